import DocumentModel
import XML

/// Writes `word/document.xml` and gathers what other parts have to know: lists, links, pictures.
final class BodyWriter {
    let document: Document
    let markup: Markup
    let xml: XMLWriter
    let isRightToLeft: Bool
    let runs: TextRuns
    var links: Links
    var numbering = NumberingPart()
    var bookmarks = Bookmarks()
    /// Width between the margins, in twentieths of a point.
    let pageWidth: Int
    /// Text that the next run will hold: neighbours that look alike become one run.
    var pendingText = ""
    var pendingFormat: RunFormat = []
    /// Whether a table stands directly before.
    var followsTable = false
    /// The air that what comes next makes above itself: tables have no space below, lists less than paragraphs.
    var airDue = 0
    /// What stands directly before, where that makes a difference.
    var previous = Previous.other
    /// Whether emphasis is what is said in passing: in a task, who proves it.
    var mutesEmphasis = false
    /// The room for a picture here, in twentieths of a point.
    var pictureWidth: Int
    private var lastControl = 0
    private var lastBookmark = 0
    private var lastDrawing = 0

    enum Previous: Equatable {
        case other
        /// An answer with the usual rule.
        case answer
        /// A call-out with the usual bar.
        case callout(Callout.Kind)
    }

    init(_ document: Document, markup: Markup, links: Links, xml: XMLWriter) {
        self.document = document
        self.markup = markup
        self.links = links
        self.xml = xml
        isRightToLeft = document.isRightToLeft
        runs = TextRuns(markup: markup, isRightToLeft: document.isRightToLeft)
        pageWidth = document.paper.twips.width - 2 * Look.margin
        pictureWidth = pageWidth
    }

    func write() throws(XMLError) -> [UInt8] {
        nameHeadings(in: document.blocks)
        xml.declaration()
        xml.element(
            "w:document",
            [
                "xmlns:w": WordNames.main, "xmlns:r": WordNames.relationships, "xmlns:wp": WordNames.inline,
                "xmlns:a": WordNames.drawing, "xmlns:pic": WordNames.picture, "xmlns:w14": WordNames.word2010,
                "xmlns:mc": WordNames.compatibility, "mc:Ignorable": "w14",
            ]
        ) {
            xml.element("w:body") {
                front()
                blocks(document.blocks, in: Surroundings())
                // A body that ended with a table would get an empty line of Word's own size.
                // One so low that it opens no page of its own.
                if followsTable {
                    xml.element("w:p") {
                        xml.element("w:pPr") {
                            xml.value("w:pStyle", ParagraphStyle.betweenTables.rawValue)
                            xml.element("w:spacing", ["w:line": "20", "w:lineRule": "exact"])
                        }
                    }
                }
                section()
            }
        }
        return try xml.finish()
    }

    /// The draft notice, the kind and the title.
    private func front() {
        if document.isDraft {
            paragraph(.draftNotice) {
                text(document.words.draftMarking, .bold)
                text(" \(document.words.draftNotice)", [])
            }
        }
        if !document.kind.isEmpty { paragraph(.kind) { text(document.kind, []) } }
        paragraph(.title) {
            text(document.titlePrefix, [])
            inlines(document.titleInlines, [])
        }
    }

    private func section() {
        let paper = document.paper.twips
        let margin = String(Look.margin)
        xml.element("w:sectPr") {
            if let header = links.header { xml.element("w:headerReference", ["w:type": "default", "r:id": header]) }
            if let footer = links.footer { xml.element("w:footerReference", ["w:type": "default", "r:id": footer]) }
            xml.element("w:pgSz", ["w:w": String(paper.width), "w:h": String(paper.height)])
            xml.element(
                "w:pgMar",
                [
                    "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin,
                    "w:header": String(Look.frameMargin), "w:footer": String(Look.frameMargin), "w:gutter": "0",
                ])
            if isRightToLeft { xml.element("w:bidi") }
        }
    }

    func nextControl() -> Int {
        lastControl += 1
        return lastControl
    }

    func nextBookmark() -> Int {
        lastBookmark += 1
        return lastBookmark
    }

    func nextDrawing() -> Int {
        lastDrawing += 1
        return lastDrawing
    }

    /// Links may stand before the heading they lead to.
    private func nameHeadings(in blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(let heading): bookmarks.addHeading(id: heading.id)
            case .quote(let blocks): nameHeadings(in: blocks)
            case .callout(let callout): nameHeadings(in: callout.blocks)
            case .list(let list): for item in list.items { nameHeadings(in: item.blocks) }
            case .paragraph, .table, .code, .thematicBreak, .field, .figure: break
            }
        }
    }
}
