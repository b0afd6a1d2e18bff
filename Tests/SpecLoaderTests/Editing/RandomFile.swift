import SpecLoader
import TestSupport

/// Writes a ``Things/entity`` in styles that follow from the dice: indentation, quotes, brackets, blocks, comments, line ends.
///
/// ```yaml
/// "name" : 'it''s'  # c1
/// words:
/// -   two words
///    # c2
/// - "x"
/// ```
struct RandomFile {
    private var random: SeededRandom
    private(set) var text = ""
    private var comments = 0
    private let step: Int

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        step = Int.random(in: 1...4, using: &random)
        if isLikely(1, in: 6) { text += "%YAML 1.1\n---\n" } else if isLikely(1, in: 6) { text += "--- # c0\n" }
        if isLikely(1, in: 8) {
            text += flow(Self.thing(using: &random), column: 0) + "\n"
        } else {
            fields(Self.thing(using: &random), column: 0)
        }
        between(column: 0)
        if isLikely(1, in: 6) { text.removeLast() } else if isLikely(1, in: 8) { text += "...\n" }
        switch Int.random(in: 0..<7, using: &random) {
        case 3:
            var mixed = ""
            for character in text { mixed += character == "\n" && isLikely(1, in: 3) ? "\r\n" : String(character) }
            text = mixed
        case 0: text = text.replacing("\n", with: "\r\n")
        case 1: text = text.replacing("\n", with: "\r")
        case 2: text = "\u{FEFF}" + text
        default: break
        }
    }

    // MARK: What it says

    private indirect enum Node {
        case text(String)
        case list([Node])
        case record([(String, Node)])
    }

    private static let words = [
        "x", "two words", "it's", "a: b", "a #b", "[a]", "12", "2026-12-01", "é", "- a", "\\", "no",
    ]
    private static let texts =
        words + ["one\ntwo", "  a\nb", "a\n\n\nb", "# a\nb", "a\n  # b\nc", "long words and more of them"]

    private static func thing(using random: inout SeededRandom) -> Node {
        func word() -> Node { .text(words.randomElement(using: &random) ?? "") }
        func text() -> Node { .text(texts.randomElement(using: &random) ?? "") }
        func list(_ item: () -> Node) -> Node { .list((0..<Int.random(in: 0...3, using: &random)).map { _ in item() }) }
        var ids = 0
        func part() -> Node {
            ids += 1
            var fields: [(String, Node)] = [("id", .text("id-\(ids)"))]
            if Bool.random(using: &random) { fields.append(("name", word())) }
            if Bool.random(using: &random) { fields.append(("note", text())) }
            if Bool.random(using: &random) { fields.append(("words", list(word))) }
            if Bool.random(using: &random) {
                fields.append(("inner", .record([("first", word()), ("second", text())])))
            }
            return .record(fields.shuffled(using: &random))
        }
        var fields: [(String, Node)] = [
            ("name", word()), ("note", text()), ("count", .text("7")), ("day", .text("2026-12-01")),
            ("words", list(word)),
            ("notes", list(text)), ("part", part()), ("parts", list(part)), ("status", .text("draft")),
        ]
        fields.shuffle(using: &random)
        return .record(Array(fields.prefix(Int.random(in: 2...9, using: &random))))
    }

    // MARK: How

    private mutating func isLikely(_ part: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < part }

    private mutating func spaces(_ range: ClosedRange<Int>) -> String {
        String(repeating: " ", count: Int.random(in: range, using: &random))
    }

    private mutating func comment() -> String {
        comments += 1
        return "# c\(comments)" + (isLikely(1, in: 4) ? "\tof what" : "")
    }

    /// Behind a value in its line.
    private mutating func tail() -> String {
        if isLikely(1, in: 4) { return spaces(1...3) + comment() }
        return isLikely(1, in: 8) ? spaces(1...2) : ""
    }

    /// Comments and empty lines before what begins at a column.
    private mutating func between(column: Int) {
        while isLikely(1, in: 3) {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: text += "\n"
            case 1: text += spaces(0...3) + "\n"
            case 2: text += spaces(0...(column + 5)) + comment() + "\n"
            default: text += String(repeating: " ", count: column) + comment() + "\n"
            }
        }
    }

    private mutating func fields(_ node: Node, column: Int, isFirstInLine: Bool = true) {
        guard case .record(let fields) = node else { return }
        for (index, field) in fields.enumerated() {
            if index > 0 || isFirstInLine {
                between(column: column)
                text += String(repeating: " ", count: column)
            }
            let quote = isLikely(1, in: 10) ? ["'", "\""].randomElement(using: &random) ?? "" : ""
            text += quote + field.0 + quote + (isLikely(1, in: 10) ? " :" : ":")
            value(field.1, column: column, step: step)
        }
    }

    private mutating func items(_ items: [Node], column: Int) {
        for item in items {
            between(column: column)
            let width = isLikely(1, in: 6) ? 3 : 1
            text += String(repeating: " ", count: column) + "-"
            if case .record = item, !isLikely(1, in: 6) {
                text += String(repeating: " ", count: width)
                fields(item, column: column + 1 + width, isFirstInLine: false)
            } else {
                value(item, column: column, step: 1 + width)
            }
        }
    }

    /// Behind a colon or hyphen.
    private mutating func value(_ node: Node, column: Int, step: Int) {
        switch node {
        case .text(let text):
            self.text += isLikely(1, in: 12) ? "\t" : " "
            if isLikely(1, in: 12) { self.text += "!!str " }
            self.text += scalar(text, column: column, step: step)
        case .list(let list):
            if list.isEmpty || isLikely(1, in: 3) {
                text += " " + flow(node, column: column) + tail() + "\n"
            } else {
                text += tail() + "\n"
                items(list, column: column + (isLikely(1, in: 3) ? 0 : step))
            }
        case .record:
            if isLikely(1, in: 3) {
                text += " " + flow(node, column: column) + tail() + "\n"
            } else {
                text += tail() + "\n"
                fields(node, column: column + step)
            }
        }
    }

    private mutating func scalar(_ text: String, column: Int, step: Int) -> String {
        if text.contains("\n") || isLikely(1, in: 8) {
            let body = column + (isLikely(1, in: 4) ? step + 1 : step)
            let needsIndicator = text.hasPrefix(" ")
            let isFolded = !text.contains("\n") && isLikely(1, in: 2)
            let chomping = ["", "-", "+"].randomElement(using: &random) ?? ""
            let header =
                (isFolded ? ">" : "|") + (needsIndicator || isLikely(1, in: 5) ? String(body - column) : "") + chomping
            let rows = (isFolded ? text.replacing(" ", with: "\n") : text).split(
                separator: "\n", omittingEmptySubsequences: false)
            let lines = rows.map { $0.isEmpty ? "" : String(repeating: " ", count: body) + $0 }
            return header + tail() + "\n" + lines.joined(separator: "\n") + "\n" + (isLikely(1, in: 5) ? "\n" : "")
        }
        if text.contains(" "), isLikely(1, in: 5) {
            let gap = "\n" + String(repeating: " ", count: column + step)
            return quoted(text).replacing(" ", with: gap) + tail() + "\n"
        }
        return quoted(text) + tail() + "\n"
    }

    private mutating func quoted(_ text: String, inFlow: Bool = false) -> String {
        let isPlain = text.allSatisfy { $0.isLetter || $0 == " " } && text != "no"
        switch Int.random(in: 0..<(isPlain ? 4 : 2), using: &random) {
        case 0 where !text.contains("\n"): return "'" + text.replacing("'", with: "''") + "'"
        case 2, 3: return text
        default:
            let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            return "\"" + escaped + "\""
        }
    }

    private mutating func flow(_ node: Node, column: Int) -> String {
        if case .text(let text) = node { return quoted(text, inFlow: true) }
        var children: [String] = []
        var (open, close) = ("[", "]")
        switch node {
        case .text: break
        case .list(let items): for item in items { children.append(flow(item, column: column + 2)) }
        case .record(let fields):
            (open, close) = ("{", "}")
            for (key, value) in fields { children.append("\(key): " + flow(value, column: column + 2)) }
        }
        guard isLikely(1, in: 3), !children.isEmpty else {
            let gap = isLikely(1, in: 4) ? " " : ""
            return open + gap + children.joined(separator: isLikely(1, in: 6) ? " , " : ", ") + gap + close
        }
        var written = open + tail() + "\n"
        let indentation = String(repeating: " ", count: column + 2)
        for (index, child) in children.enumerated() {
            if isLikely(1, in: 4) { written += indentation + comment() + "\n" }
            let isLast = index + 1 == children.count
            written += indentation + child + (isLast && isLikely(1, in: 2) ? "" : ",") + tail() + "\n"
        }
        return written + String(repeating: " ", count: column + 1) + close
    }
}
