import Records
import SpecLoader
import Testing

@Suite("Keys and items come, change and go, and nothing else does")
struct CollectionEditTests {
    private static func set(_ text: String) -> SpecEdit.Change { .set(.text(text)) }

    private static let keyCases = [
        EditCase(
            "behind the nearest key before it", "note", set("one"), "name: Ada # who\n# next\ncount: 1\n",
            "name: Ada # who\nnote: one\n# next\ncount: 1\n"),
        EditCase(
            "behind a list's own end, before the comment of the next key", "part.name", set("x"),
            "words:\n  - a\n  - b\n\n# parts follow\nparts:\n  - name: p\n",
            "words:\n  - a\n  - b\npart:\n  name: x\n\n# parts follow\nparts:\n  - name: p\n"),
        EditCase(
            "a record in a record", "part.inner.first", set("x"), "name: Ada\n",
            "name: Ada\npart:\n  inner:\n    first: x\n"),
        EditCase(
            "with the indentation of the neighbours", "part.inner.second", set("one\ntwo"),
            "part:\n    name: a\n    inner:\n        first: b\n",
            "part:\n    name: a\n    inner:\n        first: b\n        second: |\n            one\n            two\n"),
        EditCase(
            "beside a key with a question mark, or in quotes", "day", .set(.text("2026-12-01")),
            "? name\n: Ada\n\"count\": 1\n'status' : draft\n",
            "? name\n: Ada\n\"count\": 1\nday: 2026-12-01\n'status' : draft\n"),
        EditCase(
            "before all that follow it", "part.id", set("p"), "part:\n  name: x\n  note: z\n",
            "part:\n  id: p\n  name: x\n  note: z\n"),
        EditCase(
            "before all, behind a hyphen", "parts[#1].id", set("p"), "parts:\n  - name: x\n",
            "parts:\n  - id: p\n    name: x\n"),
        EditCase("before all, in braces", "part.id", set("p"), "part: {name: x}\n", "part: {id: p, name: x}\n"),
        EditCase(
            "in braces", "part.words", .set(.list([.text("a"), .text("b")])), "part: {name: x}\n",
            "part: {name: x, words: [a, b]}\n"),
        EditCase("in empty braces", "part.name", set("a, b"), "part: {}\n", "part:\n  name: a, b\n"),
        EditCase(
            "in braces over several lines", "part.note", set("t"), "part: {\n  id: p, # the id\n  name: x\n}\n",
            "part: {\n  id: p, # the id\n  name: x,\n  note: t\n}\n"),
        EditCase(
            "in an item of a list", "parts[b].note", set("t"),
            "parts:\n  - id: a\n    name: A\n  - id: b # second\n    words: [x]\n",
            "parts:\n  - id: a\n    name: A\n  - id: b # second\n    note: t\n    words: [x]\n"),
        EditCase("at the end without a line end", "count", set("3"), "name: Ada", "name: Ada\ncount: 3"),
        EditCase(
            "behind a block that keeps empty lines", "count", set("3"), "note: |+\n  a\n\n\nflag: true\n",
            "note: |+\n  a\ncount: 3\n\n\nflag: true\n"),
        EditCase(
            "a list as others of its key are", "parts[#2].words", .set(.list([.text("x"), .text("z")])),
            "parts:\n  - id: a\n    words:\n    - o\n  - id: b\n",
            "parts:\n  - id: a\n    words:\n    - o\n  - id: b\n    words:\n    - x\n    - z\n"),
        EditCase("taken away", "name", .remove, "# all\nname: Ada # who\ncount: 1\n", "# all\ncount: 1\n"),
        EditCase(
            "taken away with its lines", "words", .remove, "name: Ada\nwords:\n  - a\n  - b\n\n# next\ncount: 1\n",
            "name: Ada\n\n# next\ncount: 1\n"),
        EditCase(
            "taken away behind a hyphen", "parts[#1].id", .remove, "parts:\n  - id: a\n    name: A\n",
            "parts:\n  - name: A\n"),
        EditCase("taken away in braces", "part.name", .remove, "part: {id: a, name: A}\n", "part: {id: a}\n"),
        EditCase("taken away first in braces", "part.id", .remove, "part: {id: a, name: A}\n", "part: {name: A}\n"),
        EditCase(
            "taken away with the record it was alone in", "part.inner.first", .remove,
            "name: Ada\npart:\n  inner:\n    first: x\ncount: 1\n", "name: Ada\ncount: 1\n"),
        EditCase(
            "another field in the place of the only one, and the comments stay", "part.inner",
            .set(.record(["first": .text("z")])), "part:\n  # why\n  inner:\n    second: x\n",
            "part:\n  # why\n  inner:\n    first: z\n"),
        EditCase("taken away at the end", "count", .remove, "name: Ada\ncount: 1", "name: Ada"),
    ]

    private static let itemCases = [
        EditCase("an item", "words[#2]", set("x"), "words:\n  - a\n  - 'b' # two\n", "words:\n  - a\n  - 'x' # two\n"),
        EditCase(
            "an item in brackets", "words[#2]", set("x, y"), "words: [a, b] # all\n", "words: [a, 'x, y'] # all\n"),
        EditCase(
            "a new last one", "words", .insert(.text("c"), at: nil), "words:\n- a # one\n- b\n\n# n\ncount: 1\n",
            "words:\n- a # one\n- b\n- c\n\n# n\ncount: 1\n"),
        EditCase(
            "a new first one", "words", .insert(.text("c"), at: 1), "words:\n  # all\n  - a\n",
            "words:\n  - c\n  # all\n  - a\n"),
        EditCase("one in between", "words", .insert(.text("c"), at: 2), "words: [a, b]\n", "words: [a, c, b]\n"),
        EditCase("one before all", "words", .insert(.text("c"), at: 1), "words: [a, b]\n", "words: [c, a, b]\n"),
        EditCase(
            "into an empty list", "roles", .insert(.text("c"), at: nil), "roles: [] # none\n", "roles: [c] # none\n"),
        EditCase("into no list", "roles", .insert(.text("c"), at: nil), "name: Ada\n", "name: Ada\nroles: [c]\n"),
        EditCase(
            "a text into no list", "words", .insert(.text("a b"), at: nil), "name: Ada\n",
            "name: Ada\nwords:\n  - a b\n"),
        EditCase(
            "a record", "parts",
            .insert(.record(["name": .text("B"), "id": .text("b"), "note": .text("x\ny")]), at: nil),
            "parts:\n  - id: a\n    name: A\n\n  - id: c\n    name: C\n# end\n",
            "parts:\n  - id: a\n    name: A\n\n  - id: c\n    name: C\n\n  - id: b\n    name: B\n    note: |\n      x\n      y\n# end\n"
        ),
        EditCase(
            "a record in brackets", "parts", .insert(.record(["id": .text("b")]), at: nil), "parts: [{id: a}]\n",
            "parts: [{id: a}, {id: b}]\n"),
        EditCase(
            "a record into an empty list", "parts", .insert(.record(["id": .text("b"), "name": .text("B")]), at: 1),
            "parts: []  # none\ncount: 1\n", "parts:  # none\n  - id: b\n    name: B\ncount: 1\n"),
        EditCase(
            "over several lines", "words", .insert(.text("c"), at: nil), "words: [\n  a, # one\n  b,\n]\n",
            "words: [\n  a, # one\n  b,\n  c,\n]\n"),
        EditCase(
            "a line break turns brackets into lines", "notes", .insert(.text("x\ny"), at: nil),
            "notes: [a, 'b, c'] # all\ncount: 1\n",
            "notes: # all\n  - a\n  - 'b, c'\n  - |\n    x\n    y\ncount: 1\n"),
        EditCase(
            "a line break in an item in brackets", "notes[#1]", set("x\ny"), "notes: [a, b]\n",
            "notes:\n  - |\n    x\n    y\n  - b\n"),
        EditCase("one taken away", "words[#1]", .remove, "words:\n  - a # one\n  - b\n", "words:\n  - b\n"),
        EditCase(
            "the last one taken away", "words[#1]", .remove, "words: # all\n  - a\ncount: 1\n",
            "words: [] # all\ncount: 1\n"),
        EditCase("one in brackets taken away", "words[#2]", .remove, "words: [a, b, c]\n", "words: [a, c]\n"),
        EditCase("the last in brackets taken away", "words[#3]", .remove, "words: [a, b, c]\n", "words: [a, b]\n"),
        EditCase("the only one in brackets taken away", "words[#1]", .remove, "words: [ a ] # x\n", "words: [] # x\n"),
        EditCase(
            "one with a comment behind its comma", "words[#1]", .remove, "words: [\n  a, # one\n  b\n]\n",
            "words: [\n   # one\n  b\n]\n"),
        EditCase(
            "the last with a comment before it and a comma behind it", "part.name", .remove,
            "part: {\n  id: p, # the id\n  name: x,\n}\n", "part: {\n  id: p, # the id\n}\n"),
        EditCase(
            "the last in a line of its own", "words[#2]", .remove, "words: [\n  a,\n  b\n]\n", "words: [\n  a,\n]\n"),
        EditCase(
            "a list as a whole keeps what stays", "words",
            .set(.list([.text("a"), .text("x"), .text("c"), .text("d")])),
            "words:\n  - a # one\n  - b # two\n  - 'c' # three\n",
            "words:\n  - a # one\n  - x # two\n  - 'c' # three\n  - d\n"),
        EditCase(
            "a record as a whole keeps what stays", "part", .set(.record(["id": .text("p"), "note": .text("t")])),
            "part:\n  # the id\n  id: p\n  name: x\n", "part:\n  # the id\n  id: p\n  note: t\n"),
        EditCase(
            "an item as a whole that says other things", "parts[#1]",
            .set(.record(["note": .text("x"), "words": .list([])])),
            "parts:\n  - id: a # the id\n    # the name\n    name: A\n",
            "parts:\n  - note: x\n    words: []\n    # the name\n"),
        EditCase(
            "an item in brackets that says other things", "parts[#1]", .set(.record(["note": .text("x")])),
            "parts: [{id: a, name: A}]\n", "parts: [{note: x}]\n"),
        EditCase("the same again", "words", .set(.list([.text("a")])), "words: [ a ]\n", "words: [ a ]\n"),
        EditCase("a list for nothing", "words", .set(.list([])), "words:\n  - a\ncount: 1\n", "words: []\ncount: 1\n"),
        EditCase(
            "an empty list made full", "words", .set(.list([.text("a"), .text("b c")])), "words: []\n",
            "words:\n  - a\n  - b c\n"),
    ]

    @Test("keys", arguments: keyCases)
    func keys(_ one: EditCase) throws { try one.expectAfter() }

    @Test("items", arguments: itemCases)
    func items(_ one: EditCase) throws { try one.expectAfter() }

    @Test("line ends of Windows and a byte order mark stay", arguments: keyCases + itemCases)
    func windows(_ one: EditCase) throws { try one.expectAfterInWindows() }

    @Test("several edits mean the file as it was")
    func several() throws {
        let before = "words: [a, b, c]\nparts:\n  - id: one\n    name: One\n  - id: two\n"
        let after = try Things.edited(
            before,
            [
                ("words[#1]", .remove), ("words[#3]", .set(.text("x"))), ("words", .insert(.text("new"), at: 2)),
                ("words", .insert(.text("newer"), at: 2)), ("words", .insert(.text("last"), at: nil)),
                ("words", .insert(.text("very last"), at: nil)), ("parts[two].inner.second", .set(.text("2"))),
                ("parts[two].inner.first", .set(.text("1"))), ("parts[one]", .remove), ("name", .set(.text("Ada"))),
            ])
        #expect(
            after == """
                name: Ada
                words: [new, newer, b, x, last, very last]
                parts:
                  - id: two
                    inner:
                      first: '1'
                      second: '2'

                """)
    }
}
