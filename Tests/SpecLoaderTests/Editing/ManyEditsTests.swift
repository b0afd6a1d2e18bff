import Records
import SpecLoader
import TestSupport
import Testing

@Suite("Many edits are made together")
struct ManyEditsTests {
    private static let count = 2_100

    /// A list of so many texts, each as a line makes it.
    private func text(_ lines: [String], in brackets: Bool = false) -> String {
        let lines = lines.map { $0 + "\n" }.joined()
        return "name: Ada\n" + (brackets ? "words: [\n\(lines)]\n" : "words:\n\(lines)") + "count: 1\n"
    }

    private func edited(_ text: String, _ edits: [(String, SpecEdit.Change)]) throws -> EditedSpec {
        let edits = try edits.map { SpecEdit(try Things.address($0.0), $0.1) }
        let edited = try SpecEditor(Things.file(text), as: Things.entity, id: "a").applying(edits)
        #expect(Things.apply(edited.replacements, to: Array(text.utf8)) == edited.file.bytes)
        return edited
    }

    private func expect(_ edited: EditedSpec, _ after: String, passes: Int = 1) {
        let isEqual = String(decoding: edited.file.bytes, as: UTF8.self) == after
        #expect(isEqual)
        #expect(edited.passes <= passes)
    }

    @Test("a quarter of a list goes in one pass", arguments: [false, true])
    func removals(in brackets: Bool) throws {
        func item(_ number: Int) -> [String] {
            ["  # of \(number)", (brackets ? "  " : "  - ") + "word \(number)" + (brackets ? "," : "")]
        }
        let lines = (0..<Self.count).map(item)
        let gone = stride(from: 3, to: Self.count, by: 4)
        var left = lines
        for index in gone { left[index].removeLast() }
        let edited = try edited(
            text(lines.flatMap(\.self), in: brackets), gone.map { ("words[#\($0 + 1)]", .remove) })
        expect(edited, text(left.flatMap(\.self), in: brackets))
    }

    @Test("neighbours that go, to the last one, in a file without a line end", arguments: 0..<4)
    func ends(first: Int) throws {
        let items = ["\n- a", "\n- b # b", "\n- |\n  c\n  d", "\n- e"]
        let edited = try edited(
            "name: Ada\nnotes:" + items.joined(),
            (first..<items.count).map { ("notes[#\($0 + 1)]", .remove) })
        expect(edited, "name: Ada\nnotes:" + (first == 0 ? " []" : items[..<first].joined()))
    }

    @Test("items that come, at one place and at each", arguments: [false, true])
    func insertions(in brackets: Bool) throws {
        func item(_ word: String) -> String { (brackets ? "  " : "  - ") + word + (brackets ? "," : "") }
        let lines = (0..<Self.count).flatMap { ["  # of \($0)", item("word \($0)")] }
        let atEach = try edited(
            text(lines, in: brackets), (0..<Self.count).map { ("words", .insert(.text("new \($0)"), at: $0 + 1)) })
        expect(
            atEach,
            text(
                (0..<Self.count).flatMap { [item("new \($0)"), "  # of \($0)", item("word \($0)")] }, in: brackets))
        for (place, index) in [(1, 0), (3, 4), (nil, lines.count)] as [(Int?, Int)] {
            var after = lines
            after.insert(contentsOf: (0..<Self.count).map { item("new \($0)") }, at: index)
            let atOne = try edited(
                text(lines, in: brackets),
                (0..<Self.count).map { ("words", .insert(.text("new \($0)"), at: place)) })
            expect(atOne, text(after, in: brackets))
        }
    }

    @Test("a list of which every text changes, by itself or as a whole")
    func sets() throws {
        let lines = (0..<Self.count).flatMap { ["  # of \($0)", "  - 'word \($0)' # \($0)"] }
        let after = text((0..<Self.count).flatMap { ["  # of \($0)", "  - 'new \($0)' # \($0)"] })
        expect(
            try edited(text(lines), (0..<Self.count).map { ("words[#\($0 + 1)]", .set(.text("new \($0)"))) }), after)
        expect(
            try edited(text(lines), [("words", .set(.list((0..<Self.count).map { .text("new \($0)") })))]), after)
    }

    @Test("fields of records that come, change and go, known by their ids")
    func records() throws {
        let before = (0..<Self.count).map { "  - id: p\($0)\n    name: A # \($0)\n    inner:\n      first: x\n" }
        let after = (0..<Self.count).map { "  - id: p\($0)\n    name: B # \($0)\n    words: [x]\n" }
        let edits = (0..<Self.count).flatMap { number -> [(String, SpecEdit.Change)] in
            [
                ("parts[p\(number)].name", .set(.text("B"))), ("parts[p\(number)].inner.first", .remove),
                ("parts[p\(number)].words", .insert(.text("x"), at: nil)),
            ]
        }
        expect(try edited("parts:\n" + before.joined(), edits), "parts:\n" + after.joined())
    }

    @Test("of many edits the one that cannot be made is told by its address")
    func faulty() throws {
        let before = "count: 1\npart: &p {name: a}\nwords:\n" + (0..<300).map { "- \($0)\n" }.joined() + "parts: [*p]\n"
        let good = (0..<300).map { ("words[#\($0 + 1)]", SpecEdit.Change.set(.text("x"))) }
        func refusal(_ bad: String, _ change: SpecEdit.Change) throws -> String {
            let edits = try (good[..<170] + [(bad, change)] + good[170...]).map {
                SpecEdit(try Things.address($0.0), $0.1)
            }
            do {
                _ = try SpecEditor(Things.file(before), as: Things.entity, id: "a").applying(edits)
                return ""
            } catch {
                return error.description
            }
        }
        #expect(
            try refusal("count", .set(.text("many")))
                == "things/a:count: 'count' expects a whole number, found 'many'")
        #expect(
            try refusal("part.name", .set(.text("b")))
                == "things/a:part.name: '&p' shares the value with other places of the file; edit it by hand")
    }

    @Test("some at random, of files of every style", arguments: NastyFiles.all)
    func random(_ nasty: NastyFiles.File) throws {
        var random = SeededRandom(seed: nasty.seed)
        for _ in 0..<RoundTripTests.rounds { try expectAsOneByOne(Things.file(nasty.text), using: &random) }
    }

    @Test("some at random, of files that are written at random", arguments: 0..<8)
    func randomFiles(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for number in 0..<UInt64(RoundTripTests.rounds) {
            try expectAsOneByOne(Things.file(RandomFile(seed: seed << 40 + number).text), using: &random)
        }
    }

    private func expectAsOneByOne(_ file: SpecFile, using random: inout SeededRandom) throws {
        let read = SpecLoader.read(file, as: Things.entity, id: "a")
        guard read.diagnostics.isEmpty, let record = read.record else { return }
        let choices = RandomEdits(of: record, in: "things/a")
        var edits: [SpecEdit] = []
        for _ in 0..<6 {
            let edit = choices.next(using: &random)
            // Each in a place of its own, so that one by one they mean the same.
            let isApart = edits.allSatisfy { other in
                !edit.address.steps.starts(with: other.address.steps.dropLast())
                    && !other.address.steps.starts(with: edit.address.steps.dropLast())
            }
            if isApart { edits.append(edit) }
        }
        var one = file
        for edit in edits {
            guard let edited = try? SpecEditor(one, as: Things.entity, id: "a").applying([edit]) else { return }
            one = edited.file
        }
        let told = "\(edits)\n\(String(decoding: file.bytes, as: UTF8.self))"
        let together = try SpecEditor(file, as: Things.entity, id: "a").applying(edits)
        #expect(together.passes <= 5, "\(told)")
        func value(_ file: SpecFile) throws -> SpecValue {
            SpecValue(try #require(SpecLoader.read(file, as: Things.entity, id: "a").record)).compact
        }
        let isEqual = try value(together.file) == value(one)
        #expect(isEqual, "\(told)")
        func comments(_ file: SpecFile) -> [String] {
            Comments(String(decoding: file.bytes, as: UTF8.self), marked: true).all.map(\.text)
        }
        #expect(comments(together.file) == comments(one), "\(told)")
    }
}
