extension Unicode.Scalar {
    /// Controls, and signs that turn the direction of what follows: a terminal must not obey what stands in a file.
    var isUnsafeToShow: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether it turns all that follows, up to the end of the line, and nothing that isolates it: the embeddings and
    /// overrides of the Unicode Bidirectional Algorithm (UAX 9), in whose place it asks for isolates.
    package var turnsWhatFollows: Bool { (0x202A...0x202E).contains(value) }

    /// Whether it sits above or below the letter before it and takes no room of its own.
    package var isMark: Bool {
        guard value >= 0x300 else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// How many marks in a row a letter may have: no language has as many (UAX 15, Stream-Safe Text Format).
    package static let mostMarks = 30
}

extension String {
    /// On one line, and without anything that a terminal would obey, or that would cover the lines around it.
    package var oneSafeLine: String {
        guard unicodeScalars.contains(where: \.isUnsafeToShow) || hasManyMarks else { return self }
        var scalars = String.UnicodeScalarView()
        var marks = StackedMarks()
        for scalar in unicodeScalars {
            guard !marks.areTooMany(with: scalar) else { continue }
            scalars.append(scalar == "\n" || scalar == "\t" ? " " : scalar.isUnsafeToShow ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    /// Whether a letter has more marks than any language gives it. Few texts are asked further than by their bytes.
    package var hasManyMarks: Bool {
        var run = 0
        let isSuspicious = utf8.contains { byte in
            run = byte < 0x80 ? 0 : run + 1
            return run > 2 * Unicode.Scalar.mostMarks
        }
        guard isSuspicious else { return false }
        var marks = StackedMarks()
        return unicodeScalars.contains { marks.areTooMany(with: $0) }
    }
}

/// Counts the marks on one letter.
package struct StackedMarks {
    private var count = 0

    package init() {}

    /// What shows nothing itself, such as a joiner, begins no letter of its own.
    package mutating func areTooMany(with scalar: Unicode.Scalar) -> Bool {
        if scalar.isMark {
            count += 1
        } else if !scalar.properties.isDefaultIgnorableCodePoint {
            count = 0
        }
        return count > Unicode.Scalar.mostMarks
    }
}
