import DocumentModel

/// Which lane each node stands in, and which way each edge takes between lanes.
struct LanePlan {
    /// One edge's way.
    struct Route {
        /// Positions in the graph's nodes.
        var from: Int
        var to: Int
        var fromLane: Int
        var toLane: Int
        /// The gap in which it passes its label or turns round: gap 0 is the one behind lane 0. nil: it needs none.
        var gap: Int?

        /// Whether its stretch to the middle leads from a later lane to an earlier one.
        var isFirstBack: Bool { gap.map { $0 < fromLane } ?? false }
        /// Whether its stretch from the middle does.
        var isSecondBack: Bool { gap.map { $0 >= toLane } ?? false }
    }

    /// By the position of the node; lanes without nodes are left out, so that they count from 0 without a hole.
    let laneOfNode: [Int]
    let routes: [Route]

    /// nil where the graph is too large or says something that cannot be drawn.
    init?(_ graph: Graph) {
        let limits = Graph.limits
        guard graph.nodes.count <= limits.nodes, graph.edges.count <= limits.edges,
            LanePlan.isLength(graph.spacing), LanePlan.isLength(graph.laneSpacing)
        else { return nil }
        let lanes = Set(graph.nodes.map(\.lane)).sorted()
        let number = Dictionary(uniqueKeysWithValues: zip(lanes, 0...))
        var positions: [String: Int] = [:]
        for (position, node) in graph.nodes.enumerated() {
            guard positions.updateValue(position, forKey: node.id) == nil, LanePlan.isLength(node.size.width),
                LanePlan.isLength(node.size.height)
            else { return nil }
        }
        guard lanes.count <= limits.lanes else { return nil }
        laneOfNode = graph.nodes.map { number[$0.lane] ?? 0 }
        var routes: [Route] = []
        for edge in graph.edges {
            guard let from = positions[edge.from], let to = positions[edge.to] else { return nil }
            if let label = edge.label {
                guard LanePlan.isLength(label.width), LanePlan.isLength(label.height) else { return nil }
            }
            var route = Route(from: from, to: to, fromLane: laneOfNode[from], toLane: laneOfNode[to])
            let (one, other) = (route.fromLane, route.toLane)
            if one == other {
                // The last lane's lines turn before it: nothing is drawn behind it.
                route.gap = one > 0 && one == lanes.count - 1 ? one - 1 : one
            } else if edge.label != nil {
                route.gap = one < other ? one : one - 1
            }
            routes.append(route)
        }
        self.routes = routes
    }

    /// Up to seven metres: more is a mistake, and numbers beyond all measure are none that `dot` computes with.
    private static func isLength(_ points: Double) -> Bool { points > 0 && points <= 20_000 }
}
