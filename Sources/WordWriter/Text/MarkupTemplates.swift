import XML

/// MarkupTemplates that is the same in every document, written once in the process.
struct MarkupTemplates: Sendable {
    /// By ``RunProperties/index``: a run with its properties around its text.
    let runs: [XMLTemplate]
    /// A paragraph with nothing but its style.
    let paragraphs: [ParagraphStyle: XMLTemplate]
    /// A cell around its width and its text, by ``CellStyle/index``.
    let cells: [XMLTemplate]
    /// A row that does not break across pages.
    let row: XMLTemplate
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
        row = try XMLTemplate { xml, placeholder in
            xml.element("w:tr") {
                xml.element("w:trPr") { xml.element("w:cantSplit") }
                placeholder()
            }
        }
        lineBreak = try XMLFragment { xml in xml.element("w:r") { xml.element("w:br") } }
        tab = try XMLFragment { xml in xml.element("w:r") { xml.element("w:tab") } }
    }
}
