import DocumentModel
import XML

/// Writes the brief at the top of a document: each fact a cell, two beside each other, its label small above what it says.
/// The same grid as on a web page.
struct BriefWriter {
    let text: TextWriter
    let paragraphs: ParagraphWriter
    let inlines: InlineWriter
    let fields: FieldWriter
    /// Width between the margins, in twentieths of a point.
    let pageWidth: Int

    private var xml: XMLWriter { text.xml }

    /// - Parameter table: one that is a brief (``Table/isBrief(atTop:)``).
    func write(_ table: Table) {
        let columns = [pageWidth / 2, pageWidth - pageWidth / 2]
        paragraphs.table {
            TableStyles.strip(.brief, columns, isRightToLeft: text.isRightToLeft, to: xml)
            for start in stride(from: 0, to: table.rows.count, by: 2) {
                xml.element("w:tr") {
                    xml.element("w:trPr") { xml.element("w:cantSplit") }
                    if start + 1 == table.rows.count {
                        fact(table.rows[start], width: pageWidth, place: .both)
                    } else {
                        fact(table.rows[start], width: columns[0], place: .first)
                        fact(table.rows[start + 1], width: columns[1], place: .last)
                    }
                }
            }
        }
    }

    /// Which of the columns a fact has: both as the last of an odd number.
    private enum Place { case first, last, both }

    private func fact(_ cells: [TableCell], width: Int, place: Place) {
        let isKey = cells.first?.isStrong == true
        xml.element("w:tc") {
            xml.element("w:tcPr") {
                xml.width("w:tcW", width)
                if place == .both { xml.value("w:gridSpan", 2) }
                if isKey {
                    TableStyles.keyCell(xml, bar: text.look.bar)
                } else if place != .first {
                    TableStyles.endCell(xml)
                }
            }
            if let label = cells.first, !label.content.isEmpty {
                paragraphs.writeInCell(isKey ? .keyBriefLabel : .briefLabel, ParagraphProperties()) {
                    inlines.write(label.content, [])
                }
            }
            if let field = cells.last?.onlyField, field.isBlankToWrite {
                paragraphs.writeInCell(.roomInCell, ParagraphProperties()) { fields.write(field, [], place: .block) }
            } else {
                paragraphs.writeInCell(.tableText, ParagraphProperties()) {
                    inlines.write(cells.last?.content ?? [], inCellOfWidth: width - Theme.briefGap)
                }
            }
        }
    }
}
