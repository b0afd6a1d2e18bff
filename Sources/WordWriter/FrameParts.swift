import DocumentModel
import XML

/// What stands at the top and the bottom of every page.
struct FrameParts {
    let document: Document
    let markup: Markup

    init(_ document: Document, markup: Markup) {
        self.document = document
        self.markup = markup
    }

    /// `Internal`, `Draft` or both; empty: the document has no header at all.
    var markings: [String] {
        [document.marking, document.isDraft ? document.words.draftMarking : nil].compactMap { $0 }
    }

    func header() throws(XMLError) -> [UInt8] {
        try part("w:hdr", style: .header) { _, text in text(markings.joined(separator: separator), .bold) }
    }

    /// `Acme · Call plan · 21 November 2026 · Page 1 of 3`
    func footer() throws(XMLError) -> [UInt8] {
        try part("w:ftr", style: .footer) { xml, text in
            let facts = [document.organisation, document.runningName, document.date].filter { !$0.isEmpty }
            text((facts + [document.words.page]).joined(separator: separator) + " ", [])
            field(" PAGE ", xml)
            text(" \(document.words.of) ", [])
            field(" NUMPAGES ", xml)
        }
    }

    private let separator = " · "

    private func part(
        _ root: StaticString, style: ParagraphStyle,
        _ content: (XMLWriter, _ text: (String, RunFormat) -> Void) -> Void
    ) throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element(root, ["xmlns:w": WordNames.main]) {
            xml.element("w:p") {
                xml.element("w:pPr") { xml.value("w:pStyle", style.rawValue) }
                content(xml) { text, format in
                    TextRuns(markup: markup, isRightToLeft: document.isRightToLeft).write(text, format, to: xml)
                }
            }
        }
        return try xml.finish()
    }

    /// A field that Word works out for each page; `1` stands there until it has.
    private func field(_ instruction: String, _ xml: XMLWriter) {
        xml.element("w:fldSimple", ["w:instr": instruction]) {
            TextRuns(markup: markup, isRightToLeft: document.isRightToLeft).write("1", [], to: xml)
        }
    }
}
