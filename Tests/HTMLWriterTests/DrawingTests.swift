import DocumentModel
import HTMLWriter
import TestSupport
import Testing

@Suite("Drawings in HTML")
struct DrawingTests {
    private static func main(_ document: Document) throws -> String {
        String(try #require(HTMLWriter.html(document).firstMatch(of: /<main>\n((?s:.*))<\/main>/)).1)
    }

    private static func page(_ drawing: Drawing, language: String = "en") -> String {
        HTMLWriter.html(Document(title: "T", language: language, blocks: [.figure(.drawing(drawing))]))
    }

    @Test(
        "a sheet of everything is what it was",
        arguments: [("figure-sheet.html", "en-GB"), ("figure-sheet-hebrew.html", "he")])
    func golden(name: String, language: String) throws {
        let text = try Self.main(FigureSheet.document(language: language))
        #expect(try Golden(name).text(recording: text) == text)
    }

    @Test("an id stands once on a page, and each that is named is there")
    func ids() throws {
        let text = try Self.main(FigureSheet.document())
        let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let named =
            text.matches(of: /aria-labelledby="([^"]+)"/).flatMap { $0.1.split(separator: " ").map(String.init) }
            + text.matches(of: /url\(#([^)]+)\)/).map { String($0.1) }
        #expect(!named.isEmpty && Set(named).isSubset(of: ids))
    }

    @Test("every number has two decimals at most, whatever the drawing holds")
    func numbers() throws {
        var drawing = FigureSheet.words
        drawing.elements = [
            .rectangle(
                Rectangle(x: 1.0 / 3, y: -0.004, width: .infinity, height: -1), corner: 0.125, .none, Stroke(.ink)),
            .path(Drawing.Path(through: [Point(x: .nan, y: 1e300), Point(x: 10.10, y: 7)]), Stroke(.ink, width: 1)),
        ]
        let page = Self.page(drawing)
        #expect(
            page.contains("<rect x=\"0.33\" y=\"0\" width=\"0\" height=\"0\" rx=\"0.13\" class=\"s-ink\"/>"))
        #expect(page.contains("<path d=\"M0 1000000000L10.1 7\" class=\"s-ink\" stroke-width=\"1\"/>"))
    }

    private typealias Stroke = Drawing.Stroke

    @Test("a drawing that a phone has no room for is moved sideways, by its name", arguments: [200, 300, 482])
    func sideways(width: Double) {
        var drawing = FigureSheet.words
        drawing.size.width = width
        let page = Self.page(drawing)
        let region = page.firstMatch(of: /<div class="sideways (\w+)" role="group" tabindex="0" aria-labelledby="_1">/)
        #expect(region.map { String($0.1) } == (width < 260 ? nil : width < 400 ? "whole" : "wide"))
        #expect(page.contains("<title id=\"_1\">Words</title>"))
    }

    @Test("the table is for those who do not see the drawing, or stands below it for all")
    func table() throws {
        let (hidden, shown) = (Self.page(FigureSheet.words), Self.page(FigureSheet.wide))
        #expect(hidden.contains(/<div class="unseen">\n<table(?s:.*)<\/table>\n<\/div>\n<\/figure>/))
        #expect(!shown.contains("class=\"unseen\"") && shown.contains(/<\/figure>\n<table/))
    }

    @Test("where a page is read from right to left, so is its drawing")
    func mirrored() {
        let box = Rectangle(x: 0, y: 0, width: 30, height: 10)
        var drawing = FigureSheet.words
        drawing.size.width = 100
        drawing.elements = [.rectangle(box, corner: 0, .none, nil), .words(Drawing.Words(["שלום"], in: box))]
        let (left, right) = (Self.page(drawing), Self.page(drawing, language: "he"))
        #expect(left.contains("<rect x=\"0\"") && right.contains("<rect x=\"70\""))
        #expect(left.contains("<text class=\"f-ink rtl\" font-size=\"9\" text-anchor=\"end\" x=\"0\" y=\"8.55\">שלום"))
        #expect(right.contains("<text class=\"f-ink rtl\" font-size=\"9\" x=\"100\" y=\"8.55\">שלום"))
    }

    @Test("a page without a drawing has no style for any")
    func style() {
        let page = HTMLWriter.html(Document(title: "T", blocks: []))
        #expect(!page.contains(".drawing"))
        for colour in ["ink", "muted", "line", "rule", "tint", "accent", "paper", "on-accent"] {
            let page = Self.page(FigureSheet.words)
            #expect(page.contains(".f-\(colour) { fill: var(--\(colour)); }"))
            #expect(page.contains(".s-\(colour) { stroke: var(--\(colour)); }"))
        }
    }
}
