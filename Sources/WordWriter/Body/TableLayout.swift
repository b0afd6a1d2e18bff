import DocumentModel

/// The columns of a table as Word will hold them.
struct TableLayout {
    /// More columns are unreadable on a page, and Word opens no table of more than 63: a wider row goes on below.
    private static let mostColumns = 16

    let properties: TableStyles.Properties
    let widths: [Int]
    private let justifications: [CellStyle.Justification]

    /// Nil for a table without columns.
    init?(_ table: Table, width: Int, isRightToLeft: Bool) {
        let widest = max(table.header?.count ?? 0, table.rows.map(\.count).max() ?? 0)
        guard widest > 0 else { return nil }
        let columns = min(widest, Self.mostColumns)
        properties = TableStyles.Properties(
            isKeyValue: table.header == nil, isNarrow: columns > 8, isIndented: false, isRightToLeft: isRightToLeft)
        justifications = (0..<columns).map { column in
            let alignment = column < table.alignments.count ? table.alignments[column] : .none
            return Self.justification(alignment, isRightToLeft: isRightToLeft)
        }
        let needs = Self.needs(of: table, columns: columns, padding: properties.gap + 30)
        if properties.isKeyValue && columns > 1 {
            // The labels of all tables of facts have one width, as on a web page, unless a word is longer.
            let label = min(max(needs[0].word, width * 21 / 100), width / 3)
            widths = [label] + ColumnWidths.share(Array(needs.dropFirst()), total: width - label)
        } else if table.isToSign && columns > 1 {
            // Who signs has as much room as the others.
            let label = min(max(needs[0].whole, width / 6), width / 3)
            let even = (width - label) / (columns - 1)
            widths = [width - even * (columns - 1)] + Array(repeating: even, count: columns - 1)
        } else if table.isToContinue && columns > 2 {
            // What is to be done has twice as much room as its who and when.
            let label = min(max(needs[0].whole, width / 12), width / 3)
            let even = (width - label) / columns
            let rest = Array(repeating: even, count: columns - 2)
            widths = [label, width - label - rest.reduce(0, +)] + rest
        } else {
            widths = ColumnWidths.share(needs, total: width)
        }
    }

    /// A table without a header row: its first column heads the rows.
    var isKeyValue: Bool { properties.isKeyValue }
    /// Between the text of a cell and that of the next.
    var gap: Int { properties.gap }

    private static func needs(of table: Table, columns: Int, padding: Int) -> [ColumnWidths.Need] {
        var needs = Array(repeating: ColumnWidths.Need(word: 0, whole: 0, usual: 0), count: columns)
        // A head may wrap where it is longer than what stands below it.
        let widestHead = 1_700
        func measure(_ cells: [TableCell], halfPoints: Int, isHeader: Bool) {
            for (index, cell) in cells.enumerated() {
                let column = index % columns
                let isBold = isHeader || table.header == nil && column == 0
                let text = TextMeasure(
                    cell.content, halfPoints: halfPoints, isBold: isBold,
                    blank: cell.onlyField?.kind == .date ? 900 : 1_500)
                needs[column].word = max(needs[column].word, text.longestWord + padding)
                let whole = text.whole + padding
                if isHeader {
                    needs[column].whole = max(needs[column].word, min(whole, widestHead))
                } else {
                    needs[column].whole = max(needs[column].whole, whole)
                    needs[column].usual += (text.all + padding) / table.rows.count
                }
            }
        }
        if let header = table.header { measure(header, halfPoints: Theme.small, isHeader: true) }
        for row in table.rows { measure(row, halfPoints: Theme.base, isHeader: false) }
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

    /// How the cell of a row looks.
    /// - Parameter keepsWithNext: whether the row stays on the page of the next one.
    func style(of cell: TableCell, in column: Int, _ row: RowKind, keepsWithNext: Bool) -> CellStyle {
        let role: CellStyle.Role =
            switch row {
            case .header: .header
            case .text: .text
            case .total: .total
            case .fact:
                column == 0 ? .factLabel : cell.onlyField?.isBlankToWrite == true ? .room : .fact
            case .keyFact: column == 0 ? .keyLabel : .keyFact
            }
        return CellStyle(
            role: role, justification: justifications[column], isLast: column == widths.count - 1,
            keepsWithNext: keepsWithNext)
    }

    enum RowKind { case header, text, total, fact, keyFact }

    func kind(of row: [TableCell]) -> RowKind {
        if isKeyValue { return row.first?.isStrong == true ? .keyFact : .fact }
        return row.isTotal ? .total : .text
    }

    /// In a right-to-left paragraph Word's `right` is the left-hand side, where its lines end.
    private static func justification(_ alignment: Table.Alignment, isRightToLeft: Bool) -> CellStyle.Justification {
        switch alignment {
        case .none: .none
        case .left: isRightToLeft ? .right : .none
        case .center: .center
        case .right: isRightToLeft ? .none : .right
        }
    }
}
