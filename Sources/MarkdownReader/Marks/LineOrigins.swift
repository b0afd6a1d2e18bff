import Diagnostics

/// Where the lines of a rendered text were written in the template.
struct LineOrigins: Sendable {
    /// A stretch of template text: where it begins in the rendered text and where in the template.
    struct Piece: Sendable {
        var offset: Int
        var place: Place
    }

    /// The rendered text before boundaries were put in; all offsets are in it.
    var original: [UInt8]
    /// In the order of the text.
    var pieces: [Piece]
    /// The starts of the lines that hold a tag, whether it printed anything or not.
    var linesWithTags: [Int]
    /// The start of each line in the final text.
    var starts: [Int] = [0]
    /// The start that each line of the final text had before; for a boundary's own line, the next one's.
    var originalStarts: [Int] = [0]

    /// Whether a tag stands in the line of the final text (counted from 1).
    func holdsTag(line: Int) -> Bool {
        guard originalStarts.indices.contains(line - 1) else { return false }
        let start = originalStarts[line - 1]
        let index = linesWithTags.partitioningIndex { $0 >= start }
        return index < linesWithTags.count && linesWithTags[index] == start
    }

    /// The place of a byte of the final text, by its line (counted from 1) and its distance from the line's start.
    func place(line: Int, byte: Int, length: Int = 0) -> Place? {
        guard originalStarts.indices.contains(line - 1) else { return nil }
        return place(offset: originalStarts[line - 1] + byte, length: length)
    }

    /// The place of a byte of the original text; nil where nothing says where it was written.
    func place(offset: Int, length: Int = 0) -> Place? {
        let index = pieces.partitioningIndex { $0.offset > offset } - 1
        guard index >= 0 else { return pieces.first?.place }
        let piece = pieces[index]
        var position = piece.place.start
        for byte in original[min(piece.offset, original.count)..<min(offset, original.count)] {
            if byte == UInt8(ascii: "\n") {
                position = Position(line: position.line + 1, column: 1)
            } else if byte & 0xC0 != 0x80 {
                position.column += 1
            }
        }
        return Place(file: piece.place.file, line: position.line, column: position.column, length: length)
    }
}

extension Array {
    /// The index of the first element of the second part, where all elements of the first part come before it.
    func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
