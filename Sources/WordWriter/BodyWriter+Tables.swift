import DocumentModel
import OfficePackage

extension BodyWriter {
    /// Word opens no table of more columns; a wider row goes on in the next.
    static let mostColumns = 63
    /// A row with more text than this may break across pages: it could be taller than one.
    private static let longestRow = 1_600

    func table(_ table: Table, in around: Surroundings) {
        let columns = max(table.header?.count ?? 0, table.rows.map(\.count).max() ?? 0)
        guard columns > 0 else { return }
        if followsTable { paragraph(.betweenTables) {} }
        let width = pageWidth - around.indent
        let shape = TableShape(table, columns: min(columns, Self.mostColumns), width: max(width, 600))
        xml.element("w:tbl") {
            properties(shape, indent: around.indent)
            xml.element("w:tblGrid") {
                for width in shape.widths { xml.element("w:gridCol", ["w:w": String(width)]) }
            }
            if let header = table.header {
                for cells in shape.chunks(header) { row(cells, shape, isHeader: true) }
            }
            for cells in table.rows {
                for chunk in shape.chunks(cells) { row(chunk, shape, isHeader: false) }
            }
        }
        followsTable = true
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
            if shape.isFacts {
                TableStyles.margins(xml, side: 140, air: 70)
            } else {
                TableStyles.margins(xml, side: Look.cellSide, air: Look.cellAir)
            }
            xml.element(
                "w:tblLook",
                [
                    "w:val": shape.isFacts ? "0680" : "0620", "w:firstRow": shape.isFacts ? "0" : "1", "w:lastRow": "0",
                    "w:firstColumn": shape.isFacts ? "1" : "0", "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
                ])
        }
    }

    private func row(_ cells: [TableCell], _ shape: TableShape, isHeader: Bool) {
        let isLong = cells.reduce(0) { $0 + $1.roughLength } > Self.longestRow
        xml.element("w:tr") {
            xml.element("w:trPr") {
                if !isLong { xml.element("w:cantSplit") }
                if cells.contains(where: \.isBlankField) {
                    xml.element("w:trHeight", ["w:val": "520", "w:hRule": "atLeast"])
                }
                if isHeader { xml.element("w:tblHeader") }
            }
            for (column, cell) in cells.enumerated() { self.cell(cell, column, shape, isHeader: isHeader) }
        }
    }

    private func cell(_ cell: TableCell, _ column: Int, _ shape: TableShape, isHeader: Bool) {
        let style: ParagraphStyle =
            isHeader ? .tableHeader : shape.isFacts && column == 0 ? .factLabel : .tableText
        pictureWidth = shape.widths[column] - 2 * Look.cellSide
        xml.element("w:tc") {
            xml.element("w:tcPr") {
                xml.width("w:tcW", shape.widths[column])
                if isHeader { xml.element("w:tcBorders") { xml.border("w:bottom", Look.ink, eighths: 8) } }
                if shape.isFacts { xml.fill(Look.tint) }
                if isHeader { xml.value("w:vAlign", "bottom") }
            }
            var layout = ParagraphLayout()
            layout.justification = shape.justification(of: column, isRightToLeft: isRightToLeft)
            cellParagraph(style, layout) {
                if cell.content.count == 1, case .field(let field) = cell.content[0], !shape.isFacts {
                    self.field(field, [], place: .cell)
                } else {
                    inlines(cell.content, [])
                }
            }
        }
    }
}

extension TableCell {
    /// Whether nothing but a blank to fill in stands there.
    fileprivate var isBlankField: Bool {
        guard content.count == 1, case .field(let field) = content[0], field.value == nil else { return false }
        return switch field.kind {
        case .text, .multiline, .date, .choice: true
        case .checkbox: false
        }
    }

    /// Bytes of text at the top level, enough to tell prose from facts.
    fileprivate var roughLength: Int {
        content.reduce(0) { sum, inline in
            switch inline {
            case .text(let text, _), .code(let text, _): sum + text.utf8.count
            case .field(let field): sum + (field.value?.utf8.count ?? 0)
            case .image(let image): sum + image.height * 2
            case .emphasis, .strong, .strikethrough, .link, .lineBreak, .softBreak, .openItem: sum
            }
        }
    }
}
