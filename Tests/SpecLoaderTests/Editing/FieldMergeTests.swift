import Records
import SpecLoader
import TestSupport
import Testing

@Suite("What came back in a form meets what the spec says now")
struct FieldMergeTests {
    private static let address = FieldAddress(file: "things/a", steps: [.field("words")])

    private func texts(_ words: String?) -> SpecValue? {
        words.map { .list($0.split(separator: " ").map { .text(String($0)) }) }
    }

    private func list(_ base: String?, _ filled: String?, _ current: String?) -> FieldMerge {
        FieldMerge(base: texts(base), filled: texts(filled), current: texts(current), at: Self.address)
    }

    private func text(_ base: String?, _ filled: String?, _ current: String?) -> FieldMerge {
        FieldMerge(
            base: base.map(SpecValue.text), filled: filled.map(SpecValue.text), current: current.map(SpecValue.text),
            at: Self.address)
    }

    @Test(
        "a text, a choice, a day",
        arguments: [
            ("a", "a", "a", "", ""), ("a", "b", "a", "= b", ""), ("a", "a", "b", "", ""), ("a", "b", "b", "", ""),
            ("a", "b", "c", "", "bothChanged"), (nil, "b", nil, "= b", ""), (nil, "b", "c", "", "bothChanged"),
            ("a", nil, "a", "-", ""), ("a", nil, "b", "", "removedAndChanged"),
            ("a", "b", nil, "", "removedAndChanged"),
            ("a", nil, nil, "", ""), ("a", "one\n\ntwo", "a", "= one\n\ntwo", ""),
            ("a", "", "a", "-", ""), ("a", " \n", "b", "", "removedAndChanged"), (nil, "", nil, "", ""),
            ("", "", "b", "", ""), ("", "a", nil, "= a", ""),
        ] as [(String?, String?, String?, String, String)])
    func texts(base: String?, filled: String?, current: String?, edits: String, conflicts: String) {
        let merge = text(base, filled, current)
        #expect(merge.edits.map(Self.shown).joined(separator: ", ") == edits)
        #expect(merge.conflicts.map { "\($0.reason)" }.joined(separator: ", ") == conflicts)
    }

    @Test(
        "a list of texts",
        arguments: [
            ("a b", "a b", "x", "", ""), ("a b", "x", "a b", "= x", ""), ("a b", "a c", "x a b", "#3 = c", ""),
            ("a b", "a b c", "a b d", "+4 c", ""), ("a b", "a b c", "c a b", "", ""),
            ("a b", "a b c c", "c a b", "+4 c", ""),
            ("a b c", "a c", "a b c d", "#2 -", ""), ("a b c", "a x c", "a y c", "", "b|x|y"),
            ("a b c", "a c", "a y c", "", "b||y"), ("a b c", "a x c", "a c", "", "b|x|"),
            ("a b c d", "a x d", "a b c d e", "", "b c|x|b c"), ("a b c", "x b c", "a b y", "#1 = x", ""),
            (nil, "a", nil, "= a", ""), (nil, "a", "b", "+2 a", ""), ("a", "a b", nil, "", "a|a b|"),
            ("a a", "a a a", "a a b", "+4 a", ""), ("", "x", "y", "+2 x", ""), ("a", "a", nil, "", ""),
            ("a b", "b a", "a b c", "", "a b|b a|a b c"),
            // What the form took away and the spec moved is told, not kept in silence.
            ("a b c", "b c", "b c a", "", "a b c|b c|b c a"), ("a b c", "a c", "a c b", "", "a b c|a c|a c b"),
            ("a a b", "a b", "a b", "", ""), ("a a b", "a b", "a b a", "", "a a b|a b|a b a"),
            // The example of the documentation.
            ("signs when where", "signs May where how", "pays signs when where", "#3 = May, +5 how", ""),
        ] as [(String?, String, String?, String, String)])
    func lists(base: String?, filled: String, current: String?, edits: String, conflicts: String) {
        let merge = list(base, filled, current)
        #expect(merge.edits.map(Self.shown).joined(separator: ", ") == edits)
        let shown = merge.conflicts.map { conflict in
            [conflict.base, conflict.filled, conflict.current].map(Self.shown).joined(separator: "|")
        }
        #expect(shown.joined(separator: ", ") == conflicts)
    }

    @Test("items with ids are merged by id, field by field")
    func records() throws {
        func item(_ id: String?, _ fields: [String: String]) -> SpecValue {
            var all = fields.mapValues(SpecValue.text)
            if let id { all["id"] = .text(id) }
            return .record(all)
        }
        let merge = FieldMerge(
            base: .list([item("a", ["name": "A", "note": "x"]), item("b", ["name": "B"]), item("c", ["name": "C"])]),
            filled: .list([
                item("b", ["name": "B2"]), item("a", ["name": "A2", "note": "x"]), item(nil, ["name": "New"]),
            ]),
            current: .list([
                item("a", ["name": "A", "note": "y"]), item("b", ["name": "B3"]), item("c", ["name": "C"]),
                item("d", ["name": "D"]),
            ]), at: FieldAddress(file: "things/a", steps: [.field("parts")]))
        #expect(
            merge.edits.map { "\($0.address) \(Self.shown($0))" } == [
                "things/a:parts[a].name = A2", "things/a:parts +end {name: New}", "things/a:parts[c] -",
            ])
        #expect(merge.conflicts.map { "\($0.address) \($0.reason)" } == ["things/a:parts[b].name bothChanged"])
    }

    @Test("rows that nobody filled are none, and one that was copied with its id is told where it says something else")
    func rows() {
        func merge(_ base: [SpecValue], _ filled: [SpecValue], _ current: [SpecValue]) -> FieldMerge {
            FieldMerge(base: .list(base), filled: .list(filled), current: .list(current), at: Self.address)
        }
        let (blank, spaces) = (SpecValue.record([:]), SpecValue.record(["name": .text(" ")]))
        func row(_ id: String, _ name: String) -> SpecValue { .record(["id": .text(id), "name": .text(name)]) }
        let a = row("a", "A")
        #expect(merge([], [blank, spaces], []).edits == [])
        #expect(merge([a], [a, blank, spaces], [a]).edits == [])
        #expect(merge([.text("x")], [.text("x"), .text("")], [.text("x"), .text("y")]).edits == [])
        #expect(merge([a], [a, a], [a]) == merge([a], [a], [a]))
        let copied = merge([a], [row("a", "A2"), row("a", "A3")], [a])
        #expect(copied.edits == [])
        #expect(copied.conflicts.map(\.reason) == [.unclearItems])
        #expect(copied.conflicts.map(\.filled) == [.list([row("a", "A2"), row("a", "A3")])])
    }

    @Test("nothing is lost, nothing is added twice, and what only one side changed is what it says", arguments: 0..<12)
    func properties(seed: UInt64) throws {
        var random = SeededRandom(seed: 77 + seed)
        for _ in 0..<250 {
            let alphabet = Array("abcdefgh".prefix(Int.random(in: 2...8, using: &random))).map(String.init)
            func words() -> [String] {
                (0..<Int.random(in: 0...5, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
            }
            func changed(_ words: [String]) -> [String] {
                var words = words
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    let word = alphabet.randomElement(using: &random) ?? ""
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: words.insert(word, at: Int.random(in: 0...words.count, using: &random))
                    case 1 where !words.isEmpty: words[Int.random(in: 0..<words.count, using: &random)] = word + "2"
                    case 2 where !words.isEmpty:
                        let moved = words.remove(at: Int.random(in: 0..<words.count, using: &random))
                        words.insert(moved, at: Int.random(in: 0...words.count, using: &random))
                    default: if !words.isEmpty { words.remove(at: Int.random(in: 0..<words.count, using: &random)) }
                    }
                }
                return words
            }
            let base = words()
            let (filled, current) = (changed(base), changed(base))
            let told = "\(base) \(filled) \(current)"
            #expect(try after(merging: base, base, current) == current)
            #expect(try after(merging: base, filled, base) == filled)
            #expect(try after(merging: base, filled, filled) == filled)
            let merged = try after(merging: base, filled, current)
            #expect(list(base, filled, merged).edits == [], "\(told) → \(merged)")
            func unclear(_ side: KeyPath<FieldMerge.Conflict, SpecValue?>) -> [String] {
                list(base, filled, current).conflicts.flatMap { conflict -> [String] in
                    guard case .list(let items)? = conflict[keyPath: side] else { return [] }
                    return items.map { Self.shown($0) }
                }
            }
            for word in Set(filled) where !base.contains(word) {
                #expect(merged.contains(word) || unclear(\.filled).contains(word), "\(told) → \(merged)")
            }
            func count(_ word: String, _ words: [String]) -> Int { words.count { $0 == word } }
            for word in Set(base) where count(word, base) > count(word, filled) && current != base {
                let isTaken = count(word, merged) < count(word, current) || count(word, current) <= count(word, filled)
                #expect(isTaken || unclear(\.current).contains(word), "\(told) → \(merged)")
            }
            for word in Set(filled) where current.contains(word) {
                #expect(merged.contains(word), "\(told) → \(merged)")
            }
            for word in Set(current) where !base.contains(word) {
                #expect(merged.contains(word), "\(told) → \(merged)")
            }
        }
    }

    @Test("edits of a merge are edits of the file as it is now")
    func written() throws {
        let merge = list("a b c", "x b c d", "a b c last")
        #expect(
            try Things.edited(
                "words: [a, b, c, last] # all\n", merge.edits.map { ("words" + Self.place($0), $0.change) })
                == "words: [x, b, c, last, d] # all\n")
    }

    private func list(_ base: [String], _ filled: [String], _ current: [String]) -> FieldMerge {
        list(base.joined(separator: " "), filled.joined(separator: " "), current.joined(separator: " "))
    }

    /// What the spec says once the edits are made.
    private func after(merging base: [String], _ filled: [String], _ current: [String]) throws -> [String] {
        let merge = list(base, filled, current)
        var slots = current.map { [$0] }
        var before = [[String]](repeating: [], count: current.count + 1)
        for edit in merge.edits {
            switch (edit.change, edit.address.steps.last) {
            case (.set(.list(let items)), .field?): return items.map { Self.shown($0) }
            case (.set(let value), .position(let position)?): slots[position - 1] = [Self.shown(value)]
            case (.remove, .position(let position)?): slots[position - 1] = []
            case (.insert(let value, let position), _):
                before[try #require(position) - 1].append(Self.shown(value))
            default: Issue.record("an edit that no list has: \(edit)")
            }
        }
        return zip(before, slots + [[]]).flatMap { $0 + $1 }
    }

    private static func place(_ edit: SpecEdit) -> String {
        if case .position(let position)? = edit.address.steps.last { "[#\(position)]" } else { "" }
    }

    private static func shown(_ edit: SpecEdit) -> String {
        var place = ""
        if case .position(let position)? = edit.address.steps.last { place = "#\(position) " }
        switch edit.change {
        case .set(let value): return place + "= \(shown(value))"
        case .insert(let value, let position): return "+\(position.map(String.init) ?? "end") \(shown(value))"
        case .remove: return place + "-"
        }
    }

    private static func shown(_ value: SpecValue?) -> String {
        switch value {
        case .text(let text)?: text
        case .list(let items)?: items.map { shown($0) }.joined(separator: " ")
        case .record(let fields)?:
            "{" + fields.sorted { $0.key < $1.key }.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", ")
                + "}"
        case nil: ""
        }
    }
}
