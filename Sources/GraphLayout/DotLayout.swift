import CGraphviz
import DocumentModel

/// One graph in the terms of `dot`.
///
/// A lane becomes a rank. Labels, and the lines between two nodes of one lane, become nodes of a rank between lanes:
/// `dot` then keeps them apart as it keeps nodes apart, and is asked for nothing that it measures by fonts. No name and
/// no text of ours reaches it.
struct DotLayout {
    private let graph: Graph
    private let lanes: LanePlan

    /// nil where the graph cannot be laid out; see ``Graph/layout()``.
    init?(_ graph: Graph) {
        guard let lanes = LanePlan(graph) else { return nil }
        self.graph = graph
        self.lanes = lanes
    }

    func layout() -> Layout? {
        if graph.nodes.isEmpty { return Layout(size: Size(width: 0, height: 0), nodes: [:], lines: []) }
        return Graphviz.alone { context in
            guard let root = graphviz_graph() else { return nil }
            defer { agclose(root) }
            guard let drawn = draw(in: root), graphviz_lay_out(context, root) != 0 else { return nil }
            defer { gvFreeLayout(context, root) }
            return DotReading(graph, lanes, drawn).layout()
        }
    }

    private func draw(in root: UnsafeMutablePointer<Agraph_t>) -> DotDrawing? {
        graphviz_set(root, "rankdir", graph.direction == .columns ? "LR" : "TB")
        graphviz_set(root, "nodesep", DotLayout.inches(graph.spacing))
        graphviz_set(root, "ranksep", DotLayout.inches(graph.laneSpacing))
        var drawing = DotDrawing()
        for (number, node) in graph.nodes.enumerated() {
            guard let drawn = self.node("n\(number)", node.size, node.outline, in: root) else { return nil }
            drawing.nodes.append(drawn)
        }
        for (number, edge) in graph.edges.enumerated() {
            guard let line = self.line(number, edge, between: drawing.nodes, in: root) else { return nil }
            drawing.lines.append(line)
        }
        guard rank(drawing, in: root) else { return nil }
        return drawing
    }

    private func node(
        _ name: String, _ size: Size, _ outline: Graph.Outline, in root: UnsafeMutablePointer<Agraph_t>
    ) -> UnsafeMutablePointer<Agnode_t>? {
        guard let node = graphviz_node(root, name) else { return nil }
        let shape =
            switch outline {
            case .rectangle: "box"
            case .ellipse: "ellipse"
            case .hexagon: "hexagon"
            }
        for (attribute, value) in [
            ("label", ""), ("shape", shape), ("fixedsize", "true"), ("width", DotLayout.inches(size.width)),
            ("height", DotLayout.inches(size.height)),
        ] { graphviz_set(node, attribute, value) }
        return node
    }

    /// The line of one edge: a stretch between two nodes or, by way of a node between lanes, two. Each leads from the
    /// earlier lane to the later one.
    private func line(
        _ number: Int, _ edge: Graph.Edge, between nodes: [UnsafeMutablePointer<Agnode_t>],
        in root: UnsafeMutablePointer<Agraph_t>
    ) -> DotDrawing.Line? {
        let route = lanes.routes[number]
        let (from, to) = (nodes[route.from], nodes[route.to])
        guard route.gap != nil else {
            let isBack = route.fromLane > route.toLane
            let stretch = stretch(
                from: from, to: to, isBack: isBack, arrowAtStart: edge.isMutual, arrowAtEnd: true, in: root)
            return stretch.map { DotDrawing.Line(middle: nil, stretches: [$0]) }
        }
        let size = edge.label ?? Size(width: 1, height: 1)
        guard let middle = node("e\(number)", size, .rectangle, in: root),
            let first = stretch(
                from: from, to: middle, isBack: route.isFirstBack, arrowAtStart: edge.isMutual, arrowAtEnd: false,
                in: root),
            let second = stretch(
                from: middle, to: to, isBack: route.isSecondBack, arrowAtStart: false, arrowAtEnd: true, in: root)
        else { return nil }
        return DotDrawing.Line(middle: middle, stretches: [first, second])
    }

    private func stretch(
        from: UnsafeMutablePointer<Agnode_t>, to: UnsafeMutablePointer<Agnode_t>, isBack: Bool, arrowAtStart: Bool,
        arrowAtEnd: Bool, in root: UnsafeMutablePointer<Agraph_t>
    ) -> DotDrawing.Stretch? {
        guard let edge = isBack ? graphviz_edge(root, to, from) : graphviz_edge(root, from, to) else { return nil }
        let atHead = isBack ? arrowAtStart : arrowAtEnd
        let atTail = isBack ? arrowAtEnd : arrowAtStart
        let direction = atHead ? (atTail ? "both" : "forward") : (atTail ? "back" : "none")
        graphviz_set(edge, "dir", direction)
        graphviz_set(edge, "arrowsize", "0.6")
        return DotDrawing.Stretch(edge: edge, isBack: isBack)
    }

    /// Says which nodes stand in one rank, and the order of the ranks: by a line that is not drawn, from the first node of
    /// each to the first of the next.
    private func rank(_ drawing: DotDrawing, in root: UnsafeMutablePointer<Agraph_t>) -> Bool {
        var ranks: [Int: [UnsafeMutablePointer<Agnode_t>]] = [:]
        for (node, lane) in zip(drawing.nodes, lanes.laneOfNode) { ranks[2 * lane, default: []].append(node) }
        for (line, route) in zip(drawing.lines, lanes.routes) {
            if let middle = line.middle, let gap = route.gap { ranks[2 * gap + 1, default: []].append(middle) }
        }
        let ordered = ranks.sorted { $0.key < $1.key }
        for (rank, nodes) in ordered {
            guard let part = graphviz_rank(root, "r\(rank)") else { return false }
            for node in nodes { agsubnode(part, node, 1) }
            graphviz_set(part, "rank", "same")
        }
        for (one, next) in zip(ordered, ordered.dropFirst()) {
            guard let edge = graphviz_edge(root, one.value[0], next.value[0]) else { return false }
            graphviz_set(edge, "style", "invis")
        }
        return true
    }

    /// A length as `dot` takes it, whatever the machine's locale is.
    private static func inches(_ points: Double) -> String { String(points / 72) }
}

/// What was handed to `dot` for a graph: pointers that live as long as its graph.
struct DotDrawing {
    struct Stretch {
        var edge: UnsafeMutablePointer<Agedge_t>
        /// Whether `dot` has it the other way round.
        var isBack: Bool
    }

    struct Line {
        /// Of the label, or where the line between two nodes of one lane turns.
        var middle: UnsafeMutablePointer<Agnode_t>?
        var stretches: [Stretch]
    }

    var nodes: [UnsafeMutablePointer<Agnode_t>] = []
    var lines: [Line] = []
}
