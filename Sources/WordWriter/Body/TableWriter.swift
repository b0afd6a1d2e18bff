import DocumentModel
import XML

/// Writes tables, with or without a header row.
struct TableWriter {
    let text: TextWriter
    let paragraphs: ParagraphWriter
    let inlines: InlineWriter
    let fields: FieldWriter
    /// Width between the margins, in twentieths of a point.
    let pageWidth: Int

    /// A row with more text than this may break across pages: it could be taller than one.
    private static let longestRow = 1_600
    /// A row with more text than this, some four lines high, does not look lost where it stands alone.
    private static let tallRow = 240

    private var xml: XMLWriter { text.xml }

    func write(_ table: Table, in context: BlockContext) {
        let width = max(pageWidth - context.indent, 600)
        guard let layout = TableLayout(table, width: width, isRightToLeft: text.isRightToLeft) else { return }
        paragraphs.table {
            properties(layout, indent: context.indent)
            xml.write(text.markup.columns) {
                for width in layout.widths { xml.write(text.markup.column) { xml.number(width) } }
            }
            if let header = table.header {
                for cells in layout.chunks(header) { row(cells, Row(.header), layout) }
            }
            let room =
                table.isToSign ? Theme.signingRow : table.rows.count == 1 ? Theme.writingRowAlone : Theme.writingRow
            let isToFillIn = table.isToFillIn
            for (index, cells) in table.rows.enumerated() {
                // No row of a line or two stands alone on a page, neither the first nor the last.
                let rest = table.rows.count - index
                let keepsWithNext =
                    rest > 1 && index == 0 && !isTall(cells) || rest == 2 && !isTall(table.rows[index + 1])
                for chunk in layout.chunks(cells) {
                    let isToWriteIn = isToFillIn || chunk.contains { $0.onlyField?.isBlankToWrite == true }
                    let kind = Row(layout.kind(of: chunk), room: isToWriteIn ? room : nil, keepsWithNext: keepsWithNext)
                    row(chunk, kind, layout)
                }
            }
        }
    }

    private func properties(_ layout: TableLayout, indent: Int) {
        var properties = layout.properties
        properties.isIndented = indent > 0
        let template = text.markup.tableProperties[properties.index]
        xml.write(template.pieces[0])
        xml.number(layout.widths.reduce(0, +))
        xml.write(template.pieces[1])
        if properties.isIndented {
            xml.number(indent)
            xml.write(template.pieces[2])
        }
    }

    private struct Row {
        let kind: TableLayout.RowKind
        /// How high it is where it is to be written in.
        let room: Int?
        /// Whether it stays on the page of the next one.
        let keepsWithNext: Bool

        init(_ kind: TableLayout.RowKind, room: Int? = nil, keepsWithNext: Bool = false) {
            self.kind = kind
            self.room = room
            self.keepsWithNext = keepsWithNext
        }
    }

    private func row(_ cells: [TableCell], _ row: Row, _ layout: TableLayout) {
        if row.kind == .header { return xml.write(text.markup.headerRow) { self.cells(cells, row, layout) } }
        if let room = row.room, !layout.isKeyValue {
            xml.element("w:tr") {
                xml.element("w:trPr") {
                    xml.element("w:cantSplit")
                    // Room to write by hand.
                    xml.element("w:trHeight", ["w:val": String(room), "w:hRule": "atLeast"])
                }
                self.cells(cells, row, layout)
            }
        } else if cells.reduce(0, { $0 + $1.roughLength }) <= Self.longestRow {
            xml.write(text.markup.row) { self.cells(cells, row, layout) }
        } else {
            xml.element("w:tr") { self.cells(cells, row, layout) }
        }
    }

    private func isTall(_ cells: [TableCell]) -> Bool { cells.reduce(0) { $0 + $1.roughLength } > Self.tallRow }

    private func cells(_ cells: [TableCell], _ row: Row, _ layout: TableLayout) {
        for (column, cell) in cells.enumerated() {
            let style = layout.style(of: cell, in: column, row.kind, keepsWithNext: row.keepsWithNext)
            let template = text.markup.cells[style.index]
            xml.write(template.pieces[0])
            xml.number(layout.widths[column])
            xml.write(template.pieces[1])
            if let field = cell.onlyField, !layout.isKeyValue || style.role == .room {
                fields.write(field, [], place: .cell)
            } else {
                inlines.write(cell.content, inCellOfWidth: layout.widths[column] - layout.gap)
            }
            text.flush()
            xml.write(template.pieces[2])
        }
    }
}

extension TableCell {
    /// Bytes of text at the top level, enough to tell prose from facts.
    fileprivate var roughLength: Int {
        content.reduce(0) { sum, inline in
            switch inline {
            case .text(let text, _), .code(let text, _): sum + text.utf8.count
            case .field(let field): sum + (field.answer?.utf8.count ?? 0)
            case .image(let image): sum + image.height * 2
            case .emphasis, .strong, .strikethrough, .link, .lineBreak, .softBreak, .openItem: sum
            }
        }
    }
}
