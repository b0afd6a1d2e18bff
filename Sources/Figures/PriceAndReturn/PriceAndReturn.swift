import DocumentModel
import Foundation

/// Two bars at one scale: what is paid in the first year, what is paid again told apart by pattern; below it what comes back.
/// Where the price ends a line leads down, with the words when it has paid for itself.
struct PriceAndReturn {
    private static let left = 112.0
    private static let barHeight = 20.0
    /// More returns than this are told by the numbers of the table's rows.
    private static let mostEntries = 6

    /// Whether stretches have the numbers of the table's rows.
    let isNumbered: Bool
    private let content: PriceAndReturnContent
    private var sketch = Sketch()

    init(_ content: PriceAndReturnContent) {
        self.content = content
        isNumbered = content.returns.count > Self.mostEntries
    }

    func drawing(title: String, description: String, table: Table) -> Drawing {
        var figure = self
        figure.draw()
        return figure.sketch.drawing(title: title, description: description, table: table)
    }

    private var room: Double { Sketch.width - Self.left }

    private func length(_ amount: Decimal) -> Double {
        let most = max(content.costSum.amount, content.returnSum.amount)
        return NSDecimalNumber(decimal: amount / most).doubleValue * room
    }

    private mutating func draw() {
        let words = content.words
        let end = Self.left + length(content.costSum.amount)
        let costs = content.costs.map { part -> Stretch in (part, part.amount, Self.fill(of: part), nil) }
        let returns = content.returns.enumerated().map { index, part -> Stretch in
            let number = content.returns.count > 1 ? index + 1 : nil
            let entry = [number.map { "\($0) " }, [part.what, part.amount].joined(by: ", ")].joined(by: " ")
            return (part, isNumbered ? "" : entry, .plain(index.isMultiple(of: 2) ? .tint : .paper), number)
        }
        let second = height(of: costs, words.costs, content.costSum.text) + 8
        // The words below the first bar go over it.
        let stroke = Drawing.Stroke(.ink, width: 1, isDashed: true)
        sketch.line(Point(x: end, y: Self.barHeight), Point(x: end, y: second), stroke: stroke)
        drawRow(words.costs, content.costSum.text, costs, at: 0)
        let bottom = drawRow(words.brings, content.returnSum.text, returns, at: second)
        sketch.line(
            Point(x: end, y: second - 2), Point(x: end, y: second + Self.barHeight + 2), stroke: stroke)
        if let payback = content.payback {
            sketch.words(payback, at: Point(x: Self.left, y: bottom + 4), width: room, size: 9, isBold: true)
        }
        var key = Key()
        key.addLine(words.priceReached, stroke)
        key.draw(in: &sketch, at: sketch.height + 4, from: Self.left)
    }

    private typealias Stretch = (part: PriceAndReturnContent.Part, entry: String, fill: Drawing.Fill, number: Int?)

    private static func fill(of part: PriceAndReturnContent.Part) -> Drawing.Fill {
        switch part.period {
        case .once: .plain(.accent)
        case .year, .quarter: .pattern(.stripes, .accent)
        case .month: .pattern(.dots, .accent)
        }
    }

    private func height(of stretches: [Stretch], _ name: String, _ sum: String) -> Double {
        var trial = PriceAndReturn(content)
        return trial.drawRow(name, sum, stretches, at: 0)
    }

    /// A bar with its name and sum before it, and below it what its stretches are; gives where that ends.
    @discardableResult
    private mutating func drawRow(_ name: String, _ sum: String, _ stretches: [Stretch], at y: Double) -> Double {
        var label = y + sketch.words(name, at: Point(x: 0, y: y), width: Self.left - 8, isBold: true)
        label += sketch.words(
            "\(content.words.firstYear): \(sum)", at: Point(x: 0, y: label), width: Self.left - 8, colour: .muted)
        var x = Self.left
        for stretch in stretches {
            let box = Rectangle(x: x, y: y, width: length(stretch.part.firstYear), height: Self.barHeight)
            sketch.box(box, stretch.fill, Drawing.Stroke(.line))
            if let number = stretch.number, box.width >= 13 {
                sketch.label("\(number)", around: box.center, width: box.width, isBold: true)
            }
            x = box.right
        }
        var below = y + Self.barHeight + 4
        for stretch in stretches where !stretch.entry.isEmpty {
            below += draw(stretch, at: Point(x: Self.left, y: below))
        }
        return max(below, label)
    }

    /// What a stretch is, behind a piece of its pattern where no number tells it.
    private mutating func draw(_ stretch: Stretch, at corner: Point) -> Double {
        let isPattern = stretch.part.what.isEmpty
        let indent = isPattern ? 15.0 : 0
        let lines = TextWidth.lines(of: stretch.entry, width: room - indent, size: 8)
        let width = indent + (lines.map { TextWidth.points(of: $0, size: 8) }.max() ?? 0)
        let height = Double(lines.count) * 8 * Drawing.Words.lineHeight
        sketch.box(Rectangle(x: corner.x - 1, y: corner.y, width: width + 2, height: height), .plain(.paper))
        if isPattern {
            sketch.box(
                Rectangle(x: corner.x, y: corner.y + 1, width: 10, height: 7.5), stretch.fill, Drawing.Stroke(.line))
        }
        return sketch.words(lines, at: Point(x: corner.x + indent, y: corner.y), width: room - indent)
    }
}
