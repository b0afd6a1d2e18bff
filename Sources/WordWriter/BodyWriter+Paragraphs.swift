import XML

extension BodyWriter {
    /// A paragraph; it makes the air that is due above it.
    func paragraph(_ style: ParagraphStyle, _ layout: ParagraphLayout = ParagraphLayout(), _ content: () -> Void) {
        var layout = layout
        if airDue > style.spaceBefore { layout.spaceBefore = airDue }
        (airDue, followsTable, previous) = (0, false, .other)
        cellParagraph(style, layout, content)
    }

    /// Two tables without a paragraph between them would become one.
    func separateFromTable() {
        if followsTable { paragraph(.betweenTables) {} }
        airDue = 0
    }

    func endTable() {
        (followsTable, previous) = (true, .other)
        airDue = Look.afterTable
    }

    /// A paragraph where no table can stand before: in a cell.
    func cellParagraph(_ style: ParagraphStyle, _ layout: ParagraphLayout, _ content: () -> Void) {
        if layout == ParagraphLayout(), let frame = markup.paragraphs[style] {
            xml.write(frame) {
                content()
                flushText()
            }
            return
        }
        xml.element("w:p") {
            layout.write(style: style, isRightToLeft: isRightToLeft, to: xml)
            content()
            flushText()
        }
    }

    func bookmarked(_ name: String, _ content: () -> Void) {
        flushText()
        let id = String(nextBookmark())
        xml.element("w:bookmarkStart", ["w:id": id, "w:name": name])
        content()
        flushText()
        xml.element("w:bookmarkEnd", ["w:id": id])
    }
}
