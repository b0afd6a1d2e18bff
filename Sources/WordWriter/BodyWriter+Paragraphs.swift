import OfficePackage

extension BodyWriter {
    /// A paragraph; space above it where a table stands before.
    func paragraph(_ style: ParagraphStyle, _ layout: ParagraphLayout = ParagraphLayout(), _ content: () -> Void) {
        var layout = layout
        if followsTable {
            followsTable = false
            if style.leansOnTable { layout.spaceBefore = Look.afterTable }
        }
        cellParagraph(style, layout, content)
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

extension ParagraphStyle {
    /// Whether the style's own space above is too little under a table.
    fileprivate var leansOnTable: Bool {
        switch self {
        case .heading1, .heading2, .heading3, .heading4, .heading5, .betweenTables, .figureLegend: false
        case .body, .kind, .title, .draftNotice, .bulletItem, .numberItem, .task, .itemContinuation, .quote,
            .calloutNote, .calloutTip, .calloutImportant, .calloutWarning, .calloutCaution, .code, .thematicBreak,
            .answer, .tableHeader, .tableText, .factLabel, .stageName, .stageDetail, .header, .footer:
            true
        }
    }
}
