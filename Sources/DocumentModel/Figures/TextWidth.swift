/// How wide words are in a drawing, whatever font shows them: by a table of Arial's widths, which common fonts for screen
/// and paper keep within.
package enum TextWidth {
    /// In points, on one line.
    package static func points(of text: String, size: Double, isBold: Bool = false) -> Double {
        var units = 0
        for scalar in text.unicodeScalars { units += width(of: scalar) }
        return Double(units) / 1_000 * size * (isBold ? 1.08 : 1)
    }

    /// The text in lines no wider than `width` points, broken between words; a word that is too long breaks anywhere.
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
            for character in piece {
                if !line.isEmpty, !fits((line + String(character)).trimmingBlankEnd) {
                    lines.append(line.trimmingBlankEnd)
                    line = ""
                }
                line.append(character)
            }
        }
        if !line.trimmingBlankEnd.isEmpty { lines.append(line.trimmingBlankEnd) }
        guard lines.count > limit, limit > 0 else { return lines }
        var last = lines[limit - 1]
        while !last.isEmpty, !fits(last + "…") { last.removeLast() }
        return lines.prefix(limit - 1) + [last.trimmingBlankEnd + "…"]
    }

    /// Stretches that do not break, each with the blank behind it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            if character == "\n" || character == "\t" || character == " " {
                if !piece.isEmpty { pieces.append(piece + " ") }
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

    /// In thousandths of the size of the type.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: Int(widths[Int(scalar.value) - 0x20])
        case 0..<0x20, 0x300..<0x370, 0x200B...0x200F: 0
        case 0xA0: 278
        case 0x2014, 0x2026, 0x2030: 1_000
        case 0x2E80...0xFFEF, 0x1F000...0x1FAFF: 1_000
        case 0x590..<0x900: 560
        case 0x400..<0x530: 640
        default: 600
        }
    }

    /// From the blank to `~`.
    private static let widths: [UInt16] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]
}

extension String {
    fileprivate var trimmingBlankEnd: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
