import DocumentModel

extension BlockPrinter {
    /// Cells wider than this stick out instead of widening the column for everybody.
    private static let widestPadding = 120

    /// Columns aligned as they look in a text editor. A table without a header gets an empty header row, for GFM has
    /// no other.
    func table(_ table: Table) -> [String] {
        guard !table.alignments.isEmpty else { return [] }
        let header = table.header ?? table.alignments.map { _ in TableCell([]) }
        let cells = ([header] + table.rows).map { row in
            row.map { inlines.text($0.content, in: .cell) }
        }
        let columns = table.alignments.indices.map { column in
            Column(
                alignment: table.alignments[column],
                width: cells.map { column < $0.count ? displayWidth(of: $0[column]) : 0 }
                    .filter { $0 <= Self.widestPadding }.reduce(3, max))
        }
        func line(_ row: [String]) -> String {
            let padded = columns.enumerated().map { $1.pad($0 < row.count ? row[$0] : "") }
            return "| " + padded.joined(separator: " | ") + " |"
        }
        let rule = "| " + columns.map(\.rule).joined(separator: " | ") + " |"
        return [line(cells[0]), rule] + cells.dropFirst().map(line)
    }
}

private struct Column {
    var alignment: Table.Alignment
    /// In terminal cells.
    var width: Int

    /// The mark below the header: `:--`, `:-:`, `--:` or `---`.
    var rule: String {
        switch alignment {
        case .none: String(repeating: "-", count: width)
        case .left: ":" + String(repeating: "-", count: width - 1)
        case .center: ":" + String(repeating: "-", count: width - 2) + ":"
        case .right: String(repeating: "-", count: width - 1) + ":"
        }
    }

    func pad(_ text: String) -> String {
        let room = max(0, width - displayWidth(of: text))
        let before =
            switch alignment {
            case .none, .left: 0
            case .center: room / 2
            case .right: room
            }
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: room - before)
    }
}
