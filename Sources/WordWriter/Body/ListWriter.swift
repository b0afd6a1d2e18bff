import DocumentModel
import XML

/// Writes lists: bulleted, numbered and of tasks, one in another.
final class ListWriter {
    private let text: TextWriter
    private let paragraphs: ParagraphWriter
    private let inlines: InlineWriter
    private let fields: FieldWriter
    /// The lists that `word/numbering.xml` has to define.
    private(set) var numbering = NumberingPart()

    init(text: TextWriter, paragraphs: ParagraphWriter, inlines: InlineWriter, fields: FieldWriter) {
        self.text = text
        self.paragraphs = paragraphs
        self.inlines = inlines
        self.fields = fields
    }

    /// Writes the blocks of an item after its first paragraph.
    typealias BlocksWriter = (ArraySlice<Block>, BlockContext) -> Void

    /// - Parameters:
    ///   - leadsToTable: a table makes no spacing above itself, so the last item does.
    ///   - blocks: writes what stands in an item after its first paragraph.
    func write(_ list: List, in context: BlockContext, leadsToTable: Bool, blocks: BlocksWriter) {
        let level = min(context.listDepth, NumberingPart.deepestLevel)
        let isNumbered = list.start != nil && list.items.contains { $0.task == nil }
        let number = isNumbered ? numbering.addNumberedList(level: level, start: list.start ?? 1) : 0
        for (index, item) in list.items.enumerated() {
            // No last item stands alone on a page, and no first one of a list that is longer than what fits beneath.
            let keeps = index == list.items.count - 2 || index == 0 && list.items.count > 3
            let spaceAfter = leadsToTable && index == list.items.count - 1 ? Theme.afterList : nil
            var inside = context
            inside.listDepth += 1
            inside.indent += Theme.indentStep
            if let task = item.task {
                var properties = itemProperties(in: inside, hasOwnIndent: false)
                properties.keepsWithNext = keeps
                properties.spaceAfter = spaceAfter
                inlines.mutingEmphasis {
                    self.item(task.blocks, .task, properties, in: inside, blocks: blocks) {
                        box(of: item, isChecked: task.isChecked, blocks: task.blocks)
                    }
                }
            } else {
                let style = isNumbered ? ParagraphStyle.numberItem : .bulletItem
                var properties = itemProperties(
                    in: inside, hasOwnIndent: inside.indent == Theme.indentStep * (level + 1))
                properties.keepsWithNext = keeps
                properties.spaceAfter = spaceAfter
                properties.numbering = ParagraphProperties.Numbering(
                    list: isNumbered ? number : NumberingPart.bulletList, level: level)
                self.item(item.blocks, style, properties, in: inside, blocks: blocks, lead: {})
            }
        }
    }

    /// The box of a task, where the bullet would be. Where a field is the task, the box is its control.
    private func box(of item: ListItem, isChecked: Bool, blocks: [Block]) {
        if item.checked == nil, case .paragraph(let content) = item.blocks.first,
            case .field(let field) = content.first
        {
            fields.write(field, [], place: .line)
        } else {
            fields.checkbox(isChecked, alias: Self.lead(of: blocks))
        }
        text.tab()
    }

    /// The words of the first paragraph, for those who hear the box rather than see its line.
    private static func lead(of blocks: [Block]) -> String {
        guard case .paragraph(let content) = blocks.first else { return "" }
        return content.plainText.replacing("\n", with: " ")
    }

    /// Where an item's first paragraph stands; the numbering has the usual place itself.
    private func itemProperties(in inside: BlockContext, hasOwnIndent: Bool) -> ParagraphProperties {
        var properties = ParagraphProperties()
        if !hasOwnIndent {
            properties.indent = inside.indent
            properties.hanging = Theme.indentStep
        }
        properties.bar = inside.bar(edge: inside.indent - Theme.indentStep)
        return properties
    }

    private func item(
        _ content: [Block], _ style: ParagraphStyle, _ properties: ParagraphProperties, in inside: BlockContext,
        blocks: BlocksWriter, lead: () -> Void
    ) {
        var rest = content[...]
        var first: [Inline] = []
        if case .paragraph(let content) = rest.first {
            first = content
            rest = rest.dropFirst()
        }
        if first.count == 1, case .field(let field) = first[0], field.isBlankToWrite, style != .task {
            paragraphs.requireSpacing(Theme.beforeWritingItem)
            paragraphs.write(style, properties) { fields.write(field, [], place: .item) }
        } else {
            paragraphs.write(style, properties) {
                lead()
                inlines.write(first, [])
            }
        }
        blocks(rest, inside)
    }
}
