/// What a rendering is for: the language and the money of its reader.
///
/// Cheap to make: contexts of one locale share what formatting has to set up.
package struct RenderContext: Sendable {
    /// As BCP 47 has it: `en-GB`, `de-DE`.
    package let locale: String
    /// Three letters, `EUR`: what `currency` prints where it names none.
    package let currency: String
    let formats: ValueFormats

    package init(locale: String, currency: String) {
        self.locale = locale
        self.currency = currency
        formats = .shared(locale: locale)
    }
}
