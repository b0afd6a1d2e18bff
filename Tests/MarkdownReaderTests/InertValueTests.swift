import DocumentModel
import MarkdownReader
import Testing

@Suite("A value is text, whatever it looks like")
struct InertValueTests {
    static let values = [
        "# x", "## x ##", "- y", "+ y", "* y", "1. z", "1) z", "| a |", "a | b", "|---|", "<b>", "</div>", "<!-- x -->",
        "&amp;", "&lt;b&gt;", "&#42;", "[x](y)", "[x]", "[x]: y", "![x](y)", "`code`", "```", "~~~", "{{ }}",
        "{{name}}",
        "{{{x}}}", "*Acme* | <b>R&D</b>", "**x**", "_x_", "__x__", "~~x~~", "\\", "\\*", "a\\", "---", "===", "***",
        "> q",
        "[ ] task", "[x] task", "[!NOTE] x", "https://example.com/a_b", "www.example.com", "a@example.com", " lead",
        "trail ", "  two  ", "a  b", "\ttab", "عميل", "לקוח", "👩🏽‍💼 é", "\u{F0B7} bullet", "\u{200F}x", "'\"", "$1", "%20",
        "100000", "0", "-", "+", "=", ":", "|", "#", "\u{10FFFD}",
    ]

    static let spots: [(name: String, template: String, around: @Sendable (String) -> String)] = [
        ("a paragraph", "{{a}}\n", { $0 }),
        ("the start of a line", "x\n{{a}} z\n", { "x \($0) z" }),
        ("the middle of a line", "x {{a}} z\n", { "x \($0) z" }),
        ("the end of a line", "x {{a}}\nz\n", { "x \($0) z" }),
        ("letters on both sides", "x{{a}}z\n", { "x\($0)z" }),
        ("two in a row", "{{a}}{{a}}\n", { $0 + $0 }),
        ("a heading", "## {{a}}\n", { $0 }),
        ("an underlined heading", "{{a}}\n---\n", { $0 }),
        ("an item", "- {{a}}\n", { $0 }),
        ("a numbered item", "1. {{a}}\n", { $0 }),
        ("a task", "- [ ] {{a}}\n", { $0 }),
        ("a quote", "> {{a}}\n", { $0 }),
        ("a call-out's title", "> [!NOTE] {{a}}\n> z\n", { "\($0)\nz" }),
        ("a cell", "| h | i |\n|---|---|\n| {{a}} | z |\n", { "h\ti\n\($0)\tz" }),
        ("a header cell", "| {{a}} | i |\n|---|---|\n| y | z |\n", { "\($0)\ti\ny\tz" }),
        ("the last cell of a row without strokes", "h | i\n---|---\ny | {{a}}\n", { "h\ti\ny\t\($0)" }),
        ("strong", "x **{{a}}** z\n", { "x \($0) z" }),
        ("strong against letters", "x**{{a}}**z\n", { "x\($0)z" }),
        ("emphasis", "_{{a}}_\n", { $0 }),
        ("struck out", "~~{{a}}~~\n", { $0 }),
        ("a link's text", "[{{a}}](https://example.com)\n", { $0 }),
        ("a code span", "`{{a}}`\n", { $0 }),
        ("a code span in a cell", "| h |\n|---|\n| `x {{a}}` |\n", { "h\nx \($0)" }),
        ("a code block", "```\n{{a}}\n```\n", { $0 }),
        ("brackets", "[{{a}}]\n", { "[\($0)]" }),
        ("angle brackets", "<{{a}}>\n", { "<\($0)>" }),
    ]

    @Test("in every spot", arguments: spots.indices)
    func value(spot: Int) {
        let (name, template, around) = Self.spots[spot]
        for value in Self.values {
            let reading = TinyEngine.read(template, ["a": [value]])
            #expect(reading.blocks.plainText == around(value), "\(value.debugDescription) in \(name)")
            #expect(reading.diagnostics.isEmpty, "\(value.debugDescription) in \(name)")
        }
    }

    @Test("and keeps the place that said it")
    func origin() {
        let reading = TinyEngine.read("Dear **{{c}}**, {{d}}{{e}}\n", ["c": ["*C*"], "d": ["D"], "e": ["E"]])
        #expect(
            reading.blocks.dump == """
                paragraph
                  text "Dear "
                  strong
                    text "*C*" @Specs/test.yaml:3:3
                  text ", "
                  text "D" @Specs/test.yaml:4:3
                  text "E" @Specs/test.yaml:5:3

                """)
    }

    @Test("with more values than one private-use character can number")
    func many() {
        let count = 70_000
        let values = (0..<count).map { "v\($0)" }
        var sink = MarkingSinkFeeder()
        for value in values { sink.line(value) }
        let text = sink.read().blocks.plainText
        #expect(text == values.joined(separator: " "))
    }

    @Test(
        "line ends of a value break the line, in a heading they are spaces",
        arguments: [
            ("{{a}}\n", "x\ny"), ("## {{a}}\n", "x y"), ("| h |\n|---|\n| {{a}} |\n", "h\nx\ny"), ("- {{a}}\n", "x\ny"),
            ("`{{a}}`\n", "x y"), ("```\n{{a}}\n```\n", "x\r\ny\n"),
        ])
    func lines(template: String, expected: String) {
        #expect(TinyEngine.read(template, ["a": ["x\r\ny\n"]]).blocks.plainText == expected)
    }
}
