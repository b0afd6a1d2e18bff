import DocumentModel

extension TreeBuilder {
    /// A table; each row gets as many cells as there are columns, and rows of which tags left nothing go.
    mutating func table(_ node: MarkupNode, in source: MarkupSource) -> Block {
        let alignments = node.alignments.map { alignment -> Table.Alignment in
            switch alignment {
            case .none: .none
            case .left: .left
            case .center: .center
            case .right: .right
            }
        }
        var header: [TableCell]?
        var rows: [[TableCell]] = []
        for row in node.children {
            tellLostCells(of: row, columns: alignments.count, in: source)
            var cells = row.children.prefix(alignments.count).map { cell in
                TableCell(line(cell, context: .cell, in: source))
            }
            while cells.count < alignments.count { cells.append(TableCell([])) }
            let isEmpty = cells.allSatisfy { InlineRun.isEmpty($0.content) }
            if row.isHeaderRow {
                header = isEmpty ? nil : cells
            } else if !isEmpty || !source.holdsTag(row) {
                rows.append(cells)
            }
        }
        return .table(Table(alignments: alignments, header: header, rows: rows))
    }

    /// GitHub's Markdown leaves out, without a word, what a row holds beyond the columns of its table.
    private mutating func tellLostCells(of row: MarkupNode, columns: Int, in source: MarkupSource) {
        let line = source.firstLine(of: row)
        guard let lost = TableLine.excess(line, beyond: columns) else { return }
        let place = source.place(of: row, bytes: lost) ?? options.template
        if options.isSkeleton, source.holdsBranch(at: place) { return }
        report(.cellsBeyondHead(columns: columns, text: source.text(in: line[lost])), at: place)
    }
}
