import DocumentModel
import SalesModel

/// A rail with a mark for each meeting, in rows where there are many: above it the stages as bands, below it day and
/// name; at the end what the marks mean. The meeting that the document is about has a ring.
struct DealStrip {
    private static let bandSize = 8.0
    private static let radius = 5.0
    private static let gap = 4.0

    private let content: DealStripContent
    private var sketch = Sketch()

    private enum Column {
        case meeting(DealStripContent.Meeting)
        /// A stage without meetings.
        case stage(Int)
        case end
    }

    init(_ content: DealStripContent) { self.content = content }

    func drawing(title: String, description: String, table: Table) -> Drawing {
        var strip = self
        strip.draw()
        return strip.sketch.drawing(title: title, description: description, table: table)
    }

    private mutating func draw() {
        let columns = columns
        let needs = columns.map(need)
        var rows = max(Int((needs.reduce(0, +) / Sketch.width).rounded(.up)), 1)
        func inRow() -> Int { (columns.count + rows - 1) / rows }
        func starts() -> [Int] { Array(stride(from: 0, to: columns.count, by: inRow())) }
        func fits(_ start: Int) -> Bool {
            needs[start..<min(start + inRow(), needs.count)].reduce(0, +) <= Sketch.width
        }
        while rows < columns.count, !starts().allSatisfy(fits) { rows += 1 }
        var y = 0.0
        for start in starts() {
            let range = start..<min(start + inRow(), columns.count)
            let row = Row(columns: Array(columns[range]), widths: widths(of: columns[range], needs: needs[range]))
            draw(row, at: y, isLast: range.upperBound == columns.count)
            y = sketch.height + 12
        }
        drawKey(at: sketch.height + 3)
    }

    /// How wide a column has to be for its longest words to stay whole, as far as they are not out of measure.
    private func need(_ column: Column) -> Double {
        let words: [(text: String, size: Double, isBold: Bool)] =
            switch column {
            case .meeting(let meeting):
                [(meeting.name, 7.5, meeting.isHere), (meeting.dayLabel ?? "", 7.5, false)]
            case .stage(let stage): [(content.stages[stage].name, Self.bandSize, true)]
            case .end: [(content.end.word, 7.5, true), (content.end.day ?? "", 7.5, false)]
            }
        let longest = words.flatMap { text, size, isBold in
            text.split { $0 == " " || $0 == "-" }.map { TextWidth.points(of: String($0), size: size, isBold: isBold) }
        }
        // Of many columns none is wide.
        return min(max(longest.max() ?? 0, 30) + Self.gap + 1, content.meetings.count > 12 ? 58 : 96)
    }

    /// Each column as wide as it has to be; what is left goes to the highest ones as long as that makes them lower, then to
    /// all.
    private func widths(of columns: ArraySlice<Column>, needs: ArraySlice<Double>) -> [Double] {
        let columns = Array(columns)
        var widths = Array(needs)
        var spare = Sketch.width - widths.reduce(0, +)
        while true {
            let heights = zip(columns, widths).map { height(of: $0, width: $1) }
            let most = heights.max() ?? 0
            var (wider, left) = (widths, spare)
            for index in columns.indices where heights[index] == most {
                while left > 0, height(of: columns[index], width: wider[index]) == most {
                    wider[index] += 2
                    left -= 2
                }
            }
            let isLower = zip(columns, wider).allSatisfy { height(of: $0, width: $1) < most }
            guard left >= 0, isLower else { break }
            (widths, spare) = (wider, left)
        }
        return widths.map { $0 + spare / Double(max(widths.count, 1)) }
    }

    /// Of the words below the mark.
    private func height(of column: Column, width: Double) -> Double {
        let words: [(String, Bool)] =
            switch column {
            case .meeting(let meeting): lines(of: meeting).map { ($0.text, $0.isBold) }
            case .stage: []
            case .end: [(content.end.day ?? "–", false), (content.end.word, true)]
            }
        return words.reduce(0) {
            $0 + Sketch.height(of: $1.0, width: width - Self.gap, size: 7.5, isBold: $1.1, atMost: 4)
        }
    }

    /// What stands below a meeting's mark, from its day down.
    private func lines(
        of meeting: DealStripContent.Meeting
    ) -> [(text: String, isBold: Bool, colour: Drawing.Colour)] {
        [(meeting.dayLabel ?? "–", false, .muted), (meeting.name, meeting.isHere, .ink)]
    }

    /// Columns side by side.
    private struct Row {
        let columns: [Column]
        private let edges: [Double]

        init(columns: [Column], widths: [Double]) {
            self.columns = columns
            var x = 0.0
            edges =
                [0]
                + widths.map { width in
                    x += width
                    return x
                }
        }

        func left(_ index: Int) -> Double { edges[index] }
        func width(_ index: Int) -> Double { edges[index + 1] - edges[index] }
        func center(_ index: Int) -> Double { (edges[index] + edges[index + 1]) / 2 }
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

    private mutating func draw(_ row: Row, at y: Double, isLast: Bool) {
        let rail = y + drawBands(row, at: y) + 10
        let last = row.center(row.columns.count - 1)
        sketch.line(
            Point(x: row.center(0), y: rail), Point(x: isLast ? last : Sketch.width, y: rail),
            stroke: Drawing.Stroke(.line, width: 1.25))
        for (index, column) in row.columns.enumerated() {
            let center = Point(x: row.center(index), y: rail)
            switch column {
            case .meeting(let meeting): draw(meeting, at: center, width: row.width(index) - Self.gap)
            case .stage: Self.drawEmptyStage(at: center, in: &sketch)
            case .end: drawEnd(at: center, width: row.width(index) - Self.gap)
            }
        }
    }

    /// Gives how high the bands are.
    private mutating func drawBands(_ row: Row, at y: Double) -> Double {
        var bands: [(stage: Int, columns: Range<Int>)] = []
        for (index, column) in row.columns.enumerated() {
            guard let stage = stage(of: column) else { continue }
            if let last = bands.last, last.stage == stage, last.columns.upperBound == index {
                bands[bands.count - 1].columns = last.columns.lowerBound..<index + 1
            } else {
                bands.append((stage, index..<index + 1))
            }
        }
        func inner(_ columns: Range<Int>) -> Double { columns.reduce(0) { $0 + row.width($1) } - 4 - 6 }
        let heights = bands.map { band in
            Sketch.height(
                of: content.stages[band.stage].name, width: inner(band.columns), size: Self.bandSize, isBold: true,
                atMost: 3)
        }
        let height = (heights.max() ?? 0) + 5
        for band in bands {
            let stage = content.stages[band.stage]
            let box = Rectangle(
                x: row.left(band.columns.lowerBound) + 2, y: y, width: inner(band.columns) + 6, height: height)
            sketch.box(box, .plain(stage.isCurrent ? .accent : .tint), corner: 2)
            sketch.words(
                stage.name, at: Point(x: box.x + 3, y: y + 2.5), width: box.width - 6, size: Self.bandSize,
                isBold: stage.isCurrent, colour: stage.isCurrent ? .onAccent : .ink, .center, atMost: 3)
        }
        return height
    }

    private mutating func draw(_ meeting: DealStripContent.Meeting, at center: Point, width: Double) {
        let x = center.x - width / 2
        if meeting.isHere {
            sketch.circle(at: center, radius: Self.radius + 3, .plain(.paper), Self.ring)
        }
        DealMark(meeting).draw(at: center, radius: Self.radius, in: &sketch)
        var y = center.y + Self.radius + 4
        for line in lines(of: meeting) {
            y += sketch.words(
                line.text, at: Point(x: x, y: y), width: width, size: 7.5, isBold: line.isBold, colour: line.colour,
                .center, atMost: 4)
        }
    }

    /// What the marks mean that it has.
    private mutating func drawKey(at y: Double) {
        var words: [DealMark: String] = [:]
        for meeting in content.meetings { words[DealMark(meeting)] = meeting.word }
        var key = Key()
        if content.stages.contains(where: \.isCurrent) {
            key.addSurface(content.words.currentStage, .plain(.accent), corner: 2)
        }
        for mark in DealMark.allCases {
            key.add(words[mark] ?? "") { mark.draw(at: $1, radius: 4, in: &$0) }
        }
        if content.meetings.contains(where: \.isHere) {
            key.add(content.words.thisMeeting) { $0.circle(at: $1, radius: 4.5, .plain(.paper), Self.ring) }
        }
        let hasEmptyStage = columns.contains { column in
            if case .stage = column { true } else { false }
        }
        if hasEmptyStage { key.add(content.words.noMeeting, width: 5) { Self.drawEmptyStage(at: $1, in: &$0) } }
        key.add(content.words.decision) { Self.drawEnd(at: $1, radius: 4.5, in: &$0) }
        key.draw(in: &sketch, at: y)
    }

    private static let ring = Drawing.Stroke(.ink, width: 1.5)

    private static func drawEmptyStage(at center: Point, in sketch: inout Sketch) {
        sketch.circle(at: center, radius: 2, .plain(.line))
    }

    private static func drawEnd(at center: Point, radius: Double, in sketch: inout Sketch) {
        sketch.diamond(at: center, radius: radius, .plain(.paper), Drawing.Stroke(.ink, width: 1.25))
    }

    private mutating func drawEnd(at center: Point, width: Double) {
        Self.drawEnd(at: center, radius: Self.radius + 1.5, in: &sketch)
        var y = center.y + Self.radius + 4
        y += sketch.words(
            content.end.day ?? "–", at: Point(x: center.x - width / 2, y: y), width: width, size: 7.5,
            colour: .muted,
            .center, atMost: 2)
        sketch.words(
            content.end.word, at: Point(x: center.x - width / 2, y: y), width: width, size: 7.5, isBold: true,
            .center, atMost: 3)
    }
}
