import DocumentModel
import XML

/// Writes tables, with or without a header row.
final class TableWriter {
    /// A row with more text than this may break across pages: it could be taller than one.
    private static let longestRow = 1_600

    private let text: TextWriter
    private let paragraphs: ParagraphWriter
    private let inlines: InlineWriter
    private let fields: FieldWriter
    /// Width between the margins, in twentieths of a point.
    private let pageWidth: Int

    init(
        _ document: Document, text: TextWriter, paragraphs: ParagraphWriter, inlines: InlineWriter, fields: FieldWriter
    ) {
        self.text = text
        self.paragraphs = paragraphs
        self.inlines = inlines
        self.fields = fields
        pageWidth = document.textWidth
    }

    private var xml: XMLWriter { text.xml }

    func write(_ table: Table, in context: BlockContext) {
        let width = max(pageWidth - context.indent, 600)
        guard let layout = TableLayout(table, width: width, isRightToLeft: text.isRightToLeft) else { return }
        paragraphs.table {
            properties(layout, indent: context.indent)
            xml.element("w:tblGrid") {
                for width in layout.widths { xml.element("w:gridCol", ["w:w": String(width)]) }
            }
            if let header = table.header {
                for cells in layout.chunks(header) { row(cells, layout, isHeader: true) }
            }
            let room = table.rows.count == 1 ? Theme.writingRowAlone : Theme.writingRow
            for cells in table.rows {
                for chunk in layout.chunks(cells) { row(chunk, layout, isHeader: false, room: room) }
            }
        }
    }

    private func properties(_ layout: TableLayout, indent: Int) {
        xml.element("w:tblPr") {
            xml.value("w:tblStyle", layout.isKeyValue ? TableStyles.facts : TableStyles.ruled)
            if text.isRightToLeft { xml.element("w:bidiVisual") }
            xml.width("w:tblW", layout.widths.reduce(0, +))
            if indent > 0 { xml.width("w:tblInd", indent) }
            if layout.isKeyValue { TableStyles.factBorders(xml) } else { TableStyles.ruledBorders(xml) }
            xml.element("w:tblLayout", ["w:type": "fixed"])
            TableStyles.margins(
                xml, side: layout.side, vertical: layout.isKeyValue ? TableStyles.factPadding : Theme.cellPadding)
            xml.element(
                "w:tblLook",
                [
                    "w:val": layout.isKeyValue ? "0680" : "0620", "w:firstRow": layout.isKeyValue ? "0" : "1",
                    "w:lastRow": "0",
                    "w:firstColumn": layout.isKeyValue ? "1" : "0", "w:lastColumn": "0", "w:noHBand": "1",
                    "w:noVBand": "1",
                ])
        }
    }

    /// - Parameter room: how high the row is where it is to be written in.
    private func row(_ cells: [TableCell], _ layout: TableLayout, isHeader: Bool, room: Int = 0) {
        let isBlank =
            !isHeader && !layout.isKeyValue
            && (cells.contains { $0.onlyField?.isBlankToWrite == true } || Self.isToSign(cells))
        if !isHeader && !isBlank && cells.reduce(0, { $0 + $1.roughLength }) <= Self.longestRow {
            xml.write(text.markup.row) { self.cells(cells, layout, isHeader: false) }
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
            self.cells(cells, layout, isHeader: isHeader)
        }
    }

    /// A row that says what belongs there and is empty otherwise.
    private static func isToSign(_ cells: [TableCell]) -> Bool {
        cells.count > 1 && !cells[0].content.isEmpty && cells.dropFirst().allSatisfy(\.content.isEmpty)
    }

    private func cells(_ cells: [TableCell], _ layout: TableLayout, isHeader: Bool) {
        let isKey = layout.isKeyValue && cells.first?.isStrong == true
        for (column, cell) in cells.enumerated() {
            let style = layout.style(of: column, isHeader: isHeader, isKey: isKey)
            let template = text.markup.cells[style.index]
            xml.write(template.pieces[0])
            xml.number(layout.widths[column])
            xml.write(template.pieces[1])
            if let field = cell.onlyField, !layout.isKeyValue {
                fields.write(field, [], place: .cell)
            } else {
                inlines.write(cell.content, inCellOfWidth: layout.widths[column] - 2 * layout.side)
            }
            text.flush()
            xml.write(template.pieces[2])
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
