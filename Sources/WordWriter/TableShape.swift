import DocumentModel

/// The columns of a table as Word will hold them.
struct TableShape {
    /// More columns are unreadable on a page, and Word opens no table of more than 63: a wider row goes on below.
    private static let mostColumns = 16

    /// A table without header: its first column heads the rows.
    let isFacts: Bool
    let widths: [Int]
    /// Air to the left and right of each cell's text.
    let side: Int
    private let justifications: [CellLook.Justification]

    /// Nil for a table without columns.
    init?(_ table: Table, width: Int, isRightToLeft: Bool) {
        let widest = max(table.header?.count ?? 0, table.rows.map(\.count).max() ?? 0)
        guard widest > 0 else { return nil }
        let columns = min(widest, Self.mostColumns)
        isFacts = table.header == nil
        side = isFacts ? TableStyles.factSide : columns > 8 ? Look.cellSide / 2 : Look.cellSide
        justifications = (0..<columns).map { column in
            let alignment = column < table.alignments.count ? table.alignments[column] : .none
            return Self.justification(alignment, isRightToLeft: isRightToLeft)
        }
        let needs = Self.needs(of: table, columns: columns, air: 2 * side + 30)
        if isFacts && columns > 1 {
            // The labels take what they need, up to a third; the facts have the rest.
            let label = min(max(needs[0].whole + 80, width / 6), width / 3)
            widths = [label] + ColumnWidths.share(Array(needs.dropFirst()), total: width - label)
        } else {
            widths = ColumnWidths.share(needs, total: width)
        }
    }

    private static func needs(of table: Table, columns: Int, air: Int) -> [ColumnWidths.Need] {
        var needs = Array(repeating: ColumnWidths.Need(word: 0, whole: 0), count: columns)
        func measure(_ cells: [TableCell], halfPoints: Int, isHeader: Bool) {
            for (index, cell) in cells.enumerated() {
                let column = index % columns
                let isBold = isHeader || table.header == nil && column == 0
                let text = TextMeasure(cell.content, halfPoints: halfPoints, isBold: isBold, blank: 900)
                needs[column].word = max(needs[column].word, text.longestWord + air)
                needs[column].whole = max(needs[column].whole, text.whole + air)
            }
        }
        if let header = table.header { measure(header, halfPoints: Look.small, isHeader: true) }
        for row in table.rows { measure(row, halfPoints: Look.base, isHeader: false) }
        return needs
    }

    /// A row in pieces of as many cells as there are columns, short ones filled up.
    func chunks(_ cells: [TableCell]) -> [[TableCell]] {
        let columns = widths.count
        if cells.count == columns { return [cells] }
        return stride(from: 0, to: max(cells.count, 1), by: columns).map { start in
            let piece = cells.dropFirst(start).prefix(columns)
            return piece + Array(repeating: TableCell([]), count: columns - piece.count)
        }
    }

    /// - Parameter isKey: whether the row is a fact that stands out.
    func look(of column: Int, isHeader: Bool, isKey: Bool) -> CellLook {
        let role: CellLook.Role =
            isHeader ? .header : !isFacts ? .text : column > 0 ? .fact : isKey ? .keyLabel : .factLabel
        return CellLook(role: role, justification: justifications[column])
    }

    /// In a right-to-left paragraph Word's `right` is the left-hand side, where its lines end.
    private static func justification(_ alignment: Table.Alignment, isRightToLeft: Bool) -> CellLook.Justification {
        switch alignment {
        case .none: .none
        case .left: isRightToLeft ? .right : .none
        case .center: .center
        case .right: isRightToLeft ? .none : .right
        }
    }
}
