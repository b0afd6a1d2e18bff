import DocumentModel

extension TreeBuilder {
    /// The blocks of a Markdown field; its headings sink below the heading above.
    mutating func fieldBlocks(_ mark: Mark, depth: Int) -> [Block] {
        guard case .markdown(let markdown) = mark.content else { return [] }
        var blocks = parse(markdown, for: mark, depth: depth)
        if let top = blocks.topHeadingLevel { blocks.changeHeadings { $0.level = min(6, $0.level - top + level + 1) } }
        return blocks
    }

    /// The inlines of a Markdown field: each block of it on a line of its own, in a heading all on one.
    mutating func fieldInlines(_ mark: Mark, context: InlineRun.Context) -> [Inline] {
        guard case .markdown(let markdown) = mark.content else { return [] }
        let lines: [[Inline]] = parse(markdown, for: mark, depth: 0).inlineLines
        let separator: [Inline] = [context == .heading ? .text(" ") : .lineBreak]
        return [Inline](lines.joined(separator: separator))
    }

    mutating func plainText(ofField markdown: String, for mark: Mark?) -> String {
        parse(markdown, for: mark, depth: 0).plainText
    }

    private mutating func parse(_ markdown: String, for mark: Mark?, depth: Int) -> [Block] {
        let text = Array(markdown.utf8)
        if let fault = FieldLimits.fault(of: text, after: &tableCells) {
            report(fault, at: mark?.origin ?? mark?.tag ?? options.template)
            return []
        }
        let read = MarkupTree.read(text) { root in
            self.blocks(of: root, in: MarkupSource(field: text, for: mark), depth: depth)
        }
        let origin = mark?.origin.map(Origin.init)
        guard let read, let origin else { return read ?? [] }
        return read.map { $0.withOrigin(origin) }
    }
}

/// What keeps a Markdown field from being parsed: it is beyond the limits.
private enum FieldLimits {
    static let size = 1 << 20

    /// nil where it is.
    ///
    /// - Parameter cells: of the tables before this field, and after it.
    static func fault(of text: [UInt8], after cells: inout Int) -> MarkdownFault? {
        guard text.count <= size else { return .fieldTooLarge }
        var scanner = BlockScanner(text)
        var load = TableLoad(after: cells)
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            scanner.read(start..<end)
            guard scanner.containers.count <= Limits.depth else { return .fieldTooLarge }
            let isBlank = text[start..<end].allSatisfy(\.isBlank)
            switch load.take(start..<end, isBlank: isBlank, scanner) {
            case nil: start = end + 1
            case .cells?: return .tooManyCells
            case .table?, .delimiterRows?: return .fieldTooLarge
            }
        }
        cells = load.cells
        return nil
    }
}

extension [Block] {
    /// The highest level of the headings, nil where there are none.
    fileprivate var topHeadingLevel: Int? {
        var top: Int?
        var blocks = self
        blocks.changeHeadings { top = Swift.min(top ?? 6, $0.level) }
        return top
    }

    /// What each block says in a line: of lists each item's, of tables each row's, cells apart by spaces.
    fileprivate var inlineLines: [[Inline]] {
        flatMap { block -> [[Inline]] in
            switch block {
            case .paragraph(let content): [content]
            case .heading(let heading): [heading.content]
            case .list(let list): list.items.flatMap { $0.blocks.inlineLines }
            case .table(let table):
                ((table.header.map { [$0] } ?? []) + table.rows).map { (row: [TableCell]) -> [Inline] in
                    [Inline](row.map(\.content).joined(separator: [Inline.text(" ")]))
                }
            case .quote(let blocks): blocks.inlineLines
            case .callout(let callout): [callout.title] + callout.blocks.inlineLines
            case .code(let code): code.text.split(separator: "\n").map { [.code(String($0))] }
            case .field(let field): [[.field(field)]]
            case .thematicBreak, .figure: []
            }
        }
    }
}
