import Diagnostics

/// Characters that may stand in no value: control characters, which no document can show; those from U+100000 up, which
/// mark values while documents are made; what would turn the words around the value; marks that would cover the lines
/// around it.
enum ForbiddenCharacters {
    /// The first of them in a text; of too many marks on a letter the first one too many.
    ///
    /// Isolates (U+2066 to U+2068) are what people write in whose text both directions meet. They may stand where the same
    /// text closes them.
    static func first(in text: String) -> Unicode.Scalar? {
        guard isSuspicious(text) else { return nil }
        var isolates: [Unicode.Scalar] = []
        var marks = StackedMarks()
        for scalar in text.unicodeScalars {
            if isForbidden(scalar) || scalar.turnsWhatFollows { return scalar }
            if marks.areTooMany(with: scalar) { return scalar }
            switch scalar.value {
            case 0x2066...0x2068: isolates.append(scalar)
            case 0x2069: if isolates.popLast() == nil { return scalar }
            default: break
            }
        }
        return isolates.first
    }

    /// Whether its bytes may be those of such a character: few texts are gone through further.
    private static func isSuspicious(_ text: String) -> Bool {
        var (run, beforeLast, last): (Int, UInt8, UInt8) = (0, 0, 0)
        return text.utf8.contains { byte in
            defer { (beforeLast, last) = (last, byte) }
            run = byte < 0x80 ? 0 : run + 1
            if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte >= 0xEF {
                return true
            }
            // U+202A to U+202E, U+2066 to U+2069.
            if beforeLast == 0xE2, last == 0x80 && 0xAA...0xAE ~= byte || last == 0x81 && 0xA6...0xA9 ~= byte {
                return true
            }
            return run > 2 * Unicode.Scalar.mostMarks
        }
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

    /// What may stand in no template, whose text is no value: its author sees to the rest.
    static func isForbiddenInTemplate(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x10_0000 || scalar.turnsWhatFollows
    }
}

/// What is wrong with a character that may not stand where it does, which it says itself.
enum ForbiddenCharacterKind {
    case invisible, reserved, turning, isolate, mark

    init(_ scalar: Unicode.Scalar) {
        self =
            if scalar.value >= 0x10_0000 { .reserved } else if scalar.turnsWhatFollows {
                .turning
            } else if scalar.isMark {
                .mark
            } else if (0x2066...0x2069).contains(scalar.value) { .isolate } else { .invisible }
    }

    func message(_ code: String) -> String {
        switch self {
        case .invisible: "the text holds an invisible character, \(code)"
        case .reserved: "the text holds a private character, \(code)"
        case .turning: "the text holds an invisible character that turns the words behind it, \(code)"
        case .isolate: "the text holds an invisible character that turns words, \(code), without its other half"
        case .mark: "a letter of the text has more than \(Unicode.Scalar.mostMarks) accents, such as \(code)"
        }
    }

    var help: String {
        switch self {
        case .invisible: "delete it; it often comes along when text is pasted"
        case .reserved: "delete it; characters from U+100000 up are kept for the making of documents"
        case .turning: "delete it; words that run the other way need no sign, or U+2068 before and U+2069 behind them"
        case .isolate: "delete it, or see that U+2069 stands behind the words and U+2068 before them"
        case .mark: "delete what no language has; it often comes along when text is pasted"
        }
    }
}
