import DocumentModel
import XML

/// What stands at the top and the bottom of the pages.
struct HeaderFooterParts {
    let document: Document
    let markup: MarkupTemplates
    /// Those of the letterhead that Word can show, from the start of the line to its end.
    let logos: [HeaderLogo]

    init(_ document: Document, markup: MarkupTemplates) {
        self.document = document
        self.markup = markup
        logos = HeaderLogo.all(in: document.brand.letterhead)
    }

    /// All that a header depends on.
    struct HeaderContent: Hashable {
        /// `■ Internal`, the same square as on a web page, seen on grey paper, too; and what the letterhead says.
        var text: String
        var logos: [HeaderLogo]
        /// Where the line ends, in twentieths of a point.
        var end: Int
        var isRightToLeft: Bool

        /// Whether the text stands on the line of the logos: a letter is about 5 points wide, a logo as many English Metric
        /// Units as it says, 635 to a twentieth of a point.
        var hasRoomForText: Bool {
            let gap = 600
            let logos = logos.map { $0.width / 635 + gap }.reduce(0, +)
            return self.logos.isEmpty || text.count * 100 + logos <= end
        }
    }

    /// Of every page, or of all but the first; nil where there is nothing to say.
    var header: HeaderContent? {
        let texts = [document.marking.map { "■ \($0)" }, document.brand.letterhead.header]
        let text = texts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
        return text.isEmpty ? nil : content(text, [])
    }

    /// Of the first page, which has the logos; nil where it is as the others.
    var firstHeader: HeaderContent? {
        let letterhead = document.brand.letterhead
        if letterhead.logos.isEmpty { return nil }
        // A logo that Word cannot show stands there as its name.
        let names = letterhead.logos.filter { $0.forWord == nil }.map(\.name)
        return content(([header?.text ?? ""] + names).filter { !$0.isEmpty }.joined(separator: " · "), logos)
    }

    private func content(_ text: String, _ logos: [HeaderLogo]) -> HeaderContent {
        HeaderContent(
            text: text, logos: logos, end: logos.isEmpty ? 0 : document.textWidth, isRightToLeft: document.isRightToLeft
        )
    }

    func header(_ content: HeaderContent) throws(XMLError) -> [UInt8] {
        try part("w:hdr") { text in
            // Logos stand off what follows, in the middle of the line.
            let layout = content.logos.isEmpty ? Layout() : Layout(end: content.end, after: 240, isCentred: true)
            if !content.hasRoomForText { paragraph(.header, Layout(after: 80), text) { text.write(content.text, []) } }
            paragraph(.header, layout, text) {
                if content.hasRoomForText { text.write(content.text, []) }
                if content.logos.isEmpty { return }
                text.tab()
                for (index, logo) in content.logos.enumerated() {
                    // What keeps two logos apart.
                    if index > 0 { text.write("\u{2003}\u{2003}", []) }
                    logo.write(number: index + 1, to: text)
                }
            }
        }
    }

    /// `Acme · Discovery review, 21 Nov 2026 · Call plan`, and at the other end of the line `Page 1 of 3`; below it what the
    /// letterhead says.
    func footer() throws(XMLError) -> [UInt8] {
        try part("w:ftr") { text in
            // The lines of an imprint push the footer up, as near to the text as they can.
            let before = document.brand.letterhead.imprint == nil ? nil : 160
            paragraph(.footer, Layout(end: document.textWidth, before: before), text) {
                text.write(document.footerLine, [])
                text.tab()
                text.write("\(document.words.page)\u{A0}", [])
                field(" PAGE ", text)
                text.write("\u{A0}\(document.words.of)\u{A0}", [])
                field(" NUMPAGES ", text)
            }
            if let imprint = document.brand.letterhead.imprint {
                paragraph(.imprint, Layout(), text) { text.write(imprint, []) }
            }
        }
    }

    private func part(_ root: StaticString, _ content: (TextWriter) -> Void) throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        let text = TextWriter(xml: xml, markup: markup, language: document.language)
        xml.declaration()
        xml.element(root, logos.isEmpty ? ["xmlns:w": WordNames.main] : HeaderLogo.namespaces) { content(text) }
        return try xml.finish()
    }

    /// What a line has beyond its style, in twentieths of a point.
    private struct Layout {
        /// Where the line ends, for what stands behind a tab.
        var end: Int?
        var before: Int?
        var after: Int?
        /// Whether text stands in the middle of the height of the line.
        var isCentred = false
    }

    private func paragraph(
        _ style: ParagraphStyle, _ layout: Layout, _ text: TextWriter, _ content: () -> Void
    ) {
        let xml = text.xml
        xml.element("w:p") {
            xml.element("w:pPr") {
                xml.value("w:pStyle", style.rawValue)
                if let end = layout.end {
                    xml.element("w:tabs") {
                        xml.element("w:tab", ["w:val": "right", "w:pos": String(end)])
                    }
                }
                if layout.before != nil || layout.after != nil {
                    xml.start("w:spacing")
                    if let before = layout.before { xml.attribute("w:before", String(before)) }
                    if let after = layout.after { xml.attribute("w:after", String(after)) }
                    xml.end()
                }
                if layout.isCentred { xml.value("w:textAlignment", "center") }
            }
            content()
            text.flush()
        }
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
