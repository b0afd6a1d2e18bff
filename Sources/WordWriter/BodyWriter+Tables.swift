import DocumentModel
import XML

extension BodyWriter {
    /// A row with more text than this may break across pages: it could be taller than one.
    private static let longestRow = 1_600

    func table(_ table: Table, in around: Surroundings) {
        let width = max(pageWidth - around.indent, 600)
        guard let shape = TableShape(table, width: width, isRightToLeft: isRightToLeft) else { return }
        separateFromTable()
        xml.element("w:tbl") {
            properties(shape, indent: around.indent)
            xml.element("w:tblGrid") {
                for width in shape.widths { xml.element("w:gridCol", ["w:w": String(width)]) }
            }
            if let header = table.header {
                for cells in shape.chunks(header) { row(cells, shape, isHeader: true) }
            }
            let room = table.rows.count == 1 ? Look.writingRowAlone : Look.writingRow
            for cells in table.rows {
                for chunk in shape.chunks(cells) { row(chunk, shape, isHeader: false, room: room) }
            }
        }
        endTable()
        pictureWidth = pageWidth
    }

    private func properties(_ shape: TableShape, indent: Int) {
        xml.element("w:tblPr") {
            xml.value("w:tblStyle", shape.isFacts ? TableStyles.facts : TableStyles.ruled)
            if isRightToLeft { xml.element("w:bidiVisual") }
            xml.width("w:tblW", shape.widths.reduce(0, +))
            if indent > 0 { xml.width("w:tblInd", indent) }
            if shape.isFacts { TableStyles.factBorders(xml) } else { TableStyles.ruledBorders(xml) }
            xml.element("w:tblLayout", ["w:type": "fixed"])
            TableStyles.margins(xml, side: shape.side, air: shape.isFacts ? TableStyles.factAir : Look.cellAir)
            xml.element(
                "w:tblLook",
                [
                    "w:val": shape.isFacts ? "0680" : "0620", "w:firstRow": shape.isFacts ? "0" : "1", "w:lastRow": "0",
                    "w:firstColumn": shape.isFacts ? "1" : "0", "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
                ])
        }
    }

    /// - Parameter room: how high the row is where it is to be written in.
    private func row(_ cells: [TableCell], _ shape: TableShape, isHeader: Bool, room: Int = 0) {
        let isBlank =
            !isHeader && !shape.isFacts
            && (cells.contains { $0.onlyField?.isBlankToWrite == true } || Self.isToSign(cells))
        if !isHeader && !isBlank && cells.reduce(0, { $0 + $1.roughLength }) <= Self.longestRow {
            xml.write(markup.row) { self.cells(cells, shape, isHeader: false) }
            return
        }
        xml.element("w:tr") {
            if isHeader || isBlank {
                xml.element("w:trPr") {
                    xml.element("w:cantSplit")
                    // Room to write by hand.
                    if isBlank { xml.element("w:trHeight", ["w:val": String(room), "w:hRule": "atLeast"]) }
                    if isHeader { xml.element("w:tblHeader") }
                }
            }
            self.cells(cells, shape, isHeader: isHeader)
        }
    }

    /// A row that says what belongs there and is empty otherwise.
    private static func isToSign(_ cells: [TableCell]) -> Bool {
        cells.count > 1 && !cells[0].content.isEmpty && cells.dropFirst().allSatisfy(\.content.isEmpty)
    }

    private func cells(_ cells: [TableCell], _ shape: TableShape, isHeader: Bool) {
        let isKey = shape.isFacts && cells.first?.isStrong == true
        for (column, cell) in cells.enumerated() {
            let frame = markup.cells[shape.look(of: column, isHeader: isHeader, isKey: isKey).index]
            pictureWidth = shape.widths[column] - 2 * shape.side
            xml.write(frame.pieces[0])
            xml.number(shape.widths[column])
            xml.write(frame.pieces[1])
            if let field = cell.onlyField, !shape.isFacts {
                self.field(field, [], place: .cell)
            } else {
                inlines(cell.content, [])
            }
            flushText()
            xml.write(frame.pieces[2])
        }
    }
}

extension TableCell {
    /// The field that stands there and nothing else.
    fileprivate var onlyField: FormField? {
        guard content.count == 1, case .field(let field) = content[0] else { return nil }
        return field
    }

    /// Whether all of it is bold: the label of a fact that stands out.
    fileprivate var isStrong: Bool {
        guard content.count == 1, case .strong = content[0] else { return false }
        return true
    }

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
