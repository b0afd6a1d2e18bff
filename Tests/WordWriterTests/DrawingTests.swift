import DocumentModel
import OfficePackage
import TestSupport
import Testing
import WordWriter
import XML

@Suite("Drawings in Word")
struct DrawingTests {
    private static func body(_ drawing: Drawing, language: String = "en") throws -> XMLElement {
        try WordFile(Document(title: "T", language: language, blocks: [.figure(.drawing(drawing))])).body()
    }

    @Test("each element is a shape of Word's own, its words text")
    func shapes() throws {
        for drawing in FigureSheet.drawings {
            let body = try Self.body(drawing)
            // Beside them the area that all of them lie in, and the dots on some.
            let shapes = body.all("wps:cNvPr").filter { !($0["name"]?.hasPrefix("Dots ") ?? true) }
            #expect(shapes.count == drawing.elements.count + 1)
            let boxes = body.all("w:txbxContent")
            let words = drawing.elements.compactMap { element in
                if case .words(let words) = element { words.lines } else { nil }
            }
            #expect(
                boxes.map { $0.all("w:p").map { $0.all("w:t").map(\.text).joined() } }
                    == words.map { $0.map { $0.replacing("\u{1}", with: "\u{FFFD}") } })
        }
    }

    @Test("who does not see it gets title, description and table; programs without shapes the description")
    func alternative() throws {
        let body = try Self.body(FigureSheet.wide)
        let properties = try #require(body.all("wp:docPr").first)
        #expect(properties["title"] == "Twenty steps")
        #expect(properties["descr"] == "Twenty steps, one after the other.")
        #expect(body.all("w:tbl").count == 1)
        #expect(body.all("mc:Fallback").map(\.text) == ["[Twenty steps, one after the other.]"])
        let other = try #require(try Self.body(FigureSheet.words).all("wp:docPr").first?["descr"])
        #expect(
            other.split(separator: "\n").prefix(3)
                == ["Names in several scripts.", "Who", "Ada Half, <CFO> & \"owner\""])
    }

    @Test("one that is wider than the text is smaller, its type too")
    func scale() throws {
        let body = try Self.body(FigureSheet.wide)
        // 9,638 twentieths of a point, 635 units each.
        #expect(body.all("wp:extent").first?["cx"] == String(9_638 * 635))
        // 9 points of 640 in 481.9 are 6.8.
        #expect(Set(body.all("w:txbxContent").flatMap { $0.all("w:sz") }.compactMap { $0["w:val"] }) == ["14"])
        #expect(try Self.body(FigureSheet.words).all("wp:extent").first?["cx"] == String(240 * 12_700))
    }

    @Test("no shape lies outside, words with room to spare included", arguments: FigureSheet.drawings)
    func bounds(drawing: Drawing) throws {
        let body = try Self.body(drawing)
        let extent = try #require(body.all("wp:extent").first)
        let (width, height) = (Int(extent["cx"] ?? "") ?? 0, Int(extent["cy"] ?? "") ?? 0)
        for transform in body.all("wps:wsp").compactMap({ $0.all("a:xfrm").first }) {
            func number(_ element: String, _ name: String) -> Int {
                transform.all(element).first?[name].flatMap(Int.init) ?? -1
            }
            #expect(number("a:off", "x") >= 0 && number("a:off", "y") >= 0)
            #expect(number("a:off", "x") + number("a:ext", "cx") <= width + 1)
            #expect(number("a:off", "y") + number("a:ext", "cy") <= height + 1)
        }
    }

    @Test("words are written from the side that their script and place ask for")
    func direction() throws {
        func places(_ language: String) throws -> [String] {
            var drawing = FigureSheet.words
            let box = Rectangle(x: 0, y: 0, width: 60, height: 20)
            drawing.elements = [.words(Drawing.Words(["Ada"], in: box)), .words(Drawing.Words(["דנה"], in: box))]
            return try Self.body(drawing, language: language).all("w:txbxContent").map { box in
                let bidi = box.all("w:bidi").first.map { $0["w:val"] ?? "1" } ?? "-"
                return "\(bidi) \(box.all("w:jc").first?["w:val"] ?? "") \(box.all("w:rtl").count)"
            }
        }
        #expect(try places("en") == ["- left 0", "1 right 1"])
        #expect(try places("he") == ["0 right 0", "1 left 1"])
    }

    @Test("dots stand on their surface, whole", arguments: ["rectangle", "ellipse", "polygon"])
    func dots(kind: String) throws {
        let box = Rectangle(x: 10, y: 10, width: 20, height: 20)
        let fill = Drawing.Fill.pattern(.dots, .accent)
        let corners = [Point(x: 10, y: 10), Point(x: 30, y: 10), Point(x: 10, y: 30)]
        var drawing = FigureSheet.words
        drawing.elements = [
            kind == "rectangle"
                ? .rectangle(box, corner: 0, fill, nil)
                : kind == "ellipse" ? .ellipse(box, fill, nil) : .polygon(corners, fill, nil)
        ]
        let dots = try Self.body(drawing).all("a:moveTo").count
        #expect(dots == (kind == "rectangle" ? 16 : kind == "ellipse" ? 12 : 7))
    }

    @Test("a document without drawings says nothing of their markup")
    func namespaces() throws {
        let file = try WordFile(Document(title: "T", blocks: []))
        let text = String(decoding: file.package.part(named: "word/document.xml")?.bytes ?? [], as: UTF8.self)
        #expect(!text.contains("wordprocessingShape"))
    }
}
