import DocumentModel
import HTMLWriter

/// Prints the start page: ways in with their counts, then a section for each question. Everything is two clicks away, and
/// no script is needed.
struct StartPagePrinter {
    let page: StartPage
    var words: StartPageWords { page.words }
    var markup = HTMLMarkup()
    /// By the first link of each.
    private var printedLinks: [String: HTMLMarkup] = [:]

    private init(page: StartPage) { self.page = page }

    static func html(_ page: StartPage) -> String {
        var printer = StartPagePrinter(page: page)
        printer.print()
        return HTMLPage(
            language: page.language,
            title: page.organisation.isEmpty ? page.title : "\(page.title) · \(page.organisation)",
            style: StartPageStyle.css, body: printer.markup
        ).text
    }

    private mutating func print() {
        let sections = self.sections
        header()
        navigation(sections)
        markup.raw("<main>\n")
        for section in sections {
            markup.open("section", [("id", section.id), ("aria-labelledby", section.id + "-title")])
            markup.raw("\n")
            element("h2", [("id", section.id + "-title")], section.question)
            print(section)
            markup.raw("</section>\n")
        }
        markup.raw("</main>\n")
    }

    private mutating func header() {
        markup.raw("<header>\n")
        let line = [page.marking, page.organisation, page.date].filter { !$0.isEmpty }.joined(separator: " · ")
        if !line.isEmpty { element("p", [("class", "kind")], line) }
        element("h1", [], page.title)
        markup.raw("</header>\n")
    }

    private mutating func navigation(_ sections: [StartPageSection]) {
        markup.open("nav", [("aria-label", words.contents)])
        markup.raw("\n<ul class=\"tiles\">\n")
        for section in sections {
            markup.raw("<li>")
            markup.open("a", [("href", "#" + section.id), ("class", section.isUrgent ? "urgent" : nil)])
            element("span", [("class", "count")], String(section.count), ending: " ")
            element("span", [], section.name, ending: "")
            markup.raw("</a></li>\n")
        }
        markup.raw("</ul>\n</nav>\n")
    }

    private mutating func print(_ section: StartPageSection) {
        switch section.content {
        case .nextMeetings(let meetings): nextMeetings(meetings)
        case .deals(let deals): self.deals(deals)
        case .week(let meetings, let others): week(meetings, others: others)
        case .handOffs(let late, let others): handOffs(late: late, others: others)
        case .drafts(let documents): drafts(documents)
        case .edited(let documents): edited(documents)
        case .groups(let groups): self.groups(groups)
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
        for (index, part) in parts.filter({ !$0.isEmpty }).enumerated() {
            if index > 0 { markup.raw(" · ") }
            element("bdi", [], part, ending: "")
        }
    }

    /// - Parameter name: what tells the documents of this list apart.
    mutating func documents(
        _ documents: [StartPage.Document], named name: (StartPage.Document) -> [String] = { [$0.kind, $0.occasion] }
    ) {
        guard !documents.isEmpty else { return nothing(words.noDocuments) }
        markup.raw("<ul class=\"documents\">\n")
        for document in documents {
            markup.raw("<li><span class=\"name\">")
            names(name(document))
            if document.isDraft {
                markup.raw(" ")
                element("span", [("class", "badge")], words.draft, ending: "")
            }
            if let file = document.faultyFile {
                markup.raw(" <small>")
                markup.write(words.notRemade + " ")
                element("bdi", [], file, ending: "")
                markup.raw("</small>")
            }
            markup.raw("</span> ")
            links(to: document)
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }

    /// The links to a document, which stand in several places of the page.
    mutating func links(to document: StartPage.Document) {
        // A path belongs to one document.
        let key = document.formats.first?.href ?? ""
        if let known = printedLinks[key] { return markup.raw(known) }
        var links = HTMLMarkup()
        StartPagePrinter.print(document.formats, of: document, into: &links)
        printedLinks[key] = links
        markup.raw(links)
    }

    static func print(
        _ formats: [StartPage.Document.Format], of document: StartPage.Document, into markup: inout HTMLMarkup
    ) {
        markup.raw("<span class=\"formats\">")
        for (index, format) in formats.enumerated() {
            if index > 0 { markup.raw(" ") }
            let name = [format.name, document.kind, document.occasion, document.deal].filter { !$0.isEmpty }
            markup.open(
                "a", [("href", Address.escaped(format.href)), ("aria-label", name.joined(separator: ", "))])
            markup.write(format.name)
            markup.close("a")
        }
        markup.raw("</span>")
    }

    mutating func opening(summary parts: [String], note: [String] = [], isOpen: Bool = false) {
        markup.open("details", [("open", isOpen ? "" : nil)])
        markup.raw("\n<summary><span><b>")
        names(parts)
        markup.raw("</b>")
        if note.contains(where: { !$0.isEmpty }) {
            markup.raw(" <small>")
            names(note)
            markup.raw("</small>")
        }
        markup.raw("</span></summary>\n")
    }

    mutating func closing() { markup.raw("</details>\n") }
}
