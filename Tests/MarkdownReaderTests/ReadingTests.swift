import Diagnostics
import DocumentModel
import MarkdownReader
import TemplateEngine
import Testing

@Suite("Markdown becomes the document's tree")
struct ReadingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var template: String
        var values: [String: [String]]
        var expected: String
        var testDescription: String { name }

        init(_ name: String, _ template: String, _ values: [String: [String]] = [:], _ expected: String) {
            (self.name, self.template, self.values, self.expected) = (name, template, values, expected)
        }
    }

    static let cases: [Case] = [
        Case("a call-out with the language's word", "> [!WARNING]\n> Mind\n", "warning(Warning: p(Mind))"),
        Case("a call-out with its own title", "> [!tip] Look *here*\n>\n> Mind\n", "tip(Look here: p(Mind))"),
        Case("a quote with brackets", "> [NOTE] x\n", "quote(p([NOTE] x))"),
        Case("tasks, in quotes too", "> - [ ] a\n> - [X] b\n> - [x]c\n", "quote(ul([ ]a, [x]b, [x]c))"),
        Case("a task's text may hold the sign", "- [ ] see [x]\n", "ul([ ]see [x])"),
        Case("an escaped sign is text", "- \\[ ] a\n", "ul([ ] a)"),
        Case("a table without header is a brief", "| | |\n|---|---|\n| a | b |\n", "table(; a|b)"),
        Case(
            "short rows are filled, long ones cut", "| a | b |\n|---|---|\n| c |\n| d | e | |\n",
            "table(a|b; c|; d|e)"),
        Case("<br> breaks a line in a cell", "| a |\n|---|\n| b<br>c |\n", "table(a; b\nc)"),
        Case("comments vanish", "<!-- a -->\n\nb <!-- c --> d\n", "p(b  d)"),
        Case("a numbered list keeps its start", "3. a\n4. b\n", "ol3(a, b)"),
        Case("a figure", "```figure stage-map\n```\n", "figure"),
        Case("a rule and code", "***\n\n~~~swift\nx\n~~~\n", "hr code(x)"),
        Case("a blank alone is a field", "{{?a}}\n", "field(a)"),
        Case("a blank in a line stays in it", "Name: {{?a}}\n", "p(Name: )"),
        Case("a blank in an item stays in its line", "- {{?a}}\n", "ul()"),
        Case(
            "a Markdown field alone brings its blocks", "Intro\n\n{{{m}}}\n", ["m": ["a\n\n- b\n- c\n"]],
            "p(Intro) p(a) ul(b, c)"),
        Case(
            "a Markdown field alone on a line of a paragraph", "Intro\n{{{m}}}\nEnd\n", ["m": ["- b\n- c\n"]],
            "p(Intro) ul(b, c) p(End)"),
        Case("a Markdown field in an item", "- {{{m}}}\n", ["m": ["a\n\n- b\n"]], "ul(a ul(b))"),
        Case("a Markdown field in a task", "- [ ] {{{m}}}\n", ["m": ["a *b*"]], "ul([ ]a b)"),
        Case("a Markdown field in a line gives its inlines", "x {{{m}}} z\n", ["m": ["a *b*"]], "p(x a b z)"),
        Case(
            "a Markdown field in a cell gives its inlines, a line for each block", "| h |\n|---|\n| {{{m}}} |\n",
            ["m": ["a\n\n- b\n- c | d\n"]], "table(h; a\nb\nc | d)"),
        Case("a Markdown field in a heading is one line", "## {{{m}}}\n", ["m": ["a\n\nb"]], "h2(a b)"),
        Case(
            "a Markdown field's headings sink", "# T\n\n## A\n\n{{{m}}}\n\n### B\n\n{{{m}}}\n",
            ["m": ["# x\n\n### y\n"]],
            "h2(A) h3(x) h4(y) h3(B) h4(x) h5(y)"),
        Case("the plain text of a Markdown field", "{{&m}}\n", ["m": ["a *b*\n\n- c\n"]], "p(a b\nc)"),
        Case("an open item shows", "By {{!close}}\n", "p(By ‹close›)"),
        Case("a second level-1 heading sinks all", "# T\n\n# A\n\n## B\n", "h2(A) h3(B)"),
        Case(
            "a gap between levels closes", "# T\n\n#### A\n\n#### B\n\n## C\n\n#### D\n\n### E\n",
            "h2(A) h2(B) h2(C) h3(D) h3(E)"),
        Case("a level-1 heading that is not first is no title", "a\n\n# A\n", "p(a) h2(A)"),
    ]

    @Test("each in its kind", arguments: cases)
    func kind(_ test: Case) {
        let reading = TinyEngine.read(test.template, test.values)
        #expect(outline(reading.blocks) == test.expected)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test("the first level-1 heading is the title, with its markup")
    func title() {
        let reading = TinyEngine.read("<!-- x -->\n# Plan for **{{c}}**\n\ntext\n", ["c": ["# C"]])
        #expect(reading.title?.plainText == "Plan for # C")
        #expect(outline(reading.blocks) == "p(text)")
    }

    @Test("headings get ids of their text, each its own")
    func ids() {
        let template = "## What's next?\n\n## {{a}}\n\n## {{b}}\n\n## What's next\n\n## ***\n"
        let reading = TinyEngine.read(template, ["a": ["Über & <b>"], "b": ["عميل ١"]])
        let ids = reading.blocks.compactMap { block in
            if case .heading(let heading) = block { heading.id } else { nil }
        }
        #expect(ids == ["whats-next", "über-b", "عميل-١", "whats-next-2", "section"])
    }

    @Test(
        "links",
        arguments: [
            ("[x](https://a.b/c?d=e&f#g \"T\")", [:], "link https://a.b/c?d=e&f#g \"T\""),
            ("[x]({{u}})", ["u": "https://a.b/ü x"], "link https://a.b/%C3%BC%20x"),
            ("[x]({{u}})", ["u": "mailto:a@b.c"], "link mailto:a@b.c"),
            ("[x](https://a.b/{{u}}/z)", ["u": "a/b ü?&"], "link https://a.b/a%2Fb%20%C3%BC%3F%26/z"),
            ("[x](mailto:{{u}})", ["u": "a b@c.d"], "link mailto:a%20b@c.d"),
            ("see https://a.b/c.", [:], "link https://a.b/c"),
            ("see www.a.b", [:], "link http://www.a.b"),
            ("see <https://a.b>", [:], "link https://a.b"),
            ("[x][r]\n\n[r]: https://a.b/{{u}}", ["u": "1"], "link https://a.b/1"),
            ("[x](#aim)\n\n## Aim", [:], "link #aim"),
        ] as [(String, [String: String], String)])
    func link(template: String, values: [String: String], expected: String) {
        let reading = TinyEngine.read(template + "\n", values.mapValues { [$0] })
        #expect(reading.blocks.dump.contains(expected + "\n"))
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(
        "a picture is as wide and stands where the words behind its path say",
        arguments: [
            ("![a](images/line.png \"width=3in right\")", "points(216.0) right"),
            ("![a](images/line.png \"right  width=2.54cm\")", "points(72.0) right"),
            ("![a](images/line.png 'width=1in')", "points(72.0)"), ("![a](images/line.png (width=9pt))", "points(9.0)"),
            ("![a](images/line.png \"width=50% center\")", "percent(50) center"),
            ("![a](images/line.png \"left\")", "left"), ("![a](images/line.png \"\")", ""),
            ("> ![a](images/line.png \"left\")", "left"), ("see ![a](images/line.png \"width=1%\")", "percent(1)"),
            ("[![a](images/line.png \"center\")](https://x.example)", "center"),
        ])
    func pictureForm(template: String, form: String) {
        let read = TinyEngine.read(template + "\n")
        #expect(read.diagnostics.isEmpty)
        let line = read.blocks.dump.split(separator: "\n").last { $0.contains("image ") }
        #expect(line?.firstRange(of: "\"a\"").map { line?[$0.upperBound...].drop { $0 == " " } ?? "" } == form[...])
    }

    @Test("a value may name a picture; where it is missing, nothing is printed, and where it is one, as it stands")
    func pictureByValue() {
        let given = TinyEngine.read("![{{n}}]({{p}})\n", ["n": ["A *B*"], "p": ["images/line.png"]])
        #expect(given.blocks.dump == "paragraph\n  image images/line.png 2x1 \"A *B*\"\n")
        #expect(given.diagnostics.isEmpty)
        for template in ["![{{n}}]({{!p}})\n", "![{{n}}](logos/{{!p}}.png)\n"] {
            let missing = TinyEngine.read(template, ["n": ["A"]])
            #expect(missing.blocks.isEmpty && missing.diagnostics.isEmpty)
        }
        let encoded = TinyEngine.read("![a](100%25/{{p}})\n", ["p": ["images%2Fline.png"]])
        #expect(encoded.diagnostics.first?.message.hasPrefix("the image '100%/images%2Fline.png'") == true)
    }

    @Test("an image with its alternative, a missing address as open item, a link in a field in a link as text")
    func rest() {
        let image = TinyEngine.read("![The *line*](images/line.png)\n")
        #expect(image.blocks.dump == "paragraph\n  image images/line.png 2x1 \"The line\"\n")
        let open = TinyEngine.read("[Join]({{!link}})\n")
        #expect(outline(open.blocks) == "p(Join ‹link›)")
        let nested = TinyEngine.read("[{{{m}}}](https://a.b)\n", ["m": ["see [y](https://c.d)"]])
        #expect(!nested.blocks.dump.contains("c.d"))
    }

    @Test("what a Markdown field says knows the place that said it")
    func fieldOrigin() {
        let reading = TinyEngine.read("{{{m}}}\n", ["m": ["a `b`"]])
        #expect(
            reading.blocks.dump
                == "paragraph\n  text \"a \" @Specs/test.yaml:13:3\n  code \"b\" @Specs/test.yaml:13:3\n")
    }

    @Test("all kinds of blanks")
    func blanks() {
        let kinds: [String: Blank.Kind] = [
            "a": .checkbox, "b": .date,
            "c": .choice([Blank.Choice(id: "x", label: "x"), Blank.Choice(id: "y", label: "y")]),
        ]
        let reading = TinyEngine.read(
            "{{?a}}\n\n{{?b}}\n\n{{?c}} z\n", ["a": ["true"], "b": ["Monday"]], blanks: kinds)
        #expect(
            reading.blocks.dump == """
                paragraph
                  field a "a" checkbox [x]
                block field b "b" date Monday = "Monday"
                paragraph
                  field c "c" choice ["x", "y"]
                  text " z"

                """)
    }
}

extension ReadingTests.Case {
    init(_ name: String, _ template: String, _ expected: String) { self.init(name, template, [:], expected) }
}
