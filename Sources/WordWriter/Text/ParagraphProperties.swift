import DocumentModel
import XML

/// What a paragraph sets beyond its style. Lengths in twentieths of a point.
struct ParagraphProperties: Hashable {
    struct Numbering: Hashable {
        var list: Int
        var level: Int
    }

    /// The bar at the side of a call-out and how many points it stands from the text.
    struct Bar: Hashable {
        var kind: Callout.Kind
        var space: Int
        var isOther: Bool
    }

    var keepsWithNext = false
    var numbering: Numbering?
    /// What stands in a call-out carries the bar, too, where its style does not.
    var bar: Bar?
    /// Whether the rule under room to write must differ from that of the room before.
    var hasOtherAnswerRule = false
    /// Whether it is written from left to right, whatever the document.
    var isLeftToRight = false
    var spaceBefore: Int?
    var spaceAfter: Int?
    /// The height of a line, where it is not the style's, as 240ths of the font's own.
    var line: Int?
    var indent: Int?
    var hanging = 0
    /// `left`, `center` or `right`, as Word counts them: in a right-to-left paragraph `left` is where lines start.
    var justification: String?

    /// The paragraph's properties; the order of the elements is the schema's.
    func write(style: ParagraphStyle, isRightToLeft: Bool, look: Look, to xml: XMLWriter) {
        xml.element("w:pPr") {
            xml.value("w:pStyle", style.rawValue)
            if keepsWithNext { xml.element("w:keepNext") }
            if let numbering {
                xml.element("w:numPr") {
                    xml.value("w:ilvl", numbering.level)
                    xml.value("w:numId", numbering.list)
                }
            }
            border(isRightToLeft: isRightToLeft, look, xml)
            if isLeftToRight { xml.element("w:bidi", ["w:val": "0"]) }
            if spaceBefore != nil || spaceAfter != nil || line != nil {
                xml.start("w:spacing")
                if let spaceBefore { xml.attribute("w:before", String(spaceBefore)) }
                if let spaceAfter { xml.attribute("w:after", String(spaceAfter)) }
                if let line {
                    xml.attribute("w:line", String(line))
                    xml.attribute("w:lineRule", "auto")
                }
                xml.end()
            }
            if let indent {
                xml.start("w:ind")
                xml.attribute("w:left", String(indent))
                if hanging > 0 { xml.attribute("w:hanging", String(hanging)) }
                xml.end()
            }
            if let justification { xml.value("w:jc", justification) }
        }
    }

    private func border(isRightToLeft: Bool, _ look: Look, _ xml: XMLWriter) {
        if bar == nil && !hasOtherAnswerRule { return }
        xml.element("w:pBdr") {
            func writeBar() {
                guard let bar else { return }
                CalloutStyle(bar.kind, isOther: bar.isOther, bar: look.bar).writeBar(
                    space: bar.space, isRightToLeft: isRightToLeft, to: xml)
            }
            // The order is the schema's: top, left, bottom, right.
            if !isRightToLeft { writeBar() }
            if hasOtherAnswerRule {
                xml.border("w:bottom", Theme.otherWritingLine, eighths: 4, space: Theme.ruleSpace)
            }
            if isRightToLeft { writeBar() }
        }
    }
}
