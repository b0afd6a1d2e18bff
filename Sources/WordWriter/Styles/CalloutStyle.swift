import DocumentModel
import XML

/// The bar that marks a call-out: its weight and colour. The kind itself is said by the title's words.
struct CalloutStyle {
    /// Points between the bar and the text.
    static let space = 9
    /// The text of a call-out starts where that of a first-level list does.
    static let indent = 255

    let color: String
    /// In eighths of a point.
    let weight: Int

    /// `isOther` tells two neighbours of one kind apart: an eighth of a point, unseen, keeps their bars from joining.
    init(_ kind: Callout.Kind, isOther: Bool = false, bar: String) {
        let weight: Int
        switch kind {
        case .note: (color, weight) = (Theme.muted, 14)
        case .tip: (color, weight) = (bar, 14)
        case .important: (color, weight) = (bar, 20)
        case .warning: (color, weight) = (Theme.ink, 20)
        case .caution: (color, weight) = (Theme.ink, 26)
        }
        self.weight = isOther ? weight + 1 : weight
    }

    /// Word counts the sides of a border from the sheet, not from the direction of the text.
    func writeBar(space: Int = CalloutStyle.space, isRightToLeft: Bool, to xml: XMLWriter) {
        xml.border(isRightToLeft ? "w:right" : "w:left", color, eighths: weight, space: space)
    }
}
