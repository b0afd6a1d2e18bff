import DocumentModel
import Foundation

/// Two bars at one scale: what is paid in the first year, what is paid again told apart by pattern; below it what comes back.
/// Where the price ends a line leads down, with the words when it has paid for itself.
struct PriceAndReturn {
    /// Of the names before the bars; on a narrow sheet they stand above.
    private static let nameWidth = 112.0
    private static let barHeight = 20.0
    /// More returns than this are told by the numbers of the table's rows.
    private static let mostEntries = 6

    /// Whether stretches have the numbers of the table's rows.
    let isNumbered: Bool
    private let content: PriceAndReturnContent
    private var sketch: Sketch
    private let isNarrow: Bool

    init(_ content: PriceAndReturnContent, isNarrow: Bool = false) {
        self.content = content
        self.isNarrow = isNarrow
        sketch = Sketch(width: isNarrow ? Sketch.narrowWidth : Sketch.width)
        isNumbered = content.returns.count > Self.mostEntries
    }

    func drawing(title: String, description: String, table: Table) -> Drawing {
        var figure = self
        figure.draw()
        return figure.sketch.drawing(title: title, description: description, table: table)
    }

    private var left: Double { isNarrow ? 1 : Self.nameWidth }
    private var room: Double { sketch.width - left - (isNarrow ? 1 : 0) }
    /// From the top of a row to its bar.
    private var barTop: Double { isNarrow ? 2 * 8 * Drawing.Words.lineHeight + 3 : 0 }

    private func length(_ amount: Decimal) -> Double {
        let most = max(content.costSum.amount, content.returnSum.amount)
        return NSDecimalNumber(decimal: amount / most).doubleValue * room
    }

    private mutating func draw() {
        let words = content.words
        let end = left + length(content.costSum.amount)
        let costs = content.costs.map { part -> Stretch in (part, part.amount, Self.fill(of: part), nil) }
        let returns = content.returns.enumerated().map { index, part -> Stretch in
            let number = content.returns.count > 1 ? index + 1 : nil
            let entry = [number.map { "\($0) " }, [part.what, part.amount].joined(by: ", ")].joined(by: " ")
            return (part, isNumbered ? "" : entry, .plain(index.isMultiple(of: 2) ? .tint : .paper), number)
        }
        let second = height(of: costs, words.costs, content.costSum.text) + 8
        // The words below the first bar go over it.
        let stroke = Drawing.Stroke(.ink, width: 1, isDashed: true)
        sketch.line(Point(x: end, y: barTop + Self.barHeight), Point(x: end, y: second + barTop), stroke: stroke)
        drawRow(words.costs, content.costSum.text, costs, at: 0)
        let bottom = drawRow(words.brings, content.returnSum.text, returns, at: second)
        sketch.line(
            Point(x: end, y: second + barTop - 2), Point(x: end, y: second + barTop + Self.barHeight + 2),
            stroke: stroke)
        if let payback = content.payback {
            sketch.words(payback, at: Point(x: left, y: bottom + 4), width: room, size: 9, isBold: true)
        }
        var key = Key()
        key.addLine(words.priceReached, stroke)
        key.draw(in: &sketch, at: sketch.height + 4, from: left)
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
        var trial = PriceAndReturn(content, isNarrow: isNarrow)
        return trial.drawRow(name, sum, stretches, at: 0)
    }

    /// A bar with its name and sum before it, or above it, and below it what its stretches are; gives where that ends.
    @discardableResult
    private mutating func drawRow(_ name: String, _ sum: String, _ stretches: [Stretch], at y: Double) -> Double {
        let width = isNarrow ? room : Self.nameWidth - 8
        let limit = isNarrow ? 1 : Int.max
        let corner = Point(x: isNarrow ? left : 0, y: y)
        let sum = "\(content.words.firstYear): \(sum)"
        if isNarrow {
            // The line where the price ends goes behind the words.
            let widths = [name, sum].map { TextWidth.points(of: $0, size: 8, isBold: true) + 2 }
            let box = Rectangle(x: left, y: y, width: min(widths.max() ?? 0, room), height: barTop - 3)
            sketch.box(box, .plain(.paper))
        }
        var label = y + sketch.words(name, at: corner, width: width, isBold: true, atMost: limit)
        label += sketch.words(
            sum, at: Point(x: corner.x, y: label), width: width, colour: .muted,
            atMost: limit)
        let y = y + barTop
        var x = left
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
            below += draw(stretch, at: Point(x: left, y: below))
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
