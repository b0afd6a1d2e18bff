import DocumentModel
import SalesModel

/// Two rows of boxes: the customer's steps with arrows between them, ours below, each pair joined by a line that says how we
/// behave; below them a bar for each stage, as wide as the steps it serves. Where there are many steps, boxes hold the
/// numbers of the table's rows.
struct BuyingAndSelling {
    /// From so many on, steps are told by numbers.
    private static let many = 15
    private static let size = 7.5
    private static let padding = 4.0
    private static let gap = 10.0

    let isNumbered: Bool
    private let content: BuyingAndSellingContent
    private let words: FigureWords
    private let showsStages: Bool
    private let showsEvidence: Bool
    private var sketch = Sketch()

    init(_ content: BuyingAndSellingContent, _ words: FigureWords, showsStages: Bool, showsEvidence: Bool) {
        self.content = content
        self.words = words
        self.showsStages = showsStages
        self.showsEvidence = showsEvidence && content.steps.contains { !$0.evidence.isEmpty }
        isNumbered = content.steps.count >= Self.many
    }

    func drawing(title: String, description: String, table: Table) -> Drawing {
        var figure = self
        figure.draw()
        return figure.sketch.drawing(title: title, description: description, table: table)
    }

    private mutating func draw() {
        let count = content.steps.count
        let most = isNumbered ? 8 : 7
        let rows = (count + most - 1) / most
        let inRow = (count + rows - 1) / rows
        for start in stride(from: 0, to: count, by: inRow) {
            let range = start..<min(start + inRow, count)
            draw(
                Columns(range: range, width: Sketch.width / Double(inRow)), at: start == 0 ? 0 : sketch.height + 14)
        }
    }

    /// The steps of one row.
    private struct Columns {
        var range: Range<Int>
        var width: Double
        var boxWidth: Double { width - BuyingAndSelling.gap }
        var textWidth: Double { boxWidth - 2 * BuyingAndSelling.padding }

        func x(_ index: Int) -> Double { Double(index - range.lowerBound) * width + BuyingAndSelling.gap / 2 }
    }

    private mutating func draw(_ columns: Columns, at top: Double) {
        func most(_ text: (BuyingAndSellingContent.Step) -> String, isBold: Bool = false) -> Double {
            columns.range.map {
                Sketch.height(of: text(content.steps[$0]), width: columns.textWidth, size: Self.size, isBold: isBold)
            }.max() ?? 0
        }
        let line = Self.size * Drawing.Words.lineHeight
        var y = top + drawHead(words.they, at: top) + 2
        let theirHeight = (isNumbered ? line : most(\.name)) + 2 * Self.padding
        let join = y + theirHeight
        let joinHeight = most({ $0.modeLabel ?? "" }, isBold: true) + 12
        let ourHeight = (isNumbered ? line : most(\.sellStep)) + 2 * Self.padding
        for index in columns.range {
            let step = content.steps[index]
            let (x, center) = (columns.x(index), columns.x(index) + columns.boxWidth / 2)
            sketch.line(
                Point(x: center, y: join), Point(x: center, y: join + joinHeight),
                stroke: Drawing.Stroke(.line, width: 1))
            sketch.box(
                Rectangle(x: x, y: y, width: columns.boxWidth, height: theirHeight), .plain(.tint),
                Drawing.Stroke(.line), corner: 5)
            drawWords(isNumbered ? "\(index + 1)" : step.name, columns, at: Point(x: x, y: y))
            drawMode(step, columns, at: Point(x: x + Self.padding, y: join), height: joinHeight)
            sketch.box(
                Rectangle(x: x, y: join + joinHeight, width: columns.boxWidth, height: ourHeight), .plain(.paper),
                Drawing.Stroke(.line))
            drawWords(isNumbered ? "\(index + 1)" : step.sellStep, columns, at: Point(x: x, y: join + joinHeight))
            guard index + 1 < content.steps.count else { continue }
            let end = Point(x: min(x + columns.boxWidth + Self.gap - 1, Sketch.width), y: y + theirHeight / 2)
            sketch.line(Point(x: x + columns.boxWidth, y: end.y), end, stroke: Drawing.Stroke(.muted, width: 1))
            sketch.arrowhead(at: end, from: Point(x: end.x - 5, y: end.y))
        }
        y = join + joinHeight + ourHeight + 2
        y += drawHead(words.we, at: y)
        if showsEvidence, !isNumbered { y = drawEvidence(columns, at: y + 4) }
        if showsStages { drawStages(columns, at: y + 4) }
    }

    /// What shows that the customer is at each step; gives where it ends.
    private mutating func drawEvidence(_ columns: Columns, at top: Double) -> Double {
        let head = top + drawHead(words.evidence, at: top) + 2
        var bottom = head
        for index in columns.range {
            var y = head
            for text in content.steps[index].evidence {
                y +=
                    1.5
                    + sketch.words(
                        "• " + text, at: Point(x: columns.x(index), y: y), width: columns.boxWidth, size: Self.size)
            }
            bottom = max(bottom, y)
        }
        return bottom
    }

    private mutating func drawHead(_ text: String, at y: Double) -> Double {
        sketch.words(
            text, at: Point(x: Self.gap / 2, y: y), width: Sketch.width - Self.gap, isBold: true, atMost: 1)
    }

    private mutating func drawWords(_ text: String, _ columns: Columns, at corner: Point) {
        sketch.words(
            text, at: Point(x: corner.x + Self.padding, y: corner.y + Self.padding), width: columns.textWidth,
            size: Self.size, isBold: isNumbered, isNumbered ? .center : .leading)
    }

    /// How we behave, in the middle of the line that joins two boxes.
    private mutating func drawMode(
        _ step: BuyingAndSellingContent.Step, _ columns: Columns, at corner: Point, height: Double
    ) {
        guard let mode = step.modeLabel else { return }
        let own = Sketch.height(of: mode, width: columns.textWidth, size: Self.size, isBold: true)
        let box = Rectangle(x: corner.x, y: corner.y + (height - own) / 2, width: columns.textWidth, height: own)
        sketch.box(box, .plain(.paper))
        sketch.words(
            mode, at: Point(x: box.x, y: box.y), width: box.width, size: Self.size, isBold: true, colour: .accent,
            .center)
    }

    // MARK: Stages

    /// A bar for each run of steps that a stage serves, as many in a line as do not meet.
    private mutating func drawStages(_ columns: Columns, at top: Double) {
        var rows: [[(name: String, run: ClosedRange<Int>)]] = []
        for stage in content.stages {
            for run in Self.runs(of: stage.steps.filter(columns.range.contains)) {
                let free = rows.firstIndex { row in !row.contains { $0.run.overlaps(run) } }
                if let free { rows[free].append((stage.name, run)) } else { rows.append([(stage.name, run)]) }
            }
        }
        guard !rows.isEmpty else { return }
        var y = top + drawHead(words.stage, at: top) + 2
        for row in rows {
            func width(_ run: ClosedRange<Int>) -> Double {
                columns.x(run.upperBound) + columns.boxWidth - columns.x(run.lowerBound)
            }
            let height =
                row.map {
                    Sketch.height(of: $0.name, width: width($0.run) - 6, size: Self.size, atMost: 3)
                }.max() ?? 0
            for (name, run) in row {
                let box = Rectangle(x: columns.x(run.lowerBound), y: y, width: width(run), height: height + 4)
                sketch.box(box, .plain(.tint), corner: 2)
                sketch.words(
                    name, at: Point(x: box.x + 3, y: y + 2), width: box.width - 6, size: Self.size, .center, atMost: 3)
            }
            y += height + 6
        }
    }

    private static func runs(of steps: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for step in steps {
            if let last = runs.last, last.upperBound + 1 == step {
                runs[runs.count - 1] = last.lowerBound...step
            } else {
                runs.append(step...step)
            }
        }
        return runs
    }
}
