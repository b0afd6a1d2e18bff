/// How wide words are in a drawing, whatever font shows them: by Arial's widths (``FontWidths``), which common fonts for
/// screen and paper keep within.
package enum TextWidth {
    /// In points, on one line.
    package static func points(of text: String, size: Double, isBold: Bool = false) -> Double {
        var units = 0
        for scalar in text.unicodeScalars { units += FontWidths.arial.width(of: scalar) }
        return Double(units) / Double(FontWidths.arial.unitsPerEm) * size * (isBold ? 1.08 : 1)
    }

    /// The text in lines no wider than `width` points, broken between words; a word that is too long is parted
    /// (``WordBreaks``).
    /// What `limit` lines do not hold ends with `…`.
    package static func lines(
        of text: String, width: Double, size: Double, isBold: Bool = false, atMost limit: Int = .max
    ) -> [String] {
        var lines: [String] = []
        var line = ""
        func fits(_ text: String) -> Bool { points(of: text, size: size, isBold: isBold) <= width }
        for piece in pieces(of: text) {
            if fits(line + piece.trimmingBlankEnd) {
                line += piece
                continue
            }
            if !line.isEmpty {
                lines.append(line.trimmingBlankEnd)
                line = ""
            }
            line = piece
            while !fits(line.trimmingBlankEnd) {
                guard let (head, rest) = WordBreaks.part(line, fits: fits) else { break }
                lines.append(head)
                line = rest
            }
        }
        if !line.trimmingBlankEnd.isEmpty { lines.append(line.trimmingBlankEnd) }
        guard lines.count > limit, limit > 0 else { return lines }
        var last = lines[limit - 1]
        while !last.isEmpty, !fits(last + "…") { last.removeLast() }
        return lines.prefix(limit - 1) + [last.trimmingBlankEnd + "…"]
    }

    /// How wide the widest stretch is that does not break, in points.
    package static func longestWord(of text: String, size: Double, isBold: Bool = false) -> Double {
        pieces(of: text).map { points(of: $0.trimmingBlankEnd, size: size, isBold: isBold) }.max() ?? 0
    }

    /// Stretches that do not break, each with the blank behind it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            if character == "\n" || character == "\t" || character == " " {
                if !piece.isEmpty {
                    pieces.append(piece + " ")
                } else if let last = pieces.last, last.last != " " {
                    pieces[pieces.count - 1] += " "
                }
                piece = ""
                continue
            }
            piece.append(character)
            let isWide = character.unicodeScalars.contains { (0x2E80...0xFFEF).contains($0.value) }
            if character == "-" || isWide {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}

extension String {
    fileprivate var trimmingBlankEnd: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
