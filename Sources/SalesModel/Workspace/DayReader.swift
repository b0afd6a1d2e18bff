import Foundation
import Records

/// Finds the day, or the span of days, in words that somebody wrote for people: `Tuesday 16 March 2027`,
/// `16. März 2027`, `2027-03-16`, `16.03.2027` in the locale's order; `April 2027`, `Q2 2027`, `Week 10 of 2027`, `2027`.
struct DayReader {
    /// The names of the months in the language of the words, with their numbers.
    private let months: [String: Int]
    /// In which order the locale writes a date in figures.
    private let order: [Calendar.Component]
    /// What a quarter is called in that language, without its number: `q`, `quarter`.
    private let quarters: Set<String>
    /// What a week is called, in English and the languages next to it: Foundation has no table of it.
    private static let weeks: Set<String> = [
        "w", "wk", "cw", "week", "kw", "woche", "kalenderwoche", "semaine", "semana", "settimana", "vecka", "uge",
    ]

    /// - Parameter locale: a language tag, `en-GB`.
    init(locale identifier: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: identifier)
        let lists = [
            calendar.monthSymbols, calendar.standaloneMonthSymbols, calendar.shortMonthSymbols,
            calendar.shortStandaloneMonthSymbols,
        ]
        let names = lists.reduce(into: [String: Int]()) { months, names in
            for (index, name) in names.enumerated() { months[Self.letters(name)] = index + 1 }
        }
        let dates = DatesOfLocale(calendar)
        months = dates.months.merging(names) { $1 }
        order = dates.order
        let quarterNames = calendar.quarterSymbols + calendar.shortQuarterSymbols
        quarters = Set(["q", "quarter"] + quarterNames.flatMap { $0.split(separator: " ") }.map(Self.letters))
            .subtracting(["", "st", "nd", "rd", "th", "er", "e"])
    }

    /// nil where the words name no day, or more than one.
    func day(in words: String) -> Day? {
        let pieces = pieces(of: words)
        let whole = pieces.compactMap { Day($0) }
        guard whole.isEmpty else { return whole.count == 1 ? whole[0] : nil }
        let numbers = pieces.compactMap { Int($0) }
        let named = pieces.compactMap { months[Self.letters($0)] }
        let days = numbers.filter { 1...31 ~= $0 }
        let years = numbers.filter { 1000...9999 ~= $0 }
        guard named.count == 1, days.count == 1, years.count == 1, numbers.count == 2 else {
            return named.isEmpty ? dayInFigures(words) : nil
        }
        return Day(year: years[0], month: named[0], day: days[0])
    }

    /// `14.12.2026`, `14. 12. 2026`, `14/12/2026`, `14-12-2026`; `12/14/2026` where the locale writes so.
    private func dayInFigures(_ words: String) -> Day? {
        let dates = words.replacing(". ", with: ".").split { $0.isWhitespace || $0 == "," }
            .filter { $0.contains(where: \.isASCIIDigit) }
        guard dates.count == 1 else { return nil }
        let parts = dates[0].split { "./-".contains($0) }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, parts.allSatisfy({ Int($0) != nil || !$0.contains(where: \.isASCIIDigit) }) else {
            return nil
        }
        let date = Dictionary(uniqueKeysWithValues: zip(order, numbers))
        guard let year = date[.year], year >= 1000, let month = date[.month], let day = date[.day] else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The first and the last day of what the words name: a day, a month, a quarter, a week (ISO 8601) or a year, which
    /// has to stand alone; nil for what can be read otherwise, such as `Summer 2027` or `April and May 2027`.
    func span(in words: String) -> ClosedRange<Day>? {
        if let day = day(in: words) { return day...day }
        let pieces = pieces(of: words)
        if pieces.count == 1, let month = Day(pieces[0] + "-01"), pieces[0].count == 7 { return span(of: month, 1) }
        // `Q2` and `W10` are a word with its number.
        let parts = pieces.flatMap { piece in
            let letters = Self.letters(piece)
            let digits = piece.filter(\.isASCIIDigit)
            let isNumbered = !digits.isEmpty && (quarters.contains(letters) || Self.weeks.contains(letters))
            return isNumbered ? [letters, digits] : piece.split(separator: "-").map(String.init)
        }
        let numbers = parts.compactMap { Int(Self.withoutOrdinal($0)) }
        let years = numbers.filter { 1000...9999 ~= $0 }
        let rest = numbers.filter { !(1000...9999 ~= $0) }
        guard years.count == 1, rest.count <= 1 else { return nil }
        let named = parts.compactMap { months[Self.letters($0)] }
        if let number = rest.first {
            guard named.isEmpty else { return nil }
            let kinds = parts.map(Self.letters).filter { quarters.contains($0) || Self.weeks.contains($0) }
            guard kinds.count == 1 else { return nil }
            return quarters.contains(kinds[0]) ? quarter(number, of: years[0]) : week(number, of: years[0])
        }
        if named.count == 1 { return Day(year: years[0], month: named[0], day: 1).flatMap { span(of: $0, 1) } }
        return parts.count == 1 ? Day(year: years[0], month: 1, day: 1).flatMap { span(of: $0, 12) } : nil
    }

    private func quarter(_ number: Int, of year: Int) -> ClosedRange<Day>? {
        guard 1...4 ~= number else { return nil }
        return Day(year: year, month: number * 3 - 2, day: 1).flatMap { span(of: $0, 3) }
    }

    /// Week 1 is the one with 4 January in it, and begins on a Monday.
    private func week(_ number: Int, of year: Int) -> ClosedRange<Day>? {
        guard 1...53 ~= number, let fourth = Day(year: year, month: 1, day: 4) else { return nil }
        let monday = fourth.adding(days: (number - 1) * 7 - (fourth.weekday - 1))
        return monday...monday.adding(days: 6)
    }

    /// So many months from the first of one on.
    private func span(of first: Day, _ months: Int) -> ClosedRange<Day>? {
        let after = first.month - 1 + months
        return Day(year: first.year + after / 12, month: after % 12 + 1, day: 1).map { first...$0.adding(days: -1) }
    }

    private func pieces(of words: String) -> [String] {
        words.split { $0.isWhitespace || $0 == "," || $0 == "." || $0 == "/" }.map(String.init)
    }

    /// `2` of `2nd`.
    private static func withoutOrdinal(_ piece: String) -> Substring {
        let digits = piece.prefix(while: \.isASCIIDigit)
        return ["st", "nd", "rd", "th"].contains(piece.dropFirst(digits.count)) ? digits : piece[...]
    }

    private static func letters(_ word: some StringProtocol) -> String { word.lowercased().filter(\.isLetter) }
}

/// How a locale writes dates, learned from dates it wrote.
private struct DatesOfLocale {
    /// The words that only one month's dates have: `בדצמבר`, which is `דצמבר` with what stands before it in a date.
    var months: [String: Int] = [:]
    var order: [Calendar.Component] = []

    init(_ calendar: Calendar) {
        guard let locale = calendar.locale, let zone = TimeZone(secondsFromGMT: 0) else { return }
        func date(_ month: Int, _ day: Int) -> Date? {
            var calendar = calendar
            calendar.timeZone = zone
            return calendar.date(from: DateComponents(year: 2033, month: month, day: day))
        }
        let style = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: zone)
        var monthsOfWord: [String: Set<Int>] = [:]
        for month in 1...12 {
            guard let date = date(month, 25) else { continue }
            for width in [Date.FormatStyle.Symbol.Month.wide, .abbreviated] {
                let written = date.formatted(style.day().month(width).year())
                for word in written.split(whereSeparator: { $0.isWhitespace || $0 == "." || $0 == "," }) {
                    monthsOfWord[word.lowercased().filter(\.isLetter), default: []].insert(month)
                }
            }
        }
        for (word, found) in monthsOfWord where found.count == 1 && !word.isEmpty { months[word] = found.first }
        let figures = date(12, 25)?.formatted(style.day().month(.defaultDigits).year()) ?? ""
        order = figures.split { !$0.isASCIIDigit }.compactMap {
            switch Int($0) {
            case 25: .day
            case 12: .month
            case 2033: .year
            default: nil
            }
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
