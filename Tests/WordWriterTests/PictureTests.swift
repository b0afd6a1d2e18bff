import DocumentModel
import Testing
import XML

@Suite("Pictures in Word")
struct PictureTests {
    @Test(
        "are as wide and stand where the template says, never wider than there is room",
        arguments: [
            (nil, nil, 381_000, nil), (.points(72), .right, 914_400, "right"), (.points(9), .left, 114_300, "left"),
            (.percent(50), .center, 3_060_065, "center"), (.points(7_000), nil, 6_120_130, nil),
        ] as [(Image.Width?, Image.Place?, Int, String?)])
    func form(width: Image.Width?, place: Image.Place?, shown: Int, justification: String?) throws {
        guard case .image(var image) = Samples.image() else { return }
        image.shownWidth = width
        image.place = place
        let body = try WordFile(Document(title: "T", blocks: [.paragraph([.image(image)])])).body()
        let extent = try #require(body.all("wp:extent").first)
        #expect(extent["cx"] == String(shown))
        // 40 × 30 pixels.
        #expect(abs((Int(extent["cy"] ?? "") ?? 0) - shown * 3 / 4) <= 1)
        #expect(body.all("w:jc").first?["w:val"] == justification)
    }
}
