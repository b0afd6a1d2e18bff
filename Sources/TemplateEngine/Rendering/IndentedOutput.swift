import Diagnostics

/// Gives the lines of partials and blocks their indentation on the way to the sink.
struct IndentedOutput {
    /// What every line begins with.
    private(set) var indentation = ""
    private(set) var isAtLineStart = true
    /// The tag that asks for the indentation.
    private var indentingTag: Place

    init(file: String) { indentingTag = Place(file: file) }

    mutating func write(_ node: TextNode, into sink: inout some TemplateSink) {
        guard !indentation.isEmpty else {
            sink.write(text: node.text, at: node.place)
            if let last = node.text.utf8.last { isAtLineStart = Byte.isNewline(last) }
            return
        }
        var left = node.text
        var place = node.place
        while !left.isEmpty {
            let utf8 = left.utf8
            let end = utf8.firstIndex(of: Byte.lineFeed).map { utf8.index(after: $0) } ?? left.endIndex
            let line = left[..<end]
            // A blank line needs no indentation.
            if let first = line.utf8.first, !Byte.isNewline(first) { indentLine(into: &sink) }
            sink.write(text: line, at: place)
            isAtLineStart = end > left.startIndex && left.utf8[left.utf8.index(before: end)] == Byte.lineFeed
            left = left[end...]
            place = place.moved(toLine: place.start.line + 1, column: 1)
        }
    }

    /// To be called before anything but text is written.
    mutating func beginInline(into sink: inout some TemplateSink) {
        indentLine(into: &sink)
        isAtLineStart = false
    }

    private mutating func indentLine(into sink: inout some TemplateSink) {
        if isAtLineStart, !indentation.isEmpty { sink.write(text: indentation[...], at: indentingTag) }
        isAtLineStart = false
    }

    func writeBoundary(_ boundary: BlockBoundary, _ tag: SectionTag, into sink: inout some TemplateSink) {
        guard let own = tag.indentation else { return }
        sink.writeBlockBoundary(
            boundary, indentation: indentation.isEmpty ? own : (indentation + own)[...], tag: tag.place)
    }

    /// Indents what follows by more than what is around it, until `restore`.
    mutating func indent(by more: Substring, tag: Place) {
        guard !more.isEmpty else { return }
        indentation += more
        indentingTag = tag
    }

    /// Goes back to the indentation of `earlier`.
    mutating func restore(_ earlier: IndentedOutput) {
        indentation = earlier.indentation
        indentingTag = earlier.indentingTag
    }

    /// Ends the line that is being written, if one is.
    mutating func endLine(at place: Place, into sink: inout some TemplateSink) {
        guard !isAtLineStart else { return }
        sink.write(text: "\n", at: place)
        isAtLineStart = true
    }
}
