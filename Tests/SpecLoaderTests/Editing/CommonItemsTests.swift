import Records
import SpecLoader
import TestSupport
import Testing

@Suite("What two lists have in common")
struct CommonItemsTests {
    @Test("of short lists as much as there can be, in the order of both", arguments: 0..<8)
    func short(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<200 {
            let letters = Int.random(in: 1...6, using: &random)
            func list() -> [Int] {
                (0..<Int.random(in: 0...9, using: &random)).map { _ in Int.random(in: 0..<letters, using: &random) }
            }
            let (old, new) = (list(), list())
            let pairs = commonItems(old, new)
            expectCommon(pairs, old, new)
            #expect(pairs.count == Self.longest(old[...], new[...]), "\(old) \(new)")
        }
    }

    @Test(
        "of 5,000 items the few that came, changed and went are found, whatever repeats",
        arguments: [5_000, 1_000, 50])
    func long(values: Int) {
        var random = SeededRandom(seed: UInt64(values))
        var old = (0..<5_000).map { $0 % values }
        old.shuffle(using: &random)
        var new = old
        for step in 0..<40 {
            let index = step * 120 + 30
            switch step % 3 {
            case 0: new[index] = 10_000 + step
            case 1: new.remove(at: index)
            default: new.insert(20_000 + step, at: index)
            }
        }
        let pairs = commonItems(old, new)
        expectCommon(pairs, old, new)
        #expect(pairs.count >= 4_970)
    }

    @Test("long lists take few comparisons, also where they have nothing or everything in common but the order")
    func work() {
        let count = 5_000
        let counter = Counter()
        func items(_ values: [Int]) -> [CountedItem] { values.map { CountedItem(value: $0, counter: counter) } }
        let values = Array(0..<count)
        for (new, common) in [
            (values.reversed(), 1), (values.map { $0 + count }, 0), (values.map { $0 % 2 }, 2),
            (Array(values[2_500...] + values[..<2_500]), 2_500),
        ] {
            counter.comparisons = 0
            #expect(commonItems(items(values), items(new)).count == common)
            #expect(counter.comparisons < 20 * count)
        }
    }

    @Test("comments stay with their items in lists of 5,000")
    func comments() throws {
        func text(_ items: [(comment: Int?, word: String)]) -> String {
            "words:\n" + items.map { ($0.comment.map { "  # \($0)\n" } ?? "") + "  - \($0.word)\n" }.joined()
        }
        let before = (0..<5_000).map { (comment: Optional($0), word: "word \($0)") }
        var after = before
        after[20].word = "another"
        after.remove(at: 4_000)
        after.insert((nil, "new"), at: 3_000)
        after.insert((nil, "newer"), at: 40)
        let edited = try Things.edited(text(before), [("words", .set(.list(after.map { .text($0.word) })))])
        // The comment of an item that went stays.
        after.insert((4_000, ""), at: 4_002)
        #expect(edited == text(after).replacing("  # 4000\n  - \n", with: "  # 4000\n"))
    }

    private func expectCommon<Item: Hashable>(_ pairs: [(Int, Int)], _ old: [Item], _ new: [Item]) {
        #expect(pairs.allSatisfy { old[$0.0] == new[$0.1] })
        #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
    }

    private static func longest(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> Int {
        guard let first = old.first, !new.isEmpty else { return 0 }
        let without = longest(old.dropFirst(), new)
        guard let match = new.firstIndex(of: first) else { return without }
        return max(without, 1 + longest(old.dropFirst(), new[(match + 1)...]))
    }
}

private final class Counter {
    var comparisons = 0
}

private struct CountedItem: Hashable {
    var value: Int
    var counter: Counter

    static func == (one: CountedItem, other: CountedItem) -> Bool {
        one.counter.comparisons += 1
        return one.value == other.value
    }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
