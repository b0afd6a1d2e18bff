import Synchronization
import XML

/// Markup that is the same in every document of one look, written once in the process.
struct MarkupTemplates: Sendable {
    let look: Look
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

    private static let standard = Result { () throws(XMLError) in try MarkupTemplates(.standard) }
    private static let others = Mutex<[Look: MarkupTemplates]>([:])
    /// A workspace has one brand, with a letterhead and without.
    private static let most = 16

    static func shared(_ look: Look) throws(XMLError) -> MarkupTemplates {
        if look == .standard { return try standard.get() }
        if let known = others.withLock({ $0[look] }) { return known }
        let made = try MarkupTemplates(look)
        others.withLock { others in
            if others.count >= most { others.removeAll() }
            others[look] = made
        }
        return made
    }

    private init(_ look: Look) throws(XMLError) {
        self.look = look
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
                try XMLTemplate { xml, placeholder in
                    style.write(to: xml, look: look, width: placeholder, content: placeholder)
                })
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
        /// Of the bar, where it has one.
        var look: Look?
    }

    private let known = Mutex<[Key: XMLTemplate]>([:])
    /// Far more than the documents of a workspace have between them.
    private static let most = 1_000

    /// nil where memory is short.
    func template(
        _ style: ParagraphStyle, _ properties: ParagraphProperties, isRightToLeft: Bool, look: Look
    ) -> XMLTemplate? {
        let key = Key(
            style: style, properties: properties, isRightToLeft: isRightToLeft,
            look: properties.bar == nil ? nil : look)
        if let template = known.withLock({ $0[key] }) { return template }
        let made = try? XMLTemplate { xml, placeholder in
            xml.element("w:p") {
                properties.write(style: style, isRightToLeft: isRightToLeft, look: look, to: xml)
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
