import Diagnostics
import Records
import SalesModel

/// What somebody probably meant with a value in another form.
enum ValueHints {
    /// Four, two and two digits with hyphens, whatever the calendar says of them.
    static func hasFormOfDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
    }

    /// `2026-2-3`, `2026/02/03`, `3.2.2026` and `31/12/2026`; not `03/02/2026`, which is two days.
    static func day(_ text: String) -> String? {
        if let day = Day(text.prefix(10)), text.count > 10 { return day.iso }
        let parts = text.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if parts[0].count == 4 { return Day(year: numbers[0], month: numbers[1], day: numbers[2])?.iso }
        guard parts[2].count == 4 else { return nil }
        let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0])
        let monthFirst = Day(year: numbers[2], month: numbers[0], day: numbers[1])
        if text.contains(".") || dayFirst == monthFirst { return dayFirst?.iso }
        switch (dayFirst, monthFirst) {
        case (let day?, nil), (nil, let day?): return day.iso
        case (nil, nil), (.some, .some): return nil
        }
    }

    /// `02.12.2026 10:00`, `3/12/2026, 9.30`: the day and the time as a spec has them, without a zone.
    static func moment(_ text: String) -> String? {
        guard let match = text.wholeMatch(of: /([0-9\-.\/]+?)[,T ]+([0-9]{1,2})[:.]([0-9]{2})(?: Uhr)?/),
            let day = Day(String(match.1))?.iso ?? day(String(match.1)), let hour = Int(match.2), hour < 24,
            let minute = Int(match.3), minute < 60
        else { return nil }
        return "\(day)T\(hour < 10 ? "0" : "")\(hour):\(match.3)"
    }

    /// `14d`, `14 Tage`? Only what is nearly English: `14days`, `14 d`, `2 wks`, `a week`.
    static func timeSpan(_ text: String) -> String? {
        let digits = text.prefix(while: \.isDigit)
        let word = text.dropFirst(digits.count).filter { $0.isLetter }.lowercased()
        guard let first = word.first, let count = Int(digits) else { return nil }
        let units = ["d": "days", "w": "weeks", "m": "months", "y": "years"]
        guard let unit = units[String(first)],
            word.count == 1 || NearestName.find(word, in: [unit, String(unit.dropLast())]) != nil
                || word == unit || word == String(unit.dropLast())
        else { return nil }
        return TimeSpan("\(count) \(unit)")?.text
    }

    /// `eur`, `Euro`, `€`.
    static func currency(_ text: String) -> String? {
        let signs = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "euro": "EUR", "euros": "EUR"]
        if let code = signs[text.lowercased()] { return code }
        let upper = text.uppercased()
        return CurrencyCodes.all.contains(upper) ? upper : nil
    }
}
