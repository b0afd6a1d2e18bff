import DocumentModel

/// The columns of a table as Word will hold them.
struct TableShape {
    /// A table without header: its first column heads the rows.
    let isFacts: Bool
    let alignments: [Table.Alignment]
    let widths: [Int]

    init(_ table: Table, columns: Int, width: Int) {
        isFacts = table.header == nil
        alignments = table.alignments
        var needs = Array(repeating: ColumnWidths.Need(word: 0, whole: 0), count: columns)
        let air = 2 * Look.cellSide + 30
        func measure(_ cells: [TableCell], halfPoints: Int, isHeader: Bool) {
            for (index, cell) in cells.enumerated() {
                let column = index % columns
                let isLabel = table.header == nil && column == 0
                let text = TextMeasure(
                    cell.content, halfPoints: halfPoints, isBold: isHeader || isLabel, blank: 900)
                needs[column].word = max(needs[column].word, text.longestWord + air)
                needs[column].whole = max(needs[column].whole, text.whole + air)
            }
        }
        if let header = table.header { measure(header, halfPoints: Look.small, isHeader: true) }
        for row in table.rows { measure(row, halfPoints: Look.base, isHeader: false) }
        guard isFacts, columns > 1 else {
            widths = ColumnWidths.share(needs, total: width)
            return
        }
        // The labels take what they need, up to a third; the facts have the rest.
        let label = min(max(needs[0].whole + 200, width / 5), width / 3)
        widths = [label] + ColumnWidths.share(Array(needs.dropFirst()), total: width - label)
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

    /// Nil where lines start at the start. In a right-to-left paragraph Word's `left` is the right-hand side.
    func justification(of column: Int, isRightToLeft: Bool) -> String? {
        guard column < alignments.count else { return nil }
        return switch alignments[column] {
        case .none: nil
        case .left: isRightToLeft ? "right" : nil
        case .center: "center"
        case .right: isRightToLeft ? nil : "right"
        }
    }
}
