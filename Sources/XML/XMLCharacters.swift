/// Whether a text may stand in XML as it is, found in one pass over its bytes.
struct XMLCharacters {
    /// It holds `&`, `<`, `>`, quotes or a carriage return.
    private(set) var needsEscape = false
    /// It holds nothing that XML 1.0 forbids.
    private(set) var isAllowed = true

    init(_ string: String) {
        var string = string
        var (escape, allowed) = (false, true)
        string.withUTF8 { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                if byte >= 0x40 && byte < 0xEF { continue }
                switch byte {
                case 0x26, 0x3C, 0x3E, 0x22, 0x0D: escape = true
                case 0x09, 0x0A: break
                case 0x00..<0x20: allowed = false
                case 0xEF:
                    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
                    if bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE { allowed = false }
                default: break
                }
            }
        }
        (needsEscape, isAllowed) = (escape, allowed)
    }

    /// `a\u{1}b` → `a\u{FFFD}b`
    static func replacingForbidden(in string: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in string.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...: result.append(scalar)
            default: result.append("\u{FFFD}")
            }
        }
        return String(result)
    }
}
