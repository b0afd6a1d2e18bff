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

    /// All that a header depends on.
    struct HeaderContent: Hashable {
        var marking: String?
        var isRightToLeft: Bool
    }

    var headerContent: HeaderContent {
        HeaderContent(marking: document.marking, isRightToLeft: document.isRightToLeft)
    }

    /// `■ Internal`, the same square as on a web page: seen on grey paper, too.
    func header() throws(XMLError) -> [UInt8] {
        try part("w:hdr", style: .header) { text in
            if let marking = document.marking { text.write("■ \(marking)", []) }
        }
    }

    /// `Acme · Discovery review, 21 Nov 2026 · Call plan`, and at the other end of the line `Page 1 of 3`.
    func footer() throws(XMLError) -> [UInt8] {
        try part("w:ftr", style: .footer, end: document.textWidth) { text in
            text.write(document.footerLine, [])
            text.tab()
            text.write("\(document.words.page)\u{A0}", [])
            field(" PAGE ", text)
            text.write("\u{A0}\(document.words.of)\u{A0}", [])
            field(" NUMPAGES ", text)
        }
    }

    /// - Parameter end: where the line ends, for what stands behind a tab.
    private func part(
        _ root: StaticString, style: ParagraphStyle, end: Int? = nil, _ content: (TextWriter) -> Void
    ) throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        let text = TextWriter(xml: xml, markup: markup, isRightToLeft: document.isRightToLeft)
        xml.declaration()
        xml.element(root, ["xmlns:w": WordNames.main]) {
            xml.element("w:p") {
                xml.element("w:pPr") {
                    xml.value("w:pStyle", style.rawValue)
                    if let end {
                        xml.element("w:tabs") {
                            xml.element("w:tab", ["w:val": "right", "w:pos": String(end)])
                        }
                    }
                }
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
