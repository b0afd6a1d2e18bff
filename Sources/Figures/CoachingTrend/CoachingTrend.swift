import DocumentModel
import SalesModel

/// A line through the shares of exit criteria that each meeting reached, from none to all; below each point its number in the
/// table, the day, and what came of it. A meeting about the same skill as this one is full.
struct CoachingTrend {
    private static let mostColumns = 12
    /// Where skills stand below them.
    private static let mostSkills = 8
    private static let chartHeight = 30.0
    private static let radius = 4.0

    private let meetings: [CoachingTrendContent.Meeting]
    private let words: FigureWords
    private let showsSkills: Bool
    private var sketch = Sketch()

    /// - Parameter showsSkills: whether what was practised stands below each point, since no table does.
    init(_ meetings: [CoachingTrendContent.Meeting], _ words: FigureWords, showsSkills: Bool) {
        self.showsSkills = showsSkills
        self.meetings = meetings
        self.words = words
    }

    func drawing(title: String, description: String, table: Table) -> Drawing {
        var trend = self
        trend.draw()
        return trend.sketch.drawing(title: title, description: description, table: table)
    }

    private mutating func draw() {
        let most = showsSkills ? Self.mostSkills : Self.mostColumns
        let rows = (meetings.count + most - 1) / most
        let inRow = (meetings.count + rows - 1) / rows
        var y = sketch.words(words.criteriaMet, at: Point(x: 0, y: 0), width: Sketch.width, size: 8, isBold: true) + 2
        for start in stride(from: 0, to: meetings.count, by: inRow) {
            draw(start..<min(start + inRow, meetings.count), at: y, columnWidth: Sketch.width / Double(max(inRow, 3)))
            y = sketch.height + 10
        }
        drawKey(at: sketch.height + 4)
    }

    private mutating func drawKey(at y: Double) {
        let known = meetings.filter { $0.reached != nil && $0.criteria ?? 0 > 0 }
        var key = Key()
        for (isSameSkill, words) in [(true, words.sameSkill), (false, words.otherSkill)]
        where known.contains(where: { $0.isSameSkill == isSameSkill }) {
            key.add(words) { Self.drawPoint($1, isSameSkill, in: &$0) }
        }
        key.draw(in: &sketch, at: y)
    }

    private static func drawPoint(_ point: Point, _ isSameSkill: Bool, in sketch: inout Sketch) {
        sketch.circle(
            at: point, radius: radius, .plain(isSameSkill ? .accent : .paper), Drawing.Stroke(.accent, width: 1.25))
    }

    private mutating func draw(_ range: Range<Int>, at y: Double, columnWidth: Double) {
        // Above a point at the top stands how many were reached.
        let top = y + 15
        let bottom = top + Self.chartHeight
        let right = Double(range.count) * columnWidth
        for height in [top, bottom] {
            sketch.line(Point(x: 0, y: height), Point(x: right, y: height), stroke: Drawing.Stroke(.rule, width: 0.5))
        }
        let points = range.map { index -> Point? in
            let meeting = meetings[index]
            guard let reached = meeting.reached, let criteria = meeting.criteria, criteria > 0 else { return nil }
            let x = (Double(index - range.lowerBound) + 0.5) * columnWidth
            return Point(x: x, y: bottom - Double(reached) / Double(criteria) * Self.chartHeight)
        }
        let known = points.compactMap(\.self)
        for (one, other) in zip(known, known.dropFirst()) {
            sketch.line(one, other, stroke: Drawing.Stroke(.accent, width: 1.25))
        }
        for (index, point) in zip(range, points) {
            let meeting = meetings[index]
            let x = Double(index - range.lowerBound) * columnWidth + 2
            let width = columnWidth - 4
            if let point {
                Self.drawPoint(point, meeting.isSameSkill, in: &sketch)
                sketch.words(
                    meeting.share ?? "", at: Point(x: x, y: point.y - Self.radius - 10.5), width: width, size: 7.5,
                    isBold: true, .center, atMost: 1)
            }
            var below = bottom + 5
            below += sketch.words(
                showsSkills ? "" : "\(index + 1)", at: Point(x: x, y: below), width: width, isBold: true, .center)
            for (text, isBold, limit) in [
                (meeting.day, false, 3), (meeting.resultLabel ?? "–", false, 3),
                (showsSkills ? meeting.skill ?? "" : "", meeting.isSameSkill, 5),
            ] {
                below += sketch.words(
                    text, at: Point(x: x, y: below), width: width, size: 7.5, isBold: isBold,
                    colour: isBold ? .ink : .muted, .center, atMost: limit)
            }
        }
    }
}
