/// Takes figures that say nothing for what they are. LibreOffice makes a figure of each shape of a drawing, and who hears
/// a page would hear each of them. The text of one shape says what the drawing shows; that of all others is a blank, and
/// they become parts of their paragraph:
///
///     /S/Figure /P 4 0 R /Alt<FEFF0020> /A 9 0 R   →   /S/Span /P 4 0 R
///
/// Nothing moves: blanks fill what is taken out.
enum SilentFigures {
    private static let blankText = Array("/Alt<FEFF0020>".utf8)
    private static let figure = Array("/S/Figure".utf8)
    private static let part = Array("/S/Span  ".utf8)
    /// How an object begins and ends, and the entry for where a figure stands on its page.
    private static let (start, end, place) = (Array("<<".utf8), Array(">>".utf8), Array("\n/A ".utf8))
    /// Bytes between a figure's text and either end of its object.
    private static let reach = 400

    static func takenOut(of pdf: [UInt8]) -> [UInt8] {
        var pdf = pdf
        var from = 0
        while let text = first(blankText, in: pdf, from: from, to: pdf.count) {
            from = text + blankText.count
            var begin = text
            while begin > max(0, text - reach), !pdf[begin...].starts(with: start) { begin -= 1 }
            guard let stop = first(end, in: pdf, from: from, to: min(pdf.count, from + reach)),
                let role = first(figure, in: pdf, from: begin, to: text)
            else { continue }
            pdf.replaceSubrange(role..<role + part.count, with: part)
            clear(text..<from, in: &pdf)
            guard let entry = first(place, in: pdf, from: begin, to: stop) else { continue }
            let line = entry + 1
            clear(line..<(pdf[line..<stop].firstIndex(of: UInt8(ascii: "\n")) ?? line), in: &pdf)
        }
        return pdf
    }

    private static func clear(_ range: Range<Int>, in pdf: inout [UInt8]) {
        for index in range { pdf[index] = UInt8(ascii: " ") }
    }

    private static func first(_ sign: [UInt8], in pdf: [UInt8], from start: Int, to end: Int) -> Int? {
        pdf.withUnsafeBufferPointer { bytes in
            var at = start
            while at + sign.count <= end {
                if bytes[at] == sign[0], bytes[at..<at + sign.count].elementsEqual(sign) { return at }
                at += 1
            }
            return nil
        }
    }
}
