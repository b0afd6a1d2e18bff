import DocumentModel
import XML

extension BodyWriter {
    /// - Parameter leadsToTable: a table makes no air above itself, so the last item does.
    func list(_ list: List, in around: Surroundings, leadsToTable: Bool) {
        let level = min(around.listDepth, NumberingPart.deepestLevel)
        let isNumbered = list.start != nil && list.items.contains { $0.task == nil }
        let number = isNumbered ? numbering.addNumberedList(level: level, start: list.start ?? 1) : 0
        for (index, item) in list.items.enumerated() {
            // No first or last item stands alone on a page.
            let keeps = list.items.count > 1 && (index == 0 || index == list.items.count - 2)
            let spaceAfter = leadsToTable && index == list.items.count - 1 ? Look.afterList : nil
            var inside = around
            inside.listDepth += 1
            inside.indent += Look.indentStep
            if let task = item.task {
                self.task(
                    item, isChecked: task.isChecked, blocks: task.blocks, keeps: keeps, spaceAfter: spaceAfter,
                    in: inside)
            } else {
                let style = isNumbered ? ParagraphStyle.numberItem : .bulletItem
                var layout = itemLayout(in: inside, hasOwnIndent: inside.indent == Look.indentStep * (level + 1))
                layout.keepsWithNext = keeps
                layout.spaceAfter = spaceAfter
                layout.numbering = ParagraphLayout.Numbering(
                    list: isNumbered ? number : NumberingPart.bulletList, level: level)
                self.item(item.blocks, style, layout, lead: {}, in: inside)
            }
        }
    }

    /// A task: its box hangs where the bullet would. Where a field is the task, the box is its control.
    private func task(
        _ item: ListItem, isChecked: Bool, blocks: [Block], keeps: Bool, spaceAfter: Int?,
        in inside: Surroundings
    ) {
        var layout = itemLayout(in: inside, hasOwnIndent: false)
        layout.keepsWithNext = keeps
        layout.spaceAfter = spaceAfter
        mutesEmphasis = true
        defer { mutesEmphasis = false }
        self.item(
            blocks, .task, layout,
            lead: {
                if item.checked == nil, case .paragraph(let content) = item.blocks.first,
                    case .field(let field) = content.first
                {
                    self.field(field, [], place: .line)
                } else {
                    checkbox(isChecked, alias: Self.lead(of: blocks))
                }
                xml.write(markup.tab)
            }, in: inside)
    }

    /// The words of the first paragraph, for those who hear the box rather than see its line.
    private static func lead(of blocks: [Block]) -> String {
        guard case .paragraph(let content) = blocks.first else { return "" }
        return content.plainText.replacing("\n", with: " ")
    }

    /// Where an item's first paragraph stands; the numbering has the usual place itself.
    private func itemLayout(in inside: Surroundings, hasOwnIndent: Bool) -> ParagraphLayout {
        var layout = ParagraphLayout()
        if !hasOwnIndent {
            layout.indent = inside.indent
            layout.hanging = Look.indentStep
        }
        layout.bar = inside.bar(edge: inside.indent - Look.indentStep)
        return layout
    }

    private func item(
        _ blocks: [Block], _ style: ParagraphStyle, _ layout: ParagraphLayout, lead: () -> Void,
        in inside: Surroundings
    ) {
        var rest = blocks[...]
        var first: [Inline] = []
        if case .paragraph(let content) = rest.first {
            first = content
            rest = rest.dropFirst()
        }
        if first.count == 1, case .field(let field) = first[0], field.isBlankToWrite, style != .task {
            airDue = max(airDue, Look.beforeWritingItem)
            paragraph(style, layout) { self.field(field, [], place: .item) }
        } else {
            paragraph(style, layout) {
                lead()
                inlines(first, [])
            }
        }
        self.blocks(Array(rest), in: inside)
    }
}
