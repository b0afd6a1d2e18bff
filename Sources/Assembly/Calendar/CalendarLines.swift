import Records

/// Content lines of iCalendar: each ends in CR LF and is folded so that none is longer than 75 octets (RFC 5545, 3.1).
struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    private static let longest = 75

    /// - Parameter text: escaped as the type TEXT is (3.3.11).
    mutating func add(_ name: String, text: String) {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n": escaped += "\\n"
            case _: escaped.unicodeScalars.append(character)
            }
        }
        add(name, raw: escaped)
    }

    /// - Parameter raw: as it stands; control characters are left out, for one would end the line.
    mutating func add(_ name: String, raw: String) {
        var length = 0
        for scalar in "\(name):\(raw)".unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
            let octets = UTF8.encode(scalar).map(Array.init) ?? []
            if length + octets.count > Self.longest {
                bytes += Array("\r\n ".utf8)
                length = 1
            }
            bytes += octets
            length += octets.count
        }
        bytes += Array("\r\n".utf8)
    }

    /// The value of a parameter in quotation marks, of which it can hold none itself (3.2).
    static func quoted(_ text: String) -> String {
        "\"\(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\"" })))\""
    }

    /// In UTC: `20261201T090000Z`.
    static func utc(_ moment: Moment) -> String {
        let utc = moment.at(utcOffset: 0)
        let clock = [utc.hour, utc.minute, 0].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(utc.day.iso.filter { $0 != "-" })T\(clock.joined())Z"
    }

    /// Content lines put together again, without their endings.
    static func unfolded(_ text: String) -> [String] {
        text.replacing("\r\n", with: "\n").replacing("\n ", with: "").split(separator: "\n").map(String.init)
    }
}
