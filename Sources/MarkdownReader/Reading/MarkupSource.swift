import Diagnostics

/// Where the text that is read comes from: which marks may stand in it, and where its problems are.
enum MarkupSource {
    case template(MarkedMarkdown)
    /// A Markdown field, with the mark that stands for it where it is printed by a template.
    case field(text: [UInt8], mark: Mark?)

    var bytes: [UInt8] {
        switch self {
        case .template(let marked): marked.bytes
        case .field(let text, mark: _): text
        }
    }

    var isField: Bool {
        switch self {
        case .template: false
        case .field: true
        }
    }

    /// The place of a node, or of what stands in its lines.
    func place(of node: MarkupNode, text: UnsafeBufferPointer<UInt8>? = nil, else template: Place) -> Place {
        switch self {
        case .template(let marked):
            return marked.place(of: node, text: text) ?? template
        case .field(text: _, let mark):
            return mark?.origin ?? mark?.tag ?? template
        }
    }

    func mark(_ number: Int) -> Mark? {
        switch self {
        case .template(let marked): marked.marks.indices.contains(number) ? marked.marks[number] : nil
        case .field: nil
        }
    }

    /// Whether a tag of the template stands in one of the node's lines.
    func holdsTag(_ node: MarkupNode) -> Bool {
        switch self {
        case .template(let marked):
            node.line > 0 && (node.line...max(node.line, node.endLine)).contains { marked.lines.holdsTag(line: $0) }
        case .field: false
        }
    }

    /// The bytes from where the node begins to the end of that line.
    func firstLine(of node: MarkupNode) -> ArraySlice<UInt8> {
        let bytes = bytes
        guard let start = start(ofLine: node.line) else { return [] }
        let from = min(start + max(node.column - 1, 0), bytes.count)
        return bytes[from...].prefix { $0 != UInt8(ascii: "\n") }
    }

    private func start(ofLine line: Int) -> Int? {
        switch self {
        case .template(let marked):
            return marked.lines.starts.indices.contains(line - 1) ? marked.lines.starts[line - 1] : nil
        case .field(let text, mark: _):
            var start = 0
            for _ in 1..<max(line, 1) {
                guard let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
                start = end + 1
            }
            return line > 0 ? start : nil
        }
    }
}

extension MarkedMarkdown {
    /// The place of the text within the node's lines, else of the node.
    func place(of node: MarkupNode, text: UnsafeBufferPointer<UInt8>?) -> Place? {
        guard node.line > 0, lines.starts.indices.contains(node.line - 1) else { return nil }
        let start = lines.starts[node.line - 1]
        let end =
            node.endLine < lines.starts.count && node.endLine >= node.line ? lines.starts[node.endLine] : bytes.count
        if let text, !text.isEmpty, start + text.count <= end {
            for at in start...(end - text.count) where bytes[at] == text[0] && bytes[at..<end].starts(with: text) {
                let line = lines.starts.partitioningIndex { $0 > at }
                let length = String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).unicodeScalars
                    .count
                return lines.place(line: line, byte: at - lines.starts[line - 1], length: length)
            }
        }
        return lines.place(line: node.line, byte: max(node.column - 1, 0))
    }
}
