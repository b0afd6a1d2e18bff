import Records
import SpecLoader
import Testing

@Suite("Comments stay with what they belong to")
struct CommentTests {
    private static func insert(_ text: String, at position: Int? = nil) -> SpecEdit.Change {
        .insert(.text(text), at: position)
    }

    private static func part(at position: Int? = nil) -> SpecEdit.Change {
        .insert(.record(["id": .text("x")]), at: position)
    }

    private static let items = [
        EditCase(
            "before the first item and its comment", "words", insert("x", at: 1), "words:\n  # of a\n  # too\n  - a\n",
            "words:\n  - x\n  # of a\n  # too\n  - a\n"),
        EditCase(
            "below a comment that an empty line keeps apart", "words", insert("x", at: 1),
            "words:\n  # all\n\n  # of a\n  - a\n", "words:\n  # all\n\n  - x\n  # of a\n  - a\n"),
        EditCase(
            "below the key's own comment", "words", insert("x", at: 1), "words: # all\n  - a\n",
            "words: # all\n  - x\n  - a\n"),
        EditCase(
            "a comment that is indented less", "words", insert("x", at: 1), "words:\n# of a\n  - a\n",
            "words:\n  - x\n# of a\n  - a\n"),
        EditCase(
            "a comment that is indented more, with nothing above it", "words", insert("x", at: 1),
            "words:\n    # of a\n  - a\n", "words:\n  - x\n    # of a\n  - a\n"),
        EditCase(
            "in the middle", "words", insert("x", at: 2), "words:\n- a # of a\n# of b\n- b # of b too\n",
            "words:\n- a # of a\n- x\n# of b\n- b # of b too\n"),
        EditCase(
            "in the middle, behind a comment on its own", "words", insert("x", at: 2),
            "words:\n  - a\n\n  # the second part\n\n  # of b\n  - b\n",
            "words:\n  - a\n\n  # the second part\n\n  - x\n\n  # of b\n  - b\n"),
        EditCase(
            "in the middle, a comment right below the item above", "words", insert("x", at: 2),
            "words:\n- a\n# of a\n\n- b\n", "words:\n- a\n# of a\n\n- x\n\n- b\n"),
        EditCase(
            "a field that is commented out", "parts", part(at: 2), "parts:\n  - id: a\n    # name: A\n  - id: b\n",
            "parts:\n  - id: a\n    # name: A\n  - id: x\n  - id: b\n"),
        EditCase(
            "lines of one comment that are indented more and more", "words", insert("x", at: 2),
            "words:\n- a\n  # of a\n# of b:\n  # of b too\n- b\n",
            "words:\n- a\n  # of a\n- x\n# of b:\n  # of b too\n- b\n"),
        EditCase(
            "at the end", "words", insert("x"), "words:\n  - a\n  # - b\n# next\ncount: 1\n",
            "words:\n  - a\n  - x\n  # - b\n# next\ncount: 1\n"),
        EditCase(
            "at the end, behind fields that are commented out", "parts", part(),
            "parts:\n  - id: a\n    # name: A\n\n    # note: n\n\n# next\ncount: 1\n",
            "parts:\n  - id: a\n    # name: A\n\n    # note: n\n  - id: x\n\n# next\ncount: 1\n"),
        EditCase(
            "at the end of a file without a line end", "parts", part(), "count: 1\nparts:\n  - id: a\n    # name: A",
            "count: 1\nparts:\n  - id: a\n    # name: A\n  - id: x"),
        EditCase(
            "before the first of a list in a list", "parts[#1].words", insert("x", at: 1),
            "parts:\n  # of the part\n  - words:\n      # of a\n      - a\n",
            "parts:\n  # of the part\n  - words:\n      - x\n      # of a\n      - a\n"),
        EditCase(
            "at the end of a list in a list", "parts[#1].words", insert("x"),
            "parts:\n  - words:\n      - a\n      # - b\n    # name: A\n  # of b\n  - id: b\n",
            "parts:\n  - words:\n      - a\n      - x\n      # - b\n    # name: A\n  # of b\n  - id: b\n"),
        EditCase(
            "behind an item with a list", "parts", part(at: 2),
            "parts:\n  - words:\n      - a\n      # - b\n    # name: A\n  # of b\n  - id: b\n",
            "parts:\n  - words:\n      - a\n      # - b\n    # name: A\n  - id: x\n  # of b\n  - id: b\n"),
        EditCase(
            "a text that looks like a comment", "notes", insert("x", at: 2), "notes:\n- |\n  a\n  # a too\n- b\n",
            "notes:\n- |\n  a\n  # a too\n- x\n- b\n"),
    ]

    /// Where a comment could become a text.
    private static let blocks = [
        EditCase(
            "below a field that goes, behind a block", "amount", .remove,
            "note: |\n  a\n\namount: 1.5\n    # of it\n    # too\nday: 2026-12-02\n",
            "note: |\n  a\n\n# of it\n    # too\nday: 2026-12-02\n"),
        EditCase(
            "below an item that goes, behind a block", "notes[#2]", .remove,
            "notes:\n  - |\n    a\n  - b\n\n      # of b\n  - c\n",
            "notes:\n  - |\n    a\n\n  # of b\n  - c\n"),
        EditCase(
            "spaces below a field that goes, behind a block", "amount", .remove,
            "note: |\n  a\namount: 1.5\n    \n  \nday: 2026-12-02\n", "note: |\n  a\n\n  \nday: 2026-12-02\n"),
        EditCase(
            "a comment that is indented less than the block", "amount", .remove,
            "note: |\n    a\namount: 1.5\n  # of it\nday: 2026-12-02\n",
            "note: |\n    a\n  # of it\nday: 2026-12-02\n"),
        EditCase(
            "spaces below a new text", "note", .set(.text("x\ny")), "name: Ada\n    \ncount: 1\n",
            "name: Ada\nnote: \"x\\ny\"\n    \ncount: 1\n"),
        EditCase(
            "few spaces below a new text", "note", .set(.text("x\ny")), "name: Ada\n  \ncount: 1\n",
            "name: Ada\nnote: |\n  x\n  y\n  \ncount: 1\n"),
        EditCase(
            "below a list in brackets that gets a line break", "notes[#1]", .set(.text("x\ny")),
            "notes: [a, b]\n    # of b\ncount: 1\n", "notes: [\"x\\ny\", b]\n    # of b\ncount: 1\n"),
        EditCase(
            "below a text that gets a line break", "note", .set(.text("x\ny")),
            "note: a\n    # of a\ncount: 1\n", "note: \"x\\ny\"\n    # of a\ncount: 1\n"),
        EditCase(
            "below a list that is written anew", "notes", .set(.list([.text("x\ny")])),
            "notes: []\n    # none\ncount: 1\n", "notes:\n  - \"x\\ny\"\n    # none\ncount: 1\n"),
        EditCase(
            "below a new first item", "notes", insert("x\ny", at: 1), "notes:\n    # of a\n  - a\n",
            "notes:\n  - \"x\\ny\"\n    # of a\n  - a\n"),
    ]

    private static let brackets = [
        EditCase(
            "before the first of lines in brackets", "words", insert("x", at: 1),
            "words: [ # all\n  # of a\n  a,\n  b\n]\n", "words: [ # all\n  x,\n  # of a\n  a,\n  b\n]\n"),
        EditCase(
            "between lines in brackets", "words", insert("x", at: 2),
            "words: [\n  a, # of a\n  # of b\n  b # of b too\n]\n",
            "words: [\n  a, # of a\n  x,\n  # of b\n  b # of b too\n]\n"),
        EditCase(
            "behind the last line in brackets", "words", insert("x"), "words: [\n  a,\n  b # of b\n  # all\n]\n",
            "words: [\n  a,\n  b, # of b\n  x\n  # all\n]\n"),
        EditCase(
            "behind the last line in brackets and its comma", "words", insert("x"),
            "words: [\n  a, # of a\n]\n", "words: [\n  a, # of a\n  x,\n]\n"),
        EditCase(
            "a key between lines in braces", "part.name", .set(.text("A")),
            "part: {\n  id: p, # the id\n  # the note\n  note: n\n}\n",
            "part: {\n  id: p, # the id\n  name: A,\n  # the note\n  note: n\n}\n"),
        EditCase(
            "a line taken away", "words[#2]", .remove, "words: [\n  a, # of a\n  b,\n  # of c\n  c\n]\n",
            "words: [\n  a, # of a\n  # of c\n  c\n]\n"),
    ]

    private static let keys = [
        EditCase(
            "before the first key of a record and its comment", "part.id", .set(.text("p")),
            "part:\n  # the name\n  name: A\n", "part:\n  id: p\n  # the name\n  name: A\n"),
        EditCase(
            "below the comment that a file begins with", "name", .set(.text("Ada")), "# a thing\ncount: 1\n",
            "# a thing\nname: Ada\ncount: 1\n"),
        EditCase(
            "behind a record and what is commented out in it", "parts", .set(.list([.record(["id": .text("a")])])),
            "part:\n  id: p\n  # name: x\n# the end\n",
            "part:\n  id: p\n  # name: x\nparts:\n  - id: a\n# the end\n"),
    ]

    @Test("around items", arguments: items + brackets + blocks)
    func aroundItems(_ one: EditCase) throws { try one.expectAfter() }

    @Test("around keys", arguments: keys)
    func aroundKeys(_ one: EditCase) throws { try one.expectAfter() }

    @Test("with line ends of Windows", arguments: items + brackets + blocks + keys)
    func windows(_ one: EditCase) throws { try one.expectAfterInWindows() }
}
