import DocumentModel
import OfficePackage
import Testing
import XML

@testable import WordWriter

@Suite("What a Word document says")
struct TextTests {
    @Test("is what the tree says, marking, notice, kind and title first")
    func sameText() throws {
        var document = Samples.everything()
        // Figures and SVG have their own form in Word; a wide table is folded, short rows filled up.
        document.blocks = Self.comparable(document.blocks)
        let file = try WordFile(document)
        let header = try WordFile.lines(of: file.tree("word/header1.xml"))
        let footer = try WordFile.lines(of: file.tree("word/footer1.xml"))
        #expect(header == ["■ Internal"])
        #expect(footer == ["A & B · 14 May 2027 · Draft: Everything\tPage\u{A0}1\u{A0}of\u{A0}1"])
        let expected =
            ["Draft. \(document.words.draftNotice)", "Everything", Samples.awkward]
            + PlainText.lines(of: document.blocks)
        #expect(Self.normal(try WordFile.lines(of: file.body())) == Self.normal(expected))
    }

    private static func comparable(_ blocks: [Block]) -> [Block] {
        blocks.compactMap { block in
            switch block {
            case .figure: nil
            case .table(let table): Set(table.rows.map(\.count)).count == 1 && table.rows[0].count < 16 ? block : nil
            case .paragraph(let content):
                .paragraph(content.filter { if case .image(let image) = $0 { image.format != .svg } else { true } })
            default: block
            }
        }
    }

    /// Word's tab after a box, and lines that hold nothing but a blank, are no text.
    private static func normal(_ lines: [String]) -> [String] {
        lines.map { line in String(line.drop { $0 == "\t" || $0 == " " }) }.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    @Test("holds the characters that every format can hold, and U+FFFD for the others")
    func characters() throws {
        let scalars =
            [0x01, 0x09, 0x1F, 0x20, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xD7FF, 0xE000, 0xFDCF, 0xFDD0, 0xFDEF]
            + [0xFDF0, 0xFFFD, 0xFFFE, 0xFFFF, 0x1_0000, 0x1_FFFD, 0x1_FFFE, 0xF_FFFF, 0x10_FFFD, 0x10_FFFF]
        let text = scalars.compactMap { Unicode.Scalar($0).map(String.init) }.joined(separator: "x")
        let file = try WordFile(Document(kind: text, title: text, blocks: [.paragraph([.text(text)])]))
        #expect(try WordFile.lines(of: file.body()).last == DocumentText.replacingForbidden(in: text))
        #expect(try file.tree("docProps/core.xml").first("dc:title")?.text == DocumentText.replacingForbidden(in: text))
    }

    @Test("an SVG is its alternative text in brackets")
    func svg() throws {
        let file = try WordFile(Document(title: "t", blocks: [.paragraph([Samples.image(.svg)])]))
        #expect(try WordFile.lines(of: file.body()) == ["t", "[a red \"square\"]"])
    }

    @Test("a stage map is a row of cells, the current stage told in words")
    func figure() throws {
        let file = try WordFile(Document(title: "t", blocks: [.figure(Samples.stageMap)]))
        #expect(
            try WordFile.lines(of: file.body()) == [
                "t",
                "First contact\tNeeds analysis\tyou are here\tNeeds analysis workshop\tDiscovery review\tAgreement\t"
                    + "Next-steps agreement", "",
            ])
        #expect(
            try file.body().all("w:tblDescription").map { $0["w:val"] } == ["Stage 2 of 3: Needs analysis."])
    }

    @Test("a row too wide for a page goes on below, in order and with nothing lost")
    func wideTable() throws {
        let cells = (0..<70).map { Samples.cell("c\($0)") }
        let file = try WordFile(
            Document(title: "", blocks: [.table(Table(alignments: [], header: cells, rows: [cells, [cells[0]]]))]))
        let table = try #require(try file.body().first("w:tbl"))
        let words = table.all("w:t").map(\.text)
        #expect(words == (0..<70).map { "c\($0)" } + (0..<70).map { "c\($0)" } + ["c0"])
        #expect(table.elements.filter { $0.name == "w:tr" }.allSatisfy { $0.all("w:tc").count <= 16 })
    }

    @Test("every run that starts with Hebrew or Arabic is marked, and no other")
    func direction() throws {
        for language in ["en-GB", "he"] {
            for run in try WordFile(Samples.everything(language: language)).body().all("w:r") where !run.text.isEmpty {
                let isMarked = !run.all("w:rtl").isEmpty
                let letter = run.text.unicodeScalars.first { $0.properties.isAlphabetic }
                if let letter { #expect(isMarked == (0x590..<0x800).contains(letter.value), "\(run.text)") }
            }
        }
    }

    @Test(
        "text is cut where its direction turns",
        arguments: [
            ("plain", "en", ["plain"]), ("", "en", []),
            ("ask דוד כהן (CFO)", "en", ["ask ", "דוד כהן", " (CFO)"]),
            ("דוד, 3 people", "en", ["דוד", ", 3 people"]),
            ("דוד محمد", "en", ["דוד محمد"]),
            ("פגישה עם Acme Ltd. (2027).", "he", ["פגישה עם ", "Acme Ltd. (2027)", "."]),
            ("123", "he", ["123"]), ("a", "he", ["a"]),
            ("טלפון: +972 3 555 0100, 30 דקות", "he", ["טלפון: ", "+972 3 555 0100", ", 30 דקות"]),
            ("בין 20-30", "he", ["בין 20-30"]), ("ירד ל (-5)", "he", ["ירד ל (", "-5", ")"]),
        ])
    func split(text: String, language: String, expected: [String]) {
        #expect(ScriptRuns.split(text, in: .init(language: language)).map { String($0.text) } == expected)
    }

    @Test("a number's sign stays before it, in a document from right to left")
    func sign() throws {
        func text(_ language: String, _ said: String = "+972 3 555 0100") throws -> String {
            let number = Inline.text(said)
            return try WordFile(Document(title: "1", language: language, blocks: [.paragraph([number])])).body().text
        }
        #expect(try text("he-IL").contains("\u{200E}+972"))
        #expect(try !text("en-GB").contains("\u{200E}"))
        #expect(try !text("en-GB", "-5 דוד - דוד").contains("\u{200E}"))
    }

    @Test(
        "what has no letters is in the language of the document",
        arguments: [("he-IL", "he-IL"), ("yi", "he-IL"), ("ar-EG", "ar-SA")])
    func language(of document: String, expected: String) throws {
        let body = try WordFile(
            Document(title: "1", language: document, blocks: [.paragraph([.text("12,101.00")])])
        ).body()
        #expect(Set(body.all("w:lang").compactMap { $0["w:bidi"] }) == [expected])
    }
}
