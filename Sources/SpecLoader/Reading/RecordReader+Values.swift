import Diagnostics
import Records
import SalesModel

extension FieldKind {
    /// Whether people write sentences in it.
    fileprivate var isProse: Bool {
        switch self {
        case .text(.plain), .markdown: true
        case .record(let entity): entity.shorthand?.kind.isProse ?? false
        case .text, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice, .reference, .list: false
        }
    }
}

extension RecordReader {
    mutating func value(_ node: YAMLNode, as kind: FieldKind, of field: FieldTraits) -> Located<FieldValue>? {
        let place = place(of: node)
        switch (kind, node.content) {
        case (.record(let entity), .mapping):
            return record(node, as: entity).map { Located(.record($0), at: place) }
        case (.record(let entity), .scalar):
            guard let text = entity.shorthand, let value = value(node, as: text.kind, of: text) else {
                if entity.shorthand == nil {
                    report(.wrongShape(field: field.key, expected: kind, found: node.shape), at: place)
                }
                return nil
            }
            let record = RecordStorage(
                entity: entity, place: value.place, values: [text.key: value], keyPlaces: [text.key: value.place])
            return Located(.record(record), at: value.place)
        case (.list(let item), .sequence(let nodes)):
            if item.isProse { reportCutSentences(nodes, in: node) }
            let items = nodes.compactMap { node -> Located<FieldValue>? in
                if node.scalar?.isNothing == true {
                    report(.emptyItem(field: field.key), at: self.place(of: node))
                    return nil
                }
                return value(node, as: item, of: field)
            }
            // A list of which nothing could be read is no empty list: what is wrong with it has been told.
            return items.isEmpty && !nodes.isEmpty ? nil : Located(.list(items), at: place)
        case (.list(let item), .scalar) where field.takesOne:
            return value(node, as: item, of: field).map { Located(.list([$0]), at: place) }
        case (.record, _), (.list, _), (_, .mapping), (_, .sequence):
            report(.wrongShape(field: field.key, expected: kind, found: node.shape), at: place)
            return nil
        case (_, .scalar(let scalar)):
            let read = ScalarReader(field: field.key, kind: kind).read(scalar)
            if let fault = read.fault { report(fault, at: self.place(of: fault, in: node)) }
            if scalar.style == .plain, let comment = swallowed(behind: node) { report(.swallowedText, at: comment) }
            return read.value.map { Located($0, at: place) }
        }
    }

    /// A scalar's text; where a collection begins, with its first key if it has one.
    func place(of node: YAMLNode) -> Place {
        if case .mapping(let entries) = node.content, let first = entries.first, first.key.start >= node.start {
            return source.whole.moved(to: first.key.start, end: first.key.end)
        }
        return source.whole.moved(to: node.start, end: node.end)
    }

    /// `[Who decides, and since when]`: two items to YAML. Told where an item of several words begins in lower case
    /// behind one that begins as sentences do, neither of them in quotes.
    private mutating func reportCutSentences(_ items: [YAMLNode], in list: YAMLNode) {
        guard source.line(list.start.line, fromColumn: list.start.column)?.first == "[" else { return }
        for (before, item) in zip(items, items.dropFirst()) {
            guard let start = before.scalar, let rest = item.scalar, start.style == .plain, rest.style == .plain,
                start.text.first?.isUppercase == true, rest.text.first?.isLowercase == true,
                start.text.contains(" "), rest.text.contains(" ")
            else { continue }
            report(.cutSentence(rest.text), at: place(of: item))
        }
    }

    /// Whether a colon follows, so that it was written as a key.
    func hasColon(_ key: YAMLNode) -> Bool {
        let bytes = source.text.utf8
        let end = bytes.index(bytes.startIndex, offsetBy: key.endOffset, limitedBy: bytes.endIndex) ?? bytes.endIndex
        return bytes[end...].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
    }

    /// Within a text that stands in the file as it is, the very character that is at fault.
    private func place(of fault: SpecFault, in node: YAMLNode) -> Place {
        let whole = place(of: node)
        guard case .forbiddenCharacter(let culprit) = fault, let scalar = node.scalar, scalar.style == .plain,
            whole.start.line == whole.end.line, let index = scalar.text.unicodeScalars.firstIndex(of: culprit)
        else { return whole }
        let offset = scalar.text.unicodeScalars.distance(from: scalar.text.startIndex, to: index)
        return Place(file: source.file, line: whole.start.line, column: whole.start.column + offset, length: 1)
    }

    /// `Press #4 in hall 2`: YAML reads `Press`, and takes the rest for a comment, which people begin with `# `.
    private func swallowed(behind node: YAMLNode) -> Place? {
        // Asked byte by byte first: most values end their line, and a line may hold thousands of them.
        let bytes = source.text.utf8
        let end = bytes.index(bytes.startIndex, offsetBy: node.endOffset, limitedBy: bytes.endIndex) ?? bytes.endIndex
        guard bytes[end...].first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "#"),
            let line = source.line(node.end.line)
        else { return nil }
        let rest = line.unicodeScalars.dropFirst(node.end.column - 1)
        let comment = rest.drop { $0 == " " || $0 == "\t" }
        guard comment.first == "#", let second = comment.dropFirst().first, !second.properties.isWhitespace,
            second != "#"
        else { return nil }
        let column = node.end.column + rest.count - comment.count
        return Place(file: source.file, line: node.end.line, column: column, length: comment.count)
    }
}
