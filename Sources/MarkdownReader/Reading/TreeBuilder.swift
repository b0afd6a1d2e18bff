import Diagnostics
import DocumentModel
import TemplateEngine

/// Turns cmark's tree into the document's: blocks here, inlines in `TreeBuilder+Inlines.swift`.
struct TreeBuilder {
    let options: ReaderOptions
    var diagnostics: [Diagnostic] = []
    var headingIDs = HeadingIDs()
    /// Links to headings, to be held against the headings once all are known.
    var anchors: [(id: String, place: Place)] = []
    /// The level of the heading above; the title's is 1.
    var level = 1
    /// Of the tables of the text and of the Markdown fields so far.
    var tableCells = 0
    /// An empty array with room, for the text of the next line.
    private var spareRoom: [UInt8] = []

    init(options: ReaderOptions) { self.options = options }

    mutating func report(_ fault: MarkdownFault, at place: Place) { diagnostics.append(fault.diagnostic(at: place)) }

    mutating func blocks(
        of parent: MarkupNode, in source: MarkupSource, depth: Int, skippingFirst: Bool = false
    ) -> [Block] {
        guard depth <= Limits.depth else {
            if depth == Limits.depth + 1 {
                report(.nestedTooDeeply, at: source.place(of: parent, else: options.template))
            }
            return []
        }
        var blocks: [Block] = []
        for node in parent.children.dropFirst(skippingFirst ? 1 : 0) {
            append(node, to: &blocks, in: source, depth: depth)
        }
        return blocks
    }

    private mutating func append(_ node: MarkupNode, to blocks: inout [Block], in source: MarkupSource, depth: Int) {
        switch node.kind {
        case .paragraph:
            blocks += paragraph(node, in: source, depth: depth)
        case .heading:
            heading(node, in: source).map { blocks.append($0) }
        case .list:
            list(node, in: source, depth: depth).map { blocks.append($0) }
        case .quote:
            quote(node, in: source, depth: depth).map { blocks.append($0) }
        case .codeBlock:
            code(node, in: source).map { blocks.append($0) }
        case .htmlBlock:
            refuseHTML(node, in: source).map { blocks.append(.paragraph([.text($0)])) }
        case .thematicBreak:
            blocks.append(.thematicBreak)
        case .table:
            blocks.append(table(node, in: source))
        case .document, .item, .row, .cell, .other, .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong,
            .strikethrough, .link, .image:
            break
        }
    }

    // MARK: Paragraphs and headings

    /// The blocks of a paragraph: itself; the blocks of a Markdown field that stands alone on a line of it; a field to
    /// fill in that stands alone.
    mutating func paragraph(
        _ node: MarkupNode, in source: MarkupSource, depth: Int, isInItem: Bool = false, skipping lead: Int = 0
    ) -> [Block] {
        var run = InlineRun(context: .paragraph, skipping: lead)
        inlines(of: node, into: &run, in: source, depth: 0)
        if let content = run.plainContent { return paragraph(of: content, isInItem: isInItem) }
        return assemble(run.pieces, depth: depth, isInItem: isInItem)
    }

    mutating func assemble(_ pieces: [InlineRun.Piece], depth: Int, isInItem: Bool) -> [Block] {
        var blocks: [Block] = []
        var line: [InlineRun.Piece] = []
        var lines: [[InlineRun.Piece]] = []
        for piece in pieces {
            line.append(piece)
            if piece.isBreak {
                lines.append(line)
                line = []
            }
        }
        lines.append(line)
        var text: [InlineRun.Piece] = []
        for line in lines {
            if case .field(let mark)? = InlineRun.only(in: line) {
                blocks += paragraph(of: text, isInItem: isInItem)
                text = []
                blocks += fieldBlocks(mark, depth: depth)
            } else {
                text += line
            }
        }
        return blocks + paragraph(of: text, isInItem: isInItem)
    }

    private mutating func paragraph(of pieces: [InlineRun.Piece], isInItem: Bool) -> [Block] {
        paragraph(of: inlines(of: pieces, context: .paragraph), isInItem: isInItem)
    }

    private func paragraph(of content: [Inline], isInItem: Bool) -> [Block] {
        let content = InlineRun.trimmed(content)
        if !isInItem, content.count == 1, case .field(let field) = content[0] {
            if case .checkbox = field.kind { return [.paragraph(content)] }
            return [.field(field)]
        }
        return InlineRun.isEmpty(content) ? [] : [.paragraph(content)]
    }

    private mutating func heading(_ node: MarkupNode, in source: MarkupSource) -> Block? {
        let content = line(node, context: .heading, in: source)
        guard !InlineRun.isEmpty(content) else { return nil }
        // A field's headings are counted from 1 here and sunk below the heading above where the field is put in.
        if !source.isField { level = node.headingLevel }
        return .heading(Heading(level: node.headingLevel, content: content, id: ""))
    }

    /// The inlines of a node that is one line: a heading, a cell, a title.
    mutating func line(_ node: MarkupNode, context: InlineRun.Context, in source: MarkupSource) -> [Inline] {
        var room: [UInt8] = []
        swap(&room, &spareRoom)
        var run = InlineRun(context: context, room: room)
        inlines(of: node, into: &run, in: source, depth: 0)
        swap(&run.text, &spareRoom)
        return InlineRun.trimmed(inlines(of: run))
    }

    // MARK: Lists, quotes, code

    private mutating func list(_ node: MarkupNode, in source: MarkupSource, depth: Int) -> Block? {
        var items: [ListItem] = []
        for child in node.children {
            if let item = item(child, in: source, depth: depth + 1) { items.append(item) }
        }
        return items.isEmpty ? nil : .list(List(start: node.listStart, items: items))
    }

    /// An item; nil where tags left nothing of it.
    private mutating func item(_ node: MarkupNode, in source: MarkupSource, depth: Int) -> ListItem? {
        guard depth <= Limits.depth else { return ListItem(blocks: blocks(of: node, in: source, depth: depth)) }
        var checked: Bool?
        var blocks: [Block] = []
        for (index, child) in node.children.enumerated() {
            if index == 0, child.kind == .paragraph {
                checked = Self.task(source.firstLine(of: child), in: source)
                blocks += paragraph(
                    child, in: source, depth: depth, isInItem: true, skipping: checked == nil ? 0 : 3)
            } else {
                append(child, to: &blocks, in: source, depth: depth)
            }
        }
        if blocks.isEmpty, checked == nil || source.holdsTag(node) { return nil }
        return ListItem(checked: checked, blocks: blocks)
    }

    /// `[ ]` and `[x]` at the start of an item make it a task.
    private static func task(_ line: ArraySlice<UInt8>, in source: MarkupSource) -> Bool? {
        let sign = Array(line.prefix(4))
        guard sign.count >= 3, sign[0] == UInt8(ascii: "["), sign[2] == UInt8(ascii: "]"),
            sign.count == 3 || sign[3].isBlank
        else { return nil }
        switch sign[1] {
        case UInt8(ascii: " "): return false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
        default: return nil
        }
    }

    private mutating func code(_ node: MarkupNode, in source: MarkupSource) -> Block? {
        let info = node.info
        if let mark = firstMark(in: info, source) {
            report(.tagIn(.infoString), at: mark.tag)
        }
        if node.isFenced {
            let words = String(decoding: info, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
            if words.first == "figure" { return figure(Array(words.dropFirst()), node, in: source) }
            return .code(CodeBlock(language: words.first ?? "", text: literal(node.literal, in: source, isBlock: true)))
        }
        for mark in allMarks(in: node.literal, source) { report(.tagInIndentedCode, at: mark.tag) }
        return .code(CodeBlock(text: literal(node.literal, in: source, isBlock: true)))
    }

    /// Comments vanish; anything else is refused. Gives what is printed in its stead.
    private mutating func refuseHTML(_ node: MarkupNode, in source: MarkupSource) -> String? {
        let html = RawHTML.withoutComments(node.literal)
        guard let html else { return nil }
        return refuse(html, node, marksIn: node.literal, in: source)
    }

    /// Tells of raw HTML. Gives what is printed in its stead: in a field the text as it stands.
    mutating func refuse(
        _ html: String, _ node: MarkupNode, marksIn literal: UnsafeBufferPointer<UInt8>, in source: MarkupSource
    ) -> String? {
        let utf8 = Array(html.utf8)
        let place = utf8.withUnsafeBufferPointer { source.place(of: node, text: $0, else: options.template) }
        if source.isField {
            report(.rawHTMLInField(html), at: place)
            return html
        }
        if let mark = firstMark(in: literal, source) {
            report(.tagIn(.rawHTML), at: mark.tag)
        } else {
            report(.rawHTML(html), at: place)
        }
        return nil
    }
}
