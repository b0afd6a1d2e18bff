import DocumentModel
import GraphLayout
import SalesModel

/// A box for each role, in a column for each side, and told apart by shape; between them lines with the numbers of the
/// exchanges: solid where one could be held to it, dashed where not.
struct ValueNetworkDrawing {
    /// Of the names, in points: the smaller one where that keeps a word whole.
    private static let typeSizes = [8.0, 7.5]
    private static let numberSize = 7.5
    private static let height = 28.0
    private static let headHeight = 15.0
    /// Of the boxes, so that head and legend find room on the page, too.
    private static let mostHeight = 640.0

    private let content: ValueNetworkContent
    private let isNumbered: Bool

    /// - Parameter isNumbered: whether lines have the numbers of the table's rows.
    init(_ content: ValueNetworkContent, isNumbered: Bool) {
        self.content = content
        self.isNumbered = isNumbered
    }

    /// Exchanges of one kind from one role to another: they share a line.
    private struct Line {
        var from: Int
        var to: Int
        var kind: ExchangeKind
        var numbers: [Int]

        var text: String { numbers.map(String.init).joined(separator: ", ") }
        var stroke: Drawing.Stroke { ValueNetworkDrawing.stroke(of: kind) }
    }

    /// nil where there is too much for one page.
    func drawing(title: String, description: String, table: Table) -> Drawing? {
        // Narrower boxes, nearer to one another, where that makes it fit; no narrower than the longest word, where there
        // is room for it.
        for (size, word) in Self.typeSizes.map({ ($0, longestWord(size: $0)) }) + [(Self.typeSizes[1], 0)] {
            var last: Double?
            for (width, spacing) in [(104.0, 28.0), (96, 20), (84, 16), (76, 13), (68, 11)] {
                let width = max(width, min(word, Self.widestBox))
                // The word alone says how wide they are: only nearer to one another they take less room.
                if last == width, spacing > 11 { continue }
                last = width
                guard let layout = graph(width: width, laneSpacing: spacing).layout() else { return nil }
                if layout.size.width > Sketch.width { continue }
                guard layout.size.height <= Self.mostHeight else { return nil }
                return draw(layout, size: size).drawing(title: title, description: description, table: table)
            }
        }
        return nil
    }

    /// No word makes the boxes wider than this.
    private static let widestBox = 140.0

    /// How wide a box has to be for the longest word of all names, in points.
    private func longestWord(size: Double) -> Double {
        content.roles.map { role in
            let word = TextWidth.longestWord(of: role.name, size: size) + 0.1
            return switch role.side {
            case .buyer, .seller: word + 8
            case .partner: word / 0.7
            case .community: word / 0.8
            }
        }.max() ?? 0
    }

    private func draw(_ layout: Layout, size: Double) -> Sketch {
        var sketch = Sketch()
        let corner = Point(x: max(0, (Sketch.width - layout.size.width) / 2), y: Self.headHeight + 1)
        let lines = lines
        sketch.lines(of: layout, from: corner) { lines[$0].stroke }
        for (number, line) in lines.enumerated() {
            guard let box = layout.lines[number].label else { continue }
            sketch.words(
                line.text, at: Point(x: box.x + corner.x, y: box.y + corner.y + 0.5), width: box.width,
                size: Self.numberSize, isBold: true, .center, atMost: 1)
        }
        for (position, role) in content.roles.enumerated() {
            guard let box = layout.nodes[String(position)] else { continue }
            draw(role, in: box.moved(by: corner), size: size, &sketch)
        }
        for side in sides {
            let boxes = content.roles.indices.filter { content.roles[$0].side == side }
                .compactMap { layout.nodes[String($0)] }
            guard let box = boxes.first else { continue }
            sketch.words(
                content.sideLabels[side] ?? "", at: Point(x: box.x + corner.x, y: 0), width: box.width, size: 8,
                isBold: true, colour: .muted, .center, atMost: 1)
        }
        key(for: lines).draw(in: &sketch, at: sketch.height + 4)
        return sketch
    }

    private static func stroke(of kind: ExchangeKind) -> Drawing.Stroke {
        switch kind {
        case .tangible: Drawing.Stroke(.ink, width: 1)
        case .intangible: Drawing.Stroke(.ink, width: 0.75, isDashed: true)
        }
    }

    /// What the kinds of its lines mean, and their numbers. Of the boxes the heads of their columns tell it.
    private func key(for lines: [Line]) -> Key {
        var key = Key()
        for kind in ExchangeKind.allCases where lines.contains(where: { $0.kind == kind }) {
            let meaning =
                switch kind {
                case .tangible: content.words.networkTangible
                case .intangible: content.words.networkIntangible
                }
            key.addLine("\(content.kindLabels[kind] ?? ""): \(meaning)", Self.stroke(of: kind), isArrow: true)
        }
        guard isNumbered else { return key }
        key.add(content.words.networkNumber) {
            $0.label("1", around: $1, width: 10, size: Self.numberSize, isBold: true)
        }
        return key
    }

    private func draw(_ role: ValueNetworkContent.Role, in box: Rectangle, size: Double, _ sketch: inout Sketch) {
        let stroke = Drawing.Stroke(.ink, width: 1)
        switch role.side {
        case .buyer: sketch.box(box, .plain(.tint), stroke, corner: 10)
        case .seller: sketch.box(box, .plain(.paper), stroke)
        case .partner:
            let (x, quarter) = (box.x, box.width / 4)
            let corners = [
                Point(x: x, y: box.center.y), Point(x: x + quarter, y: box.y), Point(x: x + 3 * quarter, y: box.y),
                Point(x: box.right, y: box.center.y), Point(x: x + 3 * quarter, y: box.bottom),
                Point(x: x + quarter, y: box.bottom),
            ]
            sketch.polygon(corners, .plain(.paper), stroke)
        case .community: sketch.ellipse(in: box, .plain(.paper), stroke)
        }
        let width = textWidth(of: role.side, in: box.width)
        let height = Sketch.height(of: role.name, width: width, size: size, atMost: 2)
        sketch.words(
            role.name, at: Point(x: box.center.x - width / 2, y: box.center.y - height / 2), width: width,
            size: size, .center, atMost: 2)
    }

    private func textWidth(of side: RoleSide, in width: Double) -> Double {
        switch side {
        case .buyer, .seller: width - 8
        case .partner: width * 0.7
        case .community: width * 0.8
        }
    }

    private func graph(width: Double, laneSpacing: Double) -> Graph {
        var graph = Graph(direction: .columns)
        graph.spacing = 4
        graph.laneSpacing = laneSpacing
        let sides = sides
        graph.nodes = content.roles.enumerated().map { position, role in
            let outline: Graph.Outline =
                switch role.side {
                case .buyer, .seller: .rectangle
                case .partner: .hexagon
                case .community: .ellipse
                }
            return Graph.Node(
                id: String(position), size: Size(width: width, height: Self.height),
                lane: sides.firstIndex(of: role.side) ?? 0, outline: outline)
        }
        graph.edges = lines.map { line in
            guard isNumbered else { return Graph.Edge(from: String(line.from), to: String(line.to)) }
            let numberWidth = TextWidth.points(of: line.text, size: Self.numberSize, isBold: true)
            return Graph.Edge(
                from: String(line.from), to: String(line.to),
                label: Size(width: numberWidth + 4, height: Self.numberSize * Drawing.Words.lineHeight + 1))
        }
        return graph
    }

    private var lines: [Line] {
        var lines: [Line] = []
        for (position, exchange) in content.exchanges.enumerated() {
            let known = lines.firstIndex {
                $0.from == exchange.from && $0.to == exchange.to && $0.kind == exchange.kind
            }
            if let known {
                lines[known].numbers.append(position + 1)
            } else {
                lines.append(Line(from: exchange.from, to: exchange.to, kind: exchange.kind, numbers: [position + 1]))
            }
        }
        return lines
    }

    /// The sides in the order of their columns: the one in which lines pass over the fewest columns.
    private var sides: [RoleSide] {
        let present = RoleSide.allCases.filter { side in content.roles.contains { $0.side == side } }
        func length(_ sides: [RoleSide]) -> Int {
            content.exchanges.reduce(0) { sum, exchange in
                let ends = [exchange.from, exchange.to].compactMap { sides.firstIndex(of: content.roles[$0].side) }
                return sum + (ends.max() ?? 0) - (ends.min() ?? 0)
            }
        }
        var best = present
        for order in present.orders where length(order) < length(best) { best = order }
        return best
    }
}

extension Array {
    /// Every order of its elements, its own first.
    fileprivate var orders: [[Element]] {
        if isEmpty { return [[]] }
        return indices.flatMap { first in
            var rest = self
            let element = rest.remove(at: first)
            return rest.orders.map { [element] + $0 }
        }
    }
}
