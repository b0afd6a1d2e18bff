import DocumentModel
import XML

/// Writes `word/document.xml` from the tree, and knows afterwards what other parts have to hold for it.
///
/// Each kind of content has its own writer; this one goes through the blocks. They share one ``TextWriter``, which gathers
/// runs, and one ``ParagraphWriter``, which knows what stands directly before.
final class BodyWriter {
    private let document: Document
    private let text: TextWriter
    private let paragraphs: ParagraphWriter
    private let bookmarks: Bookmarks
    private let fields: FieldWriter
    private let inlines: InlineWriter
    private let lists: ListWriter
    private let tables: TableWriter
    private let briefs: BriefWriter
    private let stageMaps: StageMapWriter
    private let drawings: DrawingWriter
    private let relationships: DocumentRelationships
    /// Whether nothing but what belongs to the first glance has been written yet.
    private var isAtTop = true

    /// - Parameter relationships: gains links and pictures.
    init(_ document: Document, text: TextWriter, relationships: DocumentRelationships) {
        self.document = document
        self.text = text
        self.relationships = relationships
        paragraphs = ParagraphWriter(text: text)
        bookmarks = Bookmarks(text: text)
        fields = FieldWriter(document, text: text, bookmarks: bookmarks)
        let numbers = DrawingNumbers()
        inlines = InlineWriter(
            document, text: text, fields: fields, bookmarks: bookmarks, relationships: relationships, numbers: numbers)
        lists = ListWriter(text: text, paragraphs: paragraphs, inlines: inlines, fields: fields)
        let width = document.textWidth
        tables = TableWriter(text: text, paragraphs: paragraphs, inlines: inlines, fields: fields, pageWidth: width)
        briefs = BriefWriter(text: text, paragraphs: paragraphs, inlines: inlines, fields: fields, pageWidth: width)
        stageMaps = StageMapWriter(words: document.words, text: text, paragraphs: paragraphs, pageWidth: width)
        drawings = DrawingWriter(text: text, paragraphs: paragraphs, numbers: numbers, pageWidth: width)
    }

    /// The lists that `word/numbering.xml` has to define, once the body is written.
    var numbering: NumberingPart { lists.numbering }

    func write() throws(XMLError) -> [UInt8] {
        nameHeadings(in: document.blocks)
        let xml = text.xml
        xml.declaration()
        xml.start("w:document")
        namespaces(xml)
        xml.element("w:body") {
            front()
            blocks(document.blocks[...], in: BlockContext())
            paragraphs.endBody()
            section(xml)
        }
        xml.end()
        return try xml.finish()
    }

    private func namespaces(_ xml: XMLWriter) {
        let usual: KeyValuePairs<StaticString, String> = [
            "xmlns:w": WordNames.main, "xmlns:r": WordNames.relationships, "xmlns:wp": WordNames.inline,
            "xmlns:a": WordNames.drawing, "xmlns:pic": WordNames.picture, "xmlns:w14": WordNames.word2010,
            "xmlns:mc": WordNames.compatibility, "mc:Ignorable": "w14",
        ]
        for (name, value) in usual { xml.attribute(name, value) }
        guard document.hasDrawing else { return }
        xml.attribute("xmlns:wpg", WordNames.group)
        xml.attribute("xmlns:wps", WordNames.shape)
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

    /// The draft notice, the letterhead's line, the kind and the title.
    private func front() {
        if document.isDraft {
            paragraphs.write(.draftNotice) {
                text.write(document.words.draftMarking + ".", .bold)
                text.write(" \(document.words.draftNotice)", [])
            }
        }
        let cover = document.brand.letterhead.coverLine
        if !cover.isEmpty { paragraphs.write(.coverLine) { text.write(cover, []) } }
        if !document.kind.isEmpty { paragraphs.write(.kind) { text.write(document.kind, []) } }
        paragraphs.write(document.hasLongTitle ? .longTitle : .title) { inlines.write(document.titleInlines, []) }
    }

    /// Header and footer, paper and margins.
    private func section(_ xml: XMLWriter) {
        let paper = document.paper.twips
        let margin = String(Theme.margin)
        xml.element("w:sectPr") {
            if let header = relationships.header {
                xml.element("w:headerReference", ["w:type": "default", "r:id": header])
            }
            if let header = relationships.firstHeader {
                xml.element("w:headerReference", ["w:type": "first", "r:id": header])
            }
            if let footer = relationships.footer {
                xml.element("w:footerReference", ["w:type": "default", "r:id": footer])
            }
            if let footer = relationships.firstFooter {
                xml.element("w:footerReference", ["w:type": "first", "r:id": footer])
            }
            xml.element("w:pgSz", ["w:w": String(paper.width), "w:h": String(paper.height)])
            xml.element(
                "w:pgMar",
                [
                    "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin,
                    "w:header": String(Theme.frameMargin), "w:footer": String(Theme.frameMargin), "w:gutter": "0",
                ])
            if relationships.firstHeader != nil { xml.element("w:titlePg") }
            if document.isRightToLeft { xml.element("w:bidi") }
        }
    }

    private func blocks(_ blocks: ArraySlice<Block>, in context: BlockContext) {
        for (index, block) in zip(blocks.indices, blocks) {
            self.block(block, next: blocks[(index + 1)...].first, in: context)
        }
    }

    private func block(_ block: Block, next: Block?, in context: BlockContext) {
        switch block {
        case .heading(let heading): self.heading(heading, in: context)
        case .paragraph(let content):
            if content.isEmpty { return }
            let style = context.style
            var properties = context.properties(of: style, keepsWithNext: block.staysWith(next))
            if content.leadsCloselyTo(next) { properties.spaceAfter = Theme.afterLabel }
            if let place = content.picturePlace {
                // A multiple of the line would be one of the picture's height.
                properties.line = 240
                properties.justification = place.rawValue
            }
            paragraphs.write(style, properties) { inlines.write(content, []) }
        case .list(let list):
            lists.write(list, in: context, leadsToTable: next?.isTable ?? false, blocks: blocks)
            if context.listDepth == 0 && !paragraphs.followsTable {
                let spacing = if case .list? = next { Theme.betweenLists } else { Theme.afterList }
                paragraphs.requireSpacing(spacing)
            }
        case .table(let table):
            if context.indent == 0 && table.isBrief(atTop: isAtTop) {
                briefs.write(table)
            } else {
                tables.write(table, in: context)
            }
        case .quote(let content):
            var inside = context
            inside.isQuoted = true
            inside.indent += Theme.indentStep
            inside.listDepth = 0
            blocks(content[...], in: inside)
        case .callout(let callout): self.callout(callout, in: context)
        case .code(let code):
            paragraphs.write(.code, context.properties(of: .code)) {
                text.write(code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text, [])
            }
        case .thematicBreak: paragraphs.write(.thematicBreak, context.properties(of: .thematicBreak)) {}
        case .field(let field): answer(field, in: context)
        case .figure(.stageMap(let map)): stageMaps.write(map, in: context)
        case .figure(.drawing(let drawing)):
            drawings.write(drawing, in: context, keepsWithNext: drawing.showsTable)
            if drawing.showsTable { tables.write(drawing.table, in: context) }
        }
    }

    private func heading(_ heading: Heading, in context: BlockContext) {
        isAtTop = false
        let style = ParagraphStyle.heading(level: heading.level)
        paragraphs.write(style, context.properties(of: style)) {
            guard let name = bookmarks.heading(id: heading.id) else { return inlines.write(heading.content, []) }
            bookmarks.write(name) { inlines.write(heading.content, []) }
        }
    }

    private func callout(_ callout: Callout, in context: BlockContext) {
        var inside = context
        inside.callout = callout.kind
        inside.indent += CalloutStyle.indent
        inside.calloutIndent = inside.indent
        // Bars that are alike melt into one.
        let isOther = paragraphs.previous == .callout(callout.kind)
        inside.hasOtherBar = isOther
        inside.listDepth = 0
        let style = ParagraphStyle.callout(callout.kind)
        paragraphs.addSpacing(Theme.beforeCallout)
        if !callout.title.isEmpty {
            paragraphs.write(style, inside.properties(of: style, keepsWithNext: !callout.blocks.isEmpty)) {
                inlines.write(callout.title, .bold)
            }
        }
        blocks(callout.blocks[...], in: inside)
        paragraphs.requireSpacing(Theme.afterCallout)
        if !isOther { paragraphs.mark(.callout(callout.kind)) }
    }

    /// A field that stands alone: over a rule to write on, but for what is ticked and for what is known.
    private func answer(_ field: FormField, in context: BlockContext) {
        if field.isTicked || field.answer != nil {
            return paragraphs.write(context.style, context.properties(of: context.style)) {
                fields.write(field, [], place: .block)
            }
        }
        var properties = context.properties(of: .answer)
        // Rules that are alike melt into one where nothing stands between them.
        let isOther = paragraphs.previous == .answer
        properties.hasOtherAnswerRule = isOther
        paragraphs.write(.answer, properties) { fields.write(field, [], place: .block) }
        if !isOther { paragraphs.mark(.answer) }
    }
}

extension Block {
    fileprivate var isTable: Bool {
        switch self {
        case .table, .figure: true
        case .heading, .paragraph, .list, .quote, .callout, .code, .thematicBreak, .field: false
        }
    }
}

extension [Inline] {
    /// Whether the paragraph stands nearer to the next block than to others: a label to its list, a question to its answer,
    /// what leads to a table to the table.
    fileprivate func leadsCloselyTo(_ next: Block?) -> Bool {
        switch next {
        case .list: isStrong
        case .field, .table: true
        case .heading, .paragraph, .quote, .callout, .code, .thematicBreak, .figure, nil: false
        }
    }
}

extension FormField {
    /// Whether it is answered by a tick, which needs no rule to write on.
    fileprivate var isTicked: Bool {
        switch kind {
        case .checkbox, .choice: true
        case .text, .multiline, .date: false
        }
    }
}
