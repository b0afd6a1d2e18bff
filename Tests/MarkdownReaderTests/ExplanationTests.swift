import Diagnostics
import MarkdownReader
import Testing

@Suite("Every code of the reader is explained")
struct ExplanationTests {
    static let place = Place(file: "Templates/test.md")

    static let problems: [MarkdownProblem] = [
        .rawHTML("<b>", place), .unknownFigure("x", known: [], place), .image(path: "x", reason: "y", place),
        .target("x", place), .targetValue("x", origin: nil, place), .targetBeginsWithTag(place), .noImagePath(place),
        .blankIn("code", place), .unknownCallout("x", place), .missingHeading("x", near: nil, place),
        .reservedCharacter(place), .tableTooLarge(columns: 1, rows: 1, place), .nestedTooDeeply(place), .tooLong(place),
        .rawHTMLInField("x", place), .imageInField("x", place), .targetInField("x", place), .fieldTooLarge(place),
        .printedComment(place),
    ]

    @Test("once, and nothing else is")
    func all() {
        let codes = MarkdownExplanations.all.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(Set(codes) == Set(Self.problems.map(\.code)))
    }

    @Test("in words, with an example that changes", arguments: MarkdownExplanations.all.map(\.code.rawValue))
    func words(code: String) throws {
        let explanation = try #require(MarkdownExplanations.of(DiagnosticCode(rawValue: code)))
        for text in [explanation.what, explanation.why, explanation.mend] { #expect(text.hasSuffix(".")) }
        #expect(explanation.before != explanation.after)
        #expect(!explanation.title.hasSuffix("."))
    }
}
