/// Reads one line from left to right, in columns: a tab goes to the next multiple of four.
struct LineCursor {
    private let bytes: [UInt8]
    private(set) var position: Int
    /// Behind the last byte of the line, its line feed not included.
    let end: Int
    private var column = 0
    /// Columns left of a tab that was taken in part.
    private var spare = 0

    init(_ bytes: [UInt8], _ line: Range<Int>) {
        self.bytes = bytes
        position = line.lowerBound
        end = line.upperBound
    }

    /// The columns of white space that come next.
    var indentation: Int {
        var width = spare
        var at = position
        var column = column
        while at < end {
            switch bytes[at] {
            case 0x20: (width, column) = (width + 1, column + 1)
            case 0x09:
                let step = 4 - column % 4
                (width, column) = (width + step, column + step)
            default: return width
            }
            at += 1
        }
        return width
    }

    /// The index of the next byte that is no white space, or the line's end.
    var firstNonBlank: Int {
        var at = position
        while at < end, bytes[at].isBlank { at += 1 }
        return at
    }

    var isBlank: Bool { firstNonBlank == end }

    /// The next byte that is no white space.
    var first: UInt8? {
        let at = firstNonBlank
        return at < end ? bytes[at] : nil
    }

    mutating func skip(columns: Int) {
        var left = columns
        while left > 0 {
            if spare > 0 {
                spare -= 1
                left -= 1
                continue
            }
            guard position < end else { return }
            if bytes[position] == 0x09 {
                let step = 4 - column % 4
                spare = step
                column += step
            } else {
                column += 1
                left -= 1
            }
            position += 1
        }
    }

    /// Takes white space and so many bytes behind it.
    mutating func skipToken(length: Int) {
        skip(columns: indentation)
        position = min(position + length, end)
        column += length
        spare = 0
    }
}
