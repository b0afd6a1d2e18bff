import Diagnostics
import DocumentModel
import MarkdownReader
import TestSupport
import Testing

@Suite("Problems of Markdown are told at their place, in these words")
struct ProblemTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var template: String
        var values: [String: [String]]
        var expected: String
        var testDescription: String { template }

        init(_ template: String, _ values: [String: [String]] = [:], _ expected: String) {
            (self.template, self.values, self.expected) = (template, values, expected)
        }
    }

    static let t = "Templates/test.md"

    static let cases: [Case] = [
        Case(
            "a\n\nb <b>c\n",
            "\(t):3:3: error[T20]: raw HTML '<b>' cannot be carried into Word (write it as Markdown; a line break in a table cell is <br>, a less-than sign \\<)"
        ),
        Case(
            "a\n{{#a}}\n- {{a}}\n{{/a}}\n\n<div>\nx\n</div>\n", ["a": ["1", "2"]],
            "\(t):6:1: error[T20]: raw HTML '<div>…' cannot be carried into Word (write it as Markdown; a line break in a table cell is <br>, a less-than sign \\<)"
        ),
        Case(
            "```figure stage-mop\n```\n",
            "\(t):1:4: error[T21]: there is no figure 'stage-mop' (did you mean 'stage-map'?)"),
        Case(
            "```figure chart\n```\n",
            "\(t):1:4: error[T21]: there is no figure 'chart' (the figures are 'stage-map', 'timeline', 'strip')"),
        Case(
            "```figure timeline step=all\n```\n",
            "\(t):1:20: error[T21]: the figure 'timeline' has no option 'step' (did you mean 'steps'?)"),
        Case(
            "a\n\n```figure timeline table=none steps=opn\n```\n",
            "\(t):3:31: error[T21]: 'opn' is no value of 'steps' (did you mean 'open'?)"),
        Case(
            "```figure timeline table=left\n```\n",
            "\(t):1:20: error[T21]: 'left' is no value of 'table' (the values are 'auto', 'below', 'none')"),
        Case(
            "```figure timeline table\n```\n",
            "\(t):1:20: error[T21]: the option 'table' has no value (the values are 'auto', 'below', 'none')"),
        Case(
            "```figure timeline table=none table=none\n```\n",
            "\(t):1:20: error[T21]: the option 'table' stands here twice (keep one of them)"),
        Case(
            "```figure stage-map table=none\n```\n",
            "\(t):1:21: error[T21]: the figure 'stage-map' has no option 'table' (it has none)"),
        Case(
            "```figure strip\n```\n",
            "\(t):1:4: error[T21]: the figure 'strip' shows a plan, and this template is 'for: process' (write it in a template with 'for: plan')"
        ),
        Case(
            "x ![l](images/lime.png)\n",
            "\(t):1:8: error[T22]: the image 'images/lime.png' cannot be used: there is no such file"),
        Case(
            "![l](images/{{p}}.png)\n", ["p": ["x"]],
            "\(t):1:13: error[T22]: the image 'images/x.png' (Specs/test.yaml:16) cannot be used: there is no such file"
        ),
        Case(
            "![l](images/line.png \"width=40 right\")\n",
            "\(t):1:23: error[T39]: 'width=40' is no width of a picture (write a number from 1 mm to 1 m with mm, cm, in or pt, or from 1% to 100% of the room there is: width=40mm)"
        ),
        Case(
            "![l](images/line.png \"width=0mm\")\n",
            "\(t):1:23: error[T39]: 'width=0mm' is no width of a picture (write a number from 1 mm to 1 m with mm, cm, in or pt, or from 1% to 100% of the room there is: width=40mm)"
        ),
        Case(
            "![l](images/line.png \"rihgt\")\n",
            "\(t):1:23: error[T39]: 'rihgt' says nothing about a picture (did you mean 'right'?)"),
        Case(
            "![l](images/line.png \"widht=40mm\")\n",
            "\(t):1:23: error[T39]: 'widht=40mm' says nothing about a picture (did you mean 'width=40mm'?)"),
        Case(
            "![l](images/line.png \"Photograph\")\n",
            "\(t):1:23: error[T39]: 'Photograph' says nothing about a picture (behind its path stand a width and a place, such as \"width=40mm right\")"
        ),
        Case(
            "![l](images/line.png \"left right\")\n",
            "\(t):1:23: error[T39]: a picture has a place once"),
        Case(
            "![l](images/line.png \"width={{a}}\")\n", ["a": ["1cm"]],
            "\(t):1:29: error[T39]: no tag may say how wide a picture is or where it stands (write it as it is: \"width=40mm\")"
        ),
        Case(
            "see ![l](images/line.png \"right\")\n",
            "\(t):1:27: error[T39]: a picture that stands 'right' needs a paragraph of its own (leave a line empty before and after it, or take 'right' out; in a list, a table or a heading it stands in the line)"
        ),
        Case(
            "- ![l](images/line.png \"center\")\n",
            "\(t):1:25: error[T39]: a picture that stands 'center' needs a paragraph of its own (leave a line empty before and after it, or take 'center' out; in a list, a table or a heading it stands in the line)"
        ),
        Case(
            "a [x](javascript:alert)\n",
            "\(t):1:7: error[T23]: 'javascript:alert' is no target a document can link to (a link begins with https://, http:// or mailto:, or is # and the id of a heading)"
        ),
        Case(
            "[x]({{u}})\n", ["u": ["javascript:x"]],
            "\(t):1:5: error[T24]: this value is to be a link, but 'javascript:x' (Specs/test.yaml:21) is no web or mail address (a link begins with https://, http:// or mailto:)"
        ),
        Case(
            "```{{a}}\nx\n```\n", ["a": ["swift"]],
            "\(t):1:4: error[T12]: no tag may stand behind the fence of a code block (write the language or the figure's name as it is)"
        ),
        Case(
            "a <b class=\"{{a}}\">\n", ["a": ["x"]],
            "\(t):1:13: error[T12]: no tag may stand inside HTML (write Markdown instead of HTML)"),
        Case(
            "[x][{{a}}]\n", ["a": ["y"]],
            "\(t):1:5: error[T12]: no tag may stand in the label of a link (write the link in one piece: [text](address))"
        ),
        Case(
            "[{{a}}]: https://a.b\n", ["a": ["y"]],
            "\(t):1:2: error[T12]: no tag may stand in the label of a link (write the link in one piece: [text](address))"
        ),
        Case(
            "[x]({{a}}/y)\n", ["a": ["https://a.b"]],
            "\(t):1:5: error[T25]: a link's target that begins with a tag must be that tag alone (begin it with https://, http:// or mailto:, or let the value hold the whole address)"
        ),
        Case(
            "![x]({{?a}})\n",
            "\(t):1:6: error[T25]: a field to fill in or a Markdown field cannot be an image's path"),
        Case(
            "a\n\n    {{a}}\n", ["a": ["x"]],
            "\(t):3:5: warning[T13]: this tag is indented so far that its line is a code block (indent by fewer than four spaces, or put code between fences)"
        ),
        Case(
            "`{{?a}}`\n",
            "\(t):1:2: error[T26]: a field to fill in cannot stand in code (put it in a line, a cell or a paragraph of its own)"
        ),
        Case(
            "[x]({{?a}})\n",
            "\(t):1:5: error[T26]: a field to fill in cannot stand in a link's target (put it in a line, a cell or a paragraph of its own)"
        ),
        Case("> [!NOTES] x\n", "\(t):1:3: error[T27]: there is no call-out 'NOTES' (did you mean 'NOTE'?)"),
        Case(
            "[x](#aims)\n\n## Aim\n",
            "\(t):1:5: warning[T28]: no heading of this document has the id 'aims'; the link is left out (did you mean '#aim'?)"
        ),
        Case(
            "a \u{100001}\n",
            "\(t):1:3: error[T29]: a character of Unicode's plane 16 cannot be used here; it stands for values while a document is made (delete it; it is a private-use character, most likely pasted)"
        ),
        Case(
            "a &#x100000; {{a}}\n", ["a": ["1"]],
            "\(t):1:3: error[T29]: a character of Unicode's plane 16 cannot be used here; it stands for values while a document is made (delete it; it is a private-use character, most likely pasted)"
        ),
        Case(
            "Dear {{a}}, <!-- NOTE: they haggle\n{{#b}}\n- {{b}}\n{{/b}}\n-->\n", ["a": ["1"], "b": ["2"]],
            "\(t):1:13: error[T37]: this comment would be printed: it does not end within its paragraph, or it holds '--' (begin it on a line of its own, or write it as {{! … }})"
        ),
        Case(
            "`<!--` \\<!-- <!-- fine --> *a <!-- lost*\n\n-->\n",
            "\(t):1:31: error[T37]: this comment would be printed: it does not end within its paragraph, or it holds '--' (begin it on a line of its own, or write it as {{! … }})"
        ),
        Case(
            "| a |\n| - |\n| <!-- b -- c --> |\n",
            "\(t):3:3: error[T37]: this comment would be printed: it does not end within its paragraph, or it holds '--' (begin it on a line of its own, or write it as {{! … }})"
        ),
        Case(
            "a\n\n> | a | b |\n> | - | - |\n> | 1 | {{a}} | c {{a}} | \\| |\n> | 1 | 2 | | |\n> | 1 \\| 2 | 3 |\n",
            ["a": ["x|y|z"]],
            "\(t):5:17: warning[T38]: 'c {{…}} | \\|' is not printed: its table has 2 columns (give the table's head another cell; a pipe that is part of the text is \\|)"
        ),
        Case(
            "{{{m}}}\n", ["m": ["| a |\n| - |\n| 1 | 2 |\n"]],
            "Specs/test.yaml:13:3: warning[T38]: '2' is not printed: its table has 1 column (give the table's head another cell; a pipe that is part of the text is \\|)"
        ),
        Case("`<!--` \\<!-- &lt;!-- {{a}} <!-- fine\nhere -->\n\n<!-- own\n\nline -->\n", ["a": ["<!-- x"]], ""),
        Case(
            "{{{m}}}\n", ["m": ["a <i>b</i>"]],
            """
            Specs/test.yaml:13:3: error[T33]: raw HTML '</i>' in a Markdown field is printed as it stands (write it as Markdown)
            Specs/test.yaml:13:3: error[T33]: raw HTML '<i>' in a Markdown field is printed as it stands (write it as Markdown)
            """),
        Case(
            "{{{m}}}\n", ["m": ["![b](x.png)"]],
            "Specs/test.yaml:13:3: error[T34]: an image ('x.png') cannot stand in a Markdown field; its text is printed instead (put the image in the template)"
        ),
        Case(
            "{{{m}}}\n", ["m": ["[b](x.html)"]],
            "Specs/test.yaml:13:3: error[T35]: 'x.html' is no target a document can link to (a link begins with https://, http:// or mailto:, or is # and the id of a heading)"
        ),
        Case(
            "{{{m}}}\n", ["m": [String(repeating: "> ", count: 200) + "x"]],
            "Specs/test.yaml:13:3: error[T36]: the Markdown of this field is too long, too deep, or its tables are too large"
        ),
    ]

    @Test("tables in Markdown fields count together: many short fields cannot take all memory")
    func fieldsOfManyCells() {
        let table =
            String(repeating: "|a", count: 60) + "\n" + String(repeating: "|-", count: 60) + "\n"
            + String(repeating: "|b\n", count: 3000)
        let told = Self.told(TinyEngine.read("{{{m}}}\n\n{{{m}}}\n\n{{{m}}}\n", ["m": [table]]).diagnostics)
        #expect(
            told
                == "Specs/test.yaml:13:3: error[T30]: the tables of this document have more than 400000 cells together (leave rows out, or make several documents)"
        )
    }

    @Test("a pipe right behind a backslash is text, even where two backslashes stand")
    func pipesBehindBackslashes() {
        let row = TinyEngine.read("| a | b |\n| - | - |\n| x \\\\| y | z |\n", [:])
        #expect(row.diagnostics == [])
        let lost = TinyEngine.read("| a | b |\n| - | - |\n| x \\\\ | y | z |\n", [:])
        #expect(Self.told(lost.diagnostics).contains("T38"))
    }

    @Test("tables and paragraphs within the limits, however many, are read")
    func withinLimits() {
        var feeder = MarkingSinkFeeder()
        for _ in 1...300 {
            feeder.text("a|b\n-|-\n" + String(repeating: "c|d\n-|-\n", count: 20) + "\n")
            feeder.text("a|b|c\n|-|\n" + String(repeating: "text | text\n", count: 20) + "\n")
        }
        #expect(feeder.read().diagnostics.isEmpty)
    }

    static func told(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { diagnostic in
            let place = "\(diagnostic.place.file):\(diagnostic.place.start.line):\(diagnostic.place.start.column)"
            let help = diagnostic.help.isEmpty ? "" : " (\(diagnostic.help))"
            return
                "\(place): \(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: \(diagnostic.message)\(help)"
        }.joined(separator: "\n")
    }

    @Test("word for word", arguments: cases)
    func wording(_ test: Case) {
        #expect(Self.told(TinyEngine.read(test.template, test.values).diagnostics) == test.expected)
    }

    /// A long template, which a log tells by its name.
    struct Text: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var template: String
        var expected: String

        init(_ name: String, _ template: String, _ expected: String) {
            testDescription = name
            self.template = template
            self.expected = expected
        }
    }

    @Test(
        "beyond the limits nothing is parsed, and that is told",
        arguments: [
            Text(
                "70 columns",
                String(repeating: "|a", count: 70) + "\n" + String(repeating: "|-", count: 70) + "\n|b\n",
                "error[T30]: a table of 70 columns and 0 rows is too large (a table has at most 63 columns and 400000 cells; split it)"
            ),
            Text(
                "60 columns and 7,000 rows",
                String(repeating: "|a", count: 60) + "\n" + String(repeating: "|-", count: 60) + "\n"
                    + String(repeating: "|b\n", count: 7000),
                "error[T30]: a table of 60 columns and 6667 rows is too large (a table has at most 63 columns and 400000 cells; split it)"
            ),
            Text(
                "a line of 60 columns again and again",
                String(repeating: "|a", count: 60) + "\n"
                    + String(repeating: String(repeating: "|-", count: 60) + "\n" + "|b\n", count: 3500),
                "error[T30]: a table of 60 columns and 6667 rows is too large (a table has at most 63 columns and 400000 cells; split it)"
            ),
            Text(
                "seven tables of 60,000 cells",
                String(
                    repeating: String(repeating: "|a", count: 60) + "\n" + String(repeating: "|-", count: 60) + "\n"
                        + String(repeating: "|b\n", count: 1000) + "\n", count: 7),
                "error[T30]: the tables of this document have more than 400000 cells together (leave rows out, or make several documents)"
            ),
            Text(
                "600 lines that begin no table",
                String(repeating: "a|b|c\n|-|\n", count: 600),
                "error[T30]: too many lines such as '|---|' stand under text of another number of cells (a table's head has as many cells as the line under it; leave a line empty before a table)"
            ),
            Text(
                "500,000 lines across",
                String(repeating: "> a|b|c\n> > |-|\n", count: 2) + String(repeating: "|", count: 500_000) + "\n|-|\n",
                "error[T30]: too many lines such as '|---|' stand under text of another number of cells (a table's head has as many cells as the line under it; leave a line empty before a table)"
            ),
            Text(
                "5,000 quotes",
                String(repeating: ">", count: 5000) + "x\n",
                "error[T31]: quotes, lists or emphasis stand in one another more than 60 deep"
            ),
            Text(
                "5,000 lists",
                String(repeating: "- ", count: 5000) + "x\n",
                "error[T31]: quotes, lists or emphasis stand in one another more than 60 deep"
            ),
            Text(
                "emphasis in emphasis",
                String(repeating: "*a **b ", count: 200) + String(repeating: "c** d* ", count: 200) + "\n",
                "error[T31]: quotes, lists or emphasis stand in one another more than 60 deep"
            ),
        ])
    func limits(_ text: Text) {
        var feeder = MarkingSinkFeeder()
        feeder.text(text.template)
        let reading = feeder.read()
        #expect(Self.told(reading.diagnostics).hasSuffix(text.expected))
        #expect(reading.diagnostics.count == 1)
    }

    @Test("hostile text neither crashes nor takes long")
    func hostile() {
        for text in ["[", "![", "]", "*", "_a ", "`a", "<a", "&", "\\", "~~", "| a", "[a](", "<!--", "a\n- "] {
            var feeder = MarkingSinkFeeder()
            feeder.text(String(repeating: text, count: 20_000 / text.count))
            _ = feeder.read()
        }
    }

    @Test(
        "a long text takes a time that grows with its length, whatever it repeats",
        arguments: [
            "# Same heading\n\n", "<b> ", "[x](#no) ", "![x](no.png) ", "- [ ] [!NOTE]\n", "&#x100000; ", "> [!X]\n\n",
            "`{{", "<!-- a -- ", "| a |\n", "a\n\n    b\n", "~~a~~ ", "https://x.example ",
        ])
    func linear(text: String) {
        var feeder = MarkingSinkFeeder()
        feeder.text(String(repeating: text, count: 4_000))
        #expect(processorTime { _ = feeder.read() } < .seconds(10))
    }

    @Test("many values on one line take no longer than on as many lines")
    func valuesOnOneLine() {
        var feeder = MarkingSinkFeeder()
        for _ in 0..<20_000 { feeder.value("x") }
        var text = ""
        #expect(processorTime { text = feeder.read().blocks.plainText } < .seconds(10))
        #expect(text.utf8.count == 20_000)
    }

    @Test("a figure is drawn with a value for each of its options: the one that is named, else the usual one")
    func figureOptions() {
        let read = TinyEngine.read("```figure timeline steps=open\n```\n")
        #expect(read.diagnostics.isEmpty)
        guard case .figure(.stageMap(let drawn))? = read.blocks.first else {
            Issue.record("no figure")
            return
        }
        #expect(drawn.alternative == "timeline steps=open table=auto")
    }

    @Test(
        "a figure that shows what is not for its readers is told with the fields that are not, and with what to do",
        arguments: [
            (
                ["deal.amount"], false,
                "shows 'deal.amount', which is for colleagues only, and this template is for others "
                    + "(take the figure out, or write 'audience: internal' at the template's top)"
            ),
            (
                ["plan.aim", "plan.note"], true,
                "shows 'plan.aim' and 'plan.note', which are for coaching alone, and this template is for others "
                    + "(take the figure out, or write 'audience: coaching' at the template's top)"
            ),
            (
                ["a", "b", "c", "d", "e"], false,
                "shows 'a', 'b', 'c' and 2 more fields, which are for colleagues only, and this template is for others "
                    + "(take the figure out, or write 'audience: internal' at the template's top)"
            ),
        ])
    func internalFigure(fields: [String], isForCoaching: Bool, told: String) {
        var feeder = MarkingSinkFeeder()
        feeder.text("Text\n\n```figure stage-map\n```\n")
        let refusal = FigureForm.Refusal.shows(fields: fields, isForCoaching: isForCoaching)
        let options = ReaderOptions(
            template: Place(file: Self.t), figures: [FigureForm(name: "stage-map", refusal: refusal)])
        #expect(
            Self.told(feeder.read(options).diagnostics)
                == "\(Self.t):3:4: error[E11]: the figure 'stage-map' \(told)")
    }

    @Test("a check before any data tells nothing that depends on data")
    func skeleton() {
        let template = "[x]({{u}}) ![y]({{p}}) [z](#none)\n\n<b>\n"
        let reading = TinyEngine.read(template, ["u": ["‹u›"], "p": ["‹p›"]], isSkeleton: true)
        #expect(reading.diagnostics.map(\.code) == ["T20"])
    }
}

extension ProblemTests.Case {
    init(_ template: String, _ expected: String) { self.init(template, [:], expected) }
}
