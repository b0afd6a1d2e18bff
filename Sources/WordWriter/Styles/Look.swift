import DocumentModel

/// What brands change of how documents look: the accent, the fonts, and whether there are styles for a letterhead.
/// Everything else is ``Theme``'s.
struct Look: Hashable, Sendable {
    /// Of text and of what means something, in six hexadecimal digits.
    var accent: String
    /// Words on it.
    var onAccent: String
    /// Of bars beside text.
    var bar: String
    var textFonts: Fonts
    var headingFonts: Fonts
    var hasLetterhead: Bool

    init(of brand: Brand) {
        accent = brand.accent.light.wordDigits
        onAccent = brand.accent.onLight.wordDigits
        bar = brand.accent.named.wordDigits
        textFonts = brand.textFonts
        headingFonts = brand.headingFonts
        hasLetterhead = !brand.letterhead.isEmpty
    }

    static let standard = Look(of: Brand())

    var font: String { textFonts.installable.first ?? Theme.font }

    /// nil: that of the text.
    var headingFont: String? { headingFonts.installable.first }
}
