import Diagnostics

/// Where the lines of a rendered text were written in the template.
struct LineOrigins: Sendable {
    /// A stretch of template text: where it begins in the rendered text and where in the template.
    struct Piece: Sendable {
        var offset: Int
        var place: Place
    }

    /// The rendered text before boundaries were put in; all offsets are in it.
    let original: [UInt8]
    /// In the order of the text.
    var pieces: [Piece]
    /// The starts of the lines that hold a tag, whether it printed anything or not.
    var linesWithTags: [Int]
    /// The start of each line in the final text.
    var starts: [Int] = [0]
    /// The start that each line of the final text had before; for a boundary's own line, the next one's.
    var originalStarts: [Int] = [0]
    /// Where the original's line feeds are.
    private let lineFeeds: [Int]

    init(original: [UInt8], pieces: [Piece], linesWithTags: [Int]) {
        self.original = original
        self.pieces = pieces
        self.linesWithTags = linesWithTags
        lineFeeds = original.withUnsafeBufferPointer { bytes in
            bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
        }
    }

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
        var start = min(piece.offset, original.count)
        let end = min(offset, original.count)
        // Many problems in a long piece must not each count its lines.
        let first = lineFeeds.partitioningIndex { $0 >= start }
        let behind = lineFeeds.partitioningIndex { $0 >= end }
        if behind > first {
            position = Position(line: position.line + behind - first, column: 1)
            start = lineFeeds[behind - 1] + 1
        }
        original.withUnsafeBufferPointer { bytes in
            for at in start..<max(start, end) where bytes[at] & 0xC0 != 0x80 { position.column += 1 }
        }
        return piece.place.moved(toLine: position.line, column: position.column, length: length)
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
