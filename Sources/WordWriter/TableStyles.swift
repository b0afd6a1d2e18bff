import XML

/// Styles of tables. LibreOffice heeds little of them, so what must hold is said at the table too.
enum TableStyles {
    static let ruled = "RuledTable"
    static let facts = "FactTable"
    static let stages = "StageTable"
    static let factSide = 120
    static let factAir = 60

    static func write(to xml: XMLWriter) {
        StyleEntry(kind: .table, id: "TableNormal", name: "Normal Table", isDefault: true, isOffered: false).write(
            to: xml,
            rest: {
                xml.element("w:tblPr") {
                    xml.width("w:tblInd", 0)
                    margins(xml, side: 108, air: 0)
                }
            })
        table(ruled, "Ruled Table", xml) {
            xml.element("w:tblPr") {
                ruledBorders(xml)
                margins(xml, side: Look.cellSide, air: Look.cellAir)
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
                margins(xml, side: factSide, air: factAir)
            }
        }
        table(stages, "Stage Table", xml) {
            xml.element("w:tblPr") { margins(xml, side: 90, air: 60) }
        }
    }

    private static func table(_ id: String, _ name: String, _ xml: XMLWriter, _ rest: () -> Void) {
        StyleEntry(kind: .table, id: id, name: name, basedOn: "TableNormal").write(to: xml, rest: rest)
    }

    static func ruledBorders(_ xml: XMLWriter) {
        xml.element("w:tblBorders") {
            xml.border("w:bottom", Look.rule, eighths: 4)
            xml.border("w:insideH", Look.rule, eighths: 4)
        }
    }

    /// White rules part the tinted rows.
    static func factBorders(_ xml: XMLWriter) {
        xml.element("w:tblBorders") { xml.border("w:insideH", "FFFFFF", eighths: 12) }
    }

    static func margins(_ xml: XMLWriter, side: Int, air: Int) {
        xml.element("w:tblCellMar") {
            xml.width("w:top", air)
            xml.width("w:left", side)
            xml.width("w:bottom", air)
            xml.width("w:right", side)
        }
    }
}
