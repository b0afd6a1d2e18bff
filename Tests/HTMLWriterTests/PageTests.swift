import DocumentModel
import HTMLWriter
import Testing

@Suite("The page as a whole")
struct PageTests {
    @Test("says its marking, its draft mark, its kind and whom it is about, each once in the body")
    func frame() {
        let html = HTMLWriter.html(
            Document(
                kind: "Agenda", title: "Review", isInternal: true, isDraft: true, customer: "Acme",
                occasion: "Talk, 4 May", blocks: []))
        let body = html.firstMatch(of: /(?s)<body>\n(.*)<\/body>/).map { String($0.1) }
        #expect(
            body == """
                <header>
                <p class="marking">Internal</p>
                <p class="draft"><strong>Draft.</strong> Some entries are still open; they are marked in the text.</p>
                <p class="kind">Agenda</p>
                <h1>Review</h1>
                </header>
                <main>
                </main>
                <footer>
                <p class="about">Acme · Talk, 4 May · Draft: Agenda</p>
                </footer>

                """)
        #expect(html.contains("<title>Draft: Review</title>"))
        #expect(html.contains("@top-left { content: \"■ Internal\""))
    }

    @Test("a customer's page carries no marking, not even in its style")
    func customer() {
        let html = HTMLWriter.html(Document(title: "Review", organisation: "Acme", blocks: []))
        #expect(!html.lowercased().contains("internal"))
        #expect(!html.contains("@top-"))
        #expect(!html.contains("generator"))
    }

    @Test(
        "no value ends the style or the title",
        arguments: ["</style><script>", "</title>", "\"; } body { display: none", "\\", "a\nb"])
    func escapes(value: String) {
        let html = HTMLWriter.html(Document(title: value, organisation: value, blocks: []))
        #expect(html.matches(of: /<\/style>/).count == 1)
        #expect(html.matches(of: /<\/title>/).count == 1)
        #expect(!html.contains("<script>"))
        #expect(!html.contains("\"\"; } body"))
        #expect(!html.contains(#/content: "[^"\n]*\n/#))
    }

    @Test(
        "knows its language, direction and sheet",
        arguments: [
            ("en-GB", Paper.a4, "<html lang=\"en-GB\" dir=\"ltr\">", "size: A4"),
            ("en-US", .letter, "<html lang=\"en-US\" dir=\"ltr\">", "size: letter"),
            ("he", .a4, "<html lang=\"he\" dir=\"rtl\">", "@bottom-right { content: \"T\""),
        ])
    func setting(language: String, paper: Paper, root: String, sheet: String) {
        let html = HTMLWriter.html(Document(title: "T", language: language, paper: paper, blocks: []))
        #expect(html.contains(root))
        #expect(html.contains(sheet))
    }

    @Test("a document from right to left has its style turned round")
    func mirrored() {
        let html = HTMLWriter.html(Document(title: "T", language: "ar", blocks: []))
        #expect(html.contains("border-right: 3px solid var(--tone)"))
        #expect(!html.contains("border-left: 3px solid var(--tone)"))
    }

    @Test("leads back to the start page, where it may lead anywhere")
    func startPage() {
        var document = Document(title: "T", blocks: [])
        #expect(!HTMLWriter.html(document).contains("<nav>"))
        document.startPage = StartPageLink(title: "How we sell & söhne", path: "../../söhne/index.html")
        #expect(
            HTMLWriter.html(document).contains(
                """
                <body>
                <nav>
                <a href="../../s%C3%B6hne/index.html">How we sell &amp; söhne</a>
                </nav>
                <header>

                """))
    }

    @Test("a title that would fill two lines stands in smaller type")
    func longTitle() {
        let title = "Introductory meeting with Velmora Mineral Water"
        #expect(HTMLWriter.html(Document(title: title, blocks: [])).contains("<h1 class=\"long-title\">\(title)</h1>"))
    }

    @Test("the same document gives the same bytes")
    func determinism() {
        #expect(HTMLWriter.html(Torture.document()) == HTMLWriter.html(Torture.document()))
    }
}
