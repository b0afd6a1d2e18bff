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

    @Test(
        "a photo is turned as its camera says, in the text and in the letterhead",
        arguments: [
            (1, nil, nil, nil), (2, nil, "1", nil), (3, "10800000", nil, nil), (4, nil, nil, "1"),
            (5, "16200000", "1", nil), (6, "5400000", nil, nil), (7, "5400000", "1", nil), (8, "16200000", nil, nil),
        ] as [(UInt8, String?, String?, String?)])
    func orientation(value: UInt8, turn: String?, across: String?, down: String?) throws {
        guard case .image(var image) = Samples.image() else { return }
        // As it is seen: 40 pixels wide, 30 high.
        image.orientation = try #require(Image.Orientation(rawValue: value))
        var document = Document(title: "T", blocks: [.paragraph([.image(image)])])
        document.brand.letterhead.logo = Logo(light: image)
        let file = try WordFile(document)
        for part in ["word/document.xml", "word/header2.xml"] {
            let tree = try file.tree(part)
            let form = try #require(tree.all("a:xfrm").first)
            #expect([form["rot"], form["flipH"], form["flipV"]] == [turn, across, down])
            let sizes = (tree.all("wp:extent") + tree.all("a:ext")).map { [$0["cx"], $0["cy"]] }
            #expect(sizes.count == 2 && sizes[0] == sizes[1])
            let isLying = (Int(sizes[0][0] ?? "") ?? 0) > (Int(sizes[0][1] ?? "") ?? 0)
            #expect(isLying == (value < 5), "\(part)")
        }
    }

    @Test("a large picture in a cell leaves the text beside it its room")
    func cell() throws {
        guard case .image(var image) = Samples.image() else { return }
        (image.width, image.height) = (4_000, 3_000)
        let text = String(repeating: "Many words stand beside it. ", count: 8)
        let table = Table(
            alignments: [.none, .none], header: [TableCell([.text("What")]), TableCell([.text("Seen")])],
            rows: [[TableCell([.text(text)]), TableCell([.image(image)])]])
        let body = try WordFile(Document(title: "T", blocks: [.table(table)])).body()
        let widths = body.all("w:gridCol").compactMap { Int($0["w:w"] ?? "") }
        #expect(widths.count == 2 && widths[0] > widths[1], "\(widths)")
    }
}
