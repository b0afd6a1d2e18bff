import Diagnostics

/// How the last line of what is pulled in ends. Files end in a line break, as editors write them, and now and then in
/// none; neither may break the table row that a partial stands in, nor glue the next line to it.
enum CalleeEnd: Hashable {
    /// As Mustache has it.
    case asWritten
    /// The tag stands alone: what comes after it begins a line.
    case ownLine
    /// The tag stands among other text, which goes on after it.
    case withinLine

    /// The template with another end; nil where it already has the right one.
    func ending(_ nodes: [TemplateNode]) -> [TemplateNode]? {
        switch (self, nodes.last) {
        case (.withinLine, .text(let text)?):
            text.withoutLastLineBreak.map { nodes.dropLast() + [.text($0)] }
        case (.ownLine, .text(let text)?):
            text.withoutLastLineBreak == nil ? nodes + [lineBreak(at: text.place)] : nil
        case (.ownLine, .variable(let variable)?):
            nodes + [lineBreak(at: variable.tag)]
        case (.asWritten, _), (.withinLine, _), (.ownLine, _):
            nil
        }
    }

    private func lineBreak(at place: Place) -> TemplateNode {
        .text(TextNode(text: "\n", place: place, startsLine: false))
    }
}

extension TextNode {
    /// nil where it ends in none.
    fileprivate var withoutLastLineBreak: TextNode? {
        guard let end = text.utf8.lastIndex(of: Byte.lineFeed), text.utf8.index(after: end) == text.endIndex
        else { return nil }
        var shorter = self
        shorter.text = text[..<end]
        if shorter.text.utf8.last == Byte.carriageReturn { shorter.text = shorter.text.dropLast() }
        return shorter
    }
}
