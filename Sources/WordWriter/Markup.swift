import XML

/// Markup that is the same in every document, written once in the process.
struct Markup: Sendable {
    /// By ``RunFormat/index``: a run with its properties around its text.
    let runs: [XMLTemplate]
    /// A paragraph with nothing but its style.
    let paragraphs: [ParagraphStyle: XMLTemplate]
    /// A cell around its width and its text, by ``CellLook/index``.
    let cells: [XMLTemplate]
    /// A row that does not break across pages.
    let row: XMLTemplate
    let lineBreak: XMLFragment
    let tab: XMLFragment

    static let shared = Result { () throws(XMLError) in try Markup() }

    private init() throws(XMLError) {
        var runs: [XMLTemplate] = []
        for format in RunFormat.all {
            runs.append(
                try XMLTemplate { xml, hole in
                    xml.element("w:r") {
                        format.write(to: xml)
                        xml.element("w:t", ["xml:space": "preserve"]) { hole() }
                    }
                })
        }
        self.runs = runs
        var paragraphs: [ParagraphStyle: XMLTemplate] = [:]
        for style in ParagraphStyle.allCases {
            paragraphs[style] = try XMLTemplate { xml, hole in
                xml.element("w:p") {
                    xml.element("w:pPr") { xml.value("w:pStyle", style.rawValue) }
                    hole()
                }
            }
        }
        self.paragraphs = paragraphs
        var cells: [XMLTemplate] = []
        for look in CellLook.all {
            cells.append(try XMLTemplate { xml, hole in look.write(to: xml, width: hole, content: hole) })
        }
        self.cells = cells
        row = try XMLTemplate { xml, hole in
            xml.element("w:tr") {
                xml.element("w:trPr") { xml.element("w:cantSplit") }
                hole()
            }
        }
        lineBreak = try XMLFragment { xml in xml.element("w:r") { xml.element("w:br") } }
        tab = try XMLFragment { xml in xml.element("w:r") { xml.element("w:tab") } }
    }
}
