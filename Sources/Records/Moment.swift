/// A day and time with its zone, written `2026-12-01T09:30+01:00` (`Z` for UTC; a space may stand for the `T`).
package struct Moment: Hashable, Comparable, Sendable {
    package let day: Day
    private let minuteOfDay: Int16
    /// In minutes.
    private let offset: Int16

    package var hour: Int { Int(minuteOfDay / 60) }
    package var minute: Int { Int(minuteOfDay % 60) }
    /// Seconds east of UTC.
    package var utcOffset: Int { Int(offset) * 60 }

    package init?(_ text: some StringProtocol) {
        let characters = Array(text)
        guard characters.count >= 17, characters[10] == "T" || characters[10] == " ", characters[13] == ":",
            let day = Day(String(characters[..<10])), let hour = Moment.number(characters[11...12], below: 24),
            let minute = Moment.number(characters[14...15], below: 60)
        else { return nil }
        var rest = characters[16...]
        if rest.first == ":" {
            guard rest.count > 3, Moment.number(rest.dropFirst().prefix(2), below: 60) != nil else { return nil }
            rest = rest.dropFirst(3)
        }
        if rest.first == " " { rest = rest.dropFirst() }
        guard let offset = Moment.offset(Array(rest)) else { return nil }
        self.day = day
        minuteOfDay = Int16(hour * 60 + minute)
        self.offset = Int16(offset / 60)
    }

    /// `2026-12-01T09:30+01:00`
    package var iso: String {
        let minutes = abs(utcOffset) / 60
        let zone =
            utcOffset == 0 ? "Z" : (utcOffset < 0 ? "-" : "+") + Day.two(minutes / 60) + ":" + Day.two(minutes % 60)
        return day.iso + "T" + Day.two(hour) + ":" + Day.two(minute) + zone
    }

    /// Earlier first, wherever it is written.
    package static func < (a: Moment, b: Moment) -> Bool { a.minutesUTC < b.minutesUTC }

    /// The moment so many minutes later, by the same clock; stays within the years 1 to 9999.
    package func adding(minutes: Int) -> Moment { Moment(self, minutesLater: minutes, offset: offset) }

    /// The same moment by a clock so many seconds east of UTC.
    package func at(utcOffset: Int) -> Moment {
        let other = Int16(utcOffset / 60)
        return Moment(self, minutesLater: Int(other) - Int(offset), offset: other)
    }

    /// Seconds since 1 January 1970, UTC.
    package var secondsSince1970: Int { (minutesUTC - Day.ordinalOf1970 * 1440) * 60 }

    private init(_ moment: Moment, minutesLater minutes: Int, offset: Int16) {
        let longest = 10_000 * 366 * 1440
        let total = Int(moment.minuteOfDay) + min(max(minutes, -longest), longest)
        let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
        day = moment.day.adding(days: days)
        minuteOfDay = Int16(total - days * 1440)
        self.offset = offset
    }

    private var minutesUTC: Int { day.ordinal * 1440 + hour * 60 + minute - utcOffset / 60 }

    private static func number(_ digits: ArraySlice<Character>, below limit: Int) -> Int? {
        guard digits.count == 2, digits.allSatisfy(\.isASCIIDigit), let number = Int(String(digits)), number < limit
        else { return nil }
        return number
    }

    private static func offset(_ zone: [Character]) -> Int? {
        if zone == ["Z"] || zone == ["z"] { return 0 }
        guard zone.count == 6 || zone.count == 5, zone[0] == "+" || zone[0] == "-",
            let hours = number(zone[1...2], below: 15), zone.count == 5 || zone[3] == ":",
            let minutes = number(zone.suffix(2)[...], below: 60)
        else { return nil }
        return (hours * 3600 + minutes * 60) * (zone[0] == "-" ? -1 : 1)
    }
}

extension Moment: FieldContent {
    package static var kind: FieldKind { .moment }

    package init?(_ value: FieldValue) {
        guard case .moment(let moment) = value else { return nil }
        self = moment
    }
}
