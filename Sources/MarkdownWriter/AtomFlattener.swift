import DocumentModel

/// Flattens a tree of inlines into atoms and mends what Markdown cannot say: emphasis within the same emphasis, empty
/// emphasis, emphasis that begins or ends with a space.
struct AtomFlattener {
    var imageBase: String?
    var place: InlinePrinter.Place
    var atoms: [Atom] = []
    /// The texts of the atoms that are markup.
    var markup: [String] = []
    /// The marks that are open around the current position.
    private var open: [Atom.Mark] = []
    private var isInLink = false

    init(imageBase: String?, place: InlinePrinter.Place) {
        self.imageBase = imageBase
        self.place = place
    }

    mutating func append(_ inlines: [Inline]) {
        for inline in inlines { append(inline) }
    }

    private mutating func append(_ inline: Inline) {
        switch inline {
        case .text(let text, let origin): append(text, isValue: origin != nil)
        case .emphasis(let content): append(content, markedBy: .emphasis)
        case .strong(let content): append(content, markedBy: .strong)
        case .strikethrough(let content): append(content, markedBy: .strikethrough)
        case .code(let text, origin: _): appendCode(text)
        case .link(let link): append(link)
        case .image(let image): append(image)
        case .lineBreak: atoms.append(.lineBreak)
        case .softBreak: append(" ", isValue: false)
        case .field(let field): append(field)
        case .openItem(let item): append(item.text, isValue: true)
        }
    }

    private mutating func append(_ text: String, isValue: Bool) {
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if !afterReturn { atoms.append(.lineBreak) }
            case "\r": atoms.append(.lineBreak)
            default:
                let isAllowed = scalar.value >= 0x20 && scalar.value < 0x7F || DocumentText.isAllowed(scalar)
                atoms.append(.character(isAllowed ? scalar : "\u{FFFD}", isValue: isValue))
            }
            afterReturn = scalar == "\r"
        }
    }

    private mutating func appendMarkup(_ text: String) {
        atoms.append(.markup(Int32(markup.count)))
        markup.append(text)
    }

    private mutating func append(_ content: [Inline], markedBy mark: Atom.Mark) {
        if open.contains(mark) { return append(content) }
        let inner = atoms(of: content, within: mark)
        guard let start = inner.firstIndex(where: { !$0.isSpace }), let end = inner.lastIndex(where: { !$0.isSpace })
        else {
            atoms += inner
            return
        }
        atoms += inner[..<start]
        if case .closing(mark)? = atoms.last {
            // The same emphasis goes on: `*a**b*` would not say that.
            atoms.removeLast()
        } else {
            // `*a***b**` would be read otherwise; a comment keeps the marks apart.
            if case .closing? = atoms.last { appendMarkup("<!-- -->") }
            atoms.append(.opening(mark))
        }
        atoms += inner[start...end]
        atoms.append(.closing(mark))
        atoms += inner[(end + 1)...]
    }

    /// The atoms of what one more mark holds, apart from those before it.
    private mutating func atoms(of content: [Inline], within mark: Atom.Mark) -> [Atom] {
        let outer = atoms
        atoms = []
        open.append(mark)
        append(content)
        open.removeLast()
        defer { atoms = outer }
        return atoms
    }

    private mutating func appendCode(_ text: String) {
        guard !text.isEmpty else { return }
        // By bytes, as whoever reads it does: "`" and a combining mark behind it are one Character.
        let line = Array(oneLine(text).utf8)
        let isEscapedBar = zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "|") }
        if place == .cell && isEscapedBar {
            // Within a table a code span cannot hold a backslash before a bar.
            appendMarkup("<code>")
            append(oneLine(text), isValue: true)
            appendMarkup("</code>")
            return
        }
        let (tick, space) = (UInt8(ascii: "`"), UInt8(ascii: " "))
        let fence = String(repeating: "`", count: longestRun(of: tick, in: line) + 1)
        let isBlank = line.allSatisfy { $0 == space }
        let needsRoom =
            line.first == tick || line.last == tick || (line.first == space && line.last == space && !isBlank)
        let bytes = place == .cell ? line.flatMap { $0 == UInt8(ascii: "|") ? Array("\\|".utf8) : [$0] } : line
        let body = String(decoding: bytes, as: UTF8.self)
        appendMarkup(fence + (needsRoom ? " \(body) " : body) + fence)
    }

    /// Line ends of every kind become a space.
    private func oneLine(_ text: String) -> String {
        let text = DocumentText.replacingForbidden(in: text)
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        return splitLines(text).joined(separator: " ")
    }

    private mutating func append(_ link: Link) {
        guard link.isAllowed else { return append(link.content) }
        if let address = link.bareAddress, !isInLink {
            appendMarkup("<\(address)>")
            return
        }
        let isWithinAnother = isInLink
        isInLink = true
        appendMarkup("[")
        let count = atoms.count
        append(link.content)
        // Of a picture without a text nothing may be left.
        if atoms.count == count { append(link.destination, isValue: true) }
        isInLink = isWithinAnother
        appendMarkup("](" + target(link.destination, title: link.title) + ")")
    }

    private mutating func append(_ image: Image) {
        guard let imageBase else { return append(oneLine(image.alternative), isValue: true) }
        appendMarkup("![")
        append(oneLine(image.alternative), isValue: true)
        appendMarkup("](" + target(imageBase + Address.encoded(part: image.path, keeping: "/"), title: "") + ")")
    }

    private mutating func append(_ field: FormField) {
        switch field.kind {
        case .text, .multiline, .date:
            if let value = field.value, !value.isEmpty { append(value, isValue: true) } else { atoms.append(.blank) }
        case .choice(let choices):
            if let value = field.value, !value.isEmpty {
                append(value, isValue: true)
            } else {
                atoms.append(.blank)
                append(" (" + FormField.distinct(choices).map(\.label).joined(separator: " / ") + ")", isValue: true)
            }
        case .checkbox: append(field.isChecked ? "☑" : "☐", isValue: true)
        }
    }

    /// The part of a link in round brackets.
    private func target(_ destination: String, title: String) -> String {
        let needsBrackets =
            destination.isEmpty || destination.unicodeScalars.contains { $0.value <= 0x20 || $0 == "(" || $0 == ")" }
        let escaped = escapedLiteral(destination, before: needsBrackets ? "\\<>" : "\\<")
        let address = needsBrackets ? "<\(escaped)>" : escaped
        return title.isEmpty ? address : address + " \"" + escapedLiteral(title, before: "\\\"") + "\""
    }

    /// For destinations and titles, where only few characters can act, but entities do.
    private func escapedLiteral(_ text: String, before special: String) -> String {
        var result = ""
        let text = oneLine(text)
        for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
            switch scalar {
            case "&" where beginsEntity(text.unicodeScalars[index...]): result += "&amp;"
            case "|" where place == .cell: result += "\\|"
            default:
                if special.unicodeScalars.contains(scalar) { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `&amp;`, `&#38;`
    private func beginsEntity(_ text: Substring.UnicodeScalarView) -> Bool {
        var rest = text.dropFirst()
        if rest.first == "#" { rest = rest.dropFirst() }
        let name = rest.prefix { $0 == "_" || isWord($0) }
        return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ";"
    }
}

extension Link {
    /// The address, where the link shows nothing else and `<…>` can hold it.
    fileprivate var bareAddress: String? {
        guard title.isEmpty, case .text(let text, origin: _)? = content.first, content.count == 1,
            text.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value < 0x7F && !"<>|\\".unicodeScalars.contains($0)
            })
        else { return nil }
        if text == destination && (text.hasPrefix("https://") || text.hasPrefix("http://")) { return text }
        return "mailto:" + text == destination ? text : nil
    }
}
