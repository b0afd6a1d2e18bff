import DocumentModel
import GraphLayout

extension Graph {
    /// A graph of cards and lines between them at random, the same for one `seed`.
    static func sample(
        nodes: Int, edges: Int, lanes: Int = 3, direction: Direction = .columns, labels: Bool = true, seed: UInt64 = 1
    ) -> Graph {
        var random = Random(state: seed)
        var graph = Graph(direction: direction)
        let outlines: [Outline] = [.rectangle, .ellipse, .hexagon]
        for number in 0..<nodes {
            graph.nodes.append(
                Node(
                    id: "node \(number)", size: Size(width: 100 + Double(random.next(30)), height: 44),
                    lane: random.next(lanes), outline: outlines[random.next(3)]))
        }
        for _ in 0..<edges {
            let ends = (random.next(nodes), random.next(nodes))
            graph.edges.append(
                Edge(
                    from: "node \(ends.0)", to: "node \(ends.1)", isMutual: random.next(5) == 0,
                    label: labels && random.next(10) > 0 ? Size(width: 14 + Double(random.next(20)), height: 11) : nil))
        }
        return graph
    }

    private struct Random {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }
}

extension Graph {
    /// Two cards, `a` above or left of `b`, and what leads from one to the other.
    static func pair(_ edges: [Edge], lanes: (Int, Int) = (0, 1), direction: Direction = .columns) -> Graph {
        var graph = Graph(direction: direction)
        graph.nodes = [("a", lanes.0), ("b", lanes.1)].map {
            Node(id: $0.0, size: Size(width: 80, height: 30), lane: $0.1)
        }
        graph.edges = edges
        return graph
    }
}
