import DocumentModel

/// Prints a document's frame and blocks as HTML.
struct BodyPrinter {
    let words: WriterWords
    /// Whether the page is read from right to left. Every value is kept apart from the direction of the text around it then,
    /// not only those that need it, and drawings are seen in a mirror.
    let isRightToLeft: Bool
    var markup = HTMLMarkup()
    /// Within a table: how many characters a word may have before it may be broken. Were every word breakable, a
    /// narrow column would be squeezed to single letters; were none, a long one would push the table off the page.
    var longestWord: Int?
    /// Headings, call-outs and the like that need an id of their own count on from here.
    private var idCount = 0
    /// Whether nothing but what belongs to the first glance has been printed yet.
    private var isAtTop = true

    init(words: WriterWords, isRightToLeft: Bool) {
        self.words = words
        self.isRightToLeft = isRightToLeft
    }

    /// The way back to the start page.
    mutating func navigation(of document: Document) {
        guard let startPage = document.startPage else { return }
        markup.raw("<nav>\n")
        markup.open("a", [("href", Address.encoded(part: startPage.path, keeping: "/"))])
        markup.write(startPage.title)
        markup.raw("</a>\n</nav>\n")
    }

    mutating func header(of document: Document) {
        markup.raw("<header>\n")
        letterhead(document.brand.letterhead)
        if let marking = document.marking { paragraph(class: "marking", marking) }
        if document.isDraft {
            markup.raw("<p class=\"draft\"><strong>")
            markup.write(words.draftMarking + ".")
            markup.raw("</strong> ")
            markup.write(words.draftNotice)
            markup.raw("</p>\n")
        }
        let cover = document.brand.letterhead.coverLine
        if !cover.isEmpty { paragraph(class: "cover", cover) }
        if !document.kind.isEmpty { paragraph(class: "kind", document.kind) }
        markup.raw(document.hasLongTitle ? "<h1 class=\"long-title\">" : "<h1>")
        inlines(document.titleInlines)
        markup.raw("</h1>\n</header>\n")
    }

    mutating func main(_ blocks: [Block]) {
        markup.raw("<main>\n")
        self.blocks(blocks)
        markup.raw("</main>\n")
    }

    mutating func footer(of document: Document) {
        let letterhead = document.brand.letterhead
        guard document.closingLine != nil || letterhead.imprint != nil else { return }
        markup.raw("<footer>\n")
        if let line = document.closingLine { paragraph(class: "about", line) }
        if !letterhead.footer.isEmpty { paragraph(class: "running", letterhead.footer) }
        if !letterhead.legalLine.isEmpty { paragraph(class: "imprint", letterhead.legalLine) }
        markup.raw("</footer>\n")
    }

    mutating func paragraph(class name: String, _ text: String) {
        markup.open("p", [("class", name)])
        markup.write(text)
        markup.raw("</p>\n")
    }

    mutating func blocks(_ blocks: [Block]) {
        for (index, block) in blocks.enumerated() {
            if case .paragraph(let content) = block, block.staysWith(index + 1 < blocks.count ? blocks[index + 1] : nil)
            {
                let classes = ["lead", content.picturePlace?.className].compactMap { $0 }
                element("p", [("class", classes.joined(separator: " "))], content: content)
            } else {
                self.block(block)
            }
        }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .heading(let heading):
            isAtTop = false
            let tag = "h\(min(max(heading.level, 2), 6))"
            markup.open(tag, [("id", heading.id)])
            self.heading(heading)
            markup.close(tag)
            markup.raw("\n")
        case .paragraph(let content):
            let place = content.picturePlace?.className
            element("p", place.map { [("class", $0)] } ?? [], content: content)
        case .list(let list): self.list(list)
        case .table(let table): self.table(table, isBrief: table.isBrief(atTop: isAtTop))
        case .quote(let blocks):
            markup.raw("<blockquote>\n")
            self.blocks(blocks)
            markup.raw("</blockquote>\n")
        case .callout(let callout): self.callout(callout)
        case .code(let code): self.code(code)
        case .thematicBreak: markup.raw("<hr>\n")
        case .field(let field): blockField(field)
        case .figure(.stageMap(let map)): stageMap(map)
        case .figure(.drawing(let drawing)): self.drawing(drawing)
        }
    }

    /// The words of a heading are a link to themselves, to be copied and sent.
    private mutating func heading(_ heading: Heading) {
        var finder = LinkFinder()
        finder.visit(heading.content)
        guard !finder.found && !heading.content.isPlainTextEmpty else { return inlines(heading.content) }
        markup.open("a", [("href", "#" + heading.id)])
        inlines(heading.content)
        markup.close("a")
    }

    private mutating func element(_ tag: String, _ attributes: [(name: String, value: String?)] = [], content: [Inline])
    {
        if attributes.isEmpty { markup.open(tag) } else { markup.open(tag, attributes) }
        inlines(content)
        markup.close(tag)
        markup.raw("\n")
    }

    private mutating func callout(_ callout: Callout) {
        let id = newID()
        markup.open(
            "aside", [("class", "callout \(callout.kind.rawValue)"), ("role", "note"), ("aria-labelledby", id)])
        markup.raw("\n")
        element("p", [("class", "callout-title"), ("id", id)], content: callout.title)
        blocks(callout.blocks)
        markup.raw("</aside>\n")
    }

    /// For an element of the page that another one names; no heading has an underscore in its id.
    mutating func newID() -> String {
        idCount += 1
        return "_\(idCount)"
    }

    private mutating func code(_ code: CodeBlock) {
        markup.raw("<pre>")
        markup.open("code", [("class", code.language.isEmpty ? nil : "language-" + code.language)])
        // A line feed right after <pre> would be swallowed, one after <code> is not.
        markup.write(code.text)
        markup.raw("</code></pre>\n")
    }
}

/// Finds what may not stand in a link: another one, a picture, something to fill in.
private struct LinkFinder: DocumentVisitor {
    var found = false

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .link, .field, .image: found = true
        case .text, .emphasis, .strong, .strikethrough, .code, .lineBreak, .softBreak, .openItem: descend(into: inline)
        }
    }
}
