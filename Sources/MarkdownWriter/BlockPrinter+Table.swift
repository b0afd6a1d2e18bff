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
        func line(_ row: [MeasuredText]) -> String {
            self.line(of: columns) { column, line in
                columns[column].append(column < row.count ? row[column] : MeasuredText(""), to: &line)
            }
        }
        let rule = self.line(of: columns) { columns[$0].appendRule(to: &$1) }
        return [line(cells[0]), rule] + cells.dropFirst().map(line)
    }

    /// `| … | … |`, with what `append` adds for each column.
    private func line(of columns: [Column], _ append: (_ column: Int, _ line: inout [UInt8]) -> Void) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(columns.reduce(2) { $0 + $1.width + 3 })
        for column in columns.indices {
            line += "| ".utf8
            append(column, &line)
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
    func appendRule(to line: inout [UInt8]) {
        let (start, end): (Unicode.Scalar, Unicode.Scalar) =
            switch alignment {
            case .none: ("-", "-")
            case .left: (":", "-")
            case .center: (":", ":")
            case .right: ("-", ":")
            }
        line.append(UInt8(ascii: start))
        line.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: width - 2))
        line.append(UInt8(ascii: end))
    }

    func append(_ cell: MeasuredText, to line: inout [UInt8]) {
        let room = max(0, width - cell.width)
        let before =
            switch alignment {
            case .none, .left: 0
            case .center: room / 2
            case .right: room
            }
        line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: before))
        line += cell.text.utf8
        line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: room - before))
    }
}
