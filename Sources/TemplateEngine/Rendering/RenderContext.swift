package import Records

package import struct Foundation.Decimal

/// What a rendering is for: the language and the money of its reader, and what things are called in it.
///
/// Cheap to make: contexts of one locale share what formatting has to set up.
package struct RenderContext: Sendable {
    /// As BCP 47 has it: `en-GB`, `de-DE`.
    package let locale: String
    /// Three letters, `EUR`: what `currency` prints where it names none.
    package let currency: String
    /// Whether `currency: short` writes cents though an amount has none, as it stands beside others that have some.
    package let showsCents: Bool
    /// What fields, the cases of choices and units of time are called.
    package let labels: Labels
    let formats: ValueFormats

    package init(locale: String, currency: String, showsCents: Bool = false, labels: Labels = Labels()) {
        self.locale = locale
        self.currency = currency
        self.showsCents = showsCents
        self.labels = labels
        formats = .shared(locale: locale)
    }

    /// A day as documents write it: `Tuesday, 3 March 2026`.
    ///
    /// - Parameter form: of ``DateForm/time`` nothing is left, for a day has none.
    package func text(of day: Day, _ form: DateForm = .day) -> String { formats.string(day, form) ?? "" }

    /// The time of day: `14:30`.
    package func time(of moment: Moment) -> String { formats.string(moment, .time) ?? "" }

    /// An amount without its cents: `€41,000`.
    package func text(of amount: Decimal) -> String { formats.string(amount, currency: currency, isWhole: true) }

    /// An amount as `currency: short` writes it: with its cents only where it, or one beside it, has any.
    package func shortText(of amount: Decimal) -> String {
        let runner = FilterRunner(formats: formats, currency: currency, showsCents: showsCents, labels: labels)
        let printed = runner.run(
            [.currency(code: nil, cents: .whereAny)], on: Operand(value: .leaf(.number(amount), at: nil)))
        guard case .leaf(.text(let text), _)? = printed.value else { return "" }
        return text
    }

    /// From one day to a later one, what they share said once: `16 – 22 Nov 2026`.
    package func span(from first: Day, to last: Day) -> String { formats.span(from: first, to: last) }
}
