package import Diagnostics

/// Where each character of a value stands in the file, quotes and escapes accounted for.
package struct TextOrigin: Sendable {
    package let text: String
    package let place: Place
    /// By scalar of the text, and one behind the last.
    private let positions: [Position]

    /// `title: 'It''s {{x}}'`: the text is `It's {{x}}`, and its `{` stands one column further than in the text.
    init(of text: String, at place: Place, in source: SourceText) {
        self.text = text
        self.place = place
        let count = text.unicodeScalars.count
        let isOneLine = place.start.line == place.end.line
        let line = isOneLine ? source.line(place.start.line)?.unicodeScalars : nil
        guard let line,
            let columns = TextOrigin.columns(of: line, from: place.start.column, to: place.end.column, count)
        else {
            positions = Array(repeating: place.start, count: count + 1)
            return
        }
        positions = columns.map { Position(line: place.start.line, column: $0) }
    }

    /// The position of a character, counted in Unicode scalars from 0; the end of the text for those behind it.
    package func position(ofScalar offset: Int) -> Position {
        positions[min(max(offset, 0), positions.count - 1)]
    }

    /// A place that was counted as if the text stood in the file from ``place`` on, put right.
    package func corrected(_ counted: Place) -> Place {
        guard counted.isInFile(of: place), counted.start.line == place.start.line else { return counted }
        return Place(
            file: place.file, start: position(ofScalar: counted.start.column - place.start.column),
            end: position(ofScalar: counted.end.column - place.start.column))
    }

    private static func columns(of line: Substring.UnicodeScalarView, from: Int, to: Int, _ count: Int) -> [Int]? {
        guard from >= 1, to >= from else { return nil }
        let quote = from >= 2 ? line.dropFirst(from - 2).first : nil
        let raw = Array(line.dropFirst(from - 1).prefix(to - from))
        if raw.count == count { return Array(from...to) }
        var columns: [Int] = []
        var index = 0
        while index < raw.count {
            columns.append(from + index)
            switch (quote, raw[index]) {
            case ("'", "'"): index += 2
            case ("\"", "\\"):
                switch raw.dropFirst(index + 1).first {
                case "x": index += 4
                case "u": index += 6
                case "U": index += 10
                default: index += 2
                }
            default: index += 1
            }
        }
        return columns.count == count ? columns + [to] : nil
    }
}
