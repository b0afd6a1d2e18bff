/// Finds the name somebody most likely meant.
///
/// ```swift
/// NearestName.find("closeDate", in: ["close_date", "stage"])   // "close_date"
/// ```
package enum NearestName {
    /// The candidate nearest to `name`, nil where none is near enough: at most a third of its letters (at least one,
    /// with names of two letters and more) may be missing, added, changed or swapped. `closeDate` and `close-date` are
    /// as near to `close_date` as can be.
    package static func find(_ name: String, in candidates: some Sequence<String>) -> String? {
        Index(candidates).find(name)
    }

    /// Names to be searched again and again: what can be prepared once is.
    package struct Index: Sendable {
        private let names: [(name: String, folded: [Unicode.Scalar])]

        package init(_ names: some Sequence<String>) {
            self.names = names.map { ($0, NearestName.folded($0)) }
        }

        /// The nearest name; see ``NearestName/find(_:in:)``.
        package func find(_ name: String) -> String? {
            let wanted = NearestName.folded(name)
            var best: (distance: Int, name: String)?
            for (candidate, other) in names where candidate != name {
                let longer = max(wanted.count, other.count)
                let limit = min(max(1, longer / 3), longer - 1, best?.distance ?? .max)
                guard limit >= 0, let distance = NearestName.distance(wanted, other, limit: limit) else { continue }
                if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
                best = (distance, candidate)
            }
            return best?.name
        }
    }

    /// Lower case, without the signs that join words: `closeDate`, `close-date` and `close_date` are the same.
    private static func folded(_ name: String) -> [Unicode.Scalar] {
        name.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " }
    }

    /// Optimal string alignment: insertions, deletions, changes and swaps of neighbours; nil where they are more than
    /// `limit`.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        // Names are short; a text of thousands of characters is no misspelt name.
        guard !a.isEmpty, !b.isEmpty, a.count <= 64, b.count <= 64 else { return nil }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            var least = i
            for j in 1...b.count {
                let change = a[i - 1] == b[j - 1] ? 0 : 1
                current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + change)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
                least = min(least, current[j])
            }
            // A swap may still take one back from the row before.
            if least > limit + 1 { return nil }
            beforeLast = last
            last = current
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}

extension Sequence<String> {
    /// `'a', 'b' and 'c'`; of very many the first ones, and how many more there are.
    package func listed(joint: String = "and", limit: Int = 40) -> String {
        let names = Array(self)
        guard names.count > limit else { return names.map { "'\($0)'" }.spoken(joint) }
        return (names.prefix(limit).map { "'\($0)'" } + ["\(names.count - limit) more"]).spoken(joint)
    }

    /// `a, b and c`
    package func spoken(_ joint: String = "and") -> String {
        let parts = Array(self)
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return "\(parts.dropLast().joined(separator: ", ")) \(joint) \(last)"
    }
}
