import Diagnostics

/// The UTF-8 offsets of a text's Unicode scalars, which is what libyaml counts: `é` is one scalar and two bytes.
struct ScalarOffsets {
    /// Between two kept offsets, in scalars.
    private static let step = 64
    /// Of every 64th scalar; empty where all scalars are one byte.
    private let kept: [Int]
    private let text: String

    init(_ text: String) {
        self.text = text
        var text = text
        kept = text.withUTF8 { bytes in
            guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
            var kept: [Int] = []
            var scalars = 0
            var offset = 0
            while offset < bytes.count {
                if bytes[offset] & 0xC0 != 0x80 {
                    if scalars % ScalarOffsets.step == 0 { kept.append(offset) }
                    scalars += 1
                }
                offset += 1
            }
            return kept
        }
    }

    /// - Parameter index: from 0; beyond the text it means its end.
    func utf8Offset(ofScalar index: Int) -> Int {
        let bytes = text.utf8
        guard !kept.isEmpty else { return min(index, bytes.count) }
        let block = min(index / ScalarOffsets.step, kept.count - 1)
        let start = bytes.index(bytes.startIndex, offsetBy: kept[block])
        let scalars = text.unicodeScalars
        let end = scalars.index(start, offsetBy: index - block * ScalarOffsets.step, limitedBy: scalars.endIndex)
        return bytes.distance(from: bytes.startIndex, to: end ?? scalars.endIndex)
    }
}

/// Turns libyaml's marks into places of the source.
///
/// libyaml also ends lines at U+0085, U+2028 and U+2029, which editors and ``SourceText`` do not; in a text that holds
/// one of them places are counted anew from the mark's index.
struct YAMLPlaces {
    private let source: SourceText
    /// The index of the scalar each line begins with; empty where libyaml's own lines are the source's.
    private let lineStarts: [Int]
    private let offsets: ScalarOffsets

    init(_ source: SourceText) {
        self.source = source
        offsets = ScalarOffsets(source.text)
        var starts: [Int] = []
        if YAMLPlaces.hasOddBreaks(source.text) {
            starts = [0]
            var index = 0
            var afterReturn = false
            for scalar in source.text.unicodeScalars {
                index += 1
                if scalar == "\n", afterReturn {
                    starts[starts.count - 1] = index
                } else if scalar == "\n" || scalar == "\r" {
                    starts.append(index)
                }
                afterReturn = scalar == "\r"
            }
        }
        lineStarts = starts
    }

    func position(_ mark: YAMLEvents.Mark) -> Position {
        guard !lineStarts.isEmpty else { return Position(line: mark.line + 1, column: mark.column + 1) }
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= mark.index { low = middle } else { high = middle - 1 }
        }
        return Position(line: low + 1, column: mark.index - lineStarts[low] + 1)
    }

    /// The mark as a UTF-8 offset.
    func offset(_ mark: YAMLEvents.Mark) -> Int { offsets.utf8Offset(ofScalar: mark.index) }

    /// Whether nothing but white space follows the mark.
    func isEnd(_ mark: YAMLEvents.Mark) -> Bool {
        source.text.utf8.dropFirst(offset(mark)).allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    /// Where the node's own text begins, behind its anchor and tag.
    func start(of event: YAMLEvents.Event) -> Position {
        let start = position(event.start)
        return event.anchor != nil || event.tag != nil ? behindProperties(start) : start
    }

    /// A scalar's text without what marks it: `'text'` without its quotes, a block from its first line of text on.
    func stretch(of scalar: YAMLScalar, _ event: YAMLEvents.Event) -> (start: Position, end: Position) {
        let start = start(of: event)
        let end = position(event.end)
        switch scalar.style {
        case .plain:
            return scalar.text.isEmpty ? (start, start) : (start, max(start, end))
        case .singleQuoted, .doubleQuoted:
            return (
                Position(line: start.line, column: start.column + 1), Position(line: end.line, column: end.column - 1)
            )
        case .literal, .folded:
            return block(from: start, to: end)
        }
    }

    private func block(from header: Position, to end: Position) -> (start: Position, end: Position) {
        var first: Position?
        var last = header
        let final = end.column == 1 ? end.line - 1 : end.line
        for number in stride(from: header.line + 1, through: final, by: 1) {
            guard let line = source.line(number)?.unicodeScalars else { break }
            guard let text = line.firstIndex(where: { $0 != " " && $0 != "\t" }) else { continue }
            if first == nil {
                first = Position(line: number, column: line.distance(from: line.startIndex, to: text) + 1)
            }
            last = Position(line: number, column: line.count + 1)
        }
        return first.map { ($0, max($0, last)) } ?? (header, header)
    }

    /// `&name !tag text`: where `text` begins.
    private func behindProperties(_ start: Position) -> Position {
        var position = start
        while let line = source.line(position.line) {
            var rest = line.unicodeScalars.dropFirst(position.column - 1)
            while let first = rest.first, first == "&" || first == "!" || first == " " || first == "\t" {
                rest = first == " " || first == "\t" ? rest.dropFirst() : rest.drop { $0 != " " && $0 != "\t" }
            }
            if let first = rest.first, first != "#" {
                return Position(line: position.line, column: line.unicodeScalars.count - rest.count + 1)
            }
            guard position.line < source.lineCount else { break }
            position = Position(line: position.line + 1, column: 1)
        }
        return start
    }

    private static func hasOddBreaks(_ text: String) -> Bool {
        guard text.utf8.contains(0xC2) || text.utf8.contains(0xE2) else { return false }
        var last: UInt8 = 0
        var beforeLast: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x85, last == 0xC2 { return true }
            if byte == 0xA8 || byte == 0xA9, last == 0x80, beforeLast == 0xE2 { return true }
            beforeLast = last
            last = byte
        }
        return false
    }
}
