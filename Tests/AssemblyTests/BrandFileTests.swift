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
            .with("assets/acme.svg", svg)
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
        #expect(project.diagnostics.isEmpty)
        #expect([logo?.light.path, logo?.dark?.path] == ["Templates/logo.svg", "dark.svg"])
    }

    @Test("a logo may be said by its path alone")
    func short() throws {
        let project = try Self.workspace("logo: logo.svg").project()
        #expect(project.diagnostics.isEmpty && project.brand.brand.letterhead.logo?.light.path == "Templates/logo.svg")
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
                "logo: {light: logo.svg, dark: https://sellers.example/logo.png}",
                "1:31 T63 the logo 'https://sellers.example/logo.png' cannot be shown: it is a link\n"
                    + "name a PNG, JPEG or SVG by its path in the workspace: Templates/logo.png"
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
        #expect(try Self.problems(Self.workspace(text)) == ["\(Self.path):\(expected)"])
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

    @Test("a template that prints the organisation's legal line has it there, and not at the foot as well")
    func printedLine() throws {
        func imprint(_ brand: String) throws -> String? {
            let workspace = try Self.workspace(brand)
                .replacing("name: Sellers", with: "name: Sellers, legal_line: Cork 1", in: "Specs/process.yaml")
                .replacing("Dear", with: "{{process.organisation.legal_line}} Dear", in: "Templates/letter.md")
            return try #require(try Self.documents(workspace)["letter of acme"]).brand.letterhead.imprint
        }
        #expect(try imprint("footer: F") == "F")
        #expect(try imprint("legal_line: Cork 2") == "Cork 2")
    }
}
