/// Web and mail addresses.
enum Address {
    /// Whether the text begins as an address that a document may link to, and goes on behind that.
    static func isWebOrMail(_ text: String) -> Bool {
        ["https://", "http://", "mailto:"].contains { scheme in
            text.utf8.count > scheme.utf8.count && text.prefix(scheme.count).lowercased() == scheme
        }
    }

    /// A whole address: what may not stand in one (RFC 3986) becomes `%XX`, all else stays.
    static func encoded(whole address: String) -> String {
        String(decoding: encoded(address.utf8, keeping: "-._~:/?#[]@!$&'()*+,;=%"), as: UTF8.self)
    }

    /// A value within an address: all but letters, digits and `-._~` becomes `%XX`; in a mail address `@` stays.
    static func encoded(part: String, isMail: Bool) -> [UInt8] {
        encoded(part.utf8, keeping: isMail ? "-._~@" : "-._~")
    }

    private static func encoded(_ bytes: some Sequence<UInt8>, keeping signs: String) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        let signs = Array(signs.utf8)
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.append(byte)
            default:
                if signs.contains(byte) {
                    result.append(byte)
                } else {
                    result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                }
            }
        }
        return result
    }

    /// `%C3%A4` becomes `ä`; what is no such sign stays.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                at += 3
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
