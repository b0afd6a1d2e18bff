import Foundation
import Synchronization

/// Writes dates, numbers and amounts as one locale has them. What was written once is remembered: documents name the
/// same few dates again and again, and setting up a formatter costs more than the rest of a document.
final class ValueFormats: Sendable {
    private let locale: Locale
    /// Whether it writes numbers in other digits than 0 to 9.
    private let hasOwnDigits: Bool
    private let longDay: Date.FormatStyle
    private let longMoment: Date.FormatStyle
    private let shortDay: Date.FormatStyle
    private let weekday: Date.FormatStyle
    private let month: Date.FormatStyle
    private let time: Date.FormatStyle
    private let remembered = Mutex<[Request: String]>([:])

    private enum Request: Hashable {
        case date(TemplateDate, DateForm)
        case number(Decimal, places: Int?, isGrouped: Bool)
        case currency(Decimal, code: String, isWhole: Bool)
    }

    private static let known = Mutex<[String: ValueFormats]>([:])
    /// More than a workspace's documents have between them; beyond it what is remembered is dropped.
    private static let limit = 20_000

    static func shared(locale: String) -> ValueFormats {
        known.withLock { known in
            if let formats = known[locale] { return formats }
            let formats = ValueFormats(locale: locale)
            known[locale] = formats
            return formats
        }
    }

    private init(locale identifier: String) {
        locale = Locale(identifier: identifier)
        hasOwnDigits = 0.formatted(IntegerFormatStyle<Int>(locale: locale)) != "0"
        // A date is the day that somebody wrote: no time zone may move it.
        var base = Date.FormatStyle(locale: locale, calendar: Calendar(identifier: .gregorian))
        base.timeZone = .gmt
        longDay = base.weekday(.wide).day().month(.wide).year()
        longMoment = longDay.hour().minute()
        shortDay = base.day().month(.abbreviated).year()
        weekday = base.weekday(.wide)
        month = base.month(.wide).year()
        time = base.hour().minute()
    }

    // MARK: Dates

    /// nil where the form needs a time and the date has none.
    func string(_ date: TemplateDate, _ form: DateForm) -> String? {
        switch form {
        case .iso: date.iso
        case .time where date.time == nil: nil
        case .long, .day, .short, .weekday, .month, .time:
            remembering(.date(date, form)) { style(form, for: date).format(moment(date)) }
        }
    }

    private func style(_ form: DateForm, for date: TemplateDate) -> Date.FormatStyle {
        switch form {
        case .long: date.time == nil ? longDay : longMoment
        case .day, .iso: longDay
        case .short: shortDay
        case .weekday: weekday
        case .month: month
        case .time: time
        }
    }

    /// The moment at which clocks in Greenwich show what is written.
    private func moment(_ date: TemplateDate) -> Date {
        var seconds = daysSince1970(date) * 86_400
        if let time = date.time { seconds += time.hour * 3_600 + time.minute * 60 }
        return Date(timeIntervalSince1970: TimeInterval(seconds))
    }

    /// Days from 1970-01-01 in the Gregorian calendar, by counting years from March so that leap days come last.
    private func daysSince1970(_ date: TemplateDate) -> Int {
        let year = date.month <= 2 ? date.year - 1 : date.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    // MARK: Numbers

    func string(_ number: DecimalNumber, places: Int?, isGrouped: Bool = true) -> String {
        remembering(.number(number, places: places, isGrouped: isGrouped)) {
            var style = Decimal.FormatStyle(locale: locale).grouping(isGrouped ? .automatic : .never)
            // Without a count all places that were written are kept.
            style = places.map { style.precision(.fractionLength($0)) } ?? style.precision(.fractionLength(0...20))
            return style.format(number)
        }
    }

    /// A whole number that no filter shapes: in the digits of the locale and without groups, for it may be a year.
    func plain(_ integer: Int) -> String {
        hasOwnDigits ? string(DecimalNumber(integer), places: 0, isGrouped: false) : String(integer)
    }

    func string(_ amount: DecimalNumber, currency code: String, isWhole: Bool) -> String {
        remembering(.currency(amount, code: code, isWhole: isWhole)) {
            let style = Decimal.FormatStyle.Currency(code: code, locale: locale)
            return (isWhole ? style.precision(.fractionLength(0)) : style).format(amount)
        }
    }

    // MARK: Texts

    func upper(_ text: String) -> String { text.uppercased(with: locale) }
    func lower(_ text: String) -> String { text.lowercased(with: locale) }

    /// What a text sorts by: without case and accents, with numbers by their value.
    func order(_ a: String, _ b: String) -> ComparisonResult {
        a.compare(b, options: [.caseInsensitive, .diacriticInsensitive, .numeric], range: nil, locale: locale)
    }

    private func remembering(_ request: Request, _ make: () -> String) -> String {
        if let known = remembered.withLock({ $0[request] }) { return known }
        let made = make()
        remembered.withLock { remembered in
            if remembered.count >= Self.limit { remembered.removeAll() }
            remembered[request] = made
        }
        return made
    }
}
