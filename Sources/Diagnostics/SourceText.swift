/// A file's text with its lines, to show the line a problem is in and to turn offsets into places.
package struct SourceText: Sendable {
    /// Path in the workspace, with `/`.
    package let file: String
    package let text: String
    /// The file as a whole, from which places in it are made.
    package let whole: Place
    /// The UTF-8 offset at which each line starts.
    private let lineStarts: [Int]
    /// Of each long line, by its number: the UTF-8 offset of every 1,024th scalar, so that thousands of problems in one line
    /// do not each count from its start.
    private let waypoints: [Int: [Int]]

    private static let waypointDistance = 1_024

    package init(file: String, text: String) {
        self.file = file
        self.text = text
        whole = Place(file: file)
        var starts = [0]
        var waypoints: [Int: [Int]] = [:]
        var offset = 0
        var scalars = 0
        var previous: UInt8 = 0
        for byte in text.utf8 {
            offset += 1
            // A line ends with LF, CRLF or a lone CR.
            if byte == UInt8(ascii: "\n") {
                if previous == UInt8(ascii: "\r") { starts[starts.count - 1] = offset } else { starts.append(offset) }
                scalars = 0
            } else if byte == UInt8(ascii: "\r") {
                starts.append(offset)
                scalars = 0
            } else if byte & 0xC0 != 0x80 {
                if scalars > 0, scalars.isMultiple(of: Self.waypointDistance) {
                    waypoints[starts.count, default: []].append(offset - 1)
                }
                scalars += 1
            }
            previous = byte
        }
        lineStarts = starts
        self.waypoints = waypoints
    }

    package var lineCount: Int { lineStarts.count }

    /// The line without its end, nil where the text has no such line. Lines count from 1.
    package func line(_ number: Int) -> Substring? {
        guard number >= 1, number <= lineStarts.count else { return nil }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[number - 1])
        let end = number < lineStarts.count ? utf8.index(utf8.startIndex, offsetBy: lineStarts[number]) : utf8.endIndex
        let line = text[start..<end].unicodeScalars
        var last = line.endIndex
        while last > line.startIndex {
            let before = line.index(before: last)
            guard line[before] == "\n" || line[before] == "\r" else { break }
            last = before
        }
        return text[start..<last]
    }

    /// The rest of a line from a column on, without the line's end; empty where the line has no such column. It takes no
    /// longer far out in a long line.
    package func line(_ number: Int, fromColumn column: Int) -> Substring? {
        guard let line = line(number) else { return nil }
        let known = waypoints[number] ?? []
        let passed = min(max(column - 1, 0) / Self.waypointDistance, known.count)
        var rest = line[...]
        if passed > 0 {
            let offset = known[passed - 1] - lineStarts[number - 1]
            guard let start = line.utf8.index(line.startIndex, offsetBy: offset, limitedBy: line.endIndex) else {
                return line[line.endIndex...]
            }
            rest = line[start...]
        }
        let left = max(column - 1, 0) - passed * Self.waypointDistance
        return Substring(rest.unicodeScalars.dropFirst(left))
    }

    /// The position of a UTF-8 offset.
    package func position(utf8Offset offset: Int) -> Position {
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[low])
        let spot =
            utf8.index(start, offsetBy: max(0, offset - lineStarts[low]), limitedBy: utf8.endIndex) ?? utf8.endIndex
        return Position(line: low + 1, column: text.unicodeScalars.distance(from: start, to: spot) + 1)
    }
}
