/// Addresses of the web and of mail: which of them a document may lead to, and how they are written.
///
///     Address.escaped("https://example.com/a b|c")     →  https://example.com/a%20b%7Cc
///     Address.encoded(part: "R&D 50 %")                →  R%26D%2050%20%25
package enum Address {
    /// Whether a text begins as an address that a document may lead to (http, https or mailto) and goes on behind that.
    package static func isWebOrMail(_ text: String) -> Bool {
        let start = text.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let schemes: [String] = ["https://", "http://", "mailto:"]
        return schemes.contains { start.starts(with: $0.utf8) && text.utf8.count > $0.utf8.count }
    }

    /// A whole address as RFC 3986 wants it: what may not stand in one becomes `%XX`; what is escaped already stays.
    package static func escaped(_ address: String) -> String {
        let bytes = Array(address.utf8)
        return encoded(bytes, keeping: "-._~:/?#[]@!$&'()*+,;=") { index in
            bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count && digit(bytes[index + 1]) != nil
                && digit(bytes[index + 2]) != nil
        }
    }

    /// A value within an address, or a step of a path: all but letters and digits of ASCII, `-._~` and `keeping` becomes
    /// `%XX`.
    package static func encoded(part: String, keeping signs: String = "") -> String {
        encoded(Array(part.utf8), keeping: "-._~" + signs) { _ in false }
    }

    /// `%C3%A4` becomes `ä`; what is no such escape stays.
    package static func decoded(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = digit(bytes[at + 1]),
                let low = digit(bytes[at + 2])
            {
                result.append(high << 4 | low)
                at += 3
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func encoded(_ bytes: [UInt8], keeping signs: String, orAt keeps: (Int) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.append(byte)
            default:
                if signs.utf8.contains(byte) || keeps(index) {
                    result.append(byte)
                } else {
                    result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The value of a hexadecimal digit.
    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

extension Link {
    /// Whether a reader may be led there: http, https, mailto, a place within the document, or the telephone number of a
    /// value (``Document/typeset()``).
    ///
    /// Anything else was refused long before a writer sees it; a writer still has the last word on what can be clicked,
    /// and prints the words of any other link as text.
    package var isAllowed: Bool {
        destination.utf8.first == UInt8(ascii: "#") || Address.isWebOrMail(destination)
            || destination.hasPrefix("tel:+")
    }
}
