package import Diagnostics
package import TemplateEngine

/// Collects what a template renders as Markdown in which each value is a mark, so that no value can become markup.
///
///     Dear **{{contact.name}}**,   →   Dear **⟦0⟧**,      and   0: "R&D *Acme*", Specs/deals/acme.yaml:3:7
package struct MarkingSink: TemplateSink {
    private var bytes: [UInt8] = []
    private var marks: [Mark] = []
    private var pieces: [LineOrigins.Piece] = []
    private var linesWithTags: [Int] = []
    private var boundaries: [PlacedBoundary] = []
    private var branches: [Place] = []
    private var diagnostics: [Diagnostic] = []

    private var lineStart = 0
    /// Template text in the line so far, of one line of one file: how many characters, and of which line.
    private var written = 0
    private var writtenLine = 0

    package init() { bytes.reserveCapacity(16_384) }

    package mutating func write(text: Substring, at place: Place) {
        guard !text.isEmpty else { return }
        var text = text
        text.withUTF8 { utf8 in
            append(utf8, at: place)
        }
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, at place: Place) {
        pieces.append(LineOrigins.Piece(offset: bytes.count, place: place))
        var position = place.start
        if position.line != writtenLine {
            written = 0
            writtenLine = position.line
        }
        var from = 0
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "\n") {
                bytes.append(contentsOf: text[from..<index])
                from = index + 1
                endLine(holdingTag: position.column - 1 != written, place: place, line: position.line)
                position = Position(line: position.line + 1, column: 1)
                written = 0
                writtenLine = position.line
            } else if byte & 0xC0 != 0x80 {
                position.column += 1
                written += 1
                if byte == MarkEncoding.leadByte {
                    // The text's own character of the marks' range: told, and never taken for a mark.
                    let column = position.column - 1
                    diagnostics.append(
                        MarkdownFault.reservedCharacter.diagnostic(
                            at: place.moved(toLine: position.line, column: column, length: 1)))
                    bytes.append(contentsOf: text[from..<index])
                    bytes.append(contentsOf: "\u{FFFD}".utf8)
                    from = min(index + 4, text.count)
                }
            }
        }
        if from < text.count { bytes.append(contentsOf: text[from...]) }
    }

    /// Ends a line, and takes it back where tags left nothing of it but white space.
    private mutating func endLine(holdingTag: Bool, place: Place, line: Int) {
        if holdingTag, bytes[lineStart...].allSatisfy({ $0.isBlank }) {
            bytes.removeSubrange(lineStart...)
            while let last = pieces.last, last.offset >= lineStart { pieces.removeLast() }
            pieces.append(
                LineOrigins.Piece(offset: bytes.count, place: place.moved(toLine: line + 1, column: 1)))
            return
        }
        if holdingTag {
            linesWithTags.append(lineStart)
            dropLeftSpaces()
        }
        bytes.append(UInt8(ascii: "\n"))
        lineStart = bytes.count
    }

    /// Two spaces at a line's end make a line break; not where they were left by tags that printed nothing.
    private mutating func dropLeftSpaces() {
        let spaces = bytes[lineStart...].reversed().prefix(while: \.isBlank).count
        let own = bytes.count - max(lineStart, pieces.last?.offset ?? 0)
        if spaces > own { bytes.removeLast(spaces) }
    }

    package mutating func write(value: String, origin: Place?, tag: Place) {
        write(Mark(content: .value(value), origin: origin, tag: tag))
    }

    package mutating func write(markdown: String, origin: Place?, tag: Place) {
        write(Mark(content: .markdown(markdown), origin: origin, tag: tag))
    }

    package mutating func write(plainTextOf markdown: String, origin: Place?, tag: Place) {
        write(Mark(content: .plainText(ofMarkdown: markdown), origin: origin, tag: tag))
    }

    package mutating func write(blank: Blank, tag: Place) {
        write(Mark(content: .blank(blank), origin: blank.origin, tag: tag))
    }

    /// Bytes of a picture's text and path; of more, the beginning is not looked for.
    private static let longestPicture = 8_192

    /// Whether the line so far ends within the path of a picture: `![Logo](logos/`.
    package var leavesOutMissing: Bool {
        let line = bytes[lineStart...].suffix(Self.longestPicture)
        let path = line.reversed().prefix { !$0.isBlank && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
        var text = line.dropLast(path.count)
        guard text.popLast() == UInt8(ascii: "("), text.popLast() == UInt8(ascii: "]") else { return false }
        var depth = 1
        while depth > 0, let byte = text.popLast() {
            if byte == UInt8(ascii: "]") { depth += 1 } else if byte == UInt8(ascii: "[") { depth -= 1 }
        }
        return depth == 0 && text.last == UInt8(ascii: "!")
    }

    package mutating func write(openItem label: String, path: String, tag: Place) {
        write(Mark(content: .openItem(label), origin: nil, tag: tag))
    }

    private mutating func write(_ mark: Mark) {
        guard marks.count < MarkEncoding.limit else { return }
        MarkEncoding.append(marks.count, to: &bytes)
        marks.append(mark)
    }

    package mutating func writeBlockBoundary(_ boundary: BlockBoundary, indentation: Substring, tag: Place) {
        boundaries.append(
            PlacedBoundary(
                offset: bytes.count, kind: boundary, tag: tag, isAtLineStart: bytes.count == lineStart,
                indentation: indentation.utf8.reduce(0) { $1 == 0x09 ? ($0 / 4 + 1) * 4 : $0 + 1 }))
    }

    package mutating func writeBranch(tag: Place) { branches.append(tag) }

    /// The text with its boundaries put in.
    package consuming func finish() -> MarkedMarkdown {
        if bytes[lineStart...].contains(MarkEncoding.leadByte) { linesWithTags.append(lineStart) }
        let origins = LineOrigins(original: bytes, pieces: pieces, linesWithTags: linesWithTags)
        var inserter = BlockSeparatorInserter(origins: origins, boundaries: boundaries, marks: marks)
        inserter.insert()
        return MarkedMarkdown(
            bytes: inserter.bytes, marks: marks, lines: inserter.origins, branches: branches,
            diagnostics: diagnostics + inserter.diagnostics,
            canBeParsed: inserter.canBeParsed, tableCells: inserter.tableCells)
    }
}

extension UInt8 {
    /// A space, a tab or a carriage return.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
