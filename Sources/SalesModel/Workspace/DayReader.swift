import Foundation
import Records

/// Finds the day in words that somebody wrote for people: `Tuesday 16 March 2027`, `16. März 2027`, `2027-03-16`.
struct DayReader {
    /// The names of the months in the language of the words, with their numbers.
    private let months: [String: Int]

    /// - Parameter locale: a language tag, `en-GB`.
    init(locale identifier: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: identifier)
        let lists = [
            calendar.monthSymbols, calendar.standaloneMonthSymbols, calendar.shortMonthSymbols,
            calendar.shortStandaloneMonthSymbols,
        ]
        months = lists.reduce(into: [:]) { months, names in
            for (index, name) in names.enumerated() {
                months[name.lowercased().filter(\.isLetter)] = index + 1
            }
        }
    }

    /// nil where the words name no day, or more than one.
    func day(in words: String) -> Day? {
        let pieces = words.split { $0.isWhitespace || $0 == "," || $0 == "." }
        let whole = pieces.compactMap { Day(String($0)) }
        guard whole.isEmpty else { return whole.count == 1 ? whole[0] : nil }
        let numbers = pieces.compactMap { Int($0) }
        let named = pieces.compactMap { months[$0.lowercased().filter(\.isLetter)] }
        let days = numbers.filter { 1...31 ~= $0 }
        let years = numbers.filter { 1000...9999 ~= $0 }
        guard named.count == 1, days.count == 1, years.count == 1, numbers.count == 2 else { return nil }
        return Day(year: years[0], month: named[0], day: days[0])
    }
}
