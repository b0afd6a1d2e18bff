/// Whether a text may stand in XML as it is, found in one pass over its bytes.
struct XMLCharacters {
    /// It holds `&`, `<`, `>`, quotes or a carriage return.
    private(set) var needsEscape = false
    /// It holds nothing that XML 1.0 forbids or tells authors to avoid: control characters and noncharacters.
    private(set) var isAllowed = true

    init(_ string: String) {
        var string = string
        var (escape, allowed) = (false, true)
        string.withUTF8 { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                if byte >= 0x40 && byte < 0xEF && byte != 0x7F && byte != 0xC2 { continue }
                switch byte {
                case 0x26, 0x3C, 0x3E, 0x22, 0x0D: escape = true
                case 0x09, 0x0A: break
                case 0x00..<0x20, 0x7F: allowed = false
                case 0xC2:
                    // U+0080 to U+009F are C2 80 to C2 9F.
                    if bytes[index + 1] < 0xA0 { allowed = false }
                case 0xEF:
                    // U+FDD0 to U+FDEF are EF B7 90 to EF B7 AF, U+FFFE and U+FFFF are EF BF BE and EF BF BF.
                    let (second, third) = (bytes[index + 1], bytes[index + 2])
                    if second == 0xB7 && 0x90...0xAF ~= third || second == 0xBF && third >= 0xBE { allowed = false }
                case 0xF0...:
                    // The last two of each other plane: U+1FFFE is F0 9F BF BE.
                    if bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE {
                        allowed = false
                    }
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
            let isAllowed =
                switch scalar.value {
                case 0x09, 0x0A, 0x0D, 0x20..<0x7F: true
                case ..<0xA0, 0xFDD0...0xFDEF: false
                default: scalar.value & 0xFFFE != 0xFFFE
                }
            result.append(isAllowed ? scalar : "\u{FFFD}")
        }
        return String(result)
    }
}
