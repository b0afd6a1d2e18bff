import Records
import SpecLoader
import Testing

@Suite("An edit of a field changes that field's text and nothing else")
struct SpecEditorTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var path: String
        var change: SpecEdit.Change
        var before: String
        var after: String

        init(_ name: String, _ path: String, _ change: SpecEdit.Change, _ before: String, _ after: String) {
            (self.name, self.path, self.change, self.before, self.after) = (name, path, change, before, after)
        }

        var testDescription: String { name }
    }

    private static func set(_ text: String) -> SpecEdit.Change { .set(.text(text)) }

    private static let scalarCases = [
        Case("a plain text", "name", set("Ben"), "name: Ada  # who\ncount: 1\n", "name: Ben  # who\ncount: 1\n"),
        Case("in single quotes", "name", set("Ada's"), "name: 'Ada'\n", "name: 'Ada''s'\n"),
        Case("in double quotes", "name", set("Say \"a\\b\""), "name: \"Ada\"\n", "name: \"Say \\\"a\\\\b\\\"\"\n"),
        Case("a plain text that needs quotes", "name", set("Ada: one"), "name: Ada\n", "name: 'Ada: one'\n"),
        Case(
            "the file's quotes", "name", set("# one"), "name: Ada\nwords: [\"a b\", \"c\", 'd']\n",
            "name: \"# one\"\nwords: [\"a b\", \"c\", 'd']\n"),
        Case("what looks like a number", "name", set("2026.4"), "name: Ada\n", "name: '2026.4'\n"),
        Case("what looks like a date", "name", set("2026-12-01"), "name: Ada\n", "name: '2026-12-01'\n"),
        Case("what looks like a truth value", "name", set("No"), "name: Ada\n", "name: 'No'\n"),
        Case("a choice that looks like one", "status", set("no"), "status: draft\n", "status: 'no'\n"),
        Case("the word for nothing", "name", set("null"), "name: Ada\n", "name: 'null'\n"),
        Case("spaces at both ends", "name", set(" Ada "), "name: Ada\n", "name: ' Ada '\n"),
        Case("a tab", "name", set("Ada\tB"), "name: Ada\n", "name: 'Ada\tB'\n"),
        Case("emoji and other scripts", "name", set("👩‍💻 אלון 名前"), "name: Ada\n", "name: 👩‍💻 אלון 名前\n"),
        Case("a hyphen that begins a text", "name", set("- Ada"), "name: Ada\n", "name: '- Ada'\n"),
        Case("a number", "count", set("12"), "count: 1\n", "count: 12\n"),
        Case("a day", "day", set("2026-12-01"), "day: 2026-11-30 # due\n", "day: 2026-12-01 # due\n"),
        Case("a truth value", "flag", set("false"), "flag: yes\n", "flag: false\n"),
        Case(
            "a key with nothing behind it", "name", set("Ada"), "name:   # who\ncount: 1\n",
            "name: Ada   # who\ncount: 1\n"),
        Case("a word for nothing", "name", set("Ada"), "name: ~ # who\n", "name: Ada # who\n"),
        Case("empty quotes", "name", set("Ada"), "name: \"\"\n", "name: \"Ada\"\n"),
        Case(
            "a day in double quotes", "day", set("2026-05-02"), "day: \"2026-05-01\" # due\n",
            "day: \"2026-05-02\" # due\n"),
        Case("a number in single quotes", "count", set("13"), "count: '12'\n", "count: '13'\n"),
        Case(
            "a time in brackets", "when", set("2026-05-02T10:00Z"), "{when: \"2026-05-01T09:30Z\"}\n",
            "{when: \"2026-05-02T10:00Z\"}\n"),
        Case("quotes that only the old text needed", "name", set("Ada"), "name: 'true' # who\n", "name: 'Ada' # who\n"),
        Case("quotes in a list in brackets", "words[#2]", set("b"), "words: [a, 'true']\n", "words: [a, 'b']\n"),
        Case(
            "single quotes cannot hold a line break", "note", set("a\nb"), "note: 'a' # n\n", "note: | # n\n  a\n  b\n"),
        Case("a tagged text", "name", set("Ben"), "name: !!str Ada\n", "name: !!str Ben\n"),
        Case(
            "plain over two lines", "name", set("Ada"), "name: Ada\n  Lovelace  # who\ncount: 1\n",
            "name: Ada  # who\ncount: 1\n"),
        Case("the last line without an end", "name", set("Ben"), "count: 1\nname: Ada", "count: 1\nname: Ben"),
    ]

    private static let blockCases = [
        Case(
            "literal", "note", set("one\n\n  two"), "note: |  # text\n    a\n    b\n\n# next\ncount: 1\n",
            "note: |  # text\n    one\n\n      two\n\n# next\ncount: 1\n"),
        Case(
            "literal with chomping", "note", set("one\ntwo"), "note: |-\n  a\ncount: 1\n",
            "note: |-\n  one\n  two\ncount: 1\n"),
        Case(
            "literal that keeps empty lines", "note", set("one"), "note: |+\n  a\n\ncount: 1\n",
            "note: |+\n  one\n\ncount: 1\n"),
        Case(
            "literal with an indentation indicator", "note", set("one"), "note: |2\n    a\ncount: 1\n",
            "note: |2\n  one\ncount: 1\n"),
        Case(
            "a first line that begins with spaces", "note", set("  one\ntwo"), "note: |\n  a\n",
            "note: |2\n    one\n  two\n"),
        Case(
            "folded", "note", set("one\n\ntwo"), "note: >-\n  a\n  b\ncount: 1\n",
            "note: >-\n  one\n\n\n  two\ncount: 1\n"),
        Case(
            "folded at the width it had", "name",
            set("A text that is long enough to be broken once more at a space of it"),
            "name: >-\n  An old text that was broken here for\n  no better reason\n",
            "name: >-\n  A text that is long enough to be broken once more at a\n  space of it\n"),
        Case(
            "folded with lines that begin with spaces", "note", set("- a\n  - b"), "note: >\n  a\n",
            "note: |\n  - a\n    - b\n"),
        Case(
            "plain that gets a line break", "note", set("one\ntwo"), "note: a # text\ncount: 1\n",
            "note: | # text\n  one\n  two\ncount: 1\n"),
        Case(
            "double quotes that get a line break", "note", set("one\ntwo"), "note: \"a\"\ncount: 1\n",
            "note: |\n  one\n  two\ncount: 1\n"),
        Case(
            "double quotes that hold line breaks", "note", set("one\ntwo"), "note: \"a\\nb\" # text\ncount: 1\n",
            "note: \"one\\ntwo\" # text\ncount: 1\n"),
        Case(
            "a line break within braces", "part.note", set("one\ntwo"), "part: {note: a, name: b}\n",
            "part: {note: \"one\\ntwo\", name: b}\n"),
        Case(
            "a block at the end without a line end", "note", set("one\ntwo"), "count: 1\nnote: |\n  a",
            "count: 1\nnote: |\n  one\n  two"),
        Case(
            "in an item", "parts[#1].note", set("one\ntwo"), "parts:\n- name: a\n  note: |\n    x\n- name: b\n",
            "parts:\n- name: a\n  note: |\n    one\n    two\n- name: b\n"),
    ]

    private static let keyCases = [
        Case(
            "behind the nearest key before it", "note", set("one"), "name: Ada # who\n# next\ncount: 1\n",
            "name: Ada # who\nnote: one\n# next\ncount: 1\n"),
        Case(
            "behind a list's own end, before the comment of the next key", "part.name", set("x"),
            "words:\n  - a\n  - b\n\n# parts follow\nparts:\n  - name: p\n",
            "words:\n  - a\n  - b\npart:\n  name: x\n\n# parts follow\nparts:\n  - name: p\n"),
        Case(
            "a record in a record", "part.inner.first", set("x"), "name: Ada\n",
            "name: Ada\npart:\n  inner:\n    first: x\n"),
        Case(
            "with the indentation of the neighbours", "part.inner.second", set("one\ntwo"),
            "part:\n    name: a\n    inner:\n        first: b\n",
            "part:\n    name: a\n    inner:\n        first: b\n        second: |\n            one\n            two\n"),
        Case(
            "before all that follow it", "part.id", set("p"), "part:\n  name: x\n  note: z\n",
            "part:\n  id: p\n  name: x\n  note: z\n"),
        Case(
            "before all, behind a hyphen", "parts[#1].id", set("p"), "parts:\n  - name: x\n",
            "parts:\n  - id: p\n    name: x\n"),
        Case("before all, in braces", "part.id", set("p"), "part: {name: x}\n", "part: {id: p, name: x}\n"),
        Case(
            "in braces", "part.words", .set(.list([.text("a"), .text("b")])), "part: {name: x}\n",
            "part: {name: x, words: [a, b]}\n"),
        Case("in empty braces", "part.name", set("a, b"), "part: {}\n", "part:\n  name: a, b\n"),
        Case(
            "in braces over several lines", "part.note", set("t"), "part: {\n  id: p, # the id\n  name: x\n}\n",
            "part: {\n  id: p, # the id\n  name: x,\n  note: t\n}\n"),
        Case(
            "in an item of a list", "parts[b].note", set("t"),
            "parts:\n  - id: a\n    name: A\n  - id: b # second\n    words: [x]\n",
            "parts:\n  - id: a\n    name: A\n  - id: b # second\n    note: t\n    words: [x]\n"),
        Case("at the end without a line end", "count", set("3"), "name: Ada", "name: Ada\ncount: 3"),
        Case(
            "behind a block that keeps empty lines", "count", set("3"), "note: |+\n  a\n\n\nflag: true\n",
            "note: |+\n  a\ncount: 3\n\n\nflag: true\n"),
        Case(
            "a list as others of its key are", "parts[#2].words", .set(.list([.text("x"), .text("z")])),
            "parts:\n  - id: a\n    words:\n    - o\n  - id: b\n",
            "parts:\n  - id: a\n    words:\n    - o\n  - id: b\n    words:\n    - x\n    - z\n"),
        Case("taken away", "name", .remove, "# all\nname: Ada # who\ncount: 1\n", "# all\ncount: 1\n"),
        Case(
            "taken away with its lines", "words", .remove, "name: Ada\nwords:\n  - a\n  - b\n\n# next\ncount: 1\n",
            "name: Ada\n\n# next\ncount: 1\n"),
        Case(
            "taken away behind a hyphen", "parts[#1].id", .remove, "parts:\n  - id: a\n    name: A\n",
            "parts:\n  - name: A\n"),
        Case("taken away in braces", "part.name", .remove, "part: {id: a, name: A}\n", "part: {id: a}\n"),
        Case("taken away first in braces", "part.id", .remove, "part: {id: a, name: A}\n", "part: {name: A}\n"),
        Case(
            "taken away with the record it was alone in", "part.inner.first", .remove,
            "name: Ada\npart:\n  inner:\n    first: x\ncount: 1\n", "name: Ada\ncount: 1\n"),
        Case(
            "another field in the place of the only one, and the comments stay", "part.inner",
            .set(.record(["first": .text("z")])), "part:\n  # why\n  inner:\n    second: x\n",
            "part:\n  # why\n  inner:\n    first: z\n"),
        Case("taken away at the end", "count", .remove, "name: Ada\ncount: 1", "name: Ada"),
    ]

    private static let itemCases = [
        Case("an item", "words[#2]", set("x"), "words:\n  - a\n  - 'b' # two\n", "words:\n  - a\n  - 'x' # two\n"),
        Case("an item in brackets", "words[#2]", set("x, y"), "words: [a, b] # all\n", "words: [a, 'x, y'] # all\n"),
        Case(
            "a new last one", "words", .insert(.text("c"), at: nil), "words:\n- a # one\n- b\n\n# n\ncount: 1\n",
            "words:\n- a # one\n- b\n- c\n\n# n\ncount: 1\n"),
        Case(
            "a new first one", "words", .insert(.text("c"), at: 1), "words:\n  # all\n  - a\n",
            "words:\n  # all\n  - c\n  - a\n"),
        Case("one in between", "words", .insert(.text("c"), at: 2), "words: [a, b]\n", "words: [a, c, b]\n"),
        Case("one before all", "words", .insert(.text("c"), at: 1), "words: [a, b]\n", "words: [c, a, b]\n"),
        Case("into an empty list", "roles", .insert(.text("c"), at: nil), "roles: [] # none\n", "roles: [c] # none\n"),
        Case("into no list", "roles", .insert(.text("c"), at: nil), "name: Ada\n", "name: Ada\nroles: [c]\n"),
        Case(
            "a text into no list", "words", .insert(.text("a b"), at: nil), "name: Ada\n",
            "name: Ada\nwords:\n  - a b\n"),
        Case(
            "a record", "parts",
            .insert(.record(["name": .text("B"), "id": .text("b"), "note": .text("x\ny")]), at: nil),
            "parts:\n  - id: a\n    name: A\n\n  - id: c\n    name: C\n# end\n",
            "parts:\n  - id: a\n    name: A\n\n  - id: c\n    name: C\n\n  - id: b\n    name: B\n    note: |\n      x\n      y\n# end\n"
        ),
        Case(
            "a record in brackets", "parts", .insert(.record(["id": .text("b")]), at: nil), "parts: [{id: a}]\n",
            "parts: [{id: a}, {id: b}]\n"),
        Case(
            "a record into an empty list", "parts", .insert(.record(["id": .text("b"), "name": .text("B")]), at: 1),
            "parts: []  # none\ncount: 1\n", "parts:  # none\n  - id: b\n    name: B\ncount: 1\n"),
        Case(
            "over several lines", "words", .insert(.text("c"), at: nil), "words: [\n  a, # one\n  b,\n]\n",
            "words: [\n  a, # one\n  b,\n  c,\n]\n"),
        Case(
            "a line break turns brackets into lines", "notes", .insert(.text("x\ny"), at: nil),
            "notes: [a, 'b, c'] # all\ncount: 1\n",
            "notes: # all\n  - a\n  - 'b, c'\n  - |\n    x\n    y\ncount: 1\n"),
        Case(
            "a line break in an item in brackets", "notes[#1]", set("x\ny"), "notes: [a, b]\n",
            "notes:\n  - |\n    x\n    y\n  - b\n"),
        Case("one taken away", "words[#1]", .remove, "words:\n  - a # one\n  - b\n", "words:\n  - b\n"),
        Case(
            "the last one taken away", "words[#1]", .remove, "words: # all\n  - a\ncount: 1\n",
            "words: [] # all\ncount: 1\n"),
        Case("one in brackets taken away", "words[#2]", .remove, "words: [a, b, c]\n", "words: [a, c]\n"),
        Case("the last in brackets taken away", "words[#3]", .remove, "words: [a, b, c]\n", "words: [a, b]\n"),
        Case("the only one in brackets taken away", "words[#1]", .remove, "words: [ a ] # x\n", "words: [] # x\n"),
        Case(
            "one with a comment behind its comma", "words[#1]", .remove, "words: [\n  a, # one\n  b\n]\n",
            "words: [\n   # one\n  b\n]\n"),
        Case(
            "the last with a comment before it and a comma behind it", "part.name", .remove,
            "part: {\n  id: p, # the id\n  name: x,\n}\n", "part: {\n  id: p, # the id\n}\n"),
        Case(
            "the last in a line of its own", "words[#2]", .remove, "words: [\n  a,\n  b\n]\n", "words: [\n  a,\n]\n"),
        Case(
            "a list as a whole keeps what stays", "words",
            .set(.list([.text("a"), .text("x"), .text("c"), .text("d")])),
            "words:\n  - a # one\n  - b # two\n  - 'c' # three\n",
            "words:\n  - a # one\n  - x # two\n  - 'c' # three\n  - d\n"),
        Case(
            "a record as a whole keeps what stays", "part", .set(.record(["id": .text("p"), "note": .text("t")])),
            "part:\n  # the id\n  id: p\n  name: x\n", "part:\n  # the id\n  id: p\n  note: t\n"),
        Case("the same again", "words", .set(.list([.text("a")])), "words: [ a ]\n", "words: [ a ]\n"),
        Case("a list for nothing", "words", .set(.list([])), "words:\n  - a\ncount: 1\n", "words: []\ncount: 1\n"),
        Case(
            "an empty list made full", "words", .set(.list([.text("a"), .text("b c")])), "words: []\n",
            "words:\n  - a\n  - b c\n"),
    ]

    @Test("texts, numbers, days, choices", arguments: scalarCases)
    func scalars(_ one: Case) throws {
        #expect(try Things.edited(one.before, [(one.path, one.change)]) == one.after)
    }

    @Test("texts of several lines", arguments: blockCases)
    func blocks(_ one: Case) throws {
        #expect(try Things.edited(one.before, [(one.path, one.change)]) == one.after)
    }

    @Test("keys that come and go", arguments: keyCases)
    func keys(_ one: Case) throws {
        #expect(try Things.edited(one.before, [(one.path, one.change)]) == one.after)
    }

    @Test("items that come, change and go", arguments: itemCases)
    func items(_ one: Case) throws {
        #expect(try Things.edited(one.before, [(one.path, one.change)]) == one.after)
    }

    @Test("line ends of Windows and a byte order mark stay", arguments: scalarCases + blockCases + keyCases + itemCases)
    func windows(_ one: Case) throws {
        func windows(_ text: String) -> String { "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
        // A file of one line has no line ends to go by.
        guard one.before.contains("\n") else { return }
        #expect(try Things.edited(windows(one.before), [(one.path, one.change)]) == windows(one.after))
    }

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

    @Test(
        "what it does not do, it says in one line",
        arguments: [
            (
                "name: 'x\n", "name", .remove,
                "Specs/things/a.yaml: the file has errors, first in line 1: the quote that opens here is never closed"
            ),
            (
                "total: 1\n", "name", .remove,
                "Specs/things/a.yaml: the file has errors, first in line 1: 'total' is not written in a thing: it follows from other keys"
            ),
            (
                "name: Ada\n", "total", set("1"),
                "things/a:total: 'total' is not written in a spec: it follows from other keys"
            ),
            ("name: Ada\n", "id", set("b"), "things/a:id: 'id' is not written in a spec: the file's name says it"),
            ("name: Ada\n", "nme", set("b"), "things/a:nme: 'nme' is not a key of a thing"),
            ("name: Ada\n", "note", .remove, "things/a:note: nothing is written there"),
            ("words: [a]\n", "words[#2]", set("b"), "things/a:words[#2]: there is no item '#2'"),
            ("words: [a]\n", "words", .insert(.text("b"), at: 3), "things/a:words: there is no item '#3'"),
            ("parts: [{id: a}]\n", "parts[b].name", set("b"), "things/a:parts[b].name: there is no item 'b'"),
            (
                "parts:\n  - id: a\n", "parts[a].id", .remove,
                "things/a:parts[a].id: it is the only field of its item; remove the item instead"
            ),
            ("name: Ada\n", "name", set(" \n"), "things/a:name: the text is empty; remove the field instead"),
            ("name: Ada\n", "name", set("a\u{100000}"), "things/a:name: the text holds a private character, U+100000"),
            ("name: Ada\n", "name", set("a\u{7}b"), "things/a:name: the text holds an invisible character, U+0007"),
            (
                "name: Ada\n", "name", .set(.list([])),
                "things/a:name: the value is a list, a record or a text, and the field is not"
            ),
            ("name: Ada\n", "name", set("a\nb"), "Specs/things/a.yaml: 'name' is one line of text, found several"),
            ("count: 1\n", "count", set("many"), "Specs/things/a.yaml: 'count' expects a whole number, found 'many'"),
            ("status: draft\n", "status", set("over"), "Specs/things/a.yaml: 'over' is not a choice for 'status'"),
            (
                "part: &p {name: x}\nparts: [*p]\n", "parts[#1].name", set("y"),
                "things/a:parts[#1].name: the value is written elsewhere in the file and comes here by an alias; edit it by hand"
            ),
            (
                "part: &p {name: x}\nparts: [*p]\n", "part.name", set("y"),
                "things/a:part.name: '&p' shares the value with other places of the file; edit it by hand"
            ),
            (
                "part: {name: &p x}\nname: *p\n", "name", set("y"),
                "things/a:name: the value is written elsewhere in the file and comes here by an alias; edit it by hand"
            ),
            (
                "part: {name: &p x}\nname: *p\n", "part", .remove,
                "things/a:part: '&p' shares the value with other places of the file; edit it by hand"
            ),
            (
                "part: &p {id: a, name: x}\nparts:\n  - <<: *p\n    id: b\n", "parts[b].name", set("y"),
                "things/a:parts[b].name: the value is written elsewhere in the file and comes here by an alias; edit it by hand"
            ),
        ] as [(String, String, SpecEdit.Change, String)])
    func refusals(text: String, path: String, change: SpecEdit.Change, message: String) {
        #expect(Things.refusal(text, path, change) == message)
    }

    @Test("a file that is no spec is refused")
    func noSpec() {
        #expect(throws: SpecEditError(place: "Specs/notes.yaml", refusal: .noSpecFile)) {
            try SpecEditor(SpecFile(path: "Specs/notes.yaml", bytes: []))
        }
    }
}
