/// Writes atoms as Markdown, with a backslash before a character only where it could act.
struct AtomPrinter {
    let atoms: [Atom]
    /// The texts of the atoms that are markup.
    let markup: [String]
    let place: InlinePrinter.Place
    private let facts: LineFacts

    init(atoms: [Atom], markup: [String], place: InlinePrinter.Place) {
        self.atoms = atoms
        self.markup = markup
        self.place = place
        self.facts = LineFacts(atoms, markup: markup)
    }

    func print() -> String {
        var result: [UInt8] = []
        result.reserveCapacity(atoms.count + atoms.count / 8)
        let brokenLinks = brokenAutolinks()
        let lineStarts = place == .paragraph ? lineStartEscapes() : []
        for index in atoms.indices {
            switch atoms[index] {
            case .character(let scalar, isValue: _):
                if mustBeEntity(at: index) {
                    result += "&#\(scalar.value);".utf8
                } else {
                    let escape =
                        brokenLinks.contains(index) || lineStarts.contains(index) || needsBackslash(scalar, at: index)
                    if escape { result.append(UInt8(ascii: "\\")) }
                    if scalar.isASCII { result.append(UInt8(scalar.value)) } else { result += scalar.utf8 }
                }
            case .markup(let number): result += markup[Int(number)].utf8
            case .opening(let mark), .closing(let mark): result += mark.text.utf8
            case .lineBreak: result += (place == .paragraph ? "\\\n" : "<br>").utf8
            case .blank: result += blank(at: index).utf8
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    // MARK: Neighbours

    private func scalar(_ index: Int) -> Unicode.Scalar? {
        atoms.indices.contains(index) ? atoms[index].scalar : nil
    }

    private func isEdge(_ index: Int) -> Bool {
        guard atoms.indices.contains(index) else { return true }
        if case .lineBreak = atoms[index] { return true }
        return false
    }

    private func isSpace(_ index: Int) -> Bool {
        atoms.indices.contains(index) && atoms[index].isSpace && !isEdge(index)
    }

    private func isWordCharacter(_ index: Int) -> Bool {
        guard let scalar = scalar(index) else { return false }
        return isWord(scalar)
    }

    // MARK: Escapes anywhere in a line

    func needsBackslash(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        switch scalar {
        case "\\": followsPunctuation(after: index)
        case "`", "[": true
        case "]": facts.hasBrackets
        case "*": !(isSpace(index - 1) && (isSpace(index + 1) || isEdge(index + 1)))
        case "_": !isHarmlessUnderscore(at: index)
        case "~": facts.tildes > 1
        case "$": facts.dollars > 1
        case "<": opensTag(after: index)
        case "&": beginsEntity(at: index)
        case ":": beginsEmoji(at: index)
        case "!": isMarkup(index + 1)
        case "|": place == .cell
        case "#": place == .heading && closesHeading(at: index)
        default: false
        }
    }

    private func isMarkup(_ index: Int) -> Bool {
        guard atoms.indices.contains(index) else { return false }
        switch atoms[index] {
        case .markup, .opening, .closing, .blank: return true
        case .character, .lineBreak: return false
        }
    }

    private func followsPunctuation(after index: Int) -> Bool {
        guard let next = scalar(index + 1) else { return true }
        return next.isASCII && isPunctuation(next) || mustBeEntity(at: index + 1)
    }

    private func isHarmlessUnderscore(at index: Int) -> Bool {
        if isSpace(index - 1) && (isSpace(index + 1) || isEdge(index + 1)) { return true }
        guard let before = endOfRun(of: "_", from: index, step: -1), let after = endOfRun(of: "_", from: index, step: 1)
        else { return false }
        return isWordCharacter(before) && isWordCharacter(after)
    }

    /// The first place beyond a run of one character; nil where the run is so long that to look would take longer than a
    /// backslash costs.
    private func endOfRun(of sign: Unicode.Scalar, from index: Int, step: Int) -> Int? {
        var end = index
        while scalar(end) == sign {
            end += step
            if abs(end - index) > 100 { return nil }
        }
        return end
    }

    private func opensTag(after index: Int) -> Bool {
        guard let next = scalar(index + 1) else { return isMarkup(index + 1) }
        return next == "/" || next == "!" || next == "?" || (next.isASCII && next.properties.isAlphabetic)
    }

    /// `&amp;`, `&#38;`, `&#x26;`
    private func beginsEntity(at index: Int) -> Bool {
        var end = index + 1
        while let next = scalar(end), end - index < 34, next == "#" || (next.isASCII && isWord(next)) { end += 1 }
        return end > index + 1 && scalar(end) == ";"
    }

    /// `:tada:` shows a picture on GitHub and in pandoc; `10:30:15` does not.
    private func beginsEmoji(at index: Int) -> Bool {
        var end = index + 1
        var name = ""
        while let next = scalar(end), next.isASCII, isWord(next) || "_+-".unicodeScalars.contains(next) {
            name.unicodeScalars.append(next)
            end += 1
        }
        guard !name.isEmpty, scalar(end) == ":" else { return false }
        return name == "100" || name == "1234" || !name.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
    }

    /// The `#` at the end of a heading, which would be taken for its closing mark.
    private func closesHeading(at index: Int) -> Bool {
        guard let end = endOfRun(of: "#", from: index, step: 1) else { return true }
        guard end == atoms.endIndex else { return false }
        return index == atoms.startIndex || isSpace(index - 1)
    }

    // MARK: Characters that only an entity can keep

    /// A space of a value at the edge of a line, and a letter that would keep emphasis beside it from opening or
    /// closing: the asterisks of `*Stop!*now` need `&#110;ow`, those of `*about ~*` need `&#126;`.
    func mustBeEntity(at index: Int) -> Bool {
        guard let scalar = scalar(index) else { return false }
        if scalar == " " || scalar == "\t" { return isEdge(index - 1) || isEdge(index + 1) }
        if scalar == "~" { return hidesMark(at: index) }
        let isBeforeMark = if case .opening? = atom(index + 1) { true } else { false }
        let isBehindMark = if case .closing? = atom(index - 1) { true } else { false }
        guard isBeforeMark || isBehindMark, !isWhiteSpace(scalar), !isPunctuation(scalar) else { return false }
        return isBeforeMark
            ? !isWordCharacter(afterMarks(from: index + 1, step: 1))
            : !isWordCharacter(afterMarks(from: index - 1, step: -1))
    }

    /// Whether emphasis that a tilde touches would not be seen. cmark-gfm looks through tildes when it asks what stands
    /// beside a mark, so that `*a ~*` ends with a space there.
    private func hidesMark(at index: Int) -> Bool {
        func beyond(_ step: Int) -> Int { endOfRun(of: "~", from: index, step: step) ?? index }
        switch (atom(index - 1), atom(index + 1)) {
        case (.opening, _): return isSpace(beyond(1)) || isEdge(beyond(1))
        case (_, .closing): return isSpace(beyond(-1)) || isEdge(beyond(-1))
        case (_, .opening): return isWordCharacter(beyond(-1)) && !isWordCharacter(afterMarks(from: index + 1, step: 1))
        case (.closing, _): return isWordCharacter(beyond(1)) && !isWordCharacter(afterMarks(from: index - 1, step: -1))
        default: return false
        }
    }

    private func atom(_ index: Int) -> Atom? { atoms.indices.contains(index) ? atoms[index] : nil }

    /// The first place beyond the emphasis marks that begin at `index`.
    private func afterMarks(from index: Int, step: Int) -> Int {
        var index = index
        while let atom = atom(index) {
            switch atom {
            case .opening, .closing: index += step
            case .character, .markup, .lineBreak, .blank: return index
            }
        }
        return index
    }

    private func blank(at index: Int) -> String {
        let isFree =
            (isSpace(index - 1) || isEdge(index - 1)) && (isSpace(index + 1) || isEdge(index + 1))
        guard isFree else { return String(repeating: "\\_", count: 8) }
        return (isEdge(index - 1) && place == .paragraph ? "\\" : "") + "________"
    }
}

/// What has to be counted once for a whole line of atoms.
private struct LineFacts {
    var tildes = 0
    var dollars = 0
    var hasBrackets = false

    init(_ atoms: [Atom], markup: [String]) {
        for atom in atoms {
            switch atom {
            case .character("~", isValue: _), .opening(.strikethrough): tildes += 1
            case .character("$", isValue: _): dollars += 1
            case .markup(let number) where markup[Int(number)].hasSuffix("["): hasBrackets = true
            case .character, .markup, .opening, .closing, .lineBreak, .blank: break
            }
        }
    }
}

// Nearly all scalars are ASCII, and Unicode's tables are slow to ask.

func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20: true
    case 0..<0x80: false
    default: scalar.properties.isWhitespace
    }
}

/// As CommonMark counts it: all of ASCII's marks, and beyond it Unicode's punctuation without the symbols.
func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 && scalar.value < 0x7F && !isWord(scalar) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        return true
    default: return false
    }
}
