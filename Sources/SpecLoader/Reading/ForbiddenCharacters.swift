/// Characters that may stand in no value: control characters, which no document can show, and those from U+100000 up,
/// which mark values while documents are made.
enum ForbiddenCharacters {
    static func first(in text: String) -> Unicode.Scalar? {
        var text = text
        let suspicious = text.withUTF8 { bytes in
            bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xEF }
        }
        guard suspicious else { return nil }
        return text.unicodeScalars.first(where: isForbidden)
    }

    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x85: false
        case 0..<0x20, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF, 0x10_0000...: true
        default: false
        }
    }

    /// What libyaml refuses to read at all.
    static func stopsParser(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\r" && scalar.value < 0x10_0000 && isForbidden(scalar)
    }
}
