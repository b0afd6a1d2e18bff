/// The bytes of a text by line: a line ends with LF, CRLF or a lone CR.
struct TextLines {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func byte(_ offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The line break that most lines end with is the first one's; LF where there is none.
    var lineBreak: String {
        guard let first = bytes.firstIndex(where: Self.isBreak) else { return "\n" }
        if bytes[first] == 0x0A { return "\n" }
        return byte(first + 1) == 0x0A ? "\r\n" : "\r"
    }

    /// Where the line of the offset begins.
    func lineStart(of offset: Int) -> Int {
        bytes[..<offset].lastIndex(where: Self.isBreak).map { $0 + 1 } ?? 0
    }

    /// Where the line of the offset ends, before its break.
    func lineEnd(of offset: Int) -> Int {
        bytes[min(offset, bytes.count)...].firstIndex(where: Self.isBreak) ?? bytes.count
    }

    /// Where the next line begins; nil in the last one.
    func nextLine(after offset: Int) -> Int? {
        let end = lineEnd(of: offset)
        guard end < bytes.count else { return nil }
        return bytes[end] == 0x0D && byte(end + 1) == 0x0A ? end + 2 : end + 1
    }

    /// Where the line before the one of the offset ends, before its break; nil in the first line.
    func previousLineEnd(of offset: Int) -> Int? {
        let start = lineStart(of: offset)
        guard start > 0 else { return nil }
        return start >= 2 && bytes[start - 1] == 0x0A && bytes[start - 2] == 0x0D ? start - 2 : start - 1
    }

    /// Bytes between the beginning of the line and the offset.
    func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

    /// Whether only blanks stand before the offset in its line.
    func beginsLine(_ offset: Int) -> Bool { bytes[lineStart(of: offset)..<offset].allSatisfy(Self.isBlank) }

    func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(Self.isBlank) }

    /// Whether there is nothing but white space.
    func isEmpty(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { Self.isBlank($0) || Self.isBreak($0) }
    }

    func hasBreak(_ range: Range<Int>) -> Bool { bytes[range].contains(where: Self.isBreak) }

    func contains(_ sign: Character, in range: Range<Int>) -> Bool {
        sign.asciiValue.map { bytes[range].contains($0) } ?? false
    }

    /// The first offset from here on that is no space or tab.
    func skipBlanks(from offset: Int) -> Int {
        bytes[min(offset, bytes.count)...].firstIndex { !Self.isBlank($0) } ?? bytes.count
    }

    /// The first offset from here on that is no white space and no comment.
    func skipComments(from offset: Int) -> Int {
        var spot = offset
        while let byte = byte(spot) {
            if Self.isBlank(byte) || Self.isBreak(byte) {
                spot += 1
            } else if byte == UInt8(ascii: "#") {
                spot = lineEnd(of: spot)
            } else {
                break
            }
        }
        return spot
    }

    /// Where the comment of a line begins that holds nothing else; nil where it holds something else or nothing.
    func comment(inLine start: Int) -> Int? {
        let spot = skipBlanks(from: start)
        return byte(spot) == UInt8(ascii: "#") ? spot : nil
    }

    /// `&name !tag text`: where `text` begins.
    func skipProperties(from offset: Int) -> Int {
        var spot = offset
        while let first = byte(spot), first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
            let end = bytes[spot...].firstIndex { Self.isBlank($0) || Self.isBreak($0) } ?? bytes.count
            spot = skipComments(from: end)
        }
        return spot
    }

    /// The end of the last line with text in it of a block scalar: empty lines behind it belong to what is around.
    ///
    /// - Parameters:
    ///   - header: where its `|` or `>` stands
    ///   - end: where libyaml ends it, in the line behind it
    ///   - column: of the key or hyphen before it
    func endOfBlockScalar(from header: Int, to end: Int, in column: Int) -> Int {
        let headerEnd = lineEnd(of: header)
        guard let first = nextLine(after: header), first < end else {
            return bytes[header..<headerEnd].firstIndex { Self.isBlank($0) } ?? headerEnd
        }
        var indentation = 0
        let digit = text(header..<headerEnd).prefix { $0 != " " && $0 != "\t" }.compactMap(\.wholeNumberValue).first
        if let digit { indentation = column + digit }
        var line = digit == nil ? first : nil
        while let start = line, start < end {
            let text = skipBlanks(from: start)
            if text < lineEnd(of: start) {
                indentation = text - start
                break
            }
            line = nextLine(after: start)
        }
        var last = end
        while let before = previousLineEnd(of: last), before >= headerEnd {
            let start = lineStart(of: last)
            // A line of more blanks than the indentation is text.
            guard isBlank(start..<last), last - start <= indentation else { break }
            last = before
        }
        return last > headerEnd ? last : bytes[header..<headerEnd].firstIndex { Self.isBlank($0) } ?? headerEnd
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
