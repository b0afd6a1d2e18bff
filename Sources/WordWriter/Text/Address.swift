/// Addresses as a relationship may hold them: Word calls a file damaged for one that is no URI.
enum Address {
    /// `https://example.com/a b|c` → `https://example.com/a%20b%7Cc`; what is escaped already stays as it is.
    static func escaped(_ address: String) -> String {
        let bytes = Array(address.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "%") ? isEscape(bytes, at: index) : isAllowed(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count && Character(Unicode.Scalar(bytes[index + 1])).isHexDigit
            && Character(Unicode.Scalar(bytes[index + 2])).isHexDigit
    }

    /// Letters and digits of ASCII, what RFC 3986 reserves, and what it leaves free.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
