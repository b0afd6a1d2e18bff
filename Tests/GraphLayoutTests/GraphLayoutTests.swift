import DocumentModel
import Testing

@testable import GraphLayout

@Suite("Graphs are laid out")
struct GraphLayoutTests {
    @Test(
        "no card and no label meets another, and all lie within the size",
        arguments: [(5, 6), (12, 16), (30, 40)], [Graph.Direction.columns, .rows])
    func apart(counts: (nodes: Int, edges: Int), direction: Graph.Direction) throws {
        for seed in 1...12 as ClosedRange<UInt64> {
            let graph = Graph.sample(nodes: counts.nodes, edges: counts.edges, direction: direction, seed: seed)
            let layout = try #require(graph.layout())
            #expect(layout.nodes.count == counts.nodes && layout.lines.count == counts.edges)
            let boxes = graph.nodes.compactMap { layout.nodes[$0.id] } + layout.lines.compactMap(\.label)
            for (number, box) in boxes.enumerated() {
                #expect(!boxes[..<number].contains { $0.meets(box) }, "seed \(seed)")
                #expect(box.x >= 0 && box.y >= 0)
                #expect(box.right <= layout.size.width + 0.01 && box.bottom <= layout.size.height + 0.01)
            }
        }
    }

    @Test("lanes lie in order, each in one line", arguments: [Graph.Direction.columns, .rows])
    func lanes(direction: Graph.Direction) throws {
        let graph = Graph.sample(nodes: 12, edges: 16, direction: direction, seed: 5)
        let layout = try #require(graph.layout())
        func middle(_ node: Graph.Node) -> Double? {
            layout.nodes[node.id].map { direction == .columns ? $0.center.x : $0.center.y }
        }
        for node in graph.nodes {
            for other in graph.nodes {
                let (one, two) = try (#require(middle(node)), #require(middle(other)))
                #expect(node.lane == other.lane ? abs(one - two) < 0.02 : (one < two) == (node.lane < other.lane))
            }
        }
    }

    @Test(
        "an arrow ends at the card it points to, whichever way it goes",
        arguments: [
            ("a", "b", (0, 1)), ("b", "a", (0, 1)), ("a", "b", (3, 7)), ("a", "b", (0, 0)), ("b", "a", (0, 0)),
            ("a", "a", (0, 1)), ("b", "b", (0, 1)),
        ] as [(String, String, (Int, Int))], [Size(width: 16, height: 11), nil])
    func arrows(ends: (from: String, to: String, lanes: (Int, Int)), label: Size?) throws {
        for direction in [Graph.Direction.columns, .rows] {
            let edge = Graph.Edge(from: ends.from, to: ends.to, label: label)
            let layout = try #require(Graph.pair([edge], lanes: ends.lanes, direction: direction).layout())
            let line = try #require(layout.lines.first)
            let (target, source) = try (#require(layout.nodes[ends.to]), #require(layout.nodes[ends.from]))
            let arrow = try #require(line.arrows.first)
            #expect(line.arrows.count == 1)
            #expect(target.grown(by: 1.5).holds(arrow.tip) && !target.grown(by: -1.5).holds(arrow.tip))
            #expect(line.paths.last?.end == arrow.base)
            #expect(try source.grown(by: 1.5).holds(#require(line.paths.first).start))
            #expect(line.label?.width == label?.width)
        }
    }

    @Test("what goes both ways has an arrow at both ends")
    func mutual() throws {
        let edge = Graph.Edge(from: "b", to: "a", isMutual: true)
        for lanes in [(0, 1), (0, 0)] {
            let line = try #require(Graph.pair([edge], lanes: lanes).layout()?.lines.first)
            #expect(line.arrows.count == 2)
        }
    }

    @Test(
        "a graph of no nodes, of parts that nothing joins, of parallel lines and of odd names has its layout",
        arguments: [
            Graph(direction: .columns), Graph.pair([]),
            Graph.pair(Array(repeating: Graph.Edge(from: "a", to: "b"), count: 20)),
            Graph.pair(
                Array(repeating: Graph.Edge(from: "b", to: "b", label: Size(width: 9, height: 9)), count: 9)),
            Graph.named(["", "\"", "<b>", "graph", "n0", "\\N", "a\nb", "שלום", "\0"]),
        ])
    func odd(graph: Graph) throws {
        let layout = try #require(graph.layout())
        #expect(Set(layout.nodes.keys) == Set(graph.nodes.map(\.id)))
        #expect(layout.lines.count == graph.edges.count)
    }

    @Test(
        "what cannot be drawn has no layout",
        arguments: [
            Graph.sample(nodes: 121, edges: 0), Graph.sample(nodes: 30, edges: 301),
            Graph.sample(nodes: 100, edges: 10_000), Graph.sample(nodes: 100, edges: 0, lanes: 90),
            Graph.pair([Graph.Edge(from: "a", to: "nobody")]), Graph.named(["twice", "twice"]),
            Graph.named(["flat"], size: Size(width: 10, height: 0)),
            Graph.named(["wide"], size: Size(width: .infinity, height: 10)),
            Graph.named(["none"], size: Size(width: .nan, height: 10)),
        ])
    func beyond(graph: Graph) {
        #expect(graph.layout() == nil)
    }

    @Test("the largest graph that is laid out has its layout")
    func largest() {
        let limits = Graph.limits
        #expect(Graph.sample(nodes: limits.nodes, edges: limits.edges, labels: true).layout() != nil)
    }

    @Test("a thousand layouts on two threads and more are the same ones")
    func threads() async {
        let graphs = (0..<20).map { Graph.sample(nodes: 8, edges: 10, seed: UInt64($0)) }
        let expected = graphs.map { DotLayout($0)?.layout() }
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<1_000 {
                group.addTask { DotLayout(graphs[number % 20])?.layout() == expected[number % 20] }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test("what was laid out lately is not laid out again, and of what was long ago nothing is kept")
    func cache() {
        let cache = LayoutCache(capacity: 3)
        var made: [Int] = []
        func ask(_ number: Int) {
            var graph = Graph(direction: .columns)
            graph.spacing = Double(number)
            _ = cache.layout(of: graph) { _ in
                made.append(number)
                return nil
            }
        }
        for number in [1, 2, 1, 3, 4, 2, 1] { ask(number) }
        #expect(made == [1, 2, 3, 4, 1])
        #expect(cache.count == 3)
    }
}

extension Graph {
    fileprivate static func named(_ names: [String], size: Size = Size(width: 40, height: 20)) -> Graph {
        var graph = Graph(direction: .rows)
        graph.nodes = names.map { Node(id: $0, size: size, lane: 0) }
        graph.edges = names.dropFirst().map { Edge(from: names[0], to: $0) }
        return graph
    }
}

extension Rectangle {
    fileprivate func grown(by margin: Double) -> Rectangle {
        Rectangle(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    fileprivate func holds(_ point: Point) -> Bool {
        (x...right).contains(point.x) && (y...bottom).contains(point.y)
    }
}

extension Drawing.Path {
    fileprivate var end: Point {
        switch stretches.last {
        case .line(let end), .curve(_, _, let end): end
        case nil: start
        }
    }
}
