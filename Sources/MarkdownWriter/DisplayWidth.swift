/// How many cells of a terminal or an editor with a fixed-width font the text takes: 2 for East Asian wide characters
/// and emoji, 0 for what joins the character before it.
func displayWidth(of text: String) -> Int {
    simpleWidth(of: text) ?? text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// The width of a text of ASCII, Latin letters with accents, dashes, quotes and `€`, of which each scalar is a character
/// one cell wide; nil where it holds anything else.
private func simpleWidth(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
        var width = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x20..<0x7F: index += 1
            // U+0080 to U+02FF; marks that join what is before them begin at U+0300.
            case 0xC2...0xCB: index += 2
            // U+2010 to U+2027, and U+20AC.
            case 0xE2 where bytes[index + 1] == 0x80 && 0x90...0xA7 ~= bytes[index + 2]: index += 3
            case 0xE2 where bytes[index + 1] == 0x82 && bytes[index + 2] == 0xAC: index += 3
            default: return nil
            }
            width += 1
        }
        return width
    }
}

private func displayWidth(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return 1 }
    // A text character becomes an emoji by the selector U+FE0F: ✔︎ and ✔️.
    if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    if wide.contains(where: { $0.contains(first.value) }) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
}

/// The blocks that Unicode's EastAsianWidth.txt calls wide or full-width, rounded to whole blocks.
private let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x1F300...0x1F320,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
