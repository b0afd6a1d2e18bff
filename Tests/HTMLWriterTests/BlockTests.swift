import DocumentModel
import HTMLWriter
import TestSupport
import Testing

@Suite("Blocks in HTML")
struct BlockTests {
    private static func main(_ blocks: Block...) -> String? {
        HTMLWriter.html(Document(title: "T", blocks: blocks))
            .firstMatch(of: /<main>\n((?s:.*))<\/main>/).map { String($0.1) }
    }

    private static func cell(_ text: String) -> TableCell { TableCell(text.isEmpty ? [] : [.text(text)]) }
    private static func item(_ text: String, checked: Bool? = nil) -> ListItem {
        ListItem(checked: checked, blocks: [.paragraph([.text(text)])])
    }
    private static let heading = Block.heading(Heading(level: 2, content: [.text("H")], id: "h"))

    @Test(
        "each block becomes its element",
        arguments: [
            (heading, "<h2 id=\"h\"><a href=\"#h\">H</a></h2>\n"),
            (.quote([.paragraph([.text("a")])]), "<blockquote>\n<p>a</p>\n</blockquote>\n"),
            (
                .code(CodeBlock(language: "yaml", text: "a: <b>\n")),
                "<pre><code class=\"language-yaml\">a: &lt;b&gt;\n</code></pre>\n"
            ),
            (.thematicBreak, "<hr>\n"),
            (.list(List(start: 3, items: [item("a")])), "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
            (
                .list(List(items: [ListItem(blocks: [.paragraph([.text("a")]), .list(List(items: [item("b")]))])])),
                "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"
            ),
            (
                .list(List(items: [ListItem(blocks: [.paragraph([.text("a")]), .paragraph([.text("b")])])])),
                "<ul class=\"loose\">\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n"
            ),
            (
                .list(List(items: [item("a", checked: true)])),
                "<ul class=\"tasks\">\n<li class=\"task\"><label><input type=\"checkbox\" disabled checked><span>a</span></label>\n</li>\n</ul>\n"
            ),
            (
                .callout(Callout(kind: .tip, title: [.text("Tip")], blocks: [.paragraph([.text("a")])])),
                "<aside class=\"callout tip\" role=\"note\" aria-labelledby=\"_1\">\n<p class=\"callout-title\" id=\"_1\">Tip</p>\n<p>a</p>\n</aside>\n"
            ),
            (
                .field(FormField(path: "a", label: "aim", kind: .text)),
                "<div class=\"box\" role=\"img\" aria-label=\"aim\"></div>\n"
            ),
            (
                .field(FormField(path: "a", label: "aim", kind: .multiline, value: "b\nc")),
                "<div class=\"box given\" role=\"group\" aria-label=\"aim\">b<br>\nc</div>\n"
            ),
        ] as [(Block, String)])
    func block(block: Block, html: String) {
        #expect(Self.main(block) == html)
    }

    @Test("a table's head heads its columns, and an empty one heads nothing")
    func table() {
        let table = Table(
            alignments: [.none, .center, .right], header: ["Who", "", "€"].map(Self.cell),
            rows: [["Ann", "x", "1"].map(Self.cell)])
        #expect(
            Self.main(.table(table)) == """
                <table class="grid">
                <thead>
                <tr><th scope="col">Who</th><td class="center"></td><th scope="col" class="number">€</th></tr>
                </thead>
                <tbody>
                <tr><td>Ann</td><td class="center">x</td><td class="number">1</td></tr>
                </tbody>
                </table>

                """)
    }

    private static let sentence = "The summer orders out of the gate with two crews and no third"

    @Test(
        "a phone stacks a table that is too wide for it or to be written in, with a label before what needs one",
        arguments: [
            (["Min", "Topic", "Lead"], ["15", "Scope, dates and price", "Marta"], nil),
            (
                ["Who", "What for?", "Which result"], ["Maja Kovačič", sentence, sentence],
                "<td data-label=\"Who: \">Maja Kovačič</td><td data-label=\"What for? \">\(sentence)</td>"
                    + "<td data-label=\"Which result: \">\(sentence)</td>"
            ),
            (
                ["Name and title", "Influence", "Where it stands"], ["Maja Kovačič, manager", "High", sentence],
                "<td data-label=\"Name and title: \">Maja Kovačič, manager</td><td class=\"short\" data-label=\"Influence: \">High</td>"
                    + "<td>\(sentence)</td>"
            ),
            (
                ["Signed for", "Acme", "Us"], ["Name", "", ""],
                "<tr class=\"sign\"><td data-label=\"Signed for: \">Name</td><td class=\"fill\" data-label=\"Acme: \"></td>"
                    + "<td class=\"fill\" data-label=\"Us: \"></td>"
            ),
            (
                ["New", "Step", "Who"], ["1", "", ""],
                "<tr class=\"line\"><td data-label=\"New: \">1</td><td class=\"fill\" data-label=\"Step: \"></td>"
            ),
        ] as [([String], [String], String?)])
    func phone(header: [String], row: [String], html: String?) {
        let table = Table(
            alignments: header.map { _ in .none }, header: header.map(Self.cell), rows: [row.map(Self.cell)])
        let printed = Self.main(.table(table)) ?? ""
        #expect(printed.contains("stacks") == (html != nil))
        if let html { #expect(printed.contains(html), "\(printed)") }
    }

    @Test("a row that says nothing behind its first cell is no place to sign where other rows say something")
    func gap() {
        let table = Table(
            alignments: [.none, .none], header: ["Role", "What it does"].map(Self.cell),
            rows: [["Plant manager", "Decides"], ["Purchasing", ""]].map { $0.map(Self.cell) })
        let html = Self.main(.table(table)) ?? ""
        #expect(html.contains("<table class=\"grid\">") && html.contains("<tr><td>Purchasing</td><td></td></tr>"))
    }

    @Test("two or three texts in the only row of a table have as much room as one another, figures have not")
    func onlyRow() {
        func html(_ alignments: [Table.Alignment], rows: Int) -> String {
            let row = alignments.map { _ in Self.cell("Text") }
            let table = Table(alignments: alignments, header: row, rows: Array(repeating: row, count: rows))
            return Self.main(.table(table)) ?? ""
        }
        #expect(html([.none, .none, .none], rows: 1).contains("<table class=\"grid even\">"))
        for (alignments, rows) in [([.none, .right], 1), ([.none, .none], 2), ([.none], 1)]
            as [([Table.Alignment], Int)]
        {
            #expect(!html(alignments, rows: rows).contains("even"))
        }
    }

    @Test("a phone leaves empty cells out of its cards, but none that is to be filled in")
    func roomOnPhone() {
        let hidden = HTMLWriter.html(Document(title: "T", blocks: []))
            .matches(of: /\n *([^{}\n]*td:empty[^{}]*) \{[^}]*display: none/).map(\.1)
        #expect(hidden == [".stacks td:empty:not(.fill)"])
    }

    @Test("on a phone the first cell of a row names its card, but the one row of a table has a label at each cell")
    func namesOfCards() {
        let rules = HTMLWriter.html(Document(title: "T", blocks: []))
        #expect(rules.contains(".stacks tr:only-child > td { font-weight: 400; }"))
        #expect(rules.contains(".stacks tr:only-child > td[data-label]::before,"))
    }

    @Test("a row that sums up has a stronger rule above it")
    func total() {
        let table = Table(
            alignments: [.none, .right], header: ["Item", "Amount"].map(Self.cell),
            rows: [["Sensors", "9"].map(Self.cell), ["Total", "9"].map { TableCell([.strong([.text($0)])]) }])
        #expect(Self.main(.table(table))?.contains("<tr class=\"total\"><td><strong>Total") == true)
    }

    @Test("a table without a head is a brief at the top, and facts with their heads in front further down")
    func facts() {
        let table = Block.table(
            Table(alignments: [.none, .none], header: nil, rows: [["Customer", "Acme"].map(Self.cell)]))
        let rows = "\n<tbody>\n<tr><th scope=\"row\">Customer</th><td>Acme</td></tr>\n</tbody>\n</table>\n"
        #expect(Self.main(table) == "<table class=\"facts brief\">" + rows)
        #expect(
            Self.main(Self.heading, table) == "<h2 id=\"h\"><a href=\"#h\">H</a></h2>\n<table class=\"facts plain\">"
                + rows)
    }

    @Test("what leads to a list, a table or room to write stays with it, and so does a label in bold")
    func lead() {
        let room = Block.field(FormField(path: "a", label: "aim", kind: .text))
        #expect(
            Self.main(.paragraph([.text("a")]), .paragraph([.text("b?")]), room)
                == "<p>a</p>\n<p class=\"lead\">b?</p>\n<div class=\"box\" role=\"img\" aria-label=\"aim\"></div>\n"
        )
        #expect(
            Self.main(.paragraph([.strong([.text("a")])]), .paragraph([.text("b")]))
                == "<p class=\"lead\"><strong>a</strong></p>\n<p>b</p>\n")
    }

    @Test("a blank that answers a fact is a line over its whole width, a time with it or not")
    func room() {
        let blanks = [FormField.Kind.text, .date].map { FormField(path: "a", label: "when", kind: $0) }
        for blank in blanks {
            let table = Table(
                alignments: [.none, .none], header: nil, rows: [[Self.cell("When"), TableCell([.field(blank)])]])
            #expect(Self.main(.table(table))?.contains("<td class=\"room\"><span class=\"blank") == true)
        }
    }

    @Test("only words too long for their column may be broken")
    func longWords() {
        let table = Table(
            alignments: [.none, .none, .none], header: nil,
            rows: [["short words stay whole", Torture.longWord, ""].map(Self.cell)])
        let html = Self.main(.table(table)) ?? ""
        #expect(html.contains("<th scope=\"row\">short words stay whole</th>"))
        #expect(html.contains("<td><span class=\"long\">\(Torture.longWord)</span></td>"))
    }

    @Test("the stage map is a list that says where we are, and says it in one line for a phone")
    func stageMap() {
        let map = StageMap(
            stages: [
                .init(name: "One", isCurrent: false, interactions: []),
                .init(name: "Two", isCurrent: true, interactions: [.init(name: "Review", isCurrent: true)]),
            ], alternative: "One → Two")
        #expect(
            Self.main(.figure(.stageMap(map))) == """
                <figure class="stage-map" aria-label="One → Two" data-here="Stage 2 of 2: Two">
                <ol>
                <li><span class="stage">One</span></li>
                <li aria-current="step"><span class="stage">Two</span>
                <span class="here">you are here</span>
                <ul>
                <li aria-current="true">Review</li>
                </ul>
                </li>
                </ol>
                </figure>

                """)
    }

    @Test("a list of very many items is printed in a time that grows with their number")
    func longList() {
        let items = (0..<30_000).map { BlockTests.item("\($0)") }
        let time = processorTime {
            #expect(BlockTests.main(.list(List(items: items)))?.contains("<li>29999</li>") == true)
        }
        #expect(time < .seconds(10))
    }
}
