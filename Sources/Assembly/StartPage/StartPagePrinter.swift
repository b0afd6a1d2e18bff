import DocumentModel
import HTMLWriter

/// Prints the start page: ways in with their counts, then a section for each question. Everything is two clicks away, and
/// no script is needed.
///
/// The page of a large workspace has tens of megabytes, so it is given piece by piece.
struct StartPagePrinter {
    let page: StartPage
    var words: StartPageWords { page.words }
    var markup = HTMLMarkup()
    private let take: ([UInt8]) -> Void

    private init(page: StartPage, _ take: @escaping ([UInt8]) -> Void) {
        self.page = page
        self.take = take
    }

    /// Prints the page in UTF-8.
    ///
    /// - Parameter take: is given one piece after the other.
    static func print(_ page: StartPage, to take: ([UInt8]) -> Void) {
        withoutActuallyEscaping(take) { take in
            var printer = StartPagePrinter(page: page, take)
            let frame = HTMLPage(
                language: page.language,
                title: page.organisation.isEmpty ? page.title : "\(page.title) · \(page.organisation)",
                style: StartPageStyle.css(for: Paper(region: page.language)))
            frame.open(&printer.markup)
            printer.print()
            frame.close(&printer.markup)
            take(printer.markup.bytes)
        }
    }

    /// How many bytes a piece has.
    private static let pieceSize = 128 * 1024

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
            } else if document.isOutdated {
                markup.raw(" ")
                element("small", [], words.outdated, ending: "")
            }
            markup.raw("</span> ")
            links(to: document)
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }

    /// The links to a document, in whichever place of the page it is shown.
    mutating func links(to document: StartPage.Document) {
        if markup.bytes.count >= StartPagePrinter.pieceSize { take(markup.take()) }
        markup.raw("<span class=\"formats\">")
        links(to: document.formats, of: document)
        markup.raw("</span>")
    }

    mutating func links(to formats: [OutputFormat], of document: StartPage.Document) {
        for (index, format) in formats.enumerated() {
            if index > 0 { markup.raw(" ") }
            link(to: document.link, ending: format.fileExtension, of: document, format.name)
        }
    }

    /// - Parameter ending: of the file, where `address` is without it.
    mutating func link(to address: String, ending: String = "", of document: StartPage.Document, _ name: String) {
        markup.raw("<a href=\"")
        markup.write(address)
        if !ending.isEmpty {
            markup.raw(".")
            markup.raw(ending)
        }
        markup.raw("\" aria-label=\"")
        markup.write(name)
        label(document.kind)
        label(document.occasion)
        label(document.deal)
        markup.raw("\">")
        markup.write(name)
        markup.raw("</a>")
    }

    private mutating func label(_ text: String) {
        guard !text.isEmpty else { return }
        markup.raw(", ")
        markup.write(text)
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
