import Diagnostics

/// Takes from the lines of a block the indentation that the block as a whole has.
///
/// With four spaces removed, `    one⏎      two⏎` becomes `one⏎  two⏎`.
enum Dedent {
    static func apply(to nodes: [TemplateNode], removing indentation: Substring) -> [TemplateNode] {
        guard !indentation.isEmpty else { return nodes }
        return nodes.flatMap { dedent($0, indentation) }
    }

    private static func dedent(_ node: TemplateNode, _ indentation: Substring) -> [TemplateNode] {
        switch node {
        case .text(let text):
            return lines(of: text, without: indentation).map { .text($0) }
        case .variable:
            return [node]
        case .section(var section):
            section.opening.indentation = section.opening.indentation.map { rest(of: $0, without: indentation) }
            section.closing.indentation = section.closing.indentation.map { rest(of: $0, without: indentation) }
            section.body = apply(to: section.body, removing: indentation)
            return [.section(section)]
        case .partial(var partial):
            partial.indentation = rest(of: partial.indentation, without: indentation)
            return [.partial(partial)]
        case .parent(var parent):
            parent.indentation = rest(of: parent.indentation, without: indentation)
            return [.parent(parent)]
        case .block(var block):
            if block.endsLine {
                block.indentation = rest(of: block.indentation, without: indentation)
            } else {
                block.body = apply(to: block.body, removing: indentation)
            }
            return [.block(block)]
        }
    }

    private static func rest(of text: Substring, without indentation: Substring) -> Substring {
        text.dropFirst(zip(text, indentation).prefix { $0 == $1 }.count)
    }

    private static func lines(of node: TextNode, without indentation: Substring) -> [TextNode] {
        var pieces: [TextNode] = []
        var left = node.text
        var place = node.place
        var startsLine = node.startsLine
        while !left.isEmpty {
            let end = left.firstIndex(where: isLineEnd).map { left.index(after: $0) } ?? left.endIndex
            var line = left[..<end]
            if startsLine {
                let shorter = rest(of: line, without: indentation)
                place.start.column += line.utf8.count - shorter.utf8.count
                place.end = place.start
                line = shorter
            }
            pieces.append(TextNode(text: line, place: place, startsLine: startsLine))
            left = left[end...]
            place.start = Position(line: place.start.line + 1, column: 1)
            place.end = place.start
            startsLine = true
        }
        return pieces
    }

    /// `⏎`, also as Windows or old Macs write it; other signs that end a line elsewhere are text here.
    private static func isLineEnd(_ character: Character) -> Bool {
        character == "\n" || character == "\r\n" || character == "\r"
    }
}
