/// The pairs of equal items that two lists have in common, as positions in each, both rising.
///
/// ```
/// commonItems(["a", "b", "c"], ["b", "x", "c"])   // [(1, 0), (2, 2)]
/// ```
/// As many as there can be, where what differs is up to some 500 items on each side. Longer stretches are cut at items
/// that each side has once (patience diff), then the stretches in between are compared.
package func commonItems<Item: Hashable>(_ old: [Item], _ new: [Item]) -> [(Int, Int)] {
    var numbers: [Item: Int] = [:]
    func number(_ item: Item) -> Int {
        if let known = numbers[item] { return known }
        numbers[item] = numbers.count
        return numbers.count - 1
    }
    var comparison = ListComparison(old: old.map(number), new: new.map(number))
    comparison.compare(0..<old.count, 0..<new.count, depth: 0)
    return comparison.pairs
}

/// Compares lists of numbers that stand for items.
private struct ListComparison {
    let old: [Int]
    let new: [Int]
    private(set) var pairs: [(Int, Int)] = []

    /// Products of lengths up to this are compared each with each.
    private static let largestTable = 250_000
    /// How often a stretch is cut within another one before the rest is taken for all different.
    private static let deepest = 32

    init(old: [Int], new: [Int]) {
        self.old = old
        self.new = new
    }

    mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>, depth: Int) {
        var (rows, columns) = (oldRange, newRange)
        while let row = rows.first, let column = columns.first, old[row] == new[column] {
            pairs.append((row, column))
            (rows, columns) = (rows.dropFirst(), columns.dropFirst())
        }
        let end = (rows.upperBound, columns.upperBound)
        while let row = rows.last, let column = columns.last, old[row] == new[column] {
            (rows, columns) = (rows.dropLast(), columns.dropLast())
        }
        compareInner(rows, columns, depth)
        pairs += (rows.upperBound..<end.0).map { ($0, $0 - end.0 + end.1) }
    }

    private mutating func compareInner(_ rows: Range<Int>, _ columns: Range<Int>, _ depth: Int) {
        guard !rows.isEmpty, !columns.isEmpty else { return }
        // What only one side has is in no pair.
        let (inOld, inNew) = (Set(old[rows]), Set(new[columns]))
        let left = (rows.filter { inNew.contains(old[$0]) }, columns.filter { inOld.contains(new[$0]) })
        if left.0.count * left.1.count <= Self.largestTable { return compareAll(left.0, left.1) }
        guard depth < Self.deepest else { return }
        var from = (rows.lowerBound, columns.lowerBound)
        for anchor in anchors(left.0, left.1) {
            compare(from.0..<anchor.0, from.1..<anchor.1, depth: depth + 1)
            pairs.append(anchor)
            from = (anchor.0 + 1, anchor.1 + 1)
        }
        compare(from.0..<rows.upperBound, from.1..<columns.upperBound, depth: depth + 1)
    }

    /// The longest common subsequence, by a table of its lengths.
    private mutating func compareAll(_ rows: [Int], _ columns: [Int]) {
        let width = columns.count + 1
        // Of what is left from a row and a column on.
        var lengths = [Int32](repeating: 0, count: (rows.count + 1) * width)
        for i in rows.indices.reversed() {
            for j in columns.indices.reversed() {
                let spot = i * width + j
                lengths[spot] =
                    old[rows[i]] == new[columns[j]]
                    ? lengths[spot + width + 1] + 1 : max(lengths[spot + width], lengths[spot + 1])
            }
        }
        var (i, j) = (0, 0)
        while i < rows.count, j < columns.count {
            if old[rows[i]] == new[columns[j]] {
                pairs.append((rows[i], columns[j]))
                (i, j) = (i + 1, j + 1)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
    }

    // MARK: Anchors

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    /// The most items that each side has once and both have in one order. Where there are none, an item and the next one
    /// are looked at together, then four, eight …; in the end the first of equal ones goes with the first, the second
    /// with the second.
    private func anchors(_ rows: [Int], _ columns: [Int]) -> [(Int, Int)] {
        var sides = [rows.map { old[$0] }, columns.map { new[$0] }]
        var length = 1
        while length <= 64, sides.allSatisfy({ $0.count > length }) {
            let found = Self.single(sides[0], sides[1])
            if !found.isEmpty { return Self.longestRising(found.map { (rows[$0], columns[$1]) }) }
            let pairs = sides.map { side in
                zip(side, side.dropFirst(length)).map { Pair(first: $0, second: $1) }
            }
            sides = Self.numbered(pairs)
            length *= 2
        }
        let occurrences = [rows.map { old[$0] }, columns.map { new[$0] }].map { side in
            var counts: [Int: Int] = [:]
            return side.map { item in
                counts[item, default: 0] += 1
                return Pair(first: item, second: counts[item, default: 0])
            }
        }
        let unique = Self.numbered(occurrences)
        return Self.longestRising(Self.single(unique[0], unique[1]).map { (rows[$0], columns[$1]) })
    }

    /// Equal pairs as equal numbers.
    private static func numbered(_ sides: [[Pair]]) -> [[Int]] {
        var numbers: [Pair: Int] = [:]
        return sides.map { side in
            side.map { pair in
                let next = numbers.count
                let number = numbers[pair] ?? next
                numbers[pair] = number
                return number
            }
        }
    }

    /// Where what each side has once stands, in the order of the first.
    private static func single(_ old: [Int], _ new: [Int]) -> [(Int, Int)] {
        let (inOld, inNew) = (places(old), places(new))
        return old.indices.compactMap { index in
            guard inOld[old[index]]?.isSingle == true, let other = inNew[old[index]], other.isSingle else { return nil }
            return (index, other.first)
        }
    }

    private static func places(_ items: [Int]) -> [Int: (first: Int, isSingle: Bool)] {
        Dictionary(
            items.enumerated().map { ($1, ($0, true)) }, uniquingKeysWith: { first, _ in (first.first, false) })
    }

    /// The longest subsequence of pairs whose second numbers rise, as their first ones do.
    private static func longestRising(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
        // Of the subsequences of each length the one that ends lowest: where it ends, and what comes before it there.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var rising: [(Int, Int)] = []
        var next = ends.last
        while let index = next {
            rising.append(pairs[index])
            next = before[index]
        }
        return rising.reversed()
    }
}
