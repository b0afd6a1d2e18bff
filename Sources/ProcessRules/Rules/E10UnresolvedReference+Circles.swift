import Records
import SalesModel

extension E10UnresolvedReference {
    /// An action cannot wait for what waits for it.
    func checkCircles(of actions: [Action], _ report: inout RuleReporter) {
        let names = actions.enumerated().flatMap { index, action in
            [action.id?.value, action.text?.value].compactMap { name in name.map { ($0, index) } }
        }
        let positions = Dictionary(names, uniquingKeysWith: { first, _ in first })
        let next = actions.map { action in action.dependsOn.flatMap { positions[$0.value] } }
        for circle in Circles(of: next).all {
            guard let place = actions[circle[0]].dependsOn?.place else { continue }
            let others = circle.dropFirst().compactMap { (actions[$0].id ?? actions[$0].text)?.value }
            report(
                at: place, "this action waits for itself\(Self.byWay(of: others))",
                help: "say what really has to be done before, or leave 'depends_on' out")
        }
    }

    /// Nobody is their own manager, or the manager of somebody who manages them.
    func checkManagers(_ workspace: Workspace, _ report: inout RuleReporter) {
        let people = workspace.people?.people ?? []
        let places = people.enumerated().map { ($0.element.place, $0.offset) }
        let positions = Dictionary(places, uniquingKeysWith: { first, _ in first })
        let next = people.map { person in
            person.manager.flatMap { workspace.person($0.value.id) }.flatMap { positions[$0.place] }
        }
        for circle in Circles(of: next).all {
            guard let place = people[circle[0]].manager?.place else { continue }
            let others = circle.dropFirst().compactMap { (people[$0].id ?? people[$0].name)?.value }
            report(
                at: place, "this makes somebody their own manager\(Self.byWay(of: others))",
                help: "name who coaches them, or leave 'manager' out")
        }
    }

    /// Nobody coaches themselves for a deal.
    func checkManager(of deal: Deal, _ workspace: Workspace, _ report: inout RuleReporter) {
        guard let manager = deal.manager, let rep = workspace.identity(of: deal.rep),
            rep == workspace.identity(of: manager)
        else { return }
        report(
            at: manager.place, "this makes the rep their own manager",
            help: "name who coaches them, or leave 'manager' out")
    }

    private static func byWay(of others: [String]) -> String {
        if others.isEmpty { return "" }
        return ", by way of " + (others.count > 7 ? "\(others.count) others" : others.quoted())
    }
}

/// The circles among things of which each leads to one other at most.
///
/// ```swift
/// Circles(of: [1, 2, 1, 3, nil]).all   // [[1, 2], [3]]
/// ```
private struct Circles {
    /// By the positions of the things, from the first of each circle on.
    let all: [[Int]]

    /// - Parameter next: for each thing the position of the one it leads to
    init(of next: [Int?]) {
        var all: [[Int]] = []
        /// On which walk each thing was met.
        var walks = [Int?](repeating: nil, count: next.count)
        for start in next.indices {
            var walk: [Int] = []
            var position: Int? = start
            while let here = position, walks[here] == nil {
                walks[here] = start
                walk.append(here)
                position = next[here]
            }
            if let position, walks[position] == start, let entry = walk.firstIndex(of: position) {
                all.append(Array(walk[entry...]))
            }
        }
        self.all = all.map { circle in
            let first = circle.indices.min { circle[$0] < circle[$1] } ?? 0
            return Array(circle[first...] + circle[..<first])
        }
    }
}
