import DocumentModel
import TestSupport
import Testing

@Suite("A document is set as its language is printed")
struct TypographyTests {
    private static let origin = Origin(file: "Specs/deals/acme.yaml", line: 3, column: 7)

    private func set(_ content: [Inline], language: String = "en-GB") -> [Inline] {
        guard
            case .paragraph(let set)? = Document(title: "", language: language, blocks: [.paragraph(content)])
                .typeset().blocks.first
        else { return [] }
        return set
    }

    @Test(
        "straight quotation marks and apostrophes become the language's own",
        arguments: [
            ("en-GB", #"It's "ready", she said"#, "It’s “ready”, she said"),
            ("en-US", #"the drivers' 'late list' ("first draft")"#, "the drivers’ ‘late list’ (“first draft”)"),
            ("de-DE", #"Sie sagt: "Geht's?""#, "Sie sagt: „Geht’s?“"),
            ("de-CH", #"Das "Band" steht"#, "Das «Band» steht"),
            ("fr-FR", #"l'usine dit "oui""#, "l’usine dit «\u{202F}oui\u{202F}»"),
            ("sv-SE", #"Hon sa "nej""#, "Hon sa ”nej”"),
            ("pl-PL", #""tak""#, "„tak”"),
            ("ru", #""да""#, "«да»"),
            ("ja-JP", #""はい""#, "「はい」"),
            ("he-IL", #"צה"ל אמר "כן""#, #"צה"ל אמר ”כן”"#),
            ("nl-NL", "'s avonds in '26", "’s avonds in ’26"),
            ("xx", #""so""#, "“so”"),
            ("en-GB", #"said "no" ("never") – "not now""#, "said “no” (“never”) – “not now”"),
            ("en-GB", #"rock 'n' roll, '90s"#, "rock ’n’ roll, ’90s"),
            ("en-GB", "“hers” and ‘his’ stay", "“hers” and ‘his’ stay"),
        ])
    func quotes(language: String, text: String, expected: String) {
        #expect(set([.text(text)], language: language) == [.text(expected)])
    }

    @Test(
        "feet, inches and addresses stay",
        arguments: [
            #"a 19" rack, 6' wide, 5'10""#, #"a " b ' c"#, #"""#, "https://example.com/a'b?c='d'x",
            "o'brien@acme.example",
        ])
    func kept(text: String) {
        #expect(set([.text(text)]) == [.text(text)])
    }

    @Test("marks pair up across a value, code and emphasis, and code stays")
    func acrossInlines() {
        let line: [Inline] = [
            .text("He wrote \""), .text("Acme's", origin: Self.origin), .emphasis([.text("\" and")]),
            .code("\"x\" = 'y'"), .text("'s"),
        ]
        #expect(
            set(line) == [
                .text("He wrote “"), .text("Acme’s", origin: Self.origin), .emphasis([.text("” and")]),
                .code("\"x\" = 'y'"), .text("’s"),
            ])
    }

    @Test(
        "spaces within dates, before units and beside currencies do not break",
        arguments: [
            ("en-GB", "by 24 November 2026 at 40 h", "by 24\u{A0}November\u{A0}2026 at 40\u{A0}h"),
            ("de-DE", "am 24. November 2026", "am 24.\u{A0}November\u{A0}2026"),
            ("en-GB", "EUR 5 or 5 EUR", "EUR\u{A0}5 or 5\u{A0}EUR"),
            ("en-GB", "22 % of 4 lines", "22% of 4 lines"),
            ("sv-SE", "22 %", "22\u{A0}%"),
            ("en-GB", "In 2026 a plant", "In 2026 a plant"),
        ])
    func spaces(language: String, text: String, expected: String) {
        #expect(set([.text(text)], language: language) == [.text(expected)])
        // The number may be a value, and the sign the template's.
        let end = text.firstIndex(of: " ") ?? text.endIndex
        let parts: [Inline] = [.text(String(text[..<end]), origin: Self.origin), .text(String(text[end...]))]
        #expect(set(parts, language: language).plainText == expected)
    }

    @Test("a value that is an address of mail or a telephone number becomes a link, in a text it does not")
    func contacts() {
        func link(_ value: String) -> String? {
            guard case .link(let link)? = set([.text(value, origin: Self.origin)]).first else { return nil }
            return link.isAllowed ? link.destination + " " + link.content.plainText : nil
        }
        #expect(link("maja@velmora.example") == "mailto:maja@velmora.example maja@velmora.example")
        #expect(link("+386 (41) 234-567") == "tel:+38641234567 +386\u{A0}(41)\u{A0}234-567")
        for value in [
            "maja@velmora", "@maja", "ask maja@velmora.example", "+5", "+5 hours of 1,234,567", "a@b@c.example",
        ] {
            #expect(link(value) == nil, "\(value)")
        }
        #expect(set([.text("maja@velmora.example")]) == [.text("maja@velmora.example")])
    }

    @Test("evidence at the end of a task is set apart, once, and nothing else is")
    func evidence() {
        func item(_ content: [Inline], checked: Bool?) -> String {
            Document(
                title: "", blocks: [.list(List(items: [ListItem(checked: checked, blocks: [.paragraph(content)])]))]
            )
            .typeset().blocks.plainText
        }
        let sheet = Inline.emphasis([.text("The sheet", origin: Self.origin)])
        #expect(
            item([.text("Signs the count.", origin: Self.origin), .text(" "), sheet], checked: false)
                == "Signs the count. – The sheet")
        #expect(item([.text("Signs "), sheet], checked: true) == "Signs – The sheet")
        #expect(item([.text("Shown by: "), sheet], checked: false) == "Shown by: The sheet")
        #expect(item([.text("Read "), sheet], checked: nil) == "Read The sheet")
        #expect(item([.text("Read "), sheet, .text(" first")], checked: false) == "Read The sheet first")
    }

    @Test("a line of very many quotation marks is set in a time that grows with their number")
    func manyQuotes() {
        for line in [String(repeating: "'a ", count: 20_000), String(repeating: "\"'", count: 20_000)] {
            #expect(processorTime { _ = set([.text(line)]) } < .seconds(5))
        }
    }

    @Test("the words of a drawing are set as its table is, a quotation over two lines too")
    func drawing() {
        var drawing = Drawing(
            title: "Ann's", description: "It's \"on\".", size: Size(width: 9, height: 9),
            table: Table(alignments: [.none], header: nil, rows: [[TableCell([.text("it's")])]]))
        let box = Rectangle(x: 0, y: 0, width: 9, height: 9)
        drawing.elements = [
            .words(Drawing.Words(["Levi's \"first", "", "line\""], in: box)), .ellipse(box, .none, nil),
        ]
        guard
            case .figure(.drawing(let set))? = Document(title: "T", blocks: [.figure(.drawing(drawing))]).typeset()
                .blocks.first
        else { return #expect(Bool(false)) }
        #expect(set.title == "Ann’s" && set.description == "It’s “on”.")
        #expect(set.table.rows[0][0].content == [.text("it’s")])
        #expect(set.elements[0] == .words(Drawing.Words(["Levi’s “first", "", "line”"], in: box)))
    }

    @Test("title, footer and what a field shows are set as the text is; what it holds as a spec writes it is not")
    func frame() {
        let field = FormField(path: "a", label: "a", kind: .text, raw: "it's", value: "it's")
        let document = Document(
            kind: "Rep's plan", title: "Levi's", readers: ["Ann O'Hara"], customer: "Levi's",
            occasion: "\"First\", 4 May",
            blocks: [.field(field)]
        ).typeset()
        #expect(document.footerLine == "Levi’s · “First”, 4 May · Rep’s plan")
        #expect(document.marking == "Confidential: Ann O’Hara only")
        #expect(document.title == "Levi’s" && document.titleInlines == [.text("Levi’s")])
        guard case .field(let set)? = document.blocks.first else { return #expect(Bool(false)) }
        #expect(set.value == "it’s" && set.raw == "it's")
    }
}
