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
            xml.write(text.markup.columns) {
                for width in layout.widths { xml.write(text.markup.column) { xml.number(width) } }
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

    /// - Parameter room: how high the row is where it is to be written in.
    private func row(_ cells: [TableCell], _ layout: TableLayout, isHeader: Bool, room: Int = 0) {
        if isHeader { return xml.write(text.markup.headerRow) { self.cells(cells, layout, isHeader: true) } }
        if !layout.isKeyValue && cells.areToWriteIn {
            xml.element("w:tr") {
                xml.element("w:trPr") {
                    xml.element("w:cantSplit")
                    // Room to write by hand.
                    xml.element("w:trHeight", ["w:val": String(room), "w:hRule": "atLeast"])
                }
                self.cells(cells, layout, isHeader: false)
            }
        } else if cells.reduce(0, { $0 + $1.roughLength }) <= Self.longestRow {
            xml.write(text.markup.row) { self.cells(cells, layout, isHeader: false) }
        } else {
            xml.element("w:tr") { self.cells(cells, layout, isHeader: false) }
        }
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

extension [TableCell] {
    /// Whether a row has a field to write in, or says in its first cell what belongs there and is empty otherwise.
    fileprivate var areToWriteIn: Bool {
        var isEmptyBehindFirst = count > 1
        for (column, cell) in enumerated() {
            if cell.onlyField?.isBlankToWrite == true { return true }
            if cell.content.isEmpty != (column > 0) { isEmptyBehindFirst = false }
        }
        return isEmptyBehindFirst
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
