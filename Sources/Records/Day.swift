/// A day of the Gregorian calendar, written `2026-12-01`.
package struct Day: Hashable, Comparable, Sendable {
    /// Year, month and day in one number that sorts as days do; few bytes, since each value of a spec has room for one.
    private let packed: Int32

    package var year: Int { Int(packed >> 9) }
    package var month: Int { Int(packed >> 5 & 15) }
    package var day: Int { Int(packed & 31) }

    /// nil where the calendar has no such day. Years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year)
        else {
            return nil
        }
        packed = Int32(year << 9 | month << 5 | day)
    }

    /// Reads `2026-12-01` and nothing else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-12-01`
    package var iso: String {
        String(repeating: "0", count: 4 - String(year).count) + "\(year)-" + Day.two(month) + "-" + Day.two(day)
    }

    /// Days since 1 January of the year 1, proleptic Gregorian; that day is 1.
    package var ordinal: Int {
        let before = year - 1
        var days = before * 365 + before / 4 - before / 100 + before / 400 + day
        for earlier in 1..<month { days += Day.length(of: earlier, in: year) }
        return days
    }

    /// 1 is Monday, 7 is Sunday.
    package var weekday: Int { (ordinal - 1) % 7 + 1 }

    /// The day so many days later (or earlier); stays within the years 1 to 9999.
    package func adding(days: Int) -> Day {
        Day(ordinal: min(max(ordinal + days, 1), 3_652_059))
    }

    /// The ``ordinal`` of 1 January 1970, which computers count seconds from.
    package static let ordinalOf1970 = 719_163

    /// After so many days the calendar repeats, to the weekday.
    package static let daysIn400Years = 146_097

    /// nil outside of the years 1970 to 9999.
    package static func utc(secondsSince1970 seconds: Int) -> Day? {
        let days = ordinalOf1970 + seconds / 86_400
        return seconds >= 0 && days <= 3_652_059 ? Day(ordinal: days) : nil
    }

    private init(ordinal: Int) {
        var year = ordinal / 366 + 1
        while true {
            let length = Day.isLeap(year) ? 366 : 365
            let start = (year - 1) * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400
            if ordinal <= start + length {
                var rest = ordinal - start
                var month = 1
                while rest > Day.length(of: month, in: year) {
                    rest -= Day.length(of: month, in: year)
                    month += 1
                }
                packed = Int32(year << 9 | month << 5 | rest)
                return
            }
            year += 1
        }
    }

    package static func < (a: Day, b: Day) -> Bool { a.packed < b.packed }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Day: FieldContent {
    package static var kind: FieldKind { .day }

    package init?(_ value: FieldValue) {
        guard case .day(let day) = value else { return nil }
        self = day
    }
}

extension Character {
    package var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
