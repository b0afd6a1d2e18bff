/// How many columns of a terminal a character takes.
package enum DisplayWidth {
    /// 0 for what is drawn over its neighbour or not at all, 2 for East Asian wide characters and emoji, else 1.
    package static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.isASCII, character.unicodeScalars.count == 1 { return 1 }
        if isEmoji(character, first) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(first) ? 2 : 1
        }
    }

    package static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// Emoji by themselves, by a variation selector (☂️), joined (👩‍💻), keycaps and flags.
    private static func isEmoji(_ character: Character, _ first: Unicode.Scalar) -> Bool {
        if first.properties.isEmojiPresentation { return true }
        return character.unicodeScalars.dropFirst().contains("\u{FE0F}")
    }

    /// Wide and full-width characters of Unicode's East Asian Width, in ranges that ignore unassigned gaps.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
            true
        default:
            false
        }
    }
}
