import Assembly
import Diagnostics
import DocumentModel
import TestSupport
import Testing

@Suite("The look of a workspace")
struct BrandFileTests {
    private static let path = "Templates/brand.yaml"
    private static let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>"

    /// With a logo beside `brand.yaml` and two elsewhere.
    private static func workspace(_ brand: String?) -> MemoryWorkspace {
        MemoryWorkspace().with(path, brand).with("Templates/logo.svg", svg).with("assets/firm.svg", svg)
            .with("assets/acme.svg", svg).with("Templates/logo.png", MemoryWorkspace.png(width: 400, height: 150))
            .with("Templates/small.png", MemoryWorkspace.png(width: 100, height: 60))
            .with("Templates/heavy.png", MemoryWorkspace.png(width: 400, height: 150, bytes: 512_300))
            .with("Templates/logo.gif", "GIF89a")
    }

    private static func problems(_ workspace: MemoryWorkspace) throws -> [String] {
        try workspace.project().diagnostics.filter { $0.severity > .note }.map {
            "\($0.place.file):\($0.place.start.line):\($0.place.start.column) \($0.code.rawValue) \($0.message)\n\($0.help)"
        }
    }

    @Test("says colour, fonts, texts and logos")
    func whole() throws {
        let brand = try Self.workspace(
            """
            logo: {light: logo.svg, dark: assets/firm.svg}
            accent: "#8C1C13"
            heading_font: Futura
            text_font: [Georgia, "Book Antiqua, serif"]
            header: Sellers, since 1911
            footer: sellers.example
            legal_line: Registered in Cork
            cover_line: In confidence
            """
        ).project().brand.brand
        #expect(brand.accent == Colour("#8c1c13").map(Accent.init))
        #expect(brand.headingFonts == ["Futura"])
        #expect(brand.textFonts == ["Georgia", "Book Antiqua", "serif"])
        let letterhead = brand.letterhead
        #expect(letterhead.logo?.light.path == "Templates/logo.svg" && letterhead.logo?.dark?.path == "assets/firm.svg")
        #expect(letterhead.logo?.name == "Sellers")
        #expect(letterhead.imprint == "sellers.example · Registered in Cork")
        #expect(letterhead.header == "Sellers, since 1911" && letterhead.coverLine == "In confidence")
    }

    @Test("a name without a folder stands beside the brand, else in the workspace itself")
    func places() throws {
        let project = try Self.workspace("logo: {light: logo.svg, dark: dark.svg}").with("dark.svg", Self.svg).project()
        let logo = project.brand.brand.letterhead.logo
        #expect(!project.diagnostics.hasErrors)
        #expect([logo?.light.path, logo?.dark?.path] == ["Templates/logo.svg", "dark.svg"])
    }

    @Test("a logo may be said by its path alone")
    func short() throws {
        let project = try Self.workspace("logo: logo.png").project()
        #expect(project.diagnostics.isEmpty && project.brand.brand.letterhead.logo?.light.path == "Templates/logo.png")
    }

    @Test("no file is the look of the house")
    func none() throws {
        #expect(try MemoryWorkspace().project().brand.brand == Brand())
    }

    @Test(
        "what is wrong is told with its place",
        arguments: [
            (
                "accent: blue",
                "1:9 T60 'blue' is no colour\nwrite '#' and six digits from 0 to f, in quotes: \"#1f5c99\""
            ),
            (
                "header: x\naccent: #8c1c13",
                "2:9 T60 '#8c1c13' is read as a comment, so that no colour is said\nwrite it in quotes: \"#8c1c13\""
            ),
            (
                "header: x\naccent: #8c1c13ff",
                "2:9 T60 '#8c1c13' is read as a comment, so that no colour is said\nwrite it in quotes: \"#8c1c13\""
            ),
            (
                "accent: \"#f5c400\"",
                "1:10 T61 text in #f5c400 is hard to read on paper: contrast 1.4, and 4.5 is needed\n"
                    + "papers have #896c00 in its place, the nearest darker one that can be read"
            ),
            (
                "text_font: [Georgia, \"{Times}\"]",
                "1:23 T62 '{Times}' is no name of a font\nwrite it as Word lists it, with at most 31 letters: Georgia"
            ),
            (
                "logo: other.svg",
                "1:7 T63 the logo 'other.svg' cannot be shown: there is no such file in the workspace\n"
                    + "name a PNG, JPEG or SVG by its path in the workspace: Templates/logo.png"
            ),
            (
                "logo: {light: logo.png, dark: https://sellers.example/logo.png}",
                "1:31 T63 the logo 'https://sellers.example/logo.png' cannot be shown: it is a link\n"
                    + "copy it into the workspace"
            ),
            (
                "logo: logo.gif", "1:7 T63 the logo 'logo.gif' cannot be shown: it is a GIF\nsave it as PNG"
            ),
            (
                "logo: logo.svg",
                "1:7 T67 'logo.svg' is an SVG, which Word does not show: there and in PDFs the firm's name stands in its "
                    + "place\nsave it as PNG, too, and name that as 'print': logo: {light: logo.svg, print: logo.png}"
            ),
            (
                "logo: {light: logo.svg, print: small.png}",
                "1:32 T68 the logo 'small.png' is blurred on paper: it has 127 pixels to the inch there, and 150 are "
                    + "needed\nsave it 237 pixels wide"
            ),
            (
                "logo: heavy.png",
                "1:7 T68 the logo 'heavy.png' has 512 kB, and every paper has it in it\n"
                    + "save it with fewer pixels, or as PNG without a photo; 141 in height are sharp"
            ),
            (
                "accent: \"#8c1c13ff\"",
                "1:10 T60 '#8c1c13ff' is no colour\n"
                    + "write it without the last two digits, which say how much shines through: \"#8c1c13\""
            ),
            ("colour: \"#8c1c13\"", "1:1 S02 'colour' is not a key of a brand\ndid you mean 'accent'?"),
            ("font: Georgia", "1:1 S02 'font' is not a key of a brand\ndid you mean 'text_font'?"),
            (
                "header: X", "1:1 S16 nothing reads this file\ndid you mean Templates/brand.yaml?"
            ),
            (
                "logo: {light: ../../logo.svg}",
                "1:15 T63 the logo '../../logo.svg' cannot be shown: pictures are named by their path in the workspace, "
                    + "such as Templates/images/line.png\n"
                    + "name a PNG, JPEG or SVG by its path in the workspace: Templates/logo.png"
            ),
            (
                "logo: {light: logo.svg, print: logo.svg}",
                "1:32 T63 'logo.svg' is an SVG, which Word does not show\nsave the logo as PNG and name that one"
            ),
            (
                "legal_line: \(String(repeating: "x", count: 301))",
                "1:13 T65 'legal_line' has 301 characters, and its place has room for 300\n"
                    + "shorten it; what takes more words belongs into the text of a template"
            ),
            (
                "header: \(String(repeating: "x", count: 101))",
                "1:9 T65 'header' has 101 characters, and its place has room for 100\n"
                    + "shorten it; what takes more words belongs into the text of a template"
            ),
            (
                "text_font: [\((1...9).map { "Font \($0)" }.joined(separator: ", "))]",
                "1:12 T65 'text_font' names 9 fonts, and 8 are tried\n"
                    + "keep those that people have, and end with 'serif' or 'sans-serif'"
            ),
            (
                "footer: \"a \u{202E}b\"",
                "1:10 S10 the text holds an invisible character that turns the words behind it, U+202E\n"
                    + "delete it; words that run the other way need no sign, or U+2068 before and U+2069 behind them"
            ),
            ("acent: \"#1f5c99\"", "1:1 S02 'acent' is not a key of a brand\ndid you mean 'accent'?"),
        ])
    func faults(text: String, expected: String) throws {
        let isStray = expected.contains("S16")
        for path in isStray ? ["Templates/brand.yml", "Templates/Brand.yaml", "Specs/brand.yaml"] : [Self.path] {
            #expect(try Self.problems(Self.workspace(nil).with(path, text)) == ["\(path):\(expected)"])
        }
    }

    @Test("the process's logo holds where the brand says none, its legal line where there is a brand")
    func organisation() throws {
        func letterhead(_ brand: String?) throws -> Letterhead {
            try Self.workspace(brand).replacing(
                "name: Sellers", with: "name: Sellers, logo: assets/firm.svg, legal_line: Cork 1",
                in: "Specs/process.yaml"
            ).project().brand.brand.letterhead
        }
        #expect(try letterhead(nil).logo?.light.path == "assets/firm.svg")
        #expect(try letterhead(nil).imprint == nil)
        #expect(try letterhead("logo: logo.svg").logo?.light.path == "Templates/logo.svg")
        #expect(try letterhead("logo: logo.svg").imprint == "Cork 1")
        #expect(try letterhead("legal_line: Cork 2").imprint == "Cork 2")
        let long = try Self.workspace("footer: x").replacing(
            "name: Sellers", with: "name: Sellers, legal_line: \(String(repeating: "x", count: 301))",
            in: "Specs/process.yaml")
        #expect(try Self.problems(long).map { $0.prefix(27) } == ["Specs/process.yaml:2:43 T65"])
        #expect(try !long.project().diagnostics.hasErrors, "other papers can be made, and this one without it")
    }

    @Test("a logo of the process or of a customer that is not there is told where it is said")
    func missing() throws {
        let process = try MemoryWorkspace().replacing(
            "name: Sellers", with: "name: Sellers, logo: gone.png", in: "Specs/process.yaml")
        #expect(try Self.problems(process).map { $0.prefix(27) } == ["Specs/process.yaml:2:37 T63"])
        let deal = try MemoryWorkspace().replacing(
            "rep: Ann", with: "rep: Ann\nlogo: gone.png", in: "Specs/deals/acme.yaml")
        #expect(try Self.problems(deal) == [])
        let shown = try deal.replacing(
            "audience: customer", with: "audience: customer\ncustomer_logo: true", in: "Templates/letter.md")
        #expect(try Self.problems(shown).map { $0.prefix(27) } == ["Specs/deals/acme.yaml:5:7 T"])
        let vector = try shown.replacing("gone.png", with: "line.svg", in: "Specs/deals/acme.yaml").with(
            "line.svg", Self.svg)
        #expect(try Self.problems(vector).map { $0.suffix(39) } == ["lace\ngive a PNG, which all formats show"])
        // A picture of the text is looked for where a logo is.
        let drawn = try deal.replacing("Dear", with: "![Acme]({{deal.logo}}) Dear", in: "Templates/letter.md")
        #expect(try Self.problems(drawn).map { $0.prefix(27) } == ["Specs/deals/acme.yaml:5:7 T"])
        let found = drawn.with("Templates/gone.png", MemoryWorkspace.png(width: 400, height: 150))
        #expect(try Self.problems(found) == [])
        let project = try found.project()
        let job = try #require(project.jobs().first { $0.template.document == "letter" })
        let made = try #require(DocumentMaker(project: project).make(job))
        #expect(made.diagnostics.isEmpty && "\(made.document.blocks)".contains("Templates/gone.png"))
    }

    @Test(
        "a letterhead is for papers that go out, a customer's logo for those about a customer",
        arguments: [
            ("plan", "customer_logo", "'customer_logo' is for papers that go out, and these are ours"),
            ("guide", "cover_line", "'cover_line' is for papers that go out, and these are ours"),
        ])
    func inside(template: String, key: String, expected: String) throws {
        let workspace = try MemoryWorkspace().replacing(
            "audience: internal", with: "audience: internal\n\(key): true", in: "Templates/\(template).md")
        #expect(try workspace.project().diagnostics.map(\.message) == [expected])
    }

    /// The documents of a workspace, by name.
    private static func documents(_ workspace: MemoryWorkspace) throws -> [String: Document] {
        let project = try workspace.project()
        let maker = DocumentMaker(project: project)
        let jobs = DocumentPaths(project).assignments.map(\.job)
        return Dictionary(
            uniqueKeysWithValues: jobs.compactMap { job in
                maker.make(job).map { (job.name, $0.document) }
            })
    }

    @Test("documents for customers have the letterhead, ours the accent and the fonts alone")
    func audiences() throws {
        let workspace = try Self.workspace(
            "logo: logo.svg\naccent: \"#8c1c13\"\ntext_font: Georgia\nheader: H\nfooter: F\nlegal_line: L\ncover_line: C"
        ).replacing("rep: Ann", with: "rep: Ann\nlogo: assets/acme.svg", in: "Specs/deals/acme.yaml")
        let documents = try Self.documents(workspace)
        for (name, document) in documents {
            #expect(document.brand.accent.light.text == "#8c1c13" && document.brand.textFonts == ["Georgia"])
            #expect(document.brand.letterhead.isEmpty == (name != "letter of acme"), "\(name)")
        }
        let letterhead = try #require(documents["letter of acme"]).brand.letterhead
        #expect(letterhead.logo != nil && letterhead.imprint == "F · L" && letterhead.header == "H")
        #expect(letterhead.customerLogo == nil && letterhead.coverLine.isEmpty)

        let asked = try workspace.replacing(
            "audience: customer", with: "audience: customer\ncustomer_logo: true\ncover_line: yes",
            in: "Templates/letter.md")
        let shown = try #require(try Self.documents(asked)["letter of acme"]).brand.letterhead
        #expect(shown.customerLogo?.name == "Acme & Söhne" && shown.coverLine == "C")
    }

    @Test(
        "a template that prints the organisation's legal line has the brand's in its place, and not at the foot as well",
        arguments: [
            ("footer: F", true, "Cork 1", "F"), ("legal_line: Cork 2", true, "Cork 2", nil),
            ("legal_line: \"\"", true, "", nil), ("footer: F", false, "", "F · Cork 1"),
            ("legal_line: |\n  Cork 2\n  VAT 3", false, "", "Cork 2 · VAT 3"), ("legal_line: \"\"", false, "", nil),
        ] as [(String, Bool, String, String?)])
    func printedLine(brand: String, isPrinted: Bool, text: String, imprint: String?) throws {
        let line = "{{process.organisation.legal_line}}"
        var workspace = try Self.workspace(brand)
            .replacing("name: Sellers", with: "name: Sellers, legal_line: Cork 1", in: "Specs/process.yaml")
        if isPrinted {
            let section = "{{#process.organisation.legal_line}}[\(line)]{{/process.organisation.legal_line}}"
            workspace = try workspace.replacing("Dear", with: section + "Dear", in: "Templates/letter.md")
        }
        let document = try #require(try Self.documents(workspace)["letter of acme"])
        #expect(document.brand.letterhead.imprint == imprint)
        let body = document.blocks.plainText
        let lines = ["Cork 1", "Cork 2", "VAT 3"].filter { body.contains($0) }
        #expect(lines == (text.isEmpty ? [] : [text]), "\(body)")
    }
}
