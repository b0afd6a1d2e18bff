import DocumentModel

extension BodyPrinter {
    mutating func list(_ list: List) {
        let tag = list.start == nil ? "ul" : "ol"
        let hasTasks = list.items.contains { $0.task != nil }
        let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
        let isTight = list.isTight
        let classes = [hasTasks ? "tasks" : nil, isTight ? nil : "loose"].compactMap { $0 }
        markup.open(tag, [("class", classes.isEmpty ? nil : classes.joined(separator: " ")), ("start", start)])
        markup.raw("\n")
        for item in list.items {
            if let task = item.task {
                self.task(task.blocks, isChecked: task.isChecked)
            } else {
                markup.raw("<li>")
                content(item.blocks, isTight: isTight)
                markup.raw("</li>\n")
            }
        }
        markup.close(tag)
        markup.raw("\n")
    }

    /// In a tight list an item's text stands without a paragraph around it.
    private mutating func content(_ blocks: [Block], isTight: Bool) {
        guard isTight, case .paragraph(let text)? = blocks.first else { return self.blocks(blocks) }
        inlines(text)
        if blocks.count > 1 { markup.raw("\n") }
        self.blocks(Array(blocks.dropFirst()))
    }

    /// A box that prints well and its words as its label; without words of its own the box is named by what follows.
    private mutating func task(_ blocks: [Block], isChecked: Bool) {
        let box: [(name: String, value: String?)] = [
            ("type", "checkbox"), ("disabled", ""), ("checked", isChecked ? "" : nil),
        ]
        if case .paragraph(let text)? = blocks.first, !text.isEmpty, !holdsBox(text) {
            markup.raw("<li class=\"task\"><label>")
            markup.open("input", box)
            markup.raw("<span>")
            inlines(text)
            markup.raw("</span></label>\n")
            self.blocks(Array(blocks.dropFirst()))
        } else {
            let name = blocks.plainText.replacing("\n", with: " ")
            markup.raw("<li class=\"task unlabelled\">")
            markup.open("input", box + [("aria-label", name.isEmpty ? words.choose : name)])
            markup.raw("<div>")
            self.blocks(blocks)
            markup.raw("</div>")
        }
        markup.raw("</li>\n")
    }

    /// A label may not hold a second box.
    private func holdsBox(_ content: [Inline]) -> Bool {
        var finder = BoxFinder()
        finder.visit(content)
        return finder.found
    }
}

private struct BoxFinder: DocumentVisitor {
    var found = false

    mutating func visit(_ inline: Inline) {
        if case .field(let field) = inline, case .checkbox = field.kind { found = true }
        descend(into: inline)
    }
}
