import DocumentModel
import Foundation
import OfficePackage
import Testing
import WordWriter
import XML

@Suite("A Word document in a brand's look")
struct BrandTests {
    static var branded: Document {
        var document = Samples.everything()
        document.isInternal = false
        document.brand.accent = Colour("#8c1c13").map(Accent.init) ?? .standard
        document.brand.textFonts = ["Georgia", "Cambria", "serif"]
        document.brand.headingFonts = ["Futura"]
        document.brand.letterhead.header = "Sellers, since 1911"
        document.brand.letterhead.footer = "sellers.example"
        document.brand.letterhead.legalLine = "Registered in Cork"
        document.brand.letterhead.coverLine = "In confidence"
        document.brand.letterhead.logo = logo("Sellers & Co", 1_200, 180)
        document.brand.letterhead.customerLogo = logo("Acme", 100, 100)
        return document
    }

    private static func logo(_ name: String, _ width: Int, _ height: Int, _ format: Image.Format = .png) -> Logo {
        let image = Image(
            path: "logo", alternative: name, format: format, bytes: Samples.png, width: width, height: height)
        return Logo(light: image)
    }

    @Test("accent and fonts are the brand's in theme, styles, fonts and text")
    func look() throws {
        let file = try WordFile(Self.branded)
        for part in ["document", "styles", "theme/theme1"] {
            let text = String(decoding: file.package.part(named: "word/\(part).xml")?.bytes ?? [], as: UTF8.self)
            #expect(text.contains("8C1C13") && !text.contains("1F5C99"), "\(part)")
        }
        let theme = try file.tree("word/theme/theme1.xml")
        #expect(theme.all("a:latin").map { $0["typeface"] } == ["Futura", "Georgia"])
        let fonts = try file.tree("word/fontTable.xml").all("w:font")
        #expect(fonts.map { $0["w:name"] } == ["Georgia", "Futura", "Arial", "Consolas", "Segoe UI Symbol"])
        #expect(fonts.first?.first("w:altName")?["w:val"] == "Cambria")
        #expect(fonts.first?.first("w:family")?["w:val"] == "roman")
        let styles = try file.tree("word/styles.xml")
        #expect(styles.first("w:docDefaults")?.all("w:rFonts").first?["w:ascii"] == "Georgia")
        let title = styles.all("w:style").first { $0["w:styleId"] == "Title" }
        #expect(title?.all("w:rFonts").first?["w:ascii"] == "Futura")
    }

    @Test("text has the accent that can be read, bars beside it the one that was named")
    func paleAccent() throws {
        var document = Samples.everything()
        document.brand.accent = Colour("#f5c400").map(Accent.init) ?? .standard
        let file = try WordFile(document)
        for part in ["document", "styles"] {
            let text = String(decoding: file.package.part(named: "word/\(part).xml")?.bytes ?? [], as: UTF8.self)
            #expect(Set(text.matches(of: /<w:(\w+)[^>]*"F5C400"/).map { String($0.1) }) == ["left"], "\(part)")
            #expect(Set(text.matches(of: /<w:(\w+)[^>]*"896C00"/).map { String($0.1) }).contains("left") == false)
        }
        let styles = try file.tree("word/styles.xml")
        #expect(styles.all("w:color").contains { $0["w:val"] == "896C00" })
    }

    @Test("the first page has the logos, 12 mm high and no wider than there is room, each with its firm's name")
    func logos() throws {
        let file = try WordFile(Self.branded)
        let header = try file.tree("word/header2.xml")
        #expect(WordFile.lines(of: header) == ["Sellers, since 1911\tAcme\u{2003}\u{2003}Sellers & Co"])
        let sizes = header.all("wp:extent").map { [$0["cx"], $0["cy"]].map { Int($0 ?? "") ?? 0 } }
        #expect(sizes == [[432_000, 432_000], [2_520_000, 378_000]])
        #expect(
            file.package.part(named: "word/header2.xml")?.relationships.map(\.target) == [
                "media/logo1.png", "media/logo2.png",
            ])
        #expect(try WordFile.lines(of: file.tree("word/header1.xml")) == ["Sellers, since 1911"])
        let section = try #require(try file.body().elements.last)
        #expect(section.first("w:titlePg") != nil)
        #expect(section.all("w:headerReference").map { $0["w:type"] } == ["default", "first"])
    }

    @Test("a text that has no room beside the logos stands above them")
    func longText() throws {
        var document = Self.branded
        document.brand.letterhead.header = "Sellers of drives, belts and bearings since 1911, Cork and Ljubljana"
        let header = try WordFile(document).tree("word/header2.xml")
        #expect(
            WordFile.lines(of: header) == [document.brand.letterhead.header, "\tAcme\u{2003}\u{2003}Sellers & Co"])
    }

    @Test("both footers have the imprint, the body begins with the cover line")
    func lines() throws {
        let file = try WordFile(Self.branded)
        for part in ["word/footer1.xml", "word/footer2.xml"] {
            #expect(try WordFile.lines(of: file.tree(part)).last == "sellers.example · Registered in Cork")
        }
        #expect(try WordFile.lines(of: file.body()).prefix(3).contains("In confidence"))
    }

    @Test("a logo that is SVG alone is its firm's name; one with a form for print is that")
    func vector() throws {
        var document = Document(title: "t", blocks: [])
        document.brand.letterhead.logo = Self.logo("Sellers & Co", 10, 10, .svg)
        #expect(try WordFile.lines(of: WordFile(document).tree("word/header2.xml")) == ["Sellers & Co"])
        document.brand.letterhead.logo?.print = Self.logo("Sellers & Co", 10, 10).light
        #expect(try WordFile.lines(of: WordFile(document).tree("word/header2.xml")) == ["\tSellers & Co"])
    }

    @Test("a document without a letterhead has none of its styles and parts")
    func none() throws {
        let file = try WordFile(Document(title: "t", blocks: []))
        #expect(
            file.package.part(named: "word/header2.xml") == nil && file.package.part(named: "word/footer2.xml") == nil)
        let styles = try file.tree("word/styles.xml").all("w:style").map { $0["w:styleId"] }
        #expect(!styles.contains("CoverLine") && !styles.contains("Imprint"))
    }

    @Test("a document after one of another brand is as it always was")
    func alternation() throws {
        let plain = try WordWriter.docx(Samples.everything())
        let branded = try WordWriter.docx(Self.branded)
        #expect(try WordWriter.docx(Samples.everything()) == plain)
        #expect(try WordWriter.docx(Self.branded) == branded)
    }
}
