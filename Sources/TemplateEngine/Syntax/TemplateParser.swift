import Diagnostics

/// Builds a template's tree from its tags: which tag closes which, which tags stand alone on their line, and what is
/// indented by how much. Runs through the text once; every fault is told, none hides another.
struct TemplateParser {
    private let text: String
    let file: String
    let bytes: [UInt8]
    var scanner: TagScanner
    var cursor: PositionCursor
    /// The elements that are open, outermost first; the first stands for the template itself.
    var open: [OpenElement]
    /// Names whose closing tag is not told again: the fault was told at their opening tag.
    var forgivenClosings: Set<String> = []
    private(set) var faults: [Diagnostic] = []
    /// Where the text that no node holds yet begins.
    private var textStart = 0
    private var textPosition: Position
    /// Whether the file has more lines than are read.
    private let isCutShort: Bool

    init(_ source: TemplateSource) {
        var text = source.text
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        text.makeContiguousUTF8()
        self.text = text
        file = source.file
        let end = TemplateParser.end(of: text)
        isCutShort = end < text.utf8.count
        bytes = Array(text.utf8.prefix(end))
        scanner = TagScanner(bytes)
        cursor = PositionCursor(start: source.start)
        textPosition = source.start
        let place = Place(file: source.file, start: source.start)
        open = [
            OpenElement(
                kind: .block("", namePlace: place, standsAlone: false, indentation: ""), name: "", tag: place,
                contentStart: 0)
        ]
        if isCutShort {
            let line = source.start.line + TemplateLimits.pieces
            report(.tooManyLines, at: Place(file: file, start: Position(line: line, column: 1)))
        }
    }

    /// The byte behind the last line that is read.
    private static func end(of text: String) -> Int {
        var lines = 0
        for (index, byte) in text.utf8.enumerated() where byte == Byte.lineFeed {
            lines += 1
            if lines == TemplateLimits.pieces { return index + 1 }
        }
        return text.utf8.count
    }

    mutating func parse() -> [TemplateNode] {
        var offset = 0
        while let start = scanner.nextTag(from: offset) {
            let blankStart = startOfBlank(before: start)
            let isBlankBefore = isLineStart(blankStart)
            let position = cursor.mark(at: start, in: bytes)
            switch scanner.readTag(at: start) {
            case .broken(let fault, let range, let resume):
                report(fault, at: place(range))
                forgiveClosing(ofTagAt: start)
                moveText(to: resume)
                offset = resume
            case .tag(let raw):
                let lineEnd = isBlankBefore || isInParent ? endOfBlankLine(from: raw.range.upperBound) : nil
                let line = TagLine(
                    start: position, blankStart: blankStart, isBlankBefore: isBlankBefore, nextLine: lineEnd)
                guard take(raw, on: line) else { return closeAll(isCutShort: true) }
                offset = textStart
            }
        }
        addText(to: bytes.count)
        return closeAll(isCutShort: isCutShort)
    }

    /// The closing tag of an opening tag that could not be read is no second fault.
    private mutating func forgiveClosing(ofTagAt start: Int) {
        let content = bytes[start...].dropFirst(scanner.opening.count).prefix(TemplateLimits.tagLength)
        guard let sign = content.first, [UInt8]("#^<$".utf8).contains(sign) else { return }
        let name = content.dropFirst().drop { Byte.isBlank($0) || $0 == Byte.question }
            .prefix { !Byte.isWhite($0) && $0 != Byte.bar && $0 != Byte.closeBrace }
        forgivenClosings.insert(String(decoding: name, as: UTF8.self))
    }

    // MARK: Text

    var isInParent: Bool { open[open.count - 1].isParent }

    mutating func add(_ node: TemplateNode) { open[open.count - 1].nodes.append(node) }

    /// Adds the text up to `end` as a node.
    mutating func addText(to end: Int) {
        guard end > textStart else { return }
        add(.text(TextNode(text: slice(textStart..<end), place: textPlace, startsLine: isLineStart(textStart))))
        textStart = end
        textPosition = cursor.position(at: end, in: bytes)
    }

    /// Adds the text before a tag. Where the tag takes its line for itself, the white space before it is dropped.
    mutating func addText(before raw: RawTag, on line: TagLine, alone: Bool) {
        let end = alone ? line.blankStart : raw.range.lowerBound
        if end > textStart {
            add(.text(TextNode(text: slice(textStart..<end), place: textPlace, startsLine: isLineStart(textStart))))
        }
    }

    private var textPlace: Place { Place(file: file, start: textPosition) }

    mutating func moveText(to offset: Int) {
        textStart = offset
        textPosition = cursor.position(at: offset, in: bytes)
    }

    func slice(_ range: Range<Int>) -> Substring {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return text[start..<utf8.index(start, offsetBy: range.count)]
    }

    // MARK: Lines

    func isLineStart(_ offset: Int) -> Bool { offset == 0 || Byte.isNewline(bytes[offset - 1]) }

    /// Where the spaces and tabs that end at `offset` begin.
    private func startOfBlank(before offset: Int) -> Int {
        var start = offset
        while start > 0, Byte.isBlank(bytes[start - 1]) { start -= 1 }
        return start
    }

    /// Where the next line begins, if nothing but white space is left of this one.
    func endOfBlankLine(from offset: Int) -> Int? {
        var end = offset
        while end < bytes.count, Byte.isBlank(bytes[end]) { end += 1 }
        guard end < bytes.count else { return end }
        if bytes[end] == Byte.lineFeed { return end + 1 }
        guard bytes[end] == Byte.carriageReturn else { return nil }
        return end + 1 < bytes.count && bytes[end + 1] == Byte.lineFeed ? end + 2 : end + 1
    }

    // MARK: Faults

    mutating func report(_ fault: TemplateFault, at place: Place) { faults.append(fault.diagnostic(at: place)) }

    mutating func place(_ range: Range<Int>) -> Place {
        let start = cursor.position(at: range.lowerBound, in: bytes)
        return Place(file: file, start: start, end: cursor.position(at: range.upperBound, in: bytes))
    }

    private mutating func closeAll(isCutShort: Bool) -> [TemplateNode] {
        while !isCutShort, open.count > 1 { giveUp() }
        faults = faults.sortedOnce()
        return open[0].nodes
    }
}

/// How a tag stands in its line.
struct TagLine {
    var start: Position
    /// Where the white space before the tag begins.
    var blankStart: Int
    /// Whether nothing but white space stands before the tag in its line.
    var isBlankBefore: Bool
    /// Where the next line begins, if nothing but white space stands behind the tag in its line.
    var nextLine: Int?

    var standsAlone: Bool { isBlankBefore && nextLine != nil }
}
