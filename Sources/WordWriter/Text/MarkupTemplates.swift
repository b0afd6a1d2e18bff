import Synchronization
import XML

/// Markup that is the same in every document, written once in the process.
struct MarkupTemplates: Sendable {
    /// By ``RunProperties/index``: a run with its properties around its text.
    let runs: [XMLTemplate]
    /// A paragraph with nothing but its style.
    let paragraphs: [ParagraphStyle: XMLTemplate]
    /// A cell around its width and its text, by ``CellStyle/index``.
    let cells: [XMLTemplate]
    /// A table around its properties, columns and rows.
    let table: XMLTemplate
    /// The properties of a table around its width and, where it has one, its indent, by ``TableStyles/Properties/index``.
    let tableProperties: [XMLTemplate]
    let columns: XMLTemplate
    /// A column around its width.
    let column: XMLTemplate
    /// A row that does not break across pages.
    let row: XMLTemplate
    /// The same, repeated at the top of each page.
    let headerRow: XMLTemplate
    let lineBreak: XMLFragment
    let tab: XMLFragment

    static let shared = Result { () throws(XMLError) in try MarkupTemplates() }

    private init() throws(XMLError) {
        var runs: [XMLTemplate] = []
        for properties in RunProperties.all {
            runs.append(
                try XMLTemplate { xml, placeholder in
                    xml.element("w:r") {
                        properties.write(to: xml)
                        xml.element("w:t", ["xml:space": "preserve"]) { placeholder() }
                    }
                })
        }
        self.runs = runs
        var paragraphs: [ParagraphStyle: XMLTemplate] = [:]
        for style in ParagraphStyle.allCases {
            paragraphs[style] = try XMLTemplate { xml, placeholder in
                xml.element("w:p") {
                    xml.element("w:pPr") { xml.value("w:pStyle", style.rawValue) }
                    placeholder()
                }
            }
        }
        self.paragraphs = paragraphs
        var cells: [XMLTemplate] = []
        for style in CellStyle.all {
            cells.append(
                try XMLTemplate { xml, placeholder in style.write(to: xml, width: placeholder, content: placeholder) })
        }
        self.cells = cells
        table = try XMLTemplate { xml, placeholder in xml.element("w:tbl") { placeholder() } }
        var tableProperties: [XMLTemplate] = []
        for style in TableStyles.Properties.all {
            tableProperties.append(try XMLTemplate { xml, placeholder in style.write(to: xml, placeholder) })
        }
        self.tableProperties = tableProperties
        columns = try XMLTemplate { xml, placeholder in xml.element("w:tblGrid") { placeholder() } }
        column = try XMLTemplate { xml, placeholder in
            xml.element("w:gridCol") { xml.attribute("w:w", around: placeholder) }
        }
        row = try XMLTemplate { xml, placeholder in
            xml.element("w:tr") {
                xml.element("w:trPr") { xml.element("w:cantSplit") }
                placeholder()
            }
        }
        headerRow = try XMLTemplate { xml, placeholder in
            xml.element("w:tr") {
                xml.element("w:trPr") {
                    xml.element("w:cantSplit")
                    xml.element("w:tblHeader")
                }
                placeholder()
            }
        }
        lineBreak = try XMLFragment { xml in xml.element("w:r") { xml.element("w:br") } }
        tab = try XMLFragment { xml in xml.element("w:r") { xml.element("w:tab") } }
    }
}

/// Paragraphs with properties of their own: few combinations recur again and again, each written once in the process.
final class ParagraphTemplates: Sendable {
    static let shared = ParagraphTemplates()

    private struct Key: Hashable {
        var style: ParagraphStyle
        var properties: ParagraphProperties
        var isRightToLeft: Bool
    }

    private let known = Mutex<[Key: XMLTemplate]>([:])
    /// Far more than the documents of a workspace have between them.
    private static let most = 1_000

    /// nil where memory is short.
    func template(
        _ style: ParagraphStyle, _ properties: ParagraphProperties, isRightToLeft: Bool
    ) -> XMLTemplate? {
        let key = Key(style: style, properties: properties, isRightToLeft: isRightToLeft)
        if let template = known.withLock({ $0[key] }) { return template }
        let made = try? XMLTemplate { xml, placeholder in
            xml.element("w:p") {
                properties.write(style: style, isRightToLeft: isRightToLeft, to: xml)
                placeholder()
            }
        }
        guard let made else { return nil }
        known.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[key] = made
        }
        return made
    }
}
