import DocumentModel

/// Cuts a text into stretches of one direction, because Word wants to be told which runs are right-to-left.
///
/// A stretch of the other direction reaches from its first to its last letter; what stands between (spaces, digits,
/// punctuation) belongs to the text around unless it is inside: in an English line, `ask דוד כהן (CFO)` gives
/// `ask ` · `דוד כהן` (right-to-left) · ` (CFO)`. In text written from right to left a number with its sign, such as that
/// of a telephone, is a stretch of its own, because the sign would go to the number's other end.
enum ScriptRuns {
    enum Direction {
        case leftToRight, hebrew, otherRightToLeft

        /// That of a document in this language, a tag such as `he-IL`.
        init(language: String) {
            let isHebrew = ["he", "iw", "yi"].contains(language.prefix { $0 != "-" && $0 != "_" }.lowercased())
            self = isHebrew ? .hebrew : Document.isRightToLeft(language: language) ? .otherRightToLeft : .leftToRight
        }
    }

    struct Run: Equatable {
        var text: Substring
        var direction: Direction

        /// Whether it is a number with its sign in text from right to left.
        var isSignedNumber = false

        /// The text, a number's sign held at its number by a mark of direction: LibreOffice would have a run that begins
        /// with a sign follow the paragraph.
        var marked: String { isSignedNumber ? "\u{200E}" + text : String(text) }
    }

    /// - Parameter direction: of the paragraph
    static func split(_ text: String, in direction: Direction) -> [Run] {
        let base = direction != .leftToRight
        var runs: [Run] = []
        let scalars = text.unicodeScalars
        // The stretch of the other direction that is open: its start, the end of its last letter, its direction.
        var open: (start: String.Index, end: String.Index, direction: Direction)?
        var done = scalars.startIndex
        // The script that right-to-left text around is in; the neutral text of a right-to-left document follows it.
        var around = direction

        func emit(to end: String.Index, _ direction: Direction, isSignedNumber: Bool = false) {
            guard done < end else { return }
            runs.append(Run(text: text[done..<end], direction: direction, isSignedNumber: isSignedNumber))
            done = end
        }
        func close() {
            guard let stretch = open else { return }
            emit(to: stretch.start, around)
            emit(to: stretch.end, stretch.direction, isSignedNumber: base && isSign(scalars[stretch.start...]))
            open = nil
        }

        for index in scalars.indices {
            guard let direction = strongDirection(scalars[index]) else {
                // In right-to-left text `Acme 2027 (UK)` holds together: a digit goes with the letters before it, and
                // a bracket with the one that opened it.
                if base, open == nil, isSign(at: index, in: scalars) {
                    open = (index, scalars.index(after: index), .leftToRight)
                } else if base, let stretch = open,
                    joins(scalars[index], scalars[stretch.start..<index], at: stretch.end)
                {
                    open?.end = scalars.index(after: index)
                }
                continue
            }
            let isOther = (direction != .leftToRight) != base
            if !isOther {
                close()
                if base { around = direction }
            } else if open == nil {
                open = (index, scalars.index(after: index), direction)
            } else {
                open?.end = scalars.index(after: index)
            }
        }
        close()
        emit(to: scalars.endIndex, around)
        return runs
    }

    private static func joins(
        _ scalar: Unicode.Scalar, _ before: Substring.UnicodeScalarView, at end: String.Index
    ) -> Bool {
        switch scalar {
        case "0"..."9":
            !isSign(before) || before[end...].allSatisfy { " -./()\u{A0}\u{2011}".unicodeScalars.contains($0) }
        case ")", "]": before.endIndex == end && before.contains(scalar == ")" ? "(" : "[")
        default: false
        }
    }

    private static func isSign(_ text: Substring.UnicodeScalarView) -> Bool {
        text.first.map { ["+", "-", "\u{2212}"].contains($0) } == true
    }

    /// Whether a number begins with the scalar there: `+972`, but not `20-30`.
    private static func isSign(at index: String.Index, in scalars: String.UnicodeScalarView) -> Bool {
        let after = scalars.index(after: index)
        guard isSign(scalars[index...]), after < scalars.endIndex,
            "0"..."9" ~= scalars[after]
        else { return false }
        guard index > scalars.startIndex else { return true }
        let before = scalars[scalars.index(before: index)]
        return before.properties.isWhitespace || before == "("
    }

    /// Nil for what takes its direction from around it: digits, punctuation, spaces, symbols.
    private static func strongDirection(_ scalar: Unicode.Scalar) -> Direction? {
        switch scalar.value {
        case 0x0041...0x005A, 0x0061...0x007A: .leftToRight
        case 0x0590...0x05FF, 0xFB1D...0xFB4F: .hebrew
        // Digits of Arabic are no letters.
        case 0x0660...0x0669, 0x06F0...0x06F9: nil
        case 0x0600...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF:
            .otherRightToLeft
        case 0x00AA...: scalar.properties.isAlphabetic ? .leftToRight : nil
        default: nil
        }
    }
}
