import DocumentModel
import SalesModel

/// A rail with a mark for each meeting, in rows where there are many: above it the stages as bands, below it day, name and
/// what came of it. A held meeting is filled, by pattern where it moved nothing on; the one the document is about has a
/// ring; what is still to come is empty, and dashed where it is not next.
struct DealStrip {
    private static let mostColumns = 8
    private static let bandSize = 8.0
    private static let radius = 5.0
    private static let gap = 6.0

    private let content: DealStripContent
    private let youAreHere: String
    private var sketch = Sketch()

    private enum Column {
        case meeting(DealStripContent.Meeting)
        /// A stage without meetings.
        case stage(Int)
        case end
    }

    init(_ content: DealStripContent, youAreHere: String) {
        self.content = content
        self.youAreHere = youAreHere
    }

    func drawing(title: String, description: String, table: Table) -> Drawing {
        var strip = self
        strip.draw()
        return strip.sketch.drawing(title: title, description: description, table: table)
    }

    private mutating func draw() {
        let columns = columns
        let rows = (columns.count + Self.mostColumns - 1) / Self.mostColumns
        let inRow = (columns.count + rows - 1) / rows
        let width = Sketch.width / Double(inRow)
        var y = 0.0
        for start in stride(from: 0, to: columns.count, by: inRow) {
            let row = Array(columns[start..<min(start + inRow, columns.count)])
            draw(row, at: y, columnWidth: width, isLast: start + inRow >= columns.count)
            y = sketch.height + 12
        }
    }

    /// The meetings in their order; before the first one of a later stage, the stages that have none.
    private var columns: [Column] {
        var columns: [Column] = []
        let met = Set(content.meetings.compactMap(\.stage))
        var told = -1
        for meeting in content.meetings {
            if let stage = meeting.stage, stage > told {
                columns += (told + 1..<stage).filter { !met.contains($0) }.map(Column.stage)
                told = stage
            }
            columns.append(.meeting(meeting))
        }
        columns += (told + 1..<max(content.stages.count, told + 1)).filter { !met.contains($0) }.map(Column.stage)
        return columns + [.end]
    }

    private func stage(of column: Column) -> Int? {
        switch column {
        case .meeting(let meeting): meeting.stage
        case .stage(let stage): stage
        case .end: nil
        }
    }

    private mutating func draw(_ row: [Column], at y: Double, columnWidth width: Double, isLast: Bool) {
        let bandHeight = drawBands(row, at: y, width)
        let rail = y + bandHeight + 12
        let first = width / 2
        let last = (Double(row.count) - 0.5) * width
        if last > first || !isLast {
            sketch.line(
                Point(x: first, y: rail), Point(x: isLast ? last : last + width / 2 - Self.gap, y: rail),
                stroke: Drawing.Stroke(.line, width: 1.25))
        }
        for (index, column) in row.enumerated() {
            let center = Point(x: (Double(index) + 0.5) * width, y: rail)
            switch column {
            case .meeting(let meeting): draw(meeting, at: center, width: width - Self.gap)
            case .stage: sketch.circle(at: center, radius: 2, .plain(.line))
            case .end: drawEnd(at: center, width: width - Self.gap)
            }
        }
    }

    /// Gives how high the bands are.
    private mutating func drawBands(_ row: [Column], at y: Double, _ width: Double) -> Double {
        var bands: [(stage: Int, columns: Range<Int>)] = []
        for (index, column) in row.enumerated() {
            guard let stage = stage(of: column) else { continue }
            if let last = bands.last, last.stage == stage, last.columns.upperBound == index {
                bands[bands.count - 1].columns = last.columns.lowerBound..<index + 1
            } else {
                bands.append((stage, index..<index + 1))
            }
        }
        func inner(_ columns: Range<Int>) -> Double { Double(columns.count) * width - 4 - 8 }
        let heights = bands.map { band in
            Sketch.height(
                of: content.stages[band.stage].name, width: inner(band.columns), size: Self.bandSize, isBold: true,
                atMost: 3)
        }
        let height = (heights.max() ?? 0) + 6
        for band in bands {
            let stage = content.stages[band.stage]
            let box = Rectangle(
                x: Double(band.columns.lowerBound) * width + 2, y: y, width: inner(band.columns) + 8, height: height)
            sketch.box(box, .plain(stage.isCurrent ? .accent : .tint), corner: 2)
            sketch.words(
                stage.name, at: Point(x: box.x + 4, y: y + 3), width: box.width - 8, size: Self.bandSize,
                isBold: stage.isCurrent, colour: stage.isCurrent ? .onAccent : .ink, .center, atMost: 3)
        }
        return height
    }

    private mutating func draw(_ meeting: DealStripContent.Meeting, at center: Point, width: Double) {
        let x = center.x - width / 2
        if meeting.isHere {
            sketch.circle(at: center, radius: Self.radius + 3, .plain(.paper), Drawing.Stroke(.ink, width: 1.5))
        }
        drawMark(meeting, at: center)
        var y = center.y + Self.radius + 6
        for (text, isBold, colour, limit) in [
            (meeting.day ?? "–", false, .muted, 2), (meeting.name, meeting.isHere, .ink, 4),
            (meeting.word, !meeting.isHere && meeting.state == .next, .muted, 2),
            (meeting.isHere ? youAreHere : "", true, .ink, 2),
        ] as [(String, Bool, Drawing.Colour, Int)] {
            y += sketch.words(
                text, at: Point(x: x, y: y), width: width, size: 7.5, isBold: isBold, colour: colour, .center,
                atMost: limit)
        }
    }

    private mutating func drawMark(_ meeting: DealStripContent.Meeting, at center: Point) {
        let (fill, stroke): (Drawing.Fill, Drawing.Stroke) =
            switch (meeting.state, meeting.result) {
            case (.held, .order?): (.plain(.ink), Drawing.Stroke(.ink, width: 1.25))
            case (.held, .advance?): (.plain(.accent), Drawing.Stroke(.accent, width: 1.25))
            case (.held, .continuation?), (.held, nil):
                (.pattern(.stripes, .accent), Drawing.Stroke(.accent, width: 1.25))
            case (.held, .noSale?): (.plain(.paper), Drawing.Stroke(.ink, width: 1.25))
            case (.next, _): (.plain(.paper), Drawing.Stroke(.accent, width: 1.75))
            case (.planned, _): (.plain(.paper), Drawing.Stroke(.muted, isDashed: true))
            }
        sketch.circle(at: center, radius: Self.radius, fill, stroke)
        guard meeting.state == .held, meeting.result == .noSale else { return }
        let arm = Self.radius * 0.55
        for sign in [1.0, -1.0] {
            sketch.line(
                Point(x: center.x - arm, y: center.y - sign * arm), Point(x: center.x + arm, y: center.y + sign * arm),
                stroke: Drawing.Stroke(.ink, width: 1.25))
        }
    }

    private mutating func drawEnd(at center: Point, width: Double) {
        sketch.diamond(
            at: center, radius: Self.radius + 1.5, .plain(.paper), Drawing.Stroke(.ink, width: 1.25))
        var y = center.y + Self.radius + 6
        y += sketch.words(
            content.end.day ?? "–", at: Point(x: center.x - width / 2, y: y), width: width, size: 7.5, colour: .muted,
            .center, atMost: 2)
        sketch.words(
            content.end.word, at: Point(x: center.x - width / 2, y: y), width: width, size: 7.5, isBold: true,
            .center, atMost: 3)
    }
}
