import OfficePackage

/// Markup that is the same in every document, written once in the process.
struct Markup: Sendable {
    /// By the raw value of ``RunFormat``: a run with its properties around its text.
    let runs: [XMLFrame]
    /// A paragraph with nothing but its style.
    let paragraphs: [ParagraphStyle: XMLFrame]
    let lineBreak: XMLFragment
    let tab: XMLFragment

    static let shared = Result { () throws(OfficePackageError) in try Markup() }

    private init() throws(OfficePackageError) {
        var runs: [XMLFrame] = []
        for rawValue in 0..<RunFormat.count {
            runs.append(
                try XMLFrame { xml, hole in
                    xml.element("w:r") {
                        RunFormat(rawValue: rawValue).write(to: xml)
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
        lineBreak = try XMLFragment { xml in xml.element("w:r") { xml.element("w:br") } }
        tab = try XMLFragment { xml in xml.element("w:r") { xml.element("w:tab") } }
    }
}
