import DocumentModel
import HTMLWriter

/// Prints the start page and the pages it leads to. Everything is two clicks away, and no script is needed.
///
/// A page of many documents is long, so it is given piece by piece.
struct StartPagePrinter {
    let page: StartPage
    /// From the page that is printed to the folder of `index.html`: empty, or `../`.
    let base: String
    var words: StartPageWords { page.words }
    var markup = HTMLMarkup()
    private let take: ([UInt8]) -> Void

    private init(page: StartPage, base: String, _ take: @escaping ([UInt8]) -> Void) {
        self.page = page
        self.base = base
        self.take = take
    }

    /// Prints `index.html`.
    static func startPage(_ page: StartPage) -> @Sendable (_ take: ([UInt8]) -> Void) -> Void {
        { take in
            let name = [page.organisation, page.words.page].filter { !$0.isEmpty }.joined(separator: ": ")
            print(page, title: name, to: take) { printer in printer.startPage(name) }
        }
    }

    /// Prints a page in UTF-8.
    ///
    /// - Parameter take: is given one piece after the other.
    static func print(
        _ page: StartPage, base: String = "", title: String, to take: ([UInt8]) -> Void,
        _ body: (inout StartPagePrinter) -> Void
    ) {
        withoutActuallyEscaping(take) { take in
            var printer = StartPagePrinter(page: page, base: base, take)
            printer.frame(title: title, body)
        }
    }

    /// A whole page around what `body` prints.
    private mutating func frame(title: String, _ body: (inout StartPagePrinter) -> Void) {
        let frame = HTMLPage(
            language: page.language, title: title, style: StartPageStyle.css(for: Paper(region: page.language)),
            brand: page.brand)
        frame.open(&markup)
        body(&self)
        frame.close(&markup)
        take(markup.take())
    }

    /// How many bytes a piece has.
    private static let pieceSize = 128 * 1024

    private mutating func startPage(_ name: String) {
        let sections = self.sections
        header(name, [page.marking, page.title, page.date], isStart: true)
        navigation(sections)
        form()
        markup.raw("<main>\n")
        nothingFound()
        elsewhere()
        self.sections(sections)
        markup.raw("</main>\n")
        script()
    }

    mutating func sections(_ sections: [StartPageSection]) {
        for part in sections { section(part.id, part.name) { $0.print(part) } }
    }

    mutating func section(_ id: String, _ name: String, _ body: (inout StartPagePrinter) -> Void) {
        markup.open("section", [("id", id), ("aria-labelledby", id + "-title")])
        markup.raw("\n")
        element("h2", [("id", id + "-title")], name)
        body(&self)
        markup.raw("</section>\n")
    }

    /// - Parameter isStart: whether it is the start page's, which leads whoever is new on.
    mutating func header(_ title: String, _ line: [String], isStart: Bool = false) {
        markup.raw("<header>\n")
        let line = line.filter { !$0.isEmpty }.joined(separator: " · ")
        if !line.isEmpty { element("p", [("class", "kind")], line) }
        element("h1", [], title)
        if isStart { newcomers() }
        markup.raw("</header>\n")
    }

    private mutating func newcomers() {
        guard let guide = page.guides.first, guide.occasion.isEmpty else { return }
        markup.raw("<p class=\"newcomers\">")
        markup.write(words.newcomers + " ")
        documentLinks(guide)
        markup.raw("</p>\n")
    }

    private mutating func navigation(_ sections: [StartPageSection]) {
        markup.open("nav", [("aria-label", words.contents)])
        markup.raw("\n<ul class=\"ways\">\n")
        for section in sections {
            markup.raw("<li>")
            markup.open("a", [("href", "#" + section.id), ("class", section.isUrgent ? "urgent" : nil)])
            element("span", [], section.name, ending: " ")
            element("b", [], String(section.count), ending: "")
            markup.raw("</a></li>\n")
        }
        markup.raw("</ul>\n</nav>\n")
    }

    private mutating func print(_ section: StartPageSection) {
        switch section.content {
        case .nextMeetings(let meetings): nextMeetings(meetings)
        case .week(let meetings): week(meetings)
        case .coming(let meetings): coming(meetings)
        case .deals(let deals, let closed): self.deals(deals, closed: closed)
        case .team(let team): self.team(team)
        case .handOffs(let open, let done): handOffs(open, done: done)
        case .drafts(let documents): drafts(documents)
        case .edited(let documents): edited(documents)
        case .documents(let documents): documentList(documents)
        case .dossiers(let deals): dossiers(deals)
        }
    }

    // MARK: Pieces that all sections are made of

    mutating func element(
        _ tag: String, _ attributes: [(name: String, value: String?)], _ text: String, ending: String = "\n"
    ) {
        markup.open(tag, attributes)
        markup.write(text)
        markup.close(tag)
        markup.raw(ending)
    }

    mutating func nothing(_ text: String) { element("p", [("class", "nothing")], text) }

    /// Text that may run from right to left amid text that does not.
    mutating func names(_ parts: [String]) {
        var isFirst = true
        for part in parts where !part.isEmpty {
            markup.raw(isFirst ? "<bdi>" : " · <bdi>")
            markup.write(part)
            markup.raw("</bdi>")
            isFirst = false
        }
    }

    /// - Parameter name: what tells the documents of this list apart.
    mutating func documents(
        _ documents: [StartPage.Document], isFound: Bool = true,
        named name: (StartPage.Document) -> [String] = { [$0.kind, $0.occasion] }
    ) {
        guard !documents.isEmpty else { return nothing(words.noDocuments) }
        markup.raw("<ul class=\"documents\">\n")
        for document in documents {
            if markup.bytes.count >= StartPagePrinter.pieceSize { take(markup.take()) }
            markup.open("li", isFound ? found(document) : [])
            documentLinks(document, named: name(document))
            state(of: document)
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }

    /// What is to be said of a document beside its name.
    mutating func state(of document: StartPage.Document) {
        if document.isDraft {
            markup.raw(" ")
            element("span", [("class", "badge")], words.draft, ending: "")
        }
        if let file = document.faultyFile {
            markup.raw(" <small>")
            markup.write(words.notRemade + " ")
            element("bdi", [], file, ending: "")
            markup.raw("</small>")
        } else if document.isOutdated {
            markup.raw(" ")
            element("small", [], words.outdated, ending: "")
        }
    }

    /// The name as a link to the web page, and small ones to the Word document and the PDF beside it; of other formats what
    /// stands.
    mutating func documentLinks(_ document: StartPage.Document, named name: [String]? = nil) {
        guard let first = document.formats.first else { return }
        markup.open("a", [("class", "name"), ("href", href(document, first))])
        names(name ?? [document.kind, document.occasion])
        markup.raw("</a>")
        guard first == .html else { return }
        for format in [OutputFormat.word, .pdf] where document.formats.contains(format) {
            markup.raw(" ")
            let label = [format.name, document.kind, document.occasion, document.deal]
            element(
                "a",
                [
                    ("class", "word"), ("href", href(document, format)),
                    ("aria-label", label.filter { !$0.isEmpty }.joined(separator: ", ")),
                ], format.name, ending: "")
        }
    }

    func href(_ document: StartPage.Document, _ format: OutputFormat) -> String {
        "\(base)\(document.link).\(format.fileExtension)"
    }

    mutating func opening(summary parts: [String], note: [String] = [], attributes: [(String, String?)] = []) {
        markup.open("details", attributes.map { (name: $0.0, value: $0.1) })
        markup.raw("\n<summary><b>")
        names(parts)
        markup.raw("</b>")
        if note.contains(where: { !$0.isEmpty }) {
            markup.raw(" <small>")
            names(note)
            markup.raw("</small>")
        }
        markup.raw("</summary>\n")
    }

    mutating func closing() { markup.raw("</details>\n") }

    /// - Parameters:
    ///   - heads: of the columns; a class behind each where it has one.
    mutating func table(_ heads: [(String, String?)], _ rows: (inout StartPagePrinter) -> Void) {
        markup.raw("<table class=\"rows\">\n<thead><tr>")
        for (head, kind) in heads {
            element("th", [("scope", "col"), ("class", kind)], head, ending: "")
        }
        markup.raw("</tr></thead>\n<tbody>\n")
        rows(&self)
        markup.raw("</tbody>\n</table>\n")
    }
}
