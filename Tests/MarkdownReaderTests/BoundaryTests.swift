import DocumentModel
import MarkdownReader
import Testing

/// The blocks in short: `ul(a b)`, `ol2(c)`, `p(text)`, `table(h; r; r)`, `quote(…)`, `h2(…)`, `code(…)`.
func outline(_ blocks: [Block]) -> String {
    blocks.map { block in
        switch block {
        case .heading(let heading): "h\(heading.level)(\(heading.content.plainText))"
        case .paragraph(let content): "p(\(content.plainText))"
        case .list(let list):
            (list.start.map { "ol\($0)" } ?? "ul") + "("
                + list.items.map { item in
                    let blocks = item.blocks
                    let task = item.checked.map { $0 ? "[x]" : "[ ]" } ?? ""
                    if case .paragraph(let content)? = blocks.first {
                        let rest = outline(Array(blocks.dropFirst()))
                        return task + content.plainText + (rest.isEmpty ? "" : " " + rest)
                    }
                    return task + outline(blocks)
                }.joined(separator: ", ") + ")"
        case .table(let table):
            "table("
                + ([table.header ?? []] + table.rows).map { $0.map(\.content.plainText).joined(separator: "|") }
                .joined(separator: "; ") + ")"
        case .quote(let blocks): "quote(\(outline(blocks)))"
        case .callout(let callout): "\(callout.kind)(\(callout.title.plainText): \(outline(callout.blocks)))"
        case .code(let code): "code(\(code.text.split(separator: "\n").joined(separator: "/")))"
        case .thematicBreak: "hr"
        case .field(let field): "field(\(field.path))"
        case .figure: "figure"
        }
    }.joined(separator: " ")
}

@Suite("A standalone section tag is a block boundary")
struct BoundaryTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var template: String
        var values: [String: [String]]
        var expected: String
        var testDescription: String { name }

        init(_ name: String, _ template: String, _ values: [String: [String]], _ expected: String) {
            (self.name, self.template, self.values, self.expected) = (name, template, values, expected)
        }
    }

    static let two = ["a": ["1", "2"], "b": ["3", "4"]]

    static let cases: [Case] = [
        Case("the rounds of a loop of items are one list", "{{#a}}\n- {{a}}\n{{/a}}\n", two, "ul(1, 2)"),
        Case(
            "blank lines between the rounds part nothing", "{{#a}}\n\n- {{a}}\n\n{{/a}}\n", two, "ul(1, 2)"),
        Case(
            "two loops are two lists", "{{#a}}\n- {{a}}\n{{/a}}\n{{#b}}\n- {{b}}\n{{/b}}\n", two, "ul(1, 2) ul(3, 4)"),
        Case(
            "two loops with a blank line between are two lists",
            "{{#a}}\n1. {{a}}\n{{/a}}\n\n{{#b}}\n1. {{b}}\n{{/b}}\n", two, "ol1(1, 2) ol1(3, 4)"),
        Case(
            "items before and after a loop are lists of their own", "- x\n{{#a}}\n- {{a}}\n{{/a}}\n- z\n", two,
            "ul(x) ul(1, 2) ul(z)"),
        Case("an empty loop still parts what is around it", "- x\n{{#c}}\n- {{c}}\n{{/c}}\n- z\n", two, "ul(x) ul(z)"),
        Case(
            "a paragraph before a loop of paragraphs never melts into it", "x\n{{#a}}\n{{a}}\n{{/a}}\nz\n", two,
            "p(x) p(1) p(2) p(z)"),
        Case(
            "a paragraph behind an item does not go on with it", "{{#a}}\n- {{a}}\n{{/a}}\nz\n", two, "ul(1, 2) p(z)"),
        Case(
            "a line behind a section makes no heading of it", "{{#a}}\n{{a}}\n{{/a}}\n---\n", ["a": ["1"]], "p(1) hr"),
        Case(
            "rows of a loop join their header, and a total row joins them",
            "| h | i |\n|---|---|\n{{#a}}\n| {{a}} | x |\n{{/a}}\n| t | u |\n", two, "table(h|i; 1|x; 2|x; t|u)"),
        Case(
            "blank lines left among rows go",
            "| h | i |\n|---|---|\n\n{{#a}}\n\n| {{a}} | x |\n\n{{/a}}\n\n| t | u |\n",
            two, "table(h|i; 1|x; 2|x; t|u)"),
        Case(
            "rows without outer strokes join", "h | i\n--- | ---\n{{#a}}\n{{a}} | x\n{{/a}}\nt | u\n", two,
            "table(h|i; 1|x; 2|x; t|u)"),
        Case(
            "a paragraph behind a loop of rows is no row", "| h |\n|---|\n{{#a}}\n| {{a}} |\n{{/a}}\nSum\n", two,
            "table(h; 1; 2) p(Sum)"),
        Case(
            "two tables behind one another are two",
            "| h |\n|---|\n{{#a}}\n| {{a}} |\n{{/a}}\n{{#b}}\n| i |\n|---|\n| {{b}} |\n{{/b}}\n",
            two, "table(h; 1; 2) table(i; 3) table(i; 4)"),
        Case(
            "rows of two loops are rows of one table",
            "| h |\n|---|\n{{#a}}\n| {{a}} |\n{{/a}}\n{{#b}}\n| {{b}} |\n{{/b}}\n", two, "table(h; 1; 2; 3; 4)"),
        Case(
            "a header in a section of its own heads the rows of the next",
            "{{#a}}\n| h |\n|---|\n{{/a}}\n{{#b}}\n| {{b}} |\n{{/b}}\n", ["a": ["1"], "b": ["3", "4"]], "table(h; 3; 4)"
        ),
        Case(
            "rows of loops in loops are rows of one table",
            "| h |\n|---|\n{{#a}}\n{{#b}}\n| {{a}}{{b}} |\n{{/b}}\n{{/a}}\n", two, "table(h; 13; 14; 23; 24)"),
        Case(
            "an empty loop leaves header and total", "| h |\n|---|\n{{#c}}\n| {{c}} |\n{{/c}}\n| t |\n", two,
            "table(h; t)"),
        Case(
            "a loop of more than items restarts its numbers",
            "{{#a}}\nIn {{a}}:\n\n1. x\n2. y\n{{/a}}\n", two, "p(In 1:) ol1(x, y) p(In 2:) ol1(x, y)"),
        Case(
            "a loop that ends with its list restarts its numbers",
            "{{#a}}\n1. {{a}}\n1. y\n\nThen\n{{/a}}\n", two, "ol1(1, y) p(Then) ol1(2, y) p(Then)"),
        Case(
            "several items a round are one list", "{{#a}}\n1. {{a}}\n1. y\n{{/a}}\n", two, "ol1(1, y, 2, y)"),
        Case(
            "inner lists of a loop, tags in the first column", "{{#a}}\n- {{a}}\n{{#b}}\n  - {{b}}\n{{/b}}\n{{/a}}\n",
            two,
            "ul(1 ul(3, 4), 2 ul(3, 4))"),
        Case(
            "inner lists of a loop, tags indented", "{{#a}}\n1. {{a}}\n   {{#b}}\n   1. {{b}}\n   {{/b}}\n{{/a}}\n",
            two,
            "ol1(1 ol1(3, 4), 2 ol1(3, 4))"),
        Case(
            "a loop in an item leaves the outer list whole", "- x\n  {{#a}}\n  - {{a}}\n  {{/a}}\n- z\n", two,
            "ul(x ul(1, 2), z)"),
        Case(
            "a loop in an item, tags in the first column, parts the outer list",
            "- x\n{{#a}}\n  - {{a}}\n{{/a}}\n- z\n",
            two, "ul(x ul(1, 2)) ul(z)"),
        Case(
            "an empty loop in an item leaves the outer list whole", "- x\n  {{#c}}\n  - {{c}}\n  {{/c}}\n- z\n", two,
            "ul(x, z)"),
        Case(
            "a paragraph behind an item's loop stands on its own", "- x\n  {{#a}}\n  - {{a}}\n  {{/a}}\nz\n", two,
            "ul(x ul(1, 2)) p(z)"),
        Case(
            "items chosen by a section in a loop are one list",
            "{{#a}}\n{{#b}}\n- [x] {{a}}\n{{/b}}\n{{#c}}\n- [ ] {{a}}\n{{/c}}\n{{/a}}\n",
            ["a": ["1", "2"], "b": ["3"]],
            "ul([x]1, [x]2)"),
        Case(
            "two sections in a round are two lists",
            "{{#a}}\n{{#b}}\n- {{a}}\n{{/b}}\n{{#c}}\n- y\n{{/c}}\n{{/a}}\n",
            ["a": ["1", "2"], "b": ["3"], "c": ["5"]],
            "ul(1) ul(y) ul(2) ul(y)"),
        Case(
            "different signs never join", "{{#a}}\n- {{a}}\n+ y\n{{/a}}\n", two, "ul(1) ul(y) ul(2) ul(y)"),
        Case(
            "quotes of a loop are quotes of their own", "{{#a}}\n> {{a}}\n{{/a}}\n", two, "quote(p(1)) quote(p(2))"),
        Case(
            "call-outs of a loop are call-outs of their own", "{{#a}}\n> [!TIP]\n> {{a}}\n{{/a}}\n", two,
            "tip(Tip: p(1)) tip(Tip: p(2))"),
        Case(
            "a loop within a quote leaves the quote whole", "> x\n{{#a}}\n> - {{a}}\n{{/a}}\n> z\n", two,
            "quote(p(x) ul(1, 2) p(z))"),
        Case(
            "a call-out takes a list from a loop", "> [!NOTE] Mind\n{{#a}}\n> - {{a}}\n{{/a}}\n", two,
            "note(Mind: ul(1, 2))"),
        Case("code stays one block", "```\n{{#a}}\nx {{a}}\n{{/a}}\n```\n", two, "code(x 1/x 2)"),
        Case(
            "code in an item stays one block", "- x\n\n  ```\n  {{#a}}\n  y {{a}}\n  {{/a}}\n  ```\n", two,
            "ul(x code(y 1/y 2))"),
        Case(
            "a section in a comment stays in it", "<!--\n{{#a}}\nhidden\n{{/a}}\n-->\n\nz\n", two, "p(z)"),
        Case(
            "two loops stand in one cell", "| h |\n|---|\n| {{#a}}{{a}} {{/a}}and {{#b}}{{b}} {{/b}} |\n", two,
            "table(h; 1 2 and 3 4)"),
        Case("a row that tags left empty goes", "| h |\n|---|\n| {{#c}}{{c}}{{/c}} |\n| z |\n", two, "table(h; z)"),
        Case("an empty row that the author wrote stays", "| h |\n|---|\n| |\n| z |\n", two, "table(h; ; z)"),
        Case(
            "a line that tags left empty parts no table", "| h |\n|---|\n{{#c}}| {{c}} |{{/c}}\n| z |\n", two,
            "table(h; z)"),
        Case("an item that tags left empty goes", "- x\n- {{#c}}{{c}}{{/c}}\n- z\n", two, "ul(x, z)"),
        Case("a task that tags left empty goes", "- [ ] x\n- [ ] {{#c}}{{c}}{{/c}}\n", two, "ul([ ]x)"),
        Case("a list of empty items goes", "- {{#c}}{{c}}{{/c}}\n", two, ""),
        Case(
            "a paragraph that tags left empty goes", "x\n\n{{#c}}{{c}}{{/c}} {{#c}}{{c}}{{/c}}\n\nz\n", two, "p(x) p(z)"
        ),
        Case("a heading that tags left empty goes", "## {{#c}}{{c}}{{/c}}\n\nz\n", two, "p(z)"),
        Case("a quote that tags left empty goes", "> {{#c}}{{c}}{{/c}}\n\nz\n", two, "p(z)"),
        Case("spaces left by empty tags break no line", "x {{#c}}{{c}}{{/c}} {{#c}}{{c}}{{/c}}\nz\n", two, "p(x z)"),
        Case("two spaces the author wrote break the line", "{{a}}  \nz\n", two, "p(1\nz)"),
        Case(
            "a task ticked by a section", "- [{{#a}}x{{/a}}{{#c}} {{/c}}] {{b}}\n- [{{#c}}x{{/c}}{{#a}} {{/a}}] z\n",
            ["a": ["1"], "b": ["3"]], "ul([x]3, [ ]z)"),
        Case(
            "an item of several paragraphs in a loop", "{{#a}}\n- {{a}}\n\n  more\n{{/a}}\n", two,
            "ul(1 p(more), 2 p(more))"),
        Case(
            "sections indented for looks", "{{#a}}\n  {{#b}}\n- {{a}}{{b}}\n  {{/b}}\n{{/a}}\n", two,
            "ul(13, 14, 23, 24)"),
        Case(
            "headings with lists under them", "{{#a}}\n## {{a}}\n{{#b}}\n1. {{b}}\n{{/b}}\n{{/a}}\n", two,
            "h2(1) ol1(3, 4) h2(2) ol1(3, 4)"),
    ]

    @Test("what stands before, in and after it", arguments: cases)
    func boundary(_ test: Case) {
        let reading = TinyEngine.read(test.template, test.values)
        #expect(outline(reading.blocks) == test.expected)
        #expect(reading.diagnostics.isEmpty)
    }
}
