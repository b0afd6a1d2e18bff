/// The characters that a document may hold in every format.
///
/// Control characters and noncharacters are none: XML forbids some of them, HTML the others, and all formats are to say
/// the same. Writers print U+FFFD in their stead, so that a reader sees that something stood there.
///
///     "a\u{1}b\u{FDD0}"  →  "a\u{FFFD}b\u{FFFD}"
package enum DocumentText {
    package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20..<0x7F: true
        case ..<0xA0, 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }

    package static func replacingForbidden(in text: String) -> String {
        // Nearly every text is free of the bytes that can begin such a character.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xEF }),
            !text.unicodeScalars.allSatisfy(isAllowed)
        else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
        return String(result)
    }
}
