/// Finds tags in a template's bytes, by the marks in force (`{{` and `}}` until a tag sets others).
struct TagScanner {
    enum Outcome {
        case tag(RawTag)
        /// `resume` is where to go on looking.
        case broken(TemplateFault, range: Range<Int>, resume: Int)
    }

    let bytes: [UInt8]
    private(set) var opening: [UInt8] = [Byte.openBrace, Byte.openBrace]
    private(set) var closing: [UInt8] = [Byte.closeBrace, Byte.closeBrace]

    /// Where a closing mark was found, or none, looking from an offset on.
    private var farClosings: [[UInt8]: (from: Int, found: Int?)] = [:]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The offset of the next opening mark, nil where there is none.
    func nextTag(from offset: Int) -> Int? { find(opening, from: offset, to: bytes.count) }

    /// Reads the tag whose opening mark stands at `start`.
    mutating func readTag(at start: Int) -> Outcome {
        var cursor = skipWhite(start + opening.count)
        let kind = readSign(&cursor)
        let mark =
            switch kind {
            case .markdown where cursor > start && bytes[cursor - 1] == Byte.openBrace: [Byte.closeBrace] + closing
            case .delimiters: [Byte.equals] + closing
            default: closing
            }
        guard let end = findClosing(mark, from: cursor) else {
            if mark.count > closing.count, let plain = findClosing(closing, from: cursor),
                let fault = runaway(kind, cursor..<plain + closing.count, mark: mark, start: start)
            {
                return fault
            }
            return .broken(
                .tagNotClosed(closing: text(mark)), range: start..<start + opening.count,
                resume: start + opening.count)
        }
        if kind != .comment, let fault = runaway(kind, cursor..<end, mark: mark, start: start) { return fault }
        return .tag(RawTag(kind: kind, range: start..<end + mark.count, content: cursor..<end))
    }

    /// A tag that runs into the next one was meant to end before it.
    private func runaway(_ kind: RawTag.Kind, _ content: Range<Int>, mark: [UInt8], start: Int) -> Outcome? {
        if opening != closing, let next = find(opening, from: content.lowerBound, to: content.upperBound) {
            let broken = start..<start + opening.count
            return .broken(.tagNotClosed(closing: text(mark)), range: broken, resume: next)
        }
        if mark.count > closing.count, let plain = find(closing, from: content.lowerBound, to: content.upperBound) {
            let range = start..<plain + closing.count
            return .broken(.wrongClosingMark(closing: text(mark)), range: range, resume: range.upperBound)
        }
        if content.count > TemplateLimits.tagLength {
            let broken = start..<start + opening.count
            return .broken(
                .tagTooLong(limit: TemplateLimits.tagLength, closing: text(mark)), range: broken,
                resume: content.upperBound)
        }
        return nil
    }

    /// Reads the sign that says what kind of tag it is; none: a variable.
    private func readSign(_ cursor: inout Int) -> RawTag.Kind {
        guard cursor < bytes.count else { return .variable }
        let kind: RawTag.Kind
        switch bytes[cursor] {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): kind = .markdown
        case UInt8(ascii: "?"): kind = .fillIn
        case UInt8(ascii: "^"): kind = .inverted
        case UInt8(ascii: "/"): kind = .close
        case UInt8(ascii: ">"): kind = .partial
        case UInt8(ascii: "<"): kind = .parent
        case UInt8(ascii: "$"): kind = .block
        case UInt8(ascii: "!"): kind = .comment
        case UInt8(ascii: "="): kind = .delimiters
        case UInt8(ascii: "#"):
            let next = skipWhite(cursor + 1)
            if next < bytes.count, bytes[next] == Byte.question {
                cursor = next + 1
                return .fillInSection
            }
            kind = .section
        default: return .variable
        }
        cursor += 1
        return kind
    }

    /// Takes the two new marks of `{{=<% %>=}}`; false where they are none.
    mutating func setMarks(_ content: Range<Int>) -> Bool {
        let words = bytes[content].split(whereSeparator: Byte.isWhite).map { Array($0) }
        guard words.count == 2, !words.joined().contains(Byte.equals) else { return false }
        opening = words[0]
        closing = words[1]
        return true
    }

    func skipWhite(_ offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, Byte.isWhite(bytes[offset]) { offset += 1 }
        return offset
    }

    func text(_ mark: [UInt8]) -> String { String(decoding: mark, as: UTF8.self) }

    /// Remembers what it found, so that a text full of tags that are never closed is still searched only once.
    private mutating func findClosing(_ mark: [UInt8], from start: Int) -> Int? {
        if let near = find(mark, from: start, to: min(bytes.count, start + TemplateLimits.tagLength)) { return near }
        if let (from, found) = farClosings[mark], from <= start, found.map({ $0 >= start }) ?? true { return found }
        let found = find(mark, from: start, to: bytes.count)
        farClosings[mark] = (start, found)
        return found
    }

    private func find(_ mark: [UInt8], from start: Int, to end: Int) -> Int? {
        guard let first = mark.first, end - start >= mark.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            let last = end - mark.count
            while offset <= last {
                if bytes[offset] == first, (1..<mark.count).allSatisfy({ bytes[offset + $0] == mark[$0] }) {
                    return offset
                }
                offset += 1
            }
            return nil
        }
    }
}
