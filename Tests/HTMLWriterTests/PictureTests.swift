import DocumentModel
import HTMLWriter
import Testing

@Suite("Pictures in HTML")
struct PictureTests {
    private static func page(_ width: Image.Width?, _ place: Image.Place?) -> String {
        var image = Image(path: "a.png", alternative: "a", format: .png, bytes: [], width: 200, height: 50)
        image.shownWidth = width
        image.place = place
        return HTMLWriter.html(Document(title: "T", blocks: [.paragraph([.image(image)])]))
    }

    @Test(
        "are as wide and stand where the template says",
        arguments: [
            (nil, nil, "<p>", "width=\"200\" height=\"50\">"), (nil, .left, "<p>", "width=\"200\" height=\"50\">"),
            (.points(72), .right, "<p class=\"end\">", "width=\"96\" height=\"24\">"),
            (.percent(40), .center, "<p class=\"center\">", "width=\"200\" height=\"50\" class=\"w40\">"),
        ] as [(Image.Width?, Image.Place?, String, String)])
    func form(width: Image.Width?, place: Image.Place?, start: String, end: String) {
        #expect(Self.page(width, place).contains("\(start)<img src=\"data:image/png;base64,\" alt=\"a\" \(end)</p>"))
    }

    @Test("a page has style for those widths and places alone that stand on it")
    func style() {
        #expect(Self.page(.percent(40), .right).contains(".end { text-align: end; }\n.w40 { width: 40%; }\n"))
        let plain = Self.page(.points(10), .center)
        #expect(!plain.contains(".end {") && !plain.contains(".w" + "40"))
    }
}
