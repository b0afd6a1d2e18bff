import DocumentModel
import SalesModel

/// One bar as long as the meeting, a stretch for each item: the customer's dark, ours light, what is left striped. Each has
/// its number in it and below it when it begins, or how long it takes; what the numbers stand for is listed below.
struct AgendaBar {
    /// More stretches than this stand in bars below one another.
    private static let longest = 30
    private static let barHeight = 20.0
    /// Room for a number of two digits.
    private static let narrowest = 13.0

    /// More items than this are listed in a table.
    static let mostListed = 12

    private let content: AgendaBarContent
    private let words: FigureWords
    private let listsItems: Bool
    private var sketch = Sketch()

    private struct Stretch {
        var number: Int?
        var minutes: Int
        var below: String
        var fill: Fill
    }

    /// Who leads, as the key tells it.
    fileprivate enum Fill: CaseIterable { case theirs, ours, others, nobody, timeLeft }

    init(_ content: AgendaBarContent, _ words: FigureWords, listsItems: Bool) {
        self.content = content
        self.words = words
        self.listsItems = listsItems
    }

    func drawing(title: String, description: String, table: Table) -> Drawing {
        var bar = self
        bar.draw()
        return bar.sketch.drawing(title: title, description: description, table: table)
    }

    private mutating func draw() {
        var stretches = content.items.enumerated().map { index, item in
            Stretch(
                number: index + 1, minutes: item.minutes,
                below: item.starts ?? content.text(minutes: item.minutes), fill: Self.fill(item))
        }
        if let left = content.timeLeft {
            stretches.append(Stretch(minutes: left, below: "", fill: .timeLeft))
        }
        var y = 0.0
        for start in stride(from: 0, to: stretches.count, by: Self.longest) {
            let row = Array(stretches[start..<min(start + Self.longest, stretches.count)])
            drawBar(row, at: y)
            y = sketch.height + 8
        }
        drawKey(at: sketch.height + 4)
        if listsItems { drawItems(at: sketch.height + 6) }
    }

    /// A line for each item: its number, when it begins, how long it takes, what about and who leads.
    private mutating func drawItems(at top: Double) {
        var y = top
        for (index, item) in content.items.enumerated() {
            let columns: [(text: String, x: Double, width: Double, isBold: Bool, colour: Drawing.Colour)] = [
                ("\(index + 1)", 0, 14, true, .ink), (item.starts ?? "", 18, 42, false, .ink),
                (content.text(minutes: item.minutes), 62, 40, false, .muted), (item.topic, 106, 240, false, .ink),
                (item.leader ?? "", 354, Sketch.width - 354, false, .ink),
            ]
            let heights = columns.map { column in
                sketch.words(
                    column.text, at: Point(x: column.x, y: y), width: column.width, size: 9, isBold: column.isBold,
                    colour: column.colour)
            }
            y += (heights.max() ?? 0) + 2.5
        }
    }

    private static func fill(_ item: AgendaBarContent.Item) -> Fill {
        switch item.side {
        case .buyer: .theirs
        case .seller: .ours
        case .partner, .community: .others
        case nil: .nobody
        }
    }

    private mutating func drawBar(_ stretches: [Stretch], at y: Double) {
        let widths = Self.widths(stretches.map(\.minutes))
        var x = 0.0
        /// Where the last word below the bar ends.
        var free = 0.0
        for (stretch, width) in zip(stretches, widths) {
            let box = Rectangle(x: x, y: y, width: width, height: Self.barHeight)
            sketch.box(box, stretch.fill.surface, stretch.fill.stroke)
            if let number = stretch.number {
                let colour: Drawing.Colour = stretch.fill == .theirs ? .onAccent : .ink
                sketch.label("\(number)", around: box.center, width: width, isBold: true, colour: colour)
            }
            let size = 7.5
            let needed = TextWidth.points(of: stretch.below, size: size) + 1
            if !stretch.below.isEmpty, x >= free, x + needed <= Sketch.width {
                sketch.words(
                    stretch.below, at: Point(x: x, y: box.bottom + 2), width: needed, size: size, colour: .muted,
                    atMost: 1)
                free = x + needed + 4
            }
            x += width
        }
    }

    /// By minutes, yet none too narrow for its number: what is missing the wide ones give.
    private static func widths(_ minutes: [Int]) -> [Double] {
        let total = Double(minutes.reduce(0, +))
        var widths = minutes.map { Double($0) / total * Sketch.width }
        for _ in minutes {
            let narrow = widths.indices.filter { widths[$0] < narrowest }
            guard !narrow.isEmpty else { break }
            for index in narrow { widths[index] = narrowest }
            let wide = widths.indices.filter { widths[$0] > narrowest }
            let room = Sketch.width - Double(widths.count - wide.count) * narrowest
            let held = wide.reduce(0) { $0 + widths[$1] }
            for index in wide { widths[index] *= room / held }
        }
        return widths
    }

    /// Whose stretches are whose, with the minutes that each side leads.
    private mutating func drawKey(at y: Double) {
        var key = Key()
        for fill in Fill.allCases {
            let led = content.items.filter { Self.fill($0) == fill }.reduce(0) { $0 + $1.minutes }
            let (name, minutes) =
                switch fill {
                case .theirs: (content.customer, led)
                case .ours: (content.organisation, led)
                case .others: (words.others, led)
                case .nobody: (words.nobody, led)
                case .timeLeft: (words.timeLeft, content.timeLeft ?? 0)
                }
            guard minutes > 0 else { continue }
            key.addSurface([name, content.text(minutes: minutes)].joined(by: ", "), fill.surface, fill.stroke)
        }
        key.draw(in: &sketch, at: y)
    }
}

extension AgendaBar.Fill {
    fileprivate var surface: Drawing.Fill {
        switch self {
        case .theirs: .plain(.accent)
        case .ours: .plain(.tint)
        case .others, .nobody: .plain(.paper)
        case .timeLeft: .pattern(.stripes, .rule)
        }
    }

    fileprivate var stroke: Drawing.Stroke {
        switch self {
        case .theirs: Drawing.Stroke(.paper)
        case .ours, .timeLeft: Drawing.Stroke(.line)
        case .others: Drawing.Stroke(.ink, width: 1.25)
        case .nobody: Drawing.Stroke(.line, isDashed: true)
        }
    }
}
