import Records
import SpecLoader
import Testing

@Suite("An edit of a text changes that text and nothing else")
struct TextEditTests {
    private static func set(_ text: String) -> SpecEdit.Change { .set(.text(text)) }

    private static let scalarCases = [
        EditCase("a plain text", "name", set("Ben"), "name: Ada  # who\ncount: 1\n", "name: Ben  # who\ncount: 1\n"),
        EditCase("in single quotes", "name", set("Ada's"), "name: 'Ada'\n", "name: 'Ada''s'\n"),
        EditCase("in double quotes", "name", set("Say \"a\\b\""), "name: \"Ada\"\n", "name: \"Say \\\"a\\\\b\\\"\"\n"),
        EditCase("a plain text that needs quotes", "name", set("Ada: one"), "name: Ada\n", "name: 'Ada: one'\n"),
        EditCase(
            "the file's quotes", "name", set("# one"), "name: Ada\nwords: [\"a b\", \"c\", 'd']\n",
            "name: \"# one\"\nwords: [\"a b\", \"c\", 'd']\n"),
        EditCase("what looks like a number", "name", set("2026.4"), "name: Ada\n", "name: '2026.4'\n"),
        EditCase("what looks like a date", "name", set("2026-12-01"), "name: Ada\n", "name: '2026-12-01'\n"),
        EditCase("what looks like a truth value", "name", set("No"), "name: Ada\n", "name: 'No'\n"),
        EditCase("a choice that looks like one", "status", set("no"), "status: draft\n", "status: 'no'\n"),
        EditCase("the word for nothing", "name", set("null"), "name: Ada\n", "name: 'null'\n"),
        EditCase("spaces at both ends", "name", set(" Ada "), "name: Ada\n", "name: ' Ada '\n"),
        EditCase("a tab", "name", set("Ada\tB"), "name: Ada\n", "name: 'Ada\tB'\n"),
        EditCase("emoji and other scripts", "name", set("👩‍💻 אלון 名前"), "name: Ada\n", "name: 👩‍💻 אלון 名前\n"),
        EditCase("a hyphen that begins a text", "name", set("- Ada"), "name: Ada\n", "name: '- Ada'\n"),
        EditCase("a number", "count", set("12"), "count: 1\n", "count: 12\n"),
        EditCase("a day", "day", set("2026-12-01"), "day: 2026-11-30 # due\n", "day: 2026-12-01 # due\n"),
        EditCase("a truth value", "flag", set("false"), "flag: yes\n", "flag: false\n"),
        EditCase(
            "a key with nothing behind it", "name", set("Ada"), "name:   # who\ncount: 1\n",
            "name: Ada   # who\ncount: 1\n"),
        EditCase("a word for nothing", "name", set("Ada"), "name: ~ # who\n", "name: Ada # who\n"),
        EditCase("empty quotes", "name", set("Ada"), "name: \"\"\n", "name: \"Ada\"\n"),
        EditCase(
            "a day in double quotes", "day", set("2026-05-02"), "day: \"2026-05-01\" # due\n",
            "day: \"2026-05-02\" # due\n"),
        EditCase("a number in single quotes", "count", set("13"), "count: '12'\n", "count: '13'\n"),
        EditCase(
            "a time in brackets", "when", set("2026-05-02T10:00Z"), "{when: \"2026-05-01T09:30Z\"}\n",
            "{when: \"2026-05-02T10:00Z\"}\n"),
        EditCase(
            "quotes that only the old text needed", "name", set("Ada"), "name: 'true' # who\n", "name: 'Ada' # who\n"),
        EditCase("quotes in a list in brackets", "words[#2]", set("b"), "words: [a, 'true']\n", "words: [a, 'b']\n"),
        EditCase(
            "single quotes cannot hold a line break", "note", set("a\nb"), "note: 'a' # n\n", "note: | # n\n  a\n  b\n"),
        EditCase("a tagged text", "name", set("Ben"), "name: !!str Ada\n", "name: !!str Ben\n"),
        EditCase(
            "plain over two lines", "name", set("Ada"), "name: Ada\n  Lovelace  # who\ncount: 1\n",
            "name: Ada  # who\ncount: 1\n"),
        EditCase("the last line without an end", "name", set("Ben"), "count: 1\nname: Ada", "count: 1\nname: Ben"),
    ]

    private static let blockCases = [
        EditCase(
            "literal", "note", set("one\n\n  two"), "note: |  # text\n    a\n    b\n\n# next\ncount: 1\n",
            "note: |  # text\n    one\n\n      two\n\n# next\ncount: 1\n"),
        EditCase(
            "literal with chomping", "note", set("one\ntwo"), "note: |-\n  a\ncount: 1\n",
            "note: |-\n  one\n  two\ncount: 1\n"),
        EditCase(
            "literal that keeps empty lines", "note", set("one"), "note: |+\n  a\n\ncount: 1\n",
            "note: |+\n  one\n\ncount: 1\n"),
        EditCase(
            "literal with an indentation indicator", "note", set("one"), "note: |2\n    a\ncount: 1\n",
            "note: |2\n  one\ncount: 1\n"),
        EditCase(
            "literal with an indentation indicator and spaces behind", "note", set("one"),
            "note: |1\n    a\n   \ncount: 1\n", "note: |1\n one\ncount: 1\n"),
        EditCase(
            "a first line that begins with spaces", "note", set("  one\ntwo"), "note: |\n  a\n",
            "note: |2\n    one\n  two\n"),
        EditCase(
            "folded", "note", set("one\n\ntwo"), "note: >-\n  a\n  b\ncount: 1\n",
            "note: >-\n  one\n\n\n  two\ncount: 1\n"),
        EditCase(
            "folded at the width it had", "name",
            set("A text that is long enough to be broken once more at a space of it"),
            "name: >-\n  An old text that was broken here for\n  no better reason\n",
            "name: >-\n  A text that is long enough to be broken once more at a\n  space of it\n"),
        EditCase(
            "folded with lines that begin with spaces", "note", set("- a\n  - b"), "note: >\n  a\n",
            "note: |\n  - a\n    - b\n"),
        EditCase(
            "plain that gets a line break", "note", set("one\ntwo"), "note: a # text\ncount: 1\n",
            "note: | # text\n  one\n  two\ncount: 1\n"),
        EditCase(
            "double quotes that get a line break", "note", set("one\ntwo"), "note: \"a\"\ncount: 1\n",
            "note: |\n  one\n  two\ncount: 1\n"),
        EditCase(
            "double quotes that hold line breaks", "note", set("one\ntwo"), "note: \"a\\nb\" # text\ncount: 1\n",
            "note: \"one\\ntwo\" # text\ncount: 1\n"),
        EditCase(
            "a line break within braces", "part.note", set("one\ntwo"), "part: {note: a, name: b}\n",
            "part: {note: \"one\\ntwo\", name: b}\n"),
        EditCase(
            "a block at the end without a line end", "note", set("one\ntwo"), "count: 1\nnote: |\n  a",
            "count: 1\nnote: |\n  one\n  two"),
        EditCase(
            "in an item", "parts[#1].note", set("one\ntwo"), "parts:\n- name: a\n  note: |\n    x\n- name: b\n",
            "parts:\n- name: a\n  note: |\n    one\n    two\n- name: b\n"),
    ]

    @Test("texts, numbers, days, choices", arguments: scalarCases)
    func scalars(_ one: EditCase) throws { try one.expectAfter() }

    @Test("texts of several lines", arguments: blockCases)
    func blocks(_ one: EditCase) throws { try one.expectAfter() }

    @Test("line ends of Windows and a byte order mark stay", arguments: scalarCases + blockCases)
    func windows(_ one: EditCase) throws { try one.expectAfterInWindows() }
}
