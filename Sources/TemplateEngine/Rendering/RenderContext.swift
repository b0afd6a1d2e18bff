/// What a rendering is for: the language and the money of its reader.
///
/// Cheap to make: contexts of one locale share what formatting has to set up.
package struct RenderContext: Sendable {
    /// As BCP 47 has it: `en-GB`, `de-DE`.
    package let locale: String
    /// Three letters, `EUR`: what `currency` prints where it names none.
    package let currency: String
    let formats: ValueFormats
    /// What the reader calls a case of an enum that nobody has chosen yet, by its id.
    let choiceLabel: @Sendable (String) -> String

    package init(
        locale: String, currency: String, choiceLabel: @escaping @Sendable (String) -> String = ChoiceLabel.words
    ) {
        self.locale = locale
        self.currency = currency
        self.choiceLabel = choiceLabel
        formats = .shared(locale: locale)
    }
}
