import DocumentModel
import MarkdownWriter
import TestSupport
import Testing

@Suite(
    "A text comes back from Markdown exactly as it was",
    .enabled(if: !MarkdownReaders.installed.isEmpty, "needs cmark-gfm or pandoc"))
struct RoundTripTests {
    static let origin = Origin(file: "Specs/deals/a.yaml", line: 1, column: 1)

    static let values = [
        "*Acme* | <b>R&D</b>", "# no heading", "## ", "#hashtag", "- no item", "-", "--", "---", "- - -", "+ plus", "+",
        "* star",
        "***", "1. one", "12) twelve", "1.5 tonnes", "1.", "2026. A year", "> quote", ">", "=", "===", "| a | b |",
        "|---|", ":-:",
        "snake_case_name", "_private", "trailing_", "__init__", "a _ b", "5 * 3 * 2", "a*b*c", "**bold**", "~~gone~~",
        "~5 minutes",
        "~ to ~", "~~~", "```", "`code`", "``a`b``", "[link](https://x.example)", "[ref]", "[^1]", "[ ] task",
        "[x]: /url", "]", "![i](a.png)",
        "<https://x.example>", "<script>", "a < b > c", "a<b", "<3", "</b>", "<!-- hidden -->", "<?php", "&amp;",
        "&#35;", "&#x23;", "&copy",
        "AT&T; R&D;", "R&D", "\\", "\\\\", "\\*", "C:\\path\\file", "end\\", "a\\b", "www.x.example",
        "see www.x.example/a_b_c now",
        "www.x.example/*a*/~b~", "https://x.example/a_b?c=1&d=2#e", "http://x.example/?a=1&copy;=2",
        "https://x.example/(a)[b]",
        "Https://X.example/*", "jan_novak@x.example", "mailto:a@x.example", "ftp://x.example/`a`", "$5 and 10$", "$a$",
        "$5,000", ":tada: :+1: :100:",
        "10:30:15", ":::", "a  b", " leading", "trailing ", "\ttab", "two\nlines", "two\n# lines", "two\n- lines",
        "a\n---", "a\n===", "a | b\n--- | ---",
        "a\n\nb", "a\\\nb", "a\r\nb", "    code?", "x\n    y", "!", "wow!", "\"quoted\" 'single' – “curly”",
        "{{tag}} {% x %}", "{#id .class}", "#", "a #", "a ##",
        "a#", "@person #12", "שלום, דנה", "شركة *الأمل* _للتجارة_", "日本語*強調*です", "👩‍👩‍👧‍👦 *family* ✔️", "e\u{301}*\u{301}_a_",
        "a\u{A0}b", "‹open›", "½_ ²_x_",
        "term\n: definition", "Table: caption", "~a~ and ~b~", "^sup^ ~sub~", "==mark==", "++ins++",
        "(c) (r) -- --- ...", "a|b", "a\\|b", "|", "`a|b`",
        "*", "_", "~", "`", "[", "<", "&", "$",
        // A combining mark makes one Character of itself and the sign before it; Markdown sees two.
        "`\u{301} <img src=x onerror=alert(1)> `\u{301}", "`\u{301}", "a |\u{301} b", "\\|\u{301}", "*\u{301}a*\u{301}",
        "- \u{301}",
        "`\u{301}`", " \u{301}`",
        // Spaces that end an address for one reader and belong to it for another.
        "https://x.example\u{A0}*a* b", "https://x.example\u{3000}_a_", "www.x.example\u{2003}`a`", "a ~", "~ a",
        "x ~~ y",
    ]

    static let readers = MarkdownReaders.installed

    /// The values each in a paragraph of their own, read back.
    static func paragraphs(_ contents: [[Inline]]) -> String {
        MarkdownWriter.markdown(Document(title: "T", blocks: contents.map { .paragraph($0) }), imageBase: "")
    }

    @Test("in a paragraph", arguments: readers)
    func paragraph(reader: MarkdownReaders) throws {
        let markdown = Self.paragraphs(Self.values.map { [.text($0, origin: Self.origin)] })
        expectSame(try reader.texts(in: "p", of: markdown), Self.values)
    }

    @Test("amid other text", arguments: readers)
    func amidText(reader: MarkdownReaders) throws {
        let markdown = Self.paragraphs(Self.values.map { [.text("For"), .text($0, origin: Self.origin), .text("we")] })
        expectSame(try reader.texts(in: "p", of: markdown), Self.values.map { "For\($0)we" })
    }

    @Test("in bold", arguments: readers)
    func bold(reader: MarkdownReaders) throws {
        let markdown = Self.paragraphs(
            Self.values.map {
                [.text("x"), .strong([.text($0, origin: Self.origin)]), .emphasis([.text("y")]), .text("z")]
            })
        expectSame(try reader.texts(in: "p", of: markdown), Self.values.map { "x\($0)yz" })
    }

    @Test("in emphasis", arguments: readers)
    func emphasis(reader: MarkdownReaders) throws {
        let markdown = Self.paragraphs(
            Self.values.map { [.text("x "), .emphasis([.text($0, origin: Self.origin)]), .text(" y")] })
        expectSame(try reader.texts(in: "p", of: markdown), Self.values.map { "x \($0) y" })
        #expect(try reader.texts(in: "em", of: markdown).count == Self.values.count)
    }

    @Test("in a link", arguments: readers)
    func link(reader: MarkdownReaders) throws {
        let markdown = Self.paragraphs(
            Self.values.map {
                [
                    .text("x"),
                    .link(
                        Link(
                            destination: "https://y.example/(a b)", title: $0.replacing("\n", with: " "),
                            content: [.text($0, origin: Self.origin)])),
                ]
            })
        expectSame(try reader.texts(in: "p", of: markdown), Self.values.map { "x\($0)" })
        expectSame(try reader.texts(in: "a", of: markdown), Self.values)
    }

    @Test("in an item of a list", arguments: readers)
    func item(reader: MarkdownReaders) throws {
        let items = Self.values.map { ListItem(blocks: [.paragraph([.text($0, origin: Self.origin)])]) }
        let markdown = MarkdownWriter.markdown(Document(title: "T", blocks: [.list(List(items: items))]), imageBase: "")
        expectSame(try reader.texts(in: "li", of: markdown), Self.values)
    }

    @Test("in a heading", arguments: readers)
    func heading(reader: MarkdownReaders) throws {
        let headings = Self.values.map {
            Block.heading(Heading(level: 2, content: [.text($0, origin: Self.origin)], id: "h"))
        }
        let markdown = MarkdownWriter.markdown(Document(title: "T", blocks: headings), imageBase: "")
        expectSame(try reader.texts(in: "h2", of: markdown), Self.values)
    }

    @Test("in a cell of a table", arguments: readers)
    func cell(reader: MarkdownReaders) throws {
        let rows = Self.values.map { [TableCell([.text($0, origin: Self.origin)]), TableCell([.text("-")])] }
        let table = Table(alignments: [.none, .none], header: nil, rows: rows)
        let markdown = MarkdownWriter.markdown(Document(title: "T", blocks: [.table(table)]), imageBase: "")
        let texts = try reader.texts(in: "td", of: markdown)
        expectSame(texts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element), Self.values)
    }

    @Test("in a code span, in a paragraph and in a cell", arguments: readers)
    func code(reader: MarkdownReaders) throws {
        let values = Self.values.map { $0.replacing("\r\n", with: " ").replacing("\n", with: " ") }
        let markdown = Self.paragraphs(values.map { [.text("x"), .code($0), .text("`")] })
        expectSame(try reader.texts(in: "p", of: markdown), values.map { "x\($0)`" })
        let rows = values.map { [TableCell([.code($0)])] }
        let table = MarkdownWriter.markdown(
            Document(title: "T", blocks: [.table(Table(alignments: [.none], header: nil, rows: rows))]), imageBase: "")
        expectSame(try reader.texts(in: "td", of: table), values)
    }

    @Test("whatever the characters", arguments: readers, [1, 2, 3, 4])
    func anything(reader: MarkdownReaders, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let parts = [
            "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "(", ")", "<", ">", "&", "amp;", "\\", "!", "|", "#",
            "-", "+", "=", ":", "$", ".", "1", "a", "b", " ", " ", "\n", "\"", "@", "/", "www.", "https://x.example",
            "é", "。", "👍", "x.example", "€", "\u{301}", "\u{A0}", "\u{3000}", " ~", "~ ",
        ]
        let values = (0..<400).map { _ in
            "a" + (0..<(1 + random.roll(9))).map { _ in parts[random.roll(parts.count)] }.joined() + "b"
        }
        let contents: [[Inline]] = values.map { value in
            switch random.roll(4) {
            case 0: [.text(value, origin: Self.origin)]
            case 1: [.emphasis([.text(value)]), .text("c")]
            case 2: [.text("-"), .strong([.text(value), .emphasis([.text("!")])])]
            default: [.strikethrough([.text(value)]), .strong([.text(";")])]
            }
        }
        let markdown = Self.paragraphs(contents)
        expectSame(try reader.texts(in: "p", of: markdown), contents.map(\.plainText))
    }

    private func expectSame(_ texts: [String], _ values: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(texts.count == values.count, sourceLocation: sourceLocation)
        for (text, value) in zip(texts, values) {
            #expect(text == MarkdownReaders.normalised(value), sourceLocation: sourceLocation)
        }
    }
}
