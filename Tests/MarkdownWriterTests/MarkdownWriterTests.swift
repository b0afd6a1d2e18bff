import DocumentModel
import MarkdownWriter
import TestSupport
import Testing

@Suite("A document as Markdown")
struct MarkdownWriterTests {
    private static func text(_ text: String) -> [Inline] { [.text(text)] }
    private static func cell(_ text: String) -> TableCell { TableCell(Self.text(text)) }
    private static func item(_ text: String, checked: Bool? = nil) -> ListItem {
        ListItem(checked: checked, blocks: [.paragraph(Self.text(text))])
    }
    private static func field(_ kind: FormField.Kind, raw: String? = nil, value: String? = nil) -> FormField {
        FormField(path: "a", label: "aim", kind: kind, raw: raw, value: value)
    }
    private static func markdown(_ blocks: [Block]) -> String {
        String(
            MarkdownWriter.markdown(Document(title: "T", blocks: blocks), imageBase: "../").dropFirst("# T\n\n".count))
    }

    @Test("is framed by marking, draft notice, kind, title and whom it is about")
    func frame() {
        let document = Document(
            kind: "Agenda", title: "Review", isInternal: true, isDraft: true, customer: "Acme", occasion: "Talk, 4 May",
            blocks: [.paragraph(Self.text("Hello."))])
        #expect(
            MarkdownWriter.markdown(document, imageBase: "") == """
                **Internal**

                **Draft.** Some entries are still open; they are marked in the text.

                Agenda

                # Review

                Hello.

                ---

                Acme · Talk, 4 May · Draft: Agenda

                """)
    }

    @Test(
        "text is escaped only where it could act",
        arguments: [
            (
                "plain, with (brackets) - dash + plus = 1. and #1 | 50% of $5",
                "plain, with (brackets) - dash + plus = 1. and #1 | 50% of $5"
            ),
            ("snake_case and 5 * 3 and a_b_c@x.example", "snake_case and 5 * 3 and a_b_c@x.example"),
            ("www.x.example and https://x.example/a_b?c=1&d=2", "www.x.example and https://x.example/a_b?c=1&d=2"),
            ("R&D, AT&T a < b > c", "R&D, AT&T a < b > c"), ("~5 minutes", "~5 minutes"), ("~5 to ~9", "\\~5 to \\~9"),
            ("*Acme* <b>", "\\*Acme\\* \\<b>"), ("_x_ [y]", "\\_x\\_ \\[y]"), ("&amp;", "\\&amp;"),
            ("C:\\new", "C:\\new"), ("\\*", "\\\\\\*"),
            ("- a", "\\- a"), ("1. a", "1\\. a"), ("# a", "\\# a"), ("> a", "\\> a"), ("a\n- b", "a\\\n\\- b"),
            ("$a$", "\\$a\\$"),
            (":tada: 10:30:15", "\\:tada: 10:30:15"),
        ])
    func escapes(text: String, markdown: String) {
        #expect(Self.markdown([.paragraph(Self.text(text))]) == markdown + "\n")
    }

    @Test(
        "each inline has its mark",
        arguments: [
            (.emphasis([.strong([.text("a")])]), "***a***"), (.strikethrough([.text("a")]), "~~a~~"),
            (.strong([.text(" a ")]), "**a**"), (.strong([]), ""),
            (.code("a`b"), "``a`b``"), (.code("`"), "`` ` ``"), (.code("`\u{301}"), "`` `\u{301} ``"),
            (
                .text("\u{1}\u{FFFE}\u{85}\u{1FFFF}\u{10FFFF}\u{E000}"),
                "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{E000}"
            ),
            (.code("a\u{1}\u{1FFFE}"), "`a\u{FFFD}\u{FFFD}`"),
            (.strong([.text("~5 minutes")]), "**~5 minutes**"), (.strong([.text("a ~")]), "**a &#126;**"),
            (
                .link(Link(destination: "https://x.example", content: [.text("https://x.example")])),
                "<https://x.example>"
            ),
            (
                .link(Link(destination: "https://x.example/(a b)", title: "t\"", content: [.text("a]")])),
                "[a\\]](<https://x.example/(a b)> \"t\\\"\")"
            ),
            (
                .link(Link(destination: "https://x.example/?a=1&b=2&lt;", content: [.text("a")])),
                "[a](https://x.example/?a=1&b=2&amp;lt;)"
            ),
            (
                .link(Link(destination: "https://x.example", title: "&lt;\u{301}\r\nb", content: [.text("a")])),
                "[a](https://x.example \"&amp;lt;\u{301} b\")"
            ),
            (.link(Link(destination: "javascript:alert(1)", content: [.text("a")])), "a"),
            (
                .image(
                    Image(path: "Templates/a b.png", alternative: "a*", format: .png, bytes: [], width: 1, height: 1)),
                "![a\\*](../Templates/a%20b.png)"
            ),
            (.openItem(OpenItem(label: "close date")), "‹close date›"),
            (.field(field(.date)), "\\________"), (.field(field(.text, value: "*x*")), "\\*x\\*"),
            (.field(field(.choice([.init("yes"), .init("no")]))), "\\________ (yes / no)"),
            (.field(field(.checkbox, raw: "true")), "☑"),
        ] as [(Inline, String)])
    func inlines(inline: Inline, markdown: String) {
        #expect(Self.markdown([.paragraph([inline])]) == (markdown.isEmpty ? "" : markdown + "\n"))
    }

    @Test(
        "a long text takes a time that grows with its length, whatever it repeats",
        arguments: [
            "_", "#", ":a", ":", "www.", "http://", "~", "~ ", "*", "&a", "`", "[", "]", "|", "1", "- ", "\n", "<",
            "\\",
        ])
    func linear(text: String) {
        let text = String(repeating: text, count: 5_000)
        let content: [Inline] = [.text(text), .emphasis([.text(text)]), .code(text)]
        let table = Table(alignments: [.none], header: [TableCell(content)], rows: [[TableCell(content)]])
        let blocks: [Block] = [
            .paragraph(content), .heading(Heading(level: 2, content: content, id: "a")), .table(table),
        ]
        var markdown = ""
        #expect(processorTime { markdown = Self.markdown(blocks) } < .seconds(10))
        #expect(markdown.utf8.count > 5_000)
    }

    @Test("a blank amid words stays a blank")
    func blanks() {
        let blank = Inline.field(Self.field(.text))
        let content: [Inline] = [.text("on "), blank, .text(" (or "), blank, .text(")")]
        #expect(Self.markdown([.paragraph(content)]) == "on ________ (or \\_\\_\\_\\_\\_\\_\\_\\_)\n")
    }

    @Test(
        "each block has its form",
        arguments: [
            ([.heading(Heading(level: 3, content: text("a #"), id: "a"))], "### a \\#\n"),
            ([.quote([.paragraph(text("a")), .paragraph(text("b"))])], "> a\n>\n> b\n"),
            (
                [.callout(Callout(kind: .tip, title: text("Tip"), blocks: [.paragraph(text("a"))]))],
                "> **Tip**\n>\n> a\n"
            ),
            ([.code(CodeBlock(language: "md", text: "```\na\n```\n"))], "````md\n```\na\n```\n````\n"),
            ([.quote([.code(CodeBlock(text: "a\r\n# b\rc\r\n"))])], "> ```\n> a\n> # b\n> c\n> ```\n"),
            ([.code(CodeBlock(text: "a\u{1}\u{1FFFE}\n"))], "```\na\u{FFFD}\u{FFFD}\n```\n"),
            ([.code(CodeBlock(text: "```\u{301}\n"))], "````\n```\u{301}\n````\n"),
            ([.thematicBreak], "---\n"),
            ([.list(List(items: [item("a"), item("b")])), .list(List(items: [item("c")]))], "- a\n- b\n\n* c\n"),
            (
                [
                    .list(
                        List(
                            start: 9,
                            items: [
                                item("a"), ListItem(blocks: [.paragraph(text("b")), .list(List(items: [item("c")]))]),
                            ]))
                ], "9. a\n10. b\n    - c\n"
            ),
            (
                [.list(List(items: [ListItem(blocks: [.paragraph(text("a")), .paragraph(text("b"))]), item("c")]))],
                "- a\n\n  b\n\n- c\n"
            ),
            ([.list(List(items: [item("a", checked: true), item("b", checked: false)]))], "- [x] a\n- [ ] b\n"),
            (
                [.list(List(items: [ListItem(blocks: [.paragraph([.field(field(.checkbox)), .text(" a")])])]))],
                "- [ ] a\n"
            ),
            ([.list(List(items: [ListItem(blocks: [.thematicBreak])]))], "- ___\n"),
            ([.field(field(.text))], "\\________________________________________\n"),
            ([.field(field(.multiline, value: "a\n- b"))], "a\\\n\\- b\n"),
        ] as [([Block], String)])
    func blocks(blocks: [Block], markdown: String) {
        #expect(Self.markdown(blocks) == markdown)
    }

    @Test("tables are aligned as they look, wide characters and emoji counting two")
    func table() {
        let table = Table(
            alignments: [.left, .right, .center], header: ["Name", "€", "x"].map(Self.cell),
            rows: [["日本", "1", "a|b"], ["👍 Ann", "12.50", ""], ["e\u{301}", "", "x"]].map { $0.map(Self.cell) })
        #expect(
            Self.markdown([.table(table)]) == """
                | Name   |     € |  x   |
                | :----- | ----: | :--: |
                | 日本   |     1 | a\\|b |
                | 👍 Ann | 12.50 |      |
                | e\u{301}      |       |  x   |

                """)
    }

    @Test("a table of facts has an empty header row, and a break within a cell stays in the cell")
    func facts() {
        let table = Table(alignments: [.none, .none], header: nil, rows: [[Self.cell("Who"), Self.cell("Ann\nBob")]])
        #expect(Self.markdown([.table(table)]) == "|     |            |\n| --- | ---------- |\n| Who | Ann<br>Bob |\n")
    }

    @Test("the stage map is a list that says where we are")
    func stageMap() {
        let map = StageMap(
            stages: [
                .init(name: "One", isCurrent: false, interactions: []),
                .init(
                    name: "Two", isCurrent: true,
                    interactions: [.init(name: "Review", isCurrent: true), .init(name: "Walk", isCurrent: false)]),
            ], alternative: "")
        #expect(
            Self.markdown([.figure(.stageMap(map))])
                == "1. One\n2. **Two** (you are here): **Review** · Walk\n")
    }
}
