import DocumentModel
import XML

/// What stands at the top and the bottom of every page.
struct HeaderFooterParts {
    let document: Document
    let markup: MarkupTemplates

    init(_ document: Document, markup: MarkupTemplates) {
        self.document = document
        self.markup = markup
    }

    /// `Internal`, `Draft` or both; empty: the document has no header at all.
    var markings: [String] {
        [document.marking, document.isDraft ? document.words.draftMarking : nil].compactMap { $0 }
    }

    /// All that a header depends on.
    struct HeaderContent: Hashable {
        var markings: [String]
        var isRightToLeft: Bool
    }

    var headerContent: HeaderContent {
        HeaderContent(markings: markings, isRightToLeft: document.isRightToLeft)
    }

    func header() throws(XMLError) -> [UInt8] {
        try part("w:hdr", style: .header) { text in text.write(markings.joined(separator: separator), .bold) }
    }

    /// `Acme · Discovery review, 21 November 2026 · Call plan · Page 1 of 3`
    func footer() throws(XMLError) -> [UInt8] {
        try part("w:ftr", style: .footer) { text in
            text.write(document.footerLine + separator + document.words.page + " ", [])
            field(" PAGE ", text)
            text.write(" \(document.words.of) ", [])
            field(" NUMPAGES ", text)
        }
    }

    private let separator = " · "

    private func part(
        _ root: StaticString, style: ParagraphStyle, _ content: (TextWriter) -> Void
    ) throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        let text = TextWriter(xml: xml, markup: markup, isRightToLeft: document.isRightToLeft)
        xml.declaration()
        xml.element(root, ["xmlns:w": WordNames.main]) {
            xml.element("w:p") {
                xml.element("w:pPr") { xml.value("w:pStyle", style.rawValue) }
                content(text)
                text.flush()
            }
        }
        return try xml.finish()
    }

    /// A field that Word works out for each page; `1` stands there until it has.
    private func field(_ instruction: String, _ text: TextWriter) {
        text.flush()
        text.xml.element("w:fldSimple", ["w:instr": instruction]) {
            text.write("1", [])
            text.flush()
        }
    }
}
