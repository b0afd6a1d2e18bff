import DocumentModel
import OfficePackage

extension BodyWriter {
    func list(_ list: List, in around: Surroundings) {
        let level = min(around.listDepth, NumberingPart.deepestLevel)
        let isNumbered = list.start != nil && list.items.contains { $0.checked == nil }
        let number = isNumbered ? numbering.addNumberedList(level: level, start: list.start ?? 1) : 0
        for item in list.items {
            var inside = around
            inside.listDepth += 1
            inside.indent += Look.indentStep
            if let checked = item.checked {
                task(item, checked: checked, in: inside)
            } else {
                let style = isNumbered ? ParagraphStyle.numberItem : .bulletItem
                var layout = itemLayout(in: inside, hasOwnIndent: inside.indent == Look.indentStep * (level + 1))
                layout.numbering = (isNumbered ? number : NumberingPart.bulletList, level)
                self.item(item, style, layout, lead: {}, in: inside)
            }
        }
    }

    /// A task: its box hangs where the bullet would.
    private func task(_ item: ListItem, checked: Bool, in inside: Surroundings) {
        self.item(
            item, .task, itemLayout(in: inside, hasOwnIndent: false),
            lead: {
                checkbox(checked, alias: item.plainLead)
                xml.write(markup.tab)
            }, in: inside)
    }

    /// Where an item's first paragraph stands; the numbering has the usual place itself.
    private func itemLayout(in inside: Surroundings, hasOwnIndent: Bool) -> ParagraphLayout {
        var layout = ParagraphLayout()
        if !hasOwnIndent {
            layout.indent = inside.indent
            layout.hanging = Look.indentStep
        }
        if let callout = inside.callout {
            layout.bar = (callout, inside.barSpace(edge: inside.indent - Look.indentStep))
        }
        return layout
    }

    private func item(
        _ item: ListItem, _ style: ParagraphStyle, _ layout: ParagraphLayout, lead: () -> Void, in inside: Surroundings
    ) {
        var rest = item.blocks[...]
        var first: [Inline] = []
        if case .paragraph(let content) = rest.first {
            first = content
            rest = rest.dropFirst()
        }
        paragraph(style, layout) {
            lead()
            inlines(first, [])
        }
        blocks(Array(rest), in: inside)
    }
}

extension ListItem {
    /// The words of the first paragraph, for those who hear the box rather than see its line.
    fileprivate var plainLead: String {
        guard case .paragraph(let content) = blocks.first else { return "" }
        return PlainText.of(content)
    }
}
