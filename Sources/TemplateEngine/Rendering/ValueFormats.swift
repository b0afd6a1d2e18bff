import Foundation
import Records
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
    private let datedDay: Date.FormatStyle
    private let briefDay: Date.FormatStyle
    private let weekday: Date.FormatStyle
    private let month: Date.FormatStyle
    private let year: Date.FormatStyle
    private let time: Date.FormatStyle
    private let spans: Date.IntervalFormatStyle
    private let remembered = Mutex<[Request: String]>([:])

    private enum Request: Hashable {
        case day(Day, DateForm)
        case moment(Moment, DateForm)
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
        datedDay = shortDay.weekday(.abbreviated)
        briefDay = base.weekday(.abbreviated).day().month(.abbreviated)
        weekday = base.weekday(.wide)
        month = base.month(.wide).year()
        year = base.year()
        time = base.hour().minute()
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        spans = Date.IntervalFormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
            .day().month(.abbreviated).year()
    }

    // MARK: Dates

    /// nil where the form needs a time.
    func string(_ day: Day, _ form: DateForm) -> String? {
        switch form {
        case .iso: day.iso
        case .time: nil
        case .long, .day: remembering(.day(day, form)) { bound(text(of: day, longDay), beside: text(of: day, weekday)) }
        case .short: remembering(.day(day, form)) { bound(text(of: day, shortDay)) }
        case .dated: remembering(.day(day, form)) { dated(day) }
        case .brief: remembering(.day(day, form)) { bound(text(of: day, briefDay)) }
        case .weekday: remembering(.day(day, form)) { text(of: day, weekday) }
        case .month: remembering(.day(day, form)) { bound(text(of: day, month)) }
        }
    }

    func string(_ moment: Moment, _ form: DateForm) -> String? {
        switch form {
        case .iso: moment.iso
        case .day, .short, .dated, .brief, .weekday, .month: string(moment.day, form)
        case .long:
            remembering(.moment(moment, form)) {
                bound(text(of: moment.day, longMoment, at: moment), of: moment)
            }
        case .time: remembering(.moment(moment, form)) { bound(time.format(date(moment))) }
        }
    }

    /// As `brief` with the year: where that has no comma behind its weekday, this has none either, for the two stand in one
    /// column. A line may end before a year that comes last.
    private func dated(_ day: Day) -> String {
        let brief = text(of: day, briefDay)
        var text = text(of: day, datedDay)
        if !brief.contains(",") { text = text.replacing(",", with: "", maxReplacements: 1) }
        guard text.hasPrefix(brief + " ") else { return bound(text) }
        return bound(brief) + " " + bound(String(text.dropFirst(brief.count + 1)))
    }

    /// From one day to a later one, what they share said once: `16 – 22 Nov 2026`.
    func span(from first: Day, to last: Day) -> String { bound(spans.format(date(first)..<date(last))) }

    // MARK: Spaces that do not break

    /// A date or time in one piece, for a line to end before or after it.
    private func bound(_ text: String) -> String { text.replacing(" ", with: "\u{A0}") }

    /// A date in one piece but for the weekday, beside which a line may end: `Tuesday, 24\u{A0}November\u{A0}2026`.
    private func bound(_ text: String, beside weekday: String) -> String {
        let (text, weekday) = (bound(text), bound(weekday))
        for (behind, open) in [(",\u{A0}", ", "), ("،\u{A0}", "، "), ("\u{A0}", " ")]
        where text.contains(weekday + behind) {
            return text.replacing(weekday + behind, with: weekday + open, maxReplacements: 1)
        }
        return text.replacing("\u{A0}" + weekday, with: " " + weekday, maxReplacements: 1)
    }

    /// A date with its time, between which a line may end: `… 2026 at\u{A0}10:00`.
    private func bound(_ text: String, of moment: Moment) -> String {
        let weekday = self.text(of: moment.day, weekday)
        let day = self.text(of: moment.day, longDay)
        let rest = text.dropFirst(day.count)
        guard text.hasPrefix(day), let space = rest.firstIndex(of: " ") else { return bound(text, beside: weekday) }
        return bound(day, beside: weekday) + rest[...space] + bound(String(rest[rest.index(after: space)...]))
    }

    /// Foundation counts days before October 1582 in the Julian calendar. The Gregorian one repeats after 400 years to
    /// the weekday, so such a day is printed as the same one in a later year, and that year is put right.
    private func text(of day: Day, _ style: Date.FormatStyle, at moment: Moment? = nil) -> String {
        guard day.year < 1583 else { return style.format(moment.map(date) ?? date(day)) }
        let years = (1582 - day.year) / 400 * 400 + 400
        let shift = TimeInterval(years / 400 * Day.daysIn400Years * 86_400)
        let printed = style.format((moment.map(date) ?? date(day)).addingTimeInterval(shift))
        guard let middle = Day(year: day.year, month: 7, day: 1) else { return printed }
        return printed.replacing(
            year.format(date(middle).addingTimeInterval(shift)), with: year.format(date(middle)), maxReplacements: 1)
    }

    /// Midnight in Greenwich, where the formats read clocks.
    private func date(_ day: Day) -> Date {
        Date(timeIntervalSince1970: TimeInterval((day.ordinal - Day.ordinalOf1970) * 86_400))
    }

    /// The moment at which clocks in Greenwich show what is written.
    private func date(_ moment: Moment) -> Date {
        date(moment.day).addingTimeInterval(TimeInterval(moment.hour * 3_600 + moment.minute * 60))
    }

    // MARK: Numbers

    func string(_ number: Decimal, places: Int?, isGrouped: Bool = true) -> String {
        remembering(.number(number, places: places, isGrouped: isGrouped)) {
            var style = Decimal.FormatStyle(locale: locale).grouping(isGrouped ? .automatic : .never)
            // Without a count all places that were written are kept.
            style = places.map { style.precision(.fractionLength($0)) } ?? style.precision(.fractionLength(0...20))
            return style.format(number)
        }
    }

    /// A whole number that no filter shapes: in the digits of the locale and without groups, for it may be a year.
    func plain(_ integer: Int) -> String {
        hasOwnDigits ? string(Decimal(integer), places: 0, isGrouped: false) : String(integer)
    }

    func string(_ amount: Decimal, currency code: String, isWhole: Bool) -> String {
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
