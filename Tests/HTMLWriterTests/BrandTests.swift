import DocumentModel
import HTMLWriter
import Testing

@Suite("A page in a brand's look")
struct BrandTests {
    private static func image(_ path: String, _ format: Image.Format = .png) -> Image {
        Image(path: path, alternative: "", format: format, bytes: [1], width: 200, height: 50)
    }

    private static var document: Document {
        var document = Document(kind: "Proposal", title: "Fewer stops", customer: "Acme", blocks: [])
        document.brand.accent = Colour("#f5c400").map(Accent.init) ?? .standard
        document.brand.textFonts = ["Georgia", "Book Antiqua"]
        document.brand.headingFonts = ["Futura", "sans-serif"]
        var logo = Logo(light: image("logo.svg", .svg), dark: image("dark.png"))
        logo.name = "Sellers & Co"
        document.brand.letterhead.logo = logo
        var other = Logo(light: image("acme.png"))
        other.name = "Acme"
        document.brand.letterhead.customerLogo = other
        document.brand.letterhead.header = "Sellers, since 1911"
        document.brand.letterhead.footer = "sellers.example"
        document.brand.letterhead.legalLine = "Registered in Cork"
        document.brand.letterhead.coverLine = "In confidence"
        return document
    }

    @Test("a brand's look stands behind all other style, and nothing of it where there is no brand")
    func style() {
        let html = HTMLWriter.html(Self.document)
        for rule in [
            ":root { --accent: #896c00; --on-accent: #ffffff; --bar: #f5c400; }",
            "  :root { --accent: #f5c400; --on-accent: #14181d; --bar: var(--accent); }",
            "html { font-family: \"Georgia\", \"Book Antiqua\", serif; }",
            "h1, h2, h3, h4, h5, h6, .cover { font-family: \"Futura\", sans-serif; }",
        ] {
            #expect(html.contains(rule + "\n"), "\(rule)")
        }
        let plain = HTMLWriter.html(Document(title: "Fewer stops", blocks: []))
        for word in ["font-family: \"", ".letterhead", "class=\"cover\"", "imprint"] { #expect(!plain.contains(word)) }
    }

    @Test("the colours that the style sheet writes for the house are those that contrast is measured with")
    func tokens() {
        let html = HTMLWriter.html(Document(title: "t", blocks: []))
        let accent = Accent.standard
        for token in [
            "--ink: \(Palette.dark.ink.text)", "--paper: \(Palette.dark.paper.text)",
            "--tint: \(Palette.dark.tint.text)",
            "--tint: \(Palette.light.tint.text)",
            "--accent: \(accent.light.text)", "--accent: \(accent.dark.text)", "--on-accent: \(accent.onDark.text)",
        ] {
            #expect(html.contains(token + ";"), "\(token)")
        }
    }

    @Test("what has no text in it has the accent that was named, on paper; text the one that can be read")
    func bars() {
        let html = HTMLWriter.html(Self.document)
        for rule in [".brief .key", ".plain .key > th"] {
            #expect(html.contains("\(rule) { padding-left: .75rem; border-left: 3px solid var(--bar);"))
        }
        #expect(html.contains(".callout { --tone: var(--bar);"))
        #expect(html.contains(".key > th { color: var(--accent);"))
    }

    @Test("the letterhead stands at the top, the cover line above the kind, the imprint at the foot")
    func letterhead() {
        let html = HTMLWriter.html(Self.document)
        let body = html.firstMatch(of: /(?s)<body>\n(.*)<\/body>/).map { String($0.1) }
        #expect(
            body == """
                <header>
                <div class="letterhead">
                <p class="running">Sellers, since 1911</p>
                <img src="data:image/png;base64,AQ==" alt="Acme" width="200" height="50">
                <img class="on-light" src="data:image/svg+xml;base64,AQ==" alt="Sellers &amp; Co" width="200" height="50">
                <img class="on-dark" src="data:image/png;base64,AQ==" alt="Sellers &amp; Co" width="200" height="50">
                </div>
                <p class="cover">In confidence</p>
                <p class="kind">Proposal</p>
                <h1>Fewer stops</h1>
                </header>
                <main>
                </main>
                <footer>
                <p class="about">Acme · Proposal</p>
                <p class="running">sellers.example</p>
                <p class="imprint">Registered in Cork</p>
                </footer>

                """)
        #expect(html.contains("content: \"Acme · Proposal\" \"\\a \" \"sellers.example · Registered in Cork\""))
        #expect(html.contains("@top-left { content: \"Sellers, since 1911\""))
    }

    @Test("of a logo's two forms one is shown: the dark one on a dark screen, never on paper")
    func forms() throws {
        let html = HTMLWriter.html(Self.document)
        #expect(html.contains("\n.letterhead .on-dark { display: none; }\n"))
        let dark = try #require(
            html.firstMatch(of: /(?s)\.on-dark \{ display: none; \}.*?(@media [^\n]*) \{\n((?:  [^\n]*\n)+)\}/))
        #expect(dark.1 == "@media screen and (prefers-color-scheme: dark)")
        #expect(dark.2.contains("  .letterhead .on-light { display: none; }\n"))
        #expect(dark.2.contains("  .letterhead .on-dark { display: block;"))
    }

    @Test("no name of a font and no text of a letterhead ends the style")
    func escapes() {
        var document = Document(title: "t", blocks: [])
        document.brand.textFonts = ["</style>\"; } body { display: none"]
        document.brand.letterhead.header = "</style>\n\""
        document.brand.letterhead.footer = "</style>\n\""
        let html = HTMLWriter.html(document)
        #expect(html.matches(of: /<\/style>/).count == 1)
        #expect(!html.contains("\"; } body"))
    }
}
