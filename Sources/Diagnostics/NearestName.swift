/// Finds the name somebody most likely meant.
package enum NearestName {
    /// The candidate nearest to `name`, nil where none is near enough: at most a third of its letters (at least one,
    /// with names of two letters and more) may be missing, added, changed or swapped. `closeDate` and `close-date` are
    /// as near to `close_date` as can be.
    package static func find(_ name: String, in candidates: some Sequence<String>) -> String? {
        let wanted = folded(name)
        var best: (distance: Int, name: String)?
        for candidate in candidates where candidate != name {
            let other = folded(candidate)
            let limit = max(1, max(wanted.count, other.count) / 3)
            let distance = distance(wanted, other)
            guard distance <= limit, distance < max(wanted.count, other.count) else { continue }
            if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// Lower case, without the signs that join words: `closeDate`, `close-date` and `close_date` are the same.
    private static func folded(_ name: String) -> [Character] {
        name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    }

    /// Optimal string alignment: insertions, deletions, changes and swaps of neighbours.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        // Names are short; a text of thousands of characters is no misspelt name.
        guard a.count <= 64, b.count <= 64 else { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let change = a[i - 1] == b[j - 1] ? 0 : 1
                current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + change)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = current
        }
        return last[b.count]
    }
}
