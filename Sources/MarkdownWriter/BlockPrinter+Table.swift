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
            row.map { MeasuredText(inlines.text($0.content, in: .cell)) }
        }
        let columns = table.alignments.indices.map { column in
            var width = 3
            for row in cells where column < row.count && row[column].width <= Self.widestPadding {
                width = max(width, row[column].width)
            }
            return Column(alignment: table.alignments[column], width: width)
        }
        let rule = "| " + columns.map(\.rule).joined(separator: " | ") + " |"
        return [line(cells[0], columns), rule] + cells.dropFirst().map { line($0, columns) }
    }

    private func line(_ row: [MeasuredText], _ columns: [Column]) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(columns.reduce(2) { $0 + $1.width + 3 })
        for (index, column) in columns.enumerated() {
            line += "| ".utf8
            column.append(index < row.count ? row[index] : MeasuredText(""), to: &line)
            line.append(UInt8(ascii: " "))
        }
        line.append(UInt8(ascii: "|"))
        return String(decoding: line, as: UTF8.self)
    }
}

/// A cell's text and how many terminal cells it takes.
private struct MeasuredText {
    var text: String
    var width: Int

    init(_ text: String) {
        self.text = text
        width = displayWidth(of: text)
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

    func append(_ cell: MeasuredText, to line: inout [UInt8]) {
        let room = max(0, width - cell.width)
        let before =
            switch alignment {
            case .none, .left: 0
            case .center: room / 2
            case .right: room
            }
        for _ in 0..<before { line.append(UInt8(ascii: " ")) }
        line += cell.text.utf8
        for _ in 0..<(room - before) { line.append(UInt8(ascii: " ")) }
    }
}
