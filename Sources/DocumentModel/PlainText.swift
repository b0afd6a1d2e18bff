/// What a document says, without any markup: for document properties, alternatives, tables of contents, and for
/// tests that compare the formats.
///
/// A line break is a line feed, a soft break a space, an image its alternative, an open item `‹x›`. A field gives what
/// is known; a blank gives nothing, because each format draws it in its own way.
package enum PlainText {
    package static func text(of inlines: [Inline]) -> String {
        var text = ""
        for inline in inlines { append(inline, to: &text) }
        return text
    }

    private static func append(_ inline: Inline, to text: inout String) {
        switch inline {
        case .text(let value, origin: _), .code(let value, origin: _): text += value
        case .emphasis(let content), .strong(let content), .strikethrough(let content):
            for inline in content { append(inline, to: &text) }
        case .link(let link):
            for inline in link.content { append(inline, to: &text) }
        case .image(let image): text += image.alternative
        case .lineBreak: text += "\n"
        case .softBreak: text += " "
        case .field(let field): text += field.value ?? ""
        case .openItem(let item): text += item.text
        }
    }

    /// One line for each paragraph, heading, table row (cells apart by tabs), title of a call-out and stage.
    package static func lines(of blocks: [Block]) -> [String] {
        blocks.flatMap { lines(of: $0) }
    }

    private static func lines(of block: Block) -> [String] {
        switch block {
        case .heading(let heading): [text(of: heading.content)]
        case .paragraph(let content): [text(of: content)]
        case .list(let list): list.items.flatMap { lines(of: $0.blocks) }
        case .table(let table):
            ((table.header.map { [$0] } ?? []) + table.rows).map { row in
                row.map { text(of: $0.content) }.joined(separator: "\t")
            }
        case .quote(let blocks): lines(of: blocks)
        case .callout(let callout): [text(of: callout.title)] + lines(of: callout.blocks)
        case .code(let code): [code.text.last == "\n" ? String(code.text.dropLast()) : code.text]
        case .thematicBreak: []
        case .field(let field): field.value.map { [$0] } ?? []
        case .figure(.drawing(let drawing)): lines(of: .table(drawing.table))
        case .figure(.stageMap(let map)):
            map.stages.map { ([$0.name] + $0.interactions.map(\.name)).joined(separator: "\t") }
        }
    }
}

extension [Inline] {
    package var plainText: String { PlainText.text(of: self) }

    /// Whether ``plainText`` is empty.
    package var isPlainTextEmpty: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let value, origin: _), .code(let value, origin: _): value.isEmpty
            case .emphasis(let content), .strong(let content), .strikethrough(let content): content.isPlainTextEmpty
            case .link(let link): link.content.isPlainTextEmpty
            case .image(let image): image.alternative.isEmpty
            case .field(let field): field.answer == nil
            case .lineBreak, .softBreak, .openItem: false
            }
        }
    }
}

extension [Block] {
    package var plainText: String { PlainText.lines(of: self).joined(separator: "\n") }
}

extension Document {
    /// Marking, draft notice, kind, title, blocks and footer, in the order every writer keeps.
    package var plainText: String {
        let frame = [
            marking, isDraft ? "\(words.draftMarking). \(words.draftNotice)" : nil, kind.isEmpty ? nil : kind,
            titleInlines.plainText,
        ]
        return (frame.compactMap { $0 } + PlainText.lines(of: blocks) + [closingLine].compactMap { $0 })
            .joined(separator: "\n")
    }
}
