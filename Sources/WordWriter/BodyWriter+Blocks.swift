import DocumentModel

extension BodyWriter {
    func blocks(_ blocks: [Block], in around: Surroundings) {
        for (index, block) in blocks.enumerated() {
            let next = index + 1 < blocks.count ? blocks[index + 1] : nil
            self.block(block, next: next, in: around)
        }
    }

    private func block(_ block: Block, next: Block?, in around: Surroundings) {
        switch block {
        case .heading(let heading): self.heading(heading, in: around)
        case .paragraph(let content):
            if content.isEmpty { return }
            let style = around.style
            let layout = around.layout(of: style, keepsWithNext: next?.isLedIn ?? false)
            paragraph(style, layout) { inlines(content, []) }
        case .list(let list):
            self.list(list, in: around, leadsToTable: next?.isTable ?? false)
            if around.listDepth == 0 && !followsTable {
                let air = if case .list? = next { Look.betweenLists } else { Look.afterList }
                airDue = max(airDue, air)
            }
        case .table(let table): self.table(table, in: around)
        case .quote(let content):
            var inside = around
            inside.isQuoted = true
            inside.indent += Look.indentStep
            inside.listDepth = 0
            self.blocks(content, in: inside)
        case .callout(let callout): self.callout(callout, in: around)
        case .code(let code):
            paragraph(.code, around.layout(of: .code)) {
                text(code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text, [])
            }
        case .thematicBreak: paragraph(.thematicBreak, around.layout(of: .thematicBreak)) {}
        case .field(let field): answer(field, in: around)
        case .figure(let figure): self.figure(figure, in: around)
        }
    }

    private func heading(_ heading: Heading, in around: Surroundings) {
        let style = ParagraphStyle.heading(level: heading.level)
        paragraph(style, around.layout(of: style)) {
            guard let name = bookmarks.headings[heading.id] else { return inlines(heading.content, []) }
            bookmarked(name) { inlines(heading.content, []) }
        }
    }

    private func callout(_ callout: Callout, in around: Surroundings) {
        var inside = around
        inside.callout = callout.kind
        inside.indent += CalloutLook.indent
        inside.calloutIndent = inside.indent
        // Bars that are alike melt into one.
        let isOther = previous == .callout(callout.kind)
        inside.hasOtherBar = isOther
        inside.listDepth = 0
        let style = ParagraphStyle.callout(callout.kind)
        airDue += Look.beforeCallout
        if !callout.title.isEmpty {
            paragraph(style, inside.layout(of: style, keepsWithNext: !callout.blocks.isEmpty)) {
                inlines(callout.title, .bold)
            }
        }
        blocks(callout.blocks, in: inside)
        airDue = max(airDue, Look.afterCallout)
        if !isOther { previous = .callout(callout.kind) }
    }

    /// A field that stands alone: over a rule to write on, but for a box to tick.
    private func answer(_ field: FormField, in around: Surroundings) {
        if case .checkbox = field.kind {
            return paragraph(around.style, around.layout(of: around.style)) { self.field(field, [], place: .block) }
        }
        var layout = around.layout(of: .answer)
        // Rules that are alike melt into one where nothing stands between them.
        let isOther = previous == .answer
        let isGiven = field.answer != nil
        if isOther || isGiven { layout.answerRule = .init(isOther: isOther, isGiven: isGiven) }
        paragraph(.answer, layout) { self.field(field, [], place: .block) }
        if !isOther { previous = .answer }
    }
}

extension Block {
    fileprivate var isTable: Bool {
        switch self {
        case .table, .figure: true
        case .heading, .paragraph, .list, .quote, .callout, .code, .thematicBreak, .field: false
        }
    }

    /// Whether a paragraph before it introduces it and should stay with it.
    fileprivate var isLedIn: Bool {
        switch self {
        case .list, .table, .code, .field, .figure: true
        case .heading, .paragraph, .quote, .callout, .thematicBreak: false
        }
    }
}
