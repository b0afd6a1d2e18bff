import DocumentModel
import XML

/// Writes paragraphs and the spacing between blocks: tables have none below themselves, lists less than paragraphs, so
/// what comes next makes up for it.
final class ParagraphWriter {
    /// What stands directly before, where its like would melt into it.
    enum Previous: Equatable {
        case other
        /// An answer with the usual rule.
        case answer
        /// A call-out with the usual bar.
        case callout(Callout.Kind)
    }

    private let text: TextWriter
    /// The spacing that the next paragraph makes above itself, in twentieths of a point.
    private var pendingSpacing = 0
    private(set) var followsTable = false
    private(set) var previous = Previous.other

    init(text: TextWriter) { self.text = text }

    func write(
        _ style: ParagraphStyle, _ properties: ParagraphProperties = ParagraphProperties(), _ content: () -> Void
    ) {
        var properties = properties
        if pendingSpacing > style.spaceBefore { properties.spaceBefore = pendingSpacing }
        (pendingSpacing, followsTable, previous) = (0, false, .other)
        writeInCell(style, properties, content)
    }

    /// A paragraph where nothing can stand before.
    func writeInCell(_ style: ParagraphStyle, _ properties: ParagraphProperties, _ content: () -> Void) {
        let template =
            properties == ParagraphProperties()
            ? text.markup.paragraphs[style]
            : ParagraphTemplates.shared.template(
                style, properties, isRightToLeft: text.isRightToLeft, look: text.look)
        if let template {
            text.xml.write(template) {
                content()
                text.flush()
            }
            return
        }
        text.xml.element("w:p") {
            properties.write(style: style, isRightToLeft: text.isRightToLeft, look: text.look, to: text.xml)
            content()
            text.flush()
        }
    }

    /// What comes next stands at least so far below.
    func requireSpacing(_ spacing: Int) { pendingSpacing = max(pendingSpacing, spacing) }

    /// What comes next stands further below by that much.
    func addSpacing(_ spacing: Int) { pendingSpacing += spacing }

    /// Says what the last paragraph was.
    func mark(_ previous: Previous) { self.previous = previous }

    func table(_ content: () -> Void) {
        // Two tables without a paragraph between them would become one.
        if followsTable { write(.betweenTables) {} }
        text.xml.write(text.markup.table, content)
        (followsTable, previous) = (true, .other)
        pendingSpacing = Theme.afterTable
    }

    /// A body that ended with a table would get an empty line of Word's own size. One so low that it opens no page of its
    /// own.
    func endBody() {
        guard followsTable else { return }
        text.xml.element("w:p") {
            text.xml.element("w:pPr") {
                text.xml.value("w:pStyle", ParagraphStyle.betweenTables.rawValue)
                text.xml.element("w:spacing", ["w:line": "20", "w:lineRule": "exact"])
            }
        }
    }
}
