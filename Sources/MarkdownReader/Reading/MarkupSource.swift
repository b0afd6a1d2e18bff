import Diagnostics

/// Where the text that is read comes from: which marks may stand in it, and where its problems are.
///
/// A class, since every step down the tree hands it on.
final class MarkupSource {
    let bytes: [UInt8]
    let isField: Bool
    /// The template's text; nil for a Markdown field.
    private let template: MarkedMarkdown?
    private let marks: [Mark]
    /// What prints the Markdown field, where a template does.
    private let fieldMark: Mark?

    init(_ template: MarkedMarkdown) {
        bytes = template.bytes
        isField = false
        self.template = template
        marks = template.marks
        fieldMark = nil
    }

    /// A Markdown field: no marks stand in it.
    init(field text: [UInt8], for mark: Mark?) {
        bytes = text
        isField = true
        template = nil
        marks = []
        fieldMark = mark
    }

    /// The place of a node, or of what stands in its lines.
    func place(of node: MarkupNode, text: UnsafeBufferPointer<UInt8>? = nil, else fallback: Place) -> Place {
        if isField { return fieldMark?.origin ?? fieldMark?.tag ?? fallback }
        return template?.place(of: node, text: text) ?? fallback
    }

    func mark(_ number: Int) -> Mark? { marks.indices.contains(number) ? marks[number] : nil }

    /// Whether a tag of the template stands in one of the node's lines.
    func holdsTag(_ node: MarkupNode) -> Bool {
        guard let lines = template?.lines, node.line > 0 else { return false }
        return (node.line...max(node.line, node.endLine)).contains { lines.holdsTag(line: $0) }
    }

    /// The place of bytes in the node's first line, where something says it.
    func place(of node: MarkupNode, bytes range: Range<Int>) -> Place? {
        guard let template, let start = start(ofLine: node.line) else { return fieldMark?.origin ?? fieldMark?.tag }
        return template.lines.place(line: node.line, byte: range.lowerBound - start)
    }

    /// Whether a section begins in that line of a template, so that not all of the line may be printed at a time.
    func holdsBranch(at place: Place) -> Bool {
        template?.branches.contains { $0.file == place.file && $0.start.line == place.start.line } ?? false
    }

    /// A stretch of the text in which `{{…}}` stands for each tag.
    func text(in bytes: ArraySlice<UInt8>) -> String {
        guard !isField else { return String(decoding: bytes, as: UTF8.self) }
        return Array(bytes).withUnsafeBufferPointer { bytes in
            var text: [UInt8] = []
            var at = 0
            while at < bytes.count {
                if bytes[at] == MarkEncoding.leadByte, let (_, end) = MarkEncoding.read(bytes, at: at) {
                    text += Array("{{…}}".utf8)
                    at = end
                } else {
                    text.append(bytes[at])
                    at += 1
                }
            }
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// Where a comment stands in the node's lines that would be printed as text.
    func printedComment(in node: MarkupNode) -> Place? {
        guard let lines = template?.lines, let start = start(ofLine: node.line), node.endLine >= node.line else {
            return nil
        }
        let end = self.start(ofLine: node.endLine + 1) ?? bytes.count
        guard let found = RawHTML.printedComment(in: bytes[start..<end]) else { return nil }
        let line = lines.starts.partitioningIndex { $0 > found }
        return lines.place(line: line, byte: found - lines.starts[line - 1], length: 4)
    }

    /// The bytes from where the node begins to the end of that line.
    func firstLine(of node: MarkupNode) -> ArraySlice<UInt8> {
        guard let start = start(ofLine: node.line) else { return [] }
        let from = min(start + max(node.column - 1, 0), bytes.count)
        return bytes[from...].prefix { $0 != UInt8(ascii: "\n") }
    }

    private func start(ofLine line: Int) -> Int? {
        if let starts = template?.lines.starts {
            return starts.indices.contains(line - 1) ? starts[line - 1] : nil
        }
        return fieldLineStarts.indices.contains(line - 1) ? fieldLineStarts[line - 1] : nil
    }

    private lazy var fieldLineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
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
