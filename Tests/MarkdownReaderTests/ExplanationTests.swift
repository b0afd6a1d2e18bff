import Diagnostics
import MarkdownReader
import Testing

@Suite("Every code of the reader is explained")
struct ExplanationTests {
    static let faults: [MarkdownFault] = [
        .rawHTML("<b>"), .unknownFigure("x", known: []), .unknownFigureOption("x", of: "y", known: []),
        .unknownFigureValue("x", of: "y", known: []), .figureOptionTwice("x"), .figureInField("x"),
        .image(path: "x", reason: "y"),
        .target("x"), .targetValue("x", origin: nil), .targetBeginsWithTag, .noImagePath,
        .blankIn("code"), .unknownCallout("x"), .missingHeading("x", near: nil),
        .reservedCharacter, .tableTooLarge(columns: 1, rows: 1), .tooManyCells, .nestedTooDeeply, .tooLong,
        .rawHTMLInField("x"), .imageInField("x"), .targetInField("x"), .fieldTooLarge,
        .printedComment, .tooManyDelimiterRows, .cellsBeyondHead(columns: 1, text: "x"),
        .pictureForm(.tag),
    ]

    @Test("once, and nothing else is")
    func all() {
        let codes = MarkdownExplanations.all.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(Set(codes) == Set(Self.faults.map(\.code)))
    }

    @Test("in words, with an example that changes", arguments: MarkdownExplanations.all.map(\.code.rawValue))
    func words(code: String) throws {
        let explanation = try #require(MarkdownExplanations.all.first { $0.code.rawValue == code })
        for text in [explanation.what, explanation.why, explanation.fix] { #expect(text.hasSuffix(".")) }
        #expect(explanation.before != explanation.after)
        #expect(!explanation.title.hasSuffix("."))
    }
}
