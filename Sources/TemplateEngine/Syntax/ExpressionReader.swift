import Diagnostics

/// Reads what stands in a tag: a path with its filters, or a name.
struct ExpressionReader {
    private let bytes: [UInt8]
    private let content: Range<Int>
    private let file: String
    private var offset: Int

    init(bytes: [UInt8], content: Range<Int>, file: String) {
        self.bytes = bytes
        self.file = file
        var range = content
        while let first = range.first, Byte.isWhite(bytes[first]) { range = range.dropFirst() }
        while let last = range.last, Byte.isWhite(bytes[last]) { range = range.dropLast() }
        self.content = range
        offset = range.lowerBound
    }

    /// The content without the white space around it.
    var text: String { string(content) }

    /// `path | filter: argument argument | filter`
    mutating func readExpression(_ cursor: inout PositionCursor) throws(TemplateSyntaxError) -> TagExpression {
        let path = try readPath(&cursor)
        var filters: [TagFilter] = []
        while try skipBar(&cursor) { filters.append(try readFilter(&cursor)) }
        return TagExpression(path: path, filters: filters)
    }

    /// A single path, to the end of the tag or to the first `|`.
    mutating func readPath(_ cursor: inout PositionCursor) throws(TemplateSyntaxError) -> TagPath {
        skipWhite()
        let start = offset
        while offset < content.upperBound, bytes[offset] != Byte.bar { offset += 1 }
        var end = offset
        while end > start, Byte.isWhite(bytes[end - 1]) { end -= 1 }
        let whole = start..<end
        guard !whole.isEmpty else { throw fault(.emptyTag, at: start..<start, &cursor) }
        if bytes[whole].contains(where: Byte.isWhite) {
            // Words over several lines are no name but text: the closing mark is what is missing.
            if bytes[whole].contains(where: Byte.isNewline) {
                throw fault(.tagNotClosed(closing: "}}"), at: start..<start, &cursor)
            }
            throw fault(.severalNames(string(whole)), at: whole, &cursor)
        }
        let begin = cursor.position(at: start, in: bytes)
        var segments: [TagPath.Segment] = []
        if bytes[whole] != [Byte.dot] {
            var from = start
            for piece in bytes[whole].split(separator: Byte.dot, omittingEmptySubsequences: false) {
                let range = from..<from + piece.count
                if piece.isEmpty {
                    let place = Place(file: file, start: begin, end: cursor.position(at: end, in: bytes))
                    throw TemplateSyntaxError(fault: .badName(string(whole)), place: place)
                }
                segments.append(TagPath.Segment(name: string(range), place: place(range, &cursor)))
                from = range.upperBound + 1
            }
        }
        let place = Place(file: file, start: begin, end: cursor.position(at: end, in: bytes))
        return TagPath(segments: segments, place: place)
    }

    /// The name of a partial, a parent or a block; `*path` is the name that a field's value gives.
    mutating func readTemplateName(_ cursor: inout PositionCursor) throws(TemplateSyntaxError) -> TemplateName {
        if offset < content.upperBound, bytes[offset] == Byte.star {
            offset += 1
            let path = try readPath(&cursor)
            if offset < content.upperBound {
                throw fault(.filterNotHere, at: offset..<content.upperBound, &cursor)
            }
            return .dynamic(path)
        }
        let (name, place) = try readName(&cursor)
        return .fixed(name, place)
    }

    mutating func readName(_ cursor: inout PositionCursor) throws(TemplateSyntaxError) -> (String, Place) {
        guard !content.isEmpty else { throw fault(.emptyTag, at: content, &cursor) }
        if let bar = bytes[content].firstIndex(of: Byte.bar) {
            throw fault(.filterNotHere, at: bar..<content.upperBound, &cursor)
        }
        if bytes[content].contains(where: Byte.isWhite) {
            throw fault(.severalNames(text), at: content, &cursor)
        }
        return (text, place(content, &cursor))
    }

    // MARK: Filters

    private mutating func skipBar(_ cursor: inout PositionCursor) throws(TemplateSyntaxError) -> Bool {
        skipWhite()
        guard offset < content.upperBound else { return false }
        if bytes[offset] == Byte.bar {
            offset += 1
            return true
        }
        throw fault(.unexpected(string(offset..<content.upperBound)), at: offset..<content.upperBound, &cursor)
    }

    private mutating func readFilter(_ cursor: inout PositionCursor) throws(TemplateSyntaxError) -> TagFilter {
        skipWhite()
        let name = readWord(stoppingAtColon: true)
        guard !name.isEmpty else { throw fault(.filterNameMissing, at: name, &cursor) }
        let namePlace = place(name, &cursor)
        skipWhite()
        var arguments: [TagArgument] = []
        guard offset < content.upperBound, bytes[offset] != Byte.bar else {
            return TagFilter(name: string(name), place: namePlace, arguments: [])
        }
        guard bytes[offset] == Byte.colon else {
            let rest = readWord(stoppingAtColon: false)
            throw fault(.colonMissing(filter: string(name), argument: string(rest)), at: rest, &cursor)
        }
        offset += 1
        skipWhite()
        while offset < content.upperBound, bytes[offset] != Byte.bar {
            arguments.append(try readArgument(&cursor))
            skipWhite()
        }
        guard !arguments.isEmpty else {
            throw fault(.argumentMissing(filter: string(name)), at: name, &cursor)
        }
        return TagFilter(name: string(name), place: namePlace, arguments: arguments)
    }

    private mutating func readArgument(_ cursor: inout PositionCursor) throws(TemplateSyntaxError) -> TagArgument {
        let quote = bytes[offset]
        guard quote == Byte.doubleQuote || quote == Byte.singleQuote else {
            let word = readWord(stoppingAtColon: false)
            return TagArgument(text: string(word), place: place(word, &cursor))
        }
        let start = offset
        offset += 1
        while offset < content.upperBound, bytes[offset] != quote { offset += 1 }
        guard offset < content.upperBound else {
            throw fault(.quoteNotClosed, at: start..<content.upperBound, &cursor)
        }
        let inner = start + 1..<offset
        offset += 1
        return TagArgument(text: string(inner), place: place(start..<offset, &cursor))
    }

    /// Up to white space, a bar, a quote or, where asked, a colon.
    private mutating func readWord(stoppingAtColon: Bool) -> Range<Int> {
        let start = offset
        while offset < content.upperBound {
            let byte = bytes[offset]
            if Byte.isWhite(byte) || byte == Byte.bar || (stoppingAtColon && byte == Byte.colon) { break }
            if offset > start, byte == Byte.doubleQuote { break }
            offset += 1
        }
        return start..<offset
    }

    private mutating func skipWhite() {
        while offset < content.upperBound, Byte.isWhite(bytes[offset]) { offset += 1 }
    }

    // MARK: Places

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func place(_ range: Range<Int>, _ cursor: inout PositionCursor) -> Place {
        let start = cursor.position(at: range.lowerBound, in: bytes)
        return Place(file: file, start: start, end: cursor.position(at: range.upperBound, in: bytes))
    }

    private func fault(
        _ fault: TemplateFault, at range: Range<Int>, _ cursor: inout PositionCursor
    ) -> TemplateSyntaxError {
        TemplateSyntaxError(fault: fault, place: place(range, &cursor))
    }
}

/// What is wrong inside a tag; an empty place means the tag as a whole.
struct TemplateSyntaxError: Error {
    var fault: TemplateFault
    var place: Place
}
