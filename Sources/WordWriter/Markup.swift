import OfficePackage

/// Markup that is the same in every document, written once in the process.
struct Markup: Sendable {
    /// By ``RunFormat/index``: a run with its properties around its text.
    let runs: [XMLFrame]
    /// A paragraph with nothing but its style.
    let paragraphs: [ParagraphStyle: XMLFrame]
    /// A cell around its width and its text, by ``CellLook/index``.
    let cells: [XMLFrame]
    /// A row that does not break across pages.
    let row: XMLFrame
    let lineBreak: XMLFragment
    let tab: XMLFragment

    static let shared = Result { () throws(OfficePackageError) in try Markup() }

    private init() throws(OfficePackageError) {
        var runs: [XMLFrame] = []
        for format in RunFormat.all {
            runs.append(
                try XMLFrame { xml, hole in
                    xml.element("w:r") {
                        format.write(to: xml)
                        xml.element("w:t", ["xml:space": "preserve"]) { hole() }
                    }
                })
        }
        self.runs = runs
        var paragraphs: [ParagraphStyle: XMLFrame] = [:]
        for style in ParagraphStyle.allCases {
            paragraphs[style] = try XMLFrame { xml, hole in
                xml.element("w:p") {
                    xml.element("w:pPr") { xml.value("w:pStyle", style.rawValue) }
                    hole()
                }
            }
        }
        self.paragraphs = paragraphs
        var cells: [XMLFrame] = []
        for look in CellLook.all {
            cells.append(try XMLFrame { xml, hole in look.write(to: xml, width: hole, content: hole) })
        }
        self.cells = cells
        row = try XMLFrame { xml, hole in
            xml.element("w:tr") {
                xml.element("w:trPr") { xml.element("w:cantSplit") }
                hole()
            }
        }
        lineBreak = try XMLFragment { xml in xml.element("w:r") { xml.element("w:br") } }
        tab = try XMLFragment { xml in xml.element("w:r") { xml.element("w:tab") } }
    }
}
