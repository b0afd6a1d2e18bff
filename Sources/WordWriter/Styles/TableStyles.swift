import XML

/// Styles of tables. LibreOffice heeds little of them, so what must hold is said at the table too. `w:left` is where the
/// cells of a table begin, also of one that reads from the right.
enum TableStyles {
    static let ruled = "RuledTable"
    static let facts = "FactTable"
    static let brief = "BriefTable"
    static let stages = "StageTable"

    static func write(to xml: XMLWriter) {
        StyleEntry(kind: .table, id: "TableNormal", name: "Normal Table", isDefault: true, isOffered: false).write(
            to: xml,
            rest: {
                xml.element("w:tblPr") {
                    xml.width("w:tblInd", 0)
                    margins(xml, left: 108, right: 108, vertical: 0)
                }
            })
        table(ruled, "Ruled Table", xml) {
            xml.element("w:tblPr") {
                ruledBorders(xml)
                margins(xml, gap: Theme.cellGap)
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
                margins(xml, gap: Theme.cellGap)
            }
        }
        table(brief, "Brief Table", xml) {
            xml.element("w:tblPr") {
                factBorders(xml)
                margins(xml, gap: Theme.briefGap)
            }
        }
        table(stages, "Stage Table", xml) {
            xml.element("w:tblPr") {
                margins(xml, gap: Theme.cellGap)
            }
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

        /// Between the text of a cell and that of the next, in twentieths of a point.
        var gap: Int { isNarrow ? Theme.cellGap / 2 : Theme.cellGap }

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
                margins(xml, gap: gap)
                look(xml, firstRow: !isKeyValue, firstColumn: isKeyValue)
            }
        }
    }

    /// A table of cells that stand beside one another without heads: the brief, the stage map.
    enum Strip {
        case brief, stages

        var style: String { self == .brief ? TableStyles.brief : TableStyles.stages }
        /// Between the text of a cell and that of the next, in twentieths of a point.
        var gap: Int { self == .brief ? Theme.briefGap : Theme.cellGap }
    }

    /// What stands before the rows of a strip: what it says of itself, and its columns.
    static func strip(
        _ strip: Strip, _ columns: [Int], indent: Int = 0, description: String? = nil, isRightToLeft: Bool,
        to xml: XMLWriter
    ) {
        xml.element("w:tblPr") {
            xml.value("w:tblStyle", strip.style)
            if isRightToLeft { xml.element("w:bidiVisual") }
            xml.width("w:tblW", columns.reduce(0, +))
            if indent > 0 { xml.width("w:tblInd", indent) }
            if strip == .brief { factBorders(xml) }
            xml.element("w:tblLayout", ["w:type": "fixed"])
            margins(xml, gap: strip.gap)
            look(xml, firstRow: false, firstColumn: false)
            if let description { xml.value("w:tblDescription", description) }
        }
        xml.element("w:tblGrid") {
            for width in columns { xml.element("w:gridCol", ["w:w": String(width)]) }
        }
    }

    static func ruledBorders(_ xml: XMLWriter) {
        xml.element("w:tblBorders") {
            xml.border("w:bottom", Theme.rule, eighths: 4)
            xml.border("w:insideH", Theme.rule, eighths: 4)
        }
    }

    static func factBorders(_ xml: XMLWriter) {
        xml.element("w:tblBorders") {
            xml.border("w:top", Theme.rule, eighths: 4)
            xml.border("w:bottom", Theme.rule, eighths: 4)
            xml.border("w:insideH", Theme.rule, eighths: 4)
        }
    }

    /// What makes a fact stand out, within the properties of its cell: a bar as at a call-out, on a tint.
    static func keyCell(_ xml: XMLWriter, bar: String) {
        xml.element("w:tcBorders") { xml.border("w:left", bar, eighths: 24) }
        xml.fill(Theme.tint)
        xml.element("w:tcMar") { xml.width("w:left", Theme.barGap) }
    }

    /// What makes a cell end where the text of the page does.
    static func endCell(_ xml: XMLWriter) {
        xml.element("w:tcMar") { xml.width("w:right", 0) }
    }

    static func look(_ xml: XMLWriter, firstRow: Bool, firstColumn: Bool) {
        xml.element(
            "w:tblLook",
            [
                "w:val": firstRow ? "0620" : firstColumn ? "0680" : "0600", "w:firstRow": firstRow ? "1" : "0",
                "w:lastRow": "0", "w:firstColumn": firstColumn ? "1" : "0", "w:lastColumn": "0", "w:noHBand": "1",
                "w:noVBand": "1",
            ])
    }

    /// The padding of cells: all of it behind the text, where the next column begins.
    private static func margins(_ xml: XMLWriter, gap: Int) {
        margins(xml, left: 0, right: gap, vertical: Theme.cellPadding)
    }

    private static func margins(_ xml: XMLWriter, left: Int, right: Int, vertical: Int) {
        xml.element("w:tblCellMar") {
            xml.width("w:top", vertical)
            xml.width("w:left", left)
            xml.width("w:bottom", vertical)
            xml.width("w:right", right)
        }
    }
}
