import Synchronization

/// What was laid out lately, so that a paper in three formats, and the next with the same people, lays out nothing again.
final class LayoutCache: Sendable {
    static let shared = LayoutCache(capacity: 256)

    private struct State {
        var layouts: [Graph: Layout?] = [:]
        /// The oldest first.
        var order: [Graph] = []
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { state.withLock { $0.layouts.count } }

    func layout(of graph: Graph, otherwise make: (Graph) -> Layout? = { DotLayout($0)?.layout() }) -> Layout? {
        if let known = state.withLock({ $0.layouts[graph] }) { return known }
        let made = make(graph)
        state.withLock { state in
            guard state.layouts.updateValue(made, forKey: graph) == nil else { return }
            state.order.append(graph)
            if state.order.count > capacity { state.layouts[state.order.removeFirst()] = nil }
        }
        return made
    }
}
