import DocumentModel
import OfficePackage

/// The bar that marks a call-out: its weight and colour. The kind itself is said by the title's words.
struct CalloutLook {
    /// Points between the bar and the text.
    static let space = 9
    /// The text of a call-out starts where that of a first-level list does.
    static let indent = 255

    let color: String
    /// In eighths of a point.
    let weight: Int

    init(_ kind: Callout.Kind) {
        switch kind {
        case .note: (color, weight) = (Look.muted, 18)
        case .tip, .important: (color, weight) = (Look.accent, 24)
        case .warning, .caution: (color, weight) = (Look.ink, 36)
        }
    }

    /// Word counts the sides of a border from the sheet, not from the direction of the text.
    func writeBar(space: Int = CalloutLook.space, isRightToLeft: Bool, to xml: XMLWriter) {
        xml.border(isRightToLeft ? "w:right" : "w:left", color, eighths: weight, space: space)
    }
}
