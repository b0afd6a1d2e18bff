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

    /// What a table says of itself, beside its width and its indent.
    struct Properties {
        /// Whether its first column heads the rows.
        var isKeyValue: Bool
        /// Whether it has so many columns that its cells have half the padding.
        var isNarrow: Bool
        var isIndented: Bool
        var isRightToLeft: Bool

        /// Where ``MarkupTemplates/tableProperties`` has the template.
        var index: Int {
            (isKeyValue ? 1 : 0) | (isNarrow ? 2 : 0) | (isIndented ? 4 : 0) | (isRightToLeft ? 8 : 0)
        }

        /// One for each ``index``, in that order.
        static let all = (0..<16).map { index in
            Properties(
                isKeyValue: index & 1 > 0, isNarrow: index & 2 > 0, isIndented: index & 4 > 0,
                isRightToLeft: index & 8 > 0)
        }

        /// Padding to the left and right of each cell's text, in twentieths of a point.
        var side: Int {
            isKeyValue ? factSidePadding : isNarrow ? Theme.cellSidePadding / 2 : Theme.cellSidePadding
        }

        /// - Parameter placeholder: stands for the width of the table, then for its indent, if it has one.
        func write(to xml: XMLWriter, _ placeholder: () -> Void) {
            func width(_ name: StaticString) {
                xml.element(name) {
                    xml.attribute("w:w", around: placeholder)
                    xml.attribute("w:type", "dxa")
                }
            }
            xml.element("w:tblPr") {
                xml.value("w:tblStyle", isKeyValue ? facts : ruled)
                if isRightToLeft { xml.element("w:bidiVisual") }
                width("w:tblW")
                if isIndented { width("w:tblInd") }
                if isKeyValue { factBorders(xml) } else { ruledBorders(xml) }
                xml.element("w:tblLayout", ["w:type": "fixed"])
                margins(xml, side: side, vertical: isKeyValue ? factPadding : Theme.cellPadding)
                xml.element(
                    "w:tblLook",
                    [
                        "w:val": isKeyValue ? "0680" : "0620", "w:firstRow": isKeyValue ? "0" : "1",
                        "w:lastRow": "0", "w:firstColumn": isKeyValue ? "1" : "0", "w:lastColumn": "0",
                        "w:noHBand": "1", "w:noVBand": "1",
                    ])
            }
        }
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
