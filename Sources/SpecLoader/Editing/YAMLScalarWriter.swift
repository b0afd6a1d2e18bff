/// Writes a text as a YAML scalar so that it reads back the same, in a wanted style where that can be.
///
/// ```
/// Acme            plain
/// 'Acme: North'   a colon with a space would end a key
/// "2026.4"        a number to other readers
/// ```
struct YAMLScalarWriter {
    let lineBreak: String
    /// Whether quotes that are needed are double ones: the file's habit.
    let prefersDoubleQuotes: Bool

    /// What goes behind the colon or hyphen, and the lines below it, each led by a line break.
    struct Written: Equatable {
        var head: String
        var body = ""
    }

    /// Where a scalar is to stand.
    struct Spot {
        /// Within `[…]` or `{…}`.
        var inFlow = false
        /// The column of the key or hyphen it belongs to; -1 for none.
        var parentColumn: Int
        /// The column at which its further lines begin.
        var bodyColumn: Int
        /// What a line of it may take, for text that is broken within the file only.
        var width = 100
        /// The header of the block scalar that stands there, such as `>-`.
        var header = ""
        /// Whether what stands there is broken over several lines.
        var isWrapped = false
        /// Whether a block scalar may stand there: it would take a comment that is indented deeper for text of its own.
        var allowsBlocks = true
    }

    func write(_ text: String, isText: Bool, style: YAMLScalar.Style = .plain, at spot: Spot) -> Written {
        for candidate in candidates(text, isText: isText, style: style, at: spot) where reads(candidate, text, spot) {
            return candidate
        }
        return Written(head: Self.doubleQuoted(text))
    }

    private func candidates(
        _ text: String, isText: Bool, style: YAMLScalar.Style, at spot: Spot
    ) -> [Written] {
        let isBroken = text.unicodeScalars.contains(where: \.isLineBreak)
        let single = isBroken ? nil : wrapped("'" + text.replacing("'", with: "''") + "'", at: spot)
        let double = wrapped(Self.doubleQuoted(text), at: spot)
        let quoted = (prefersDoubleQuotes ? [double, single] : [single, double]).compactMap(\.self)
        let plain =
            isBroken || !Self.mayBePlain(text, isText: isText, inFlow: spot.inFlow) ? nil : wrapped(text, at: spot)
        var found: [Written?] = []
        switch style {
        case .singleQuoted where !isBroken: found = [single]
        case .doubleQuoted: found = [double]
        case .folded where spot.allowsBlocks && !spot.inFlow: found = [folded(text, at: spot), literal(text, at: spot)]
        case .literal where spot.allowsBlocks && !spot.inFlow: found = [literal(text, at: spot)]
        case .plain, .singleQuoted, .folded, .literal:
            found = [isBroken && spot.allowsBlocks && !spot.inFlow ? literal(text, at: spot) : nil, plain]
        }
        return found.compactMap(\.self) + quoted
    }

    /// Whether the reader finds the text in what was written.
    private func reads(_ written: Written, _ text: String, _ spot: Spot) -> Bool {
        let around = String(repeating: " ", count: max(0, spot.parentColumn))
        let document = spot.inFlow ? around + "k: [\(written.head)]" : around + "k: \(written.head)\(written.body)"
        guard let syntax = try? YAMLSyntax(document), let value = syntax.root?.entries?.first?.value else {
            return false
        }
        let node = spot.inFlow ? value.items?.count == 1 ? value.items?.first : nil : value
        guard let scalar = node?.scalar, !scalar.isNothing else { return false }
        return scalar.withoutLineEnd.unicodeScalars.elementsEqual(text.unicodeScalars)
    }

    // MARK: One line

    /// Whether every reader of YAML takes the text as it stands for one text.
    static func mayBePlain(_ text: String, isText: Bool, inFlow: Bool) -> Bool {
        let scalars = text.unicodeScalars
        // A tab within a plain text is allowed, and some readers stumble over it all the same.
        guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":",
            !scalars.contains("\t")
        else { return false }
        if "?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
        if first == "-", scalars.count == 1 || scalars.dropFirst().first == " " { return false }
        if text.hasPrefix("---") || text.hasPrefix("...") || text == "<<" || text == "=" { return false }
        if text.contains(": ") || text.contains(" #") { return false }
        if inFlow, scalars.contains(where: { ",[]{}".unicodeScalars.contains($0) }) { return false }
        return !isText || !looksLikeAnotherType(text)
    }

    /// `yes`, `null`, `12.5`, `2026-12-01`, `12:30`: what some reader of YAML takes for no text.
    static func looksLikeAnotherType(_ text: String) -> Bool {
        let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".nan"]
        let lower = text.lowercased()
        if words.contains(lower) || lower.hasSuffix(".inf") && lower.count <= 5 { return true }
        let body = lower.unicodeScalars.drop { $0 == "+" || $0 == "-" || $0 == "." }
        guard let first = body.first, ("0"..."9").contains(first) else { return false }
        return body.allSatisfy { ("0"..."9").contains($0) || "abcdefox_.,:+-tz ".unicodeScalars.contains($0) }
    }

    static func doubleQuoted(_ text: String) -> String {
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\"".unicodeScalars
            case "\\": quoted += "\\\\".unicodeScalars
            case "\n": quoted += "\\n".unicodeScalars
            case "\t": quoted += "\\t".unicodeScalars
            case "\u{85}": quoted += "\\N".unicodeScalars
            case "\u{2028}": quoted += "\\L".unicodeScalars
            case "\u{2029}": quoted += "\\P".unicodeScalars
            default: quoted.append(scalar)
            }
        }
        return String(quoted) + "\""
    }

    /// Broken over lines at single spaces, where what stood there was.
    private func wrapped(_ line: String, at spot: Spot) -> Written {
        guard spot.isWrapped, line.unicodeScalars.count > spot.width else { return Written(head: line) }
        let rows = Self.rows(line, width: spot.width - spot.bodyColumn) { next in
            // No row may begin with what means something else there.
            next.first.map { $0.isLetter || $0.isNumber } == true
        }
        return Written(head: rows.joined(separator: lineBreak + String(repeating: " ", count: spot.bodyColumn)))
    }

    private static func rows(_ line: String, width: Int, mayBegin: (Substring) -> Bool) -> [String] {
        var rows: [String] = [""]
        for (number, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            let row = rows[rows.count - 1]
            let mayBreak = !row.isEmpty && !word.isEmpty && row.last != " " && row.last != "\\" && mayBegin(word)
            if number > 0, mayBreak, row.count + 1 + word.count > max(20, width) {
                rows.append(String(word))
            } else {
                rows[rows.count - 1] += (number > 0 ? " " : "") + word
            }
        }
        return rows
    }

    // MARK: Blocks

    private func literal(_ text: String, at spot: Spot) -> Written? {
        block(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), sign: "|", at: spot)
    }

    /// Breaks lines at single spaces; a line break of the text takes an empty line more. Texts with lines that begin
    /// with white space cannot be folded.
    private func folded(_ text: String, at spot: Spot) -> Written? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first?.isEmpty == false, !lines.contains(where: { $0.first == " " || $0.first == "\t" }) else {
            return nil
        }
        var rows: [String] = []
        for (number, line) in lines.enumerated() {
            if line.isEmpty {
                rows.append("")
            } else {
                if number > 0 { rows.append("") }
                rows += Self.rows(String(line), width: spot.width - spot.bodyColumn) { !$0.isEmpty }
            }
        }
        return block(rows, sign: ">", at: spot)
    }

    private func block(_ rows: [String], sign: Character, at spot: Spot) -> Written {
        let chomping = spot.header.first { $0 == "-" || $0 == "+" }.map(String.init) ?? ""
        let first = rows.first { !$0.isEmpty } ?? ""
        let needsIndicator = first.first == " " || first.first == "\t" || rows.first?.isEmpty == true
        let indicator =
            needsIndicator || spot.header.contains(where: \.isNumber)
            ? String(spot.bodyColumn - max(0, spot.parentColumn)) : ""
        let indentation = String(repeating: " ", count: spot.bodyColumn)
        return Written(
            head: "\(sign)\(indicator)\(chomping)",
            body: rows.map { lineBreak + ($0.isEmpty ? "" : indentation + $0) }.joined())
    }
}
