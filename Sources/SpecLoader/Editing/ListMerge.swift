/// A three-way merge of lists by content, as diff3 does it: the lists are cut where all three have the same item, and what
/// lies between two cuts is looked at by itself.
///
/// | base | filled | current | becomes |
/// | --- | --- | --- | --- |
/// | `a` | `a2` | `a` | `a2`: one stands against one |
/// | | `x` | `y` | `y x`: both were added |
/// | | `x` | `x` | `x`: typed text that is there already is not added |
/// | `a` | | `a` | nothing: it was taken away |
/// | `a` | `a2` | `a3` | unclear |
/// | `a b` | `c` | `a b` | unclear: which of the two became `c`? |
struct ListMerge {
    /// In the positions of the current list, from 0.
    enum Change: Hashable {
        case set(Int, SpecValue)
        case insert(Int, SpecValue)
        case remove(Int)
    }

    struct Unclear: Hashable {
        var base: [SpecValue]
        var filled: [SpecValue]
        var current: [SpecValue]
    }

    private(set) var changes: [Change] = []
    private(set) var unclear: [Unclear] = []
    private let current: [SpecValue]

    init(base: [SpecValue], filled: [SpecValue], current: [SpecValue]) {
        self.current = current
        var missing = Missing(base: base, filled: filled, current: current)
        var from = (base: 0, filled: 0, current: 0)
        for cut in Self.cuts(base, filled, current) + [(base.count, filled.count, current.count)] {
            compare(
                Array(base[from.base..<cut.0]), Array(filled[from.filled..<cut.1]), from.current..<cut.2, &missing)
            from = (cut.0 + 1, cut.1 + 1, cut.2 + 1)
        }
    }

    /// Nothing of it can be merged.
    init(unclear base: [SpecValue], _ filled: [SpecValue], _ current: [SpecValue]) {
        self.current = current
        unclear = [Unclear(base: base, filled: filled, current: current)]
    }

    /// How often each new item is still to be added.
    private struct Missing {
        private var counts: [SpecValue: Int] = [:]

        init(base: [SpecValue], filled: [SpecValue], current: [SpecValue]) {
            let (was, now) = (Self.count(base), Self.count(current))
            for (item, count) in Self.count(filled) {
                counts[item] = count - was[item, default: 0] - max(0, now[item, default: 0] - was[item, default: 0])
            }
        }

        private static func count(_ items: [SpecValue]) -> [SpecValue: Int] {
            Dictionary(items.map { ($0, 1) }, uniquingKeysWith: +)
        }

        mutating func take(_ item: SpecValue) -> Bool {
            guard let count = counts[item], count > 0 else { return false }
            counts[item] = count - 1
            return true
        }
    }

    /// One stretch between two cuts.
    private mutating func compare(
        _ base: [SpecValue], _ filled: [SpecValue], _ range: Range<Int>, _ missing: inout Missing
    ) {
        let now = Array(current[range])
        if filled == base || filled == now { return }
        if base.isEmpty {
            for item in filled where missing.take(item) { changes.append(.insert(range.upperBound, item)) }
        } else if now == base, filled.isEmpty {
            changes += range.map(Change.remove)
        } else if now == base, base.count == 1, filled.count == 1 {
            if missing.take(filled[0]) {
                changes.append(.set(range.lowerBound, filled[0]))
            } else {
                unclear.append(Unclear(base: base, filled: filled, current: now))
            }
        } else {
            unclear.append(Unclear(base: base, filled: filled, current: now))
        }
    }

    /// The items that all three have, as positions in each.
    private static func cuts(
        _ base: [SpecValue], _ filled: [SpecValue], _ current: [SpecValue]
    ) -> [(Int, Int, Int)] {
        let inCurrent = Dictionary(commonItems(base, current), uniquingKeysWith: { first, _ in first })
        return commonItems(base, filled).compactMap { pair in
            inCurrent[pair.0].map { (pair.0, pair.1, $0) }
        }
    }

    /// The current list with the changes.
    var merged: [SpecValue]? {
        var items = current.map { [$0] } + [[]]
        for change in changes {
            switch change {
            case .set(let index, let value):
                guard current.indices.contains(index) else { return nil }
                items[index][items[index].count - 1] = value
            case .remove(let index):
                guard current.indices.contains(index) else { return nil }
                items[index].removeLast()
            case .insert: break
            }
        }
        var inserted = [[SpecValue]](repeating: [], count: items.count)
        for case .insert(let index, let value) in changes {
            guard inserted.indices.contains(index) else { return nil }
            inserted[index].append(value)
        }
        return zip(inserted, items).flatMap { $0 + $1 }
    }
}
