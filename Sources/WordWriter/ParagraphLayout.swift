import DocumentModel
import OfficePackage

/// What a paragraph sets beyond its style. Lengths in twentieths of a point.
struct ParagraphLayout: Equatable {
    var keepsWithNext = false
    /// The list and the level in it.
    var numbering: (list: Int, level: Int)?
    /// The bar at the side that a call-out's list items carry too, and how far from the text it stands (points).
    var bar: (kind: Callout.Kind, space: Int)?
    var spaceBefore: Int?
    var indent: Int?
    var hanging = 0
    /// `left`, `center` or `right`, as Word counts them: in a right-to-left paragraph `left` is where lines start.
    var justification: String?

    static func == (one: Self, other: Self) -> Bool {
        one.keepsWithNext == other.keepsWithNext && one.numbering?.list == other.numbering?.list
            && one.numbering?.level == other.numbering?.level && one.bar?.kind == other.bar?.kind
            && one.bar?.space == other.bar?.space && one.spaceBefore == other.spaceBefore
            && one.indent == other.indent && one.hanging == other.hanging && one.justification == other.justification
    }

    /// The paragraph's properties; the order of the elements is the schema's.
    func write(style: ParagraphStyle, isRightToLeft: Bool, to xml: XMLWriter) {
        xml.element("w:pPr") {
            xml.value("w:pStyle", style.rawValue)
            if keepsWithNext { xml.element("w:keepNext") }
            if let numbering {
                xml.element("w:numPr") {
                    xml.value("w:ilvl", numbering.level)
                    xml.value("w:numId", numbering.list)
                }
            }
            if let bar {
                xml.element("w:pBdr") {
                    CalloutLook(bar.kind).writeBar(space: bar.space, isRightToLeft: isRightToLeft, to: xml)
                }
            }
            if let spaceBefore { xml.element("w:spacing", ["w:before": String(spaceBefore)]) }
            if let indent {
                xml.start("w:ind")
                xml.attribute("w:left", String(indent))
                if hanging > 0 { xml.attribute("w:hanging", String(hanging)) }
                xml.end()
            }
            if let justification { xml.value("w:jc", justification) }
        }
    }
}
