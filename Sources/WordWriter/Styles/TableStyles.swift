import XML

/// Styles of tables. LibreOffice heeds little of them, so what must hold is said at the table too.
enum TableStyles {
    static let ruled = "RuledTable"
    static let facts = "FactTable"
    static let stages = "StageTable"
    static let factSidePadding = 120
    static let factPadding = 60

    static func write(to xml: XMLWriter) {
        StyleEntry(kind: .table, id: "TableNormal", name: "Normal Table", isDefault: true, isOffered: false).write(
            to: xml,
            rest: {
                xml.element("w:tblPr") {
                    xml.width("w:tblInd", 0)
                    margins(xml, side: 108, vertical: 0)
                }
            })
        table(ruled, "Ruled Table", xml) {
            xml.element("w:tblPr") {
                ruledBorders(xml)
                margins(xml, side: Theme.cellSidePadding, vertical: Theme.cellPadding)
            }
            xml.element("w:tblStylePr", ["w:type": "firstRow"]) {
                xml.element("w:rPr") { xml.bold() }
                xml.element("w:tblPr")
                xml.element("w:trPr") { xml.element("w:tblHeader") }
            }
        }
        table(facts, "Fact Table", xml) {
            xml.element("w:tblPr") {
                factBorders(xml)
                margins(xml, side: factSidePadding, vertical: factPadding)
            }
        }
        table(stages, "Stage Table", xml) {
            xml.element("w:tblPr") { margins(xml, side: 90, vertical: 60) }
        }
    }

    private static func table(_ id: String, _ name: String, _ xml: XMLWriter, _ rest: () -> Void) {
        StyleEntry(kind: .table, id: id, name: name, basedOn: "TableNormal").write(to: xml, rest: rest)
    }

    static func ruledBorders(_ xml: XMLWriter) {
        xml.element("w:tblBorders") {
            xml.border("w:bottom", Theme.rule, eighths: 4)
            xml.border("w:insideH", Theme.rule, eighths: 4)
        }
    }

    /// White rules part the tinted rows.
    static func factBorders(_ xml: XMLWriter) {
        xml.element("w:tblBorders") { xml.border("w:insideH", "FFFFFF", eighths: 12) }
    }

    static func margins(_ xml: XMLWriter, side: Int, vertical: Int) {
        xml.element("w:tblCellMar") {
            xml.width("w:top", vertical)
            xml.width("w:left", side)
            xml.width("w:bottom", vertical)
            xml.width("w:right", side)
        }
    }
}
