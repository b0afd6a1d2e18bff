import DocumentModel
import Foundation
import PDFMaker
import TestSupport
import Testing
import WordWriter

private let office = try? Office.find(in: ProcessInfo.processInfo.environment)

@Suite("PDFs by LibreOffice", .enabled(if: office != nil, "LibreOffice is not installed"))
struct LibreOfficeTests {
    private static func file(_ title: String) throws -> WordFile {
        let document = Document(
            kind: "Agenda", title: title, language: "de-DE",
            blocks: [
                .heading(Heading(level: 2, content: [.text("Heading")], id: "heading")),
                .paragraph([.text("Äpfel & <Birnen>")]),
            ])
        return WordFile(bytes: try WordWriter.docx(document), id: String(repeating: "5A", count: 16), day: "2026-12-03")
    }

    @Test("the same file is the same bytes in one process or in two; title, language, tags and outline are in it")
    func sameBytes() throws {
        let maker = PDFMaker(try #require(office))
        let (one, other) = (try Self.file("Übersicht"), try Self.file("Another one"))
        let together = try maker.make([other, one]).map { try $0.get() }
        #expect(try maker.make([one]).map { try $0.get() } == [together[1]])
        let text = String(decoding: together[1], as: UTF8.self)
        for sign in [
            "/Lang(de-DE)", "/MarkInfo<</Marked true>>", "/DisplayDocTitle true", "/StructTreeRoot", "/Outlines",
            "<pdfuaid:part>1</pdfuaid:part>", "<rdf:li xml:lang=\"x-default\">Übersicht</rdf:li>",
            "<xmp:CreateDate>2026-12-03T00:00:00Z</xmp:CreateDate>", "/CreationDate(D:20261203000000Z)",
        ] {
            #expect(text.contains(sign), "\(sign)")
        }
    }

    @Test("a drawing is one figure that says what it shows, however many shapes it has")
    func drawing() throws {
        let sheet = WordFile(bytes: try WordWriter.docx(FigureSheet.document()), id: String(repeating: "5A", count: 16))
        let made = try PDFMaker(try #require(office)).make([sheet]).map { try $0.get() }
        let text = String(decoding: made[0], as: UTF8.self)
        #expect(text.matches(of: /\/S\/Figure/).count == FigureSheet.drawings.count)
        #expect(!text.contains("/Alt<FEFF0020>"))
    }

    @Test(
        "where a brand's font is missing, the next of its names that is there stands in, and that is told",
        arguments: [
            (["Nowhere Antiqua", "Nor Here", "Liberation Serif"], "Liberation Serif"),
            (["Nowhere Grotesk", "Liberation Mono"], "Liberation Mono"), (["Liberation Serif", "Carlito"], nil),
        ] as [(Fonts, String?)])
    func standIns(fonts: Fonts, expected: String?) throws {
        var document = Document(title: "Title", blocks: [.paragraph([.text("Text")])])
        document.brand.textFonts = fonts
        let file = WordFile(bytes: try WordWriter.docx(document), id: String(repeating: "5A", count: 16))
        // Another file's fonts are another process's.
        let results = PDFMaker(try #require(office)).make([try Self.file("Other"), file])
        let pdf = try results[1].get()
        let told = expected.map { [FontStandIn(missing: fonts.names[0], standIn: $0)] } ?? []
        #expect(FontStandIn.all(in: pdf, of: file) == told)
        let used = String(decoding: pdf, as: UTF8.self).matches(of: /\/FontName\/[A-Z]+\+(\w+)/).map { String($0.1) }
        let wanted = (expected ?? fonts.names[0]).filter { $0 != " " }
        #expect(!used.isEmpty && used.allSatisfy { $0 == wanted }, "\(used)")
    }

    @Test("a file that is no Word file is told, and the others are made")
    func noWord() throws {
        let broken = WordFile(bytes: Array("PK\u{3}\u{4} and nothing more".utf8), id: String(repeating: "0", count: 32))
        let results = PDFMaker(try #require(office)).make([broken, try Self.file("Fine")])
        #expect(results[0] == .failure(.notMade))
        #expect((try? results[1].get()) != nil)
    }
}
