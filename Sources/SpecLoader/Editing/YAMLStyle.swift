/// How a file is written, so that what is added looks like what is there.
struct YAMLStyle {
    var lineBreak = "\n"
    /// Columns from a key to the keys of the record below it.
    var recordIndentation = 2
    /// Columns from a key to the hyphens of the list below it.
    var listIndentation = 2
    /// Columns from a hyphen to its item.
    var hyphenWidth = 2
    var prefersDoubleQuotes = false
    /// By key: whether its last list of texts that is not empty is written in brackets.
    private var flowLists: [String: Bool] = [:]

    init(_ syntax: YAMLSyntax) {
        lineBreak = syntax.lines.lineBreak
        var records: [Int] = []
        var lists: [Int] = []
        var hyphens: [Int] = []
        var doubles = 0
        var flow: [String: Bool] = [:]
        syntax.root?.visit { node in
            if let scalar = node.scalar, scalar.style == .singleQuoted || scalar.style == .doubleQuoted {
                doubles += scalar.style == .doubleQuoted ? 1 : -1
            }
            guard !node.isFlow else { return }
            for entry in node.entries ?? [] {
                let column = syntax.lines.column(of: entry.key.start)
                if let items = entry.value.items, !items.isEmpty, items.allSatisfy({ $0.scalar != nil }),
                    let key = entry.key.scalar?.text
                {
                    flow[key] = entry.value.isFlow
                }
                guard !entry.value.isFlow,
                    syntax.lines.hasBreak(entry.key.end..<max(entry.key.end, entry.value.ownStart))
                else { continue }
                let below = syntax.lines.column(of: entry.value.ownStart)
                if entry.value.entries != nil { records.append(below - column) }
                if entry.value.items != nil { lists.append(below - column) }
            }
            for (index, item) in (node.items ?? []).enumerated() {
                if let dash = syntax.dash(index, of: node), item.ownStart > dash,
                    !syntax.lines.hasBreak(dash..<item.ownStart)
                {
                    hyphens.append(item.start - dash)
                }
            }
        }
        recordIndentation = Self.mostCommon(records.filter { $0 > 0 }) ?? 2
        listIndentation = Self.mostCommon(lists.filter { $0 >= 0 }) ?? 2
        hyphenWidth = Self.mostCommon(hyphens.filter { $0 > 1 }) ?? 2
        prefersDoubleQuotes = doubles > 0
        flowLists = flow
    }

    /// Whether a new list is written in brackets: as the last one of the same key is, else where all items are ids.
    func prefersFlow(_ items: [YAMLValue], key: String?) -> Bool {
        let words = items.compactMap { item -> String? in
            guard case .scalar(let text, _) = item else { return nil }
            return text
        }
        guard words.count == items.count else { return false }
        if words.contains(where: { $0.unicodeScalars.contains(where: \.isLineBreak) }) { return false }
        if let key, let isFlow = flowLists[key] { return isFlow }
        return words.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } }
    }

    private static func mostCommon(_ numbers: [Int]) -> Int? {
        let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
}

/// Writes values as new text: in lines of their own within blocks, in one line within brackets.
struct YAMLRenderer {
    typealias Written = YAMLScalarWriter.Written

    let style: YAMLStyle
    /// See ``YAMLScalarWriter/Spot/allowsBlocks``.
    var allowsBlocks = true

    var scalars: YAMLScalarWriter {
        YAMLScalarWriter(lineBreak: style.lineBreak, prefersDoubleQuotes: style.prefersDoubleQuotes)
    }

    /// Within `[…]` or `{…}`: `{id: ada, roles: [rep, coach]}`.
    func inline(_ value: YAMLValue) -> String {
        switch value {
        case .scalar(let text, let isText):
            scalars.write(text, isText: isText, at: .init(inFlow: true, parentColumn: 0, bodyColumn: 0)).head
        case .list(let items): "[" + items.map(inline).joined(separator: ", ") + "]"
        case .record(let fields):
            "{" + fields.map { "\($0.key): \(inline($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    /// Behind the colon of a key that begins at a column.
    func field(_ value: YAMLValue, of key: String?, at column: Int) -> Written {
        switch value {
        case .scalar(let text, let isText):
            return scalars.write(
                text, isText: isText,
                at: .init(
                    parentColumn: column, bodyColumn: column + style.recordIndentation, allowsBlocks: allowsBlocks))
        case .list(let items):
            if items.isEmpty || style.prefersFlow(items, key: key) { return Written(head: inline(value)) }
            let raw = items.map { self.item($0, at: column + style.listIndentation) }
            return Written(head: "", body: list(raw, at: column + style.listIndentation))
        case .record(let fields):
            guard !fields.isEmpty else { return Written(head: "{}") }
            return Written(head: "", body: fields.map { line($0, at: column + style.recordIndentation) }.joined())
        }
    }

    /// Behind the hyphen at a column.
    func item(_ value: YAMLValue, at column: Int) -> Written {
        switch value {
        case .scalar(let text, let isText):
            return scalars.write(
                text, isText: isText,
                at: .init(parentColumn: column, bodyColumn: column + style.hyphenWidth, allowsBlocks: allowsBlocks))
        case .list: return Written(head: inline(value))
        case .record(let fields):
            guard let first = fields.first else { return Written(head: "{}") }
            let inner = column + style.hyphenWidth
            let written = entry(first, at: inner)
            return Written(
                head: written.head, body: written.body + fields.dropFirst().map { line($0, at: inner) }.joined())
        }
    }

    /// Lines with hyphens at a column.
    func list(_ items: [Written], at column: Int) -> String {
        items.map { indented(column) + hyphen + $0.head + $0.body }.joined()
    }

    /// `- ` as the file spaces it.
    var hyphen: String { "-" + String(repeating: " ", count: style.hyphenWidth - 1) }

    /// A line break and the indentation of the next line.
    func indented(_ column: Int) -> String { style.lineBreak + String(repeating: " ", count: column) }

    /// `key: value`, with further lines below it.
    func entry(_ field: YAMLValue.Field, at column: Int) -> Written {
        let written = self.field(field.value, of: field.key, at: column)
        return Written(head: "\(field.key):" + (written.head.isEmpty ? "" : " " + written.head), body: written.body)
    }

    private func line(_ field: YAMLValue.Field, at column: Int) -> String {
        let written = entry(field, at: column)
        return indented(column) + written.head + written.body
    }
}
