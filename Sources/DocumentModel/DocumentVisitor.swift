/// Walks a document from top to bottom, in reading order.
///
/// A visitor implements the two methods for what it looks for and calls `descend(into:)` to go on below; what it
/// leaves out walks on by itself.
package protocol DocumentVisitor {
    mutating func visit(_ block: Block)
    mutating func visit(_ inline: Inline)
}

extension DocumentVisitor {
    package mutating func visit(_ block: Block) { descend(into: block) }
    package mutating func visit(_ inline: Inline) { descend(into: inline) }

    /// The title first, then the blocks.
    package mutating func visit(_ document: Document) {
        visit(document.titleInlines)
        visit(document.blocks)
    }

    package mutating func visit(_ blocks: [Block]) {
        for block in blocks { visit(block) }
    }

    package mutating func visit(_ inlines: [Inline]) {
        for inline in inlines { visit(inline) }
    }

    package mutating func descend(into block: Block) {
        switch block {
        case .heading(let heading): visit(heading.content)
        case .paragraph(let content): visit(content)
        case .list(let list):
            for item in list.items { visit(item.blocks) }
        case .table(let table):
            for row in [table.header ?? []] + table.rows {
                for cell in row { visit(cell.content) }
            }
        case .quote(let blocks): visit(blocks)
        case .callout(let callout):
            visit(callout.title)
            visit(callout.blocks)
        case .field(let field): visit(Inline.field(field))
        case .code, .thematicBreak, .figure: break
        }
    }

    package mutating func descend(into inline: Inline) {
        switch inline {
        case .emphasis(let content), .strong(let content), .strikethrough(let content): visit(content)
        case .link(let link): visit(link.content)
        case .text, .code, .image, .lineBreak, .softBreak, .field, .openItem: break
        }
    }
}
