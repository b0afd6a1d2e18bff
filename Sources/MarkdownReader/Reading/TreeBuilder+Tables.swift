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
}
