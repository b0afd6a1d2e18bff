import Diagnostics

/// Why a text could not be read as one YAML document.
enum YAMLProblem: Error, Equatable {
    /// libyaml's own words, which are not for readers, and the places it names.
    case syntax(problem: String, at: Position, context: String, contextAt: Position?)
    /// The file ends within `[` or `{`.
    case openBracket(Character, at: Position)
    /// An alias (`*name`) whose anchor (`&name`) does not stand before it.
    case unknownAlias(String, at: Position)
    /// A tag (`!name`): a text that begins with an exclamation mark.
    case tag(at: Position)
    /// More than ``YAMLLimits/depth`` collections in one another.
    case tooDeep(at: Position)
    /// Aliases that stand for more than ``YAMLLimits/aliasedNodes`` nodes or ``YAMLLimits/aliasedBytes`` in all.
    case tooManyAliases(at: Position)
}

/// What a spec file may not exceed; none of it is in the way of a file that people write.
enum YAMLLimits {
    static let depth = 64
    static let aliasedNodes = 100_000
    static let aliasedBytes = 4 * 1024 * 1024
    /// Of one text, in UTF-8.
    static let textBytes = 256 * 1024
    /// Of a file.
    static let bytes = 16 * 1024 * 1024
}

extension YAMLProblem {
    /// The problem in plain words, and where it is best shown.
    func fault(in source: SourceText) -> (SpecFault, Position) {
        switch self {
        case .tooDeep(let position): return (.tooDeep, position)
        case .tooManyAliases(let position): return (.tooManyAliases, position)
        case .openBracket(let bracket, let position): return (.syntax(.openBracket(bracket)), position)
        case .tag(let position): return (.syntax(.reservedSign("!")), position)
        case .unknownAlias(let name, let position): return (.syntax(.unknownAlias(name)), position)
        case .syntax(let problem, let position, let context, let contextPosition):
            if problem.contains("maximum") || problem.contains("nesting") { return (.tooDeep, position) }
            return YAMLProblem.syntaxFault(problem, position, context, contextPosition, source)
        }
    }

    /// libyaml's words are matched in this one place; words it may find later become ``SyntaxFault/other``.
    private static func syntaxFault(
        _ problem: String, _ position: Position, _ context: String, _ contextPosition: Position?, _ source: SourceText
    ) -> (SpecFault, Position) {
        let begin = contextPosition ?? position
        if isComma(problem, position, source) { return (.syntax(.comma), position) }
        if let tab = indentingTab(position, source) ?? indentingTab(begin, source) { return (.syntax(.tab), tab) }
        if problem.contains("tab character") { return (.syntax(.tab), position) }
        if context.contains("quoted scalar") {
            if problem.contains("escape") || problem.contains("hexdecimal") || problem.contains("Unicode") {
                return (.syntax(.unknownEscape), position)
            }
            return (.syntax(.openQuote), begin)
        }
        if context.contains("flow sequence") { return (.syntax(.openBracket("[")), begin) }
        if context.contains("flow mapping") { return (.syntax(.openBracket("{")), begin) }
        if context.contains("anchor") { return (.syntax(.reservedSign("&")), begin) }
        if context.contains("alias") { return (.syntax(.reservedSign("*")), begin) }
        if context.contains("tag") { return (.syntax(.reservedSign("!")), begin) }
        if context.contains("directive") { return (.syntax(.reservedSign("%")), begin) }
        if context.contains("block scalar") {
            return problem.contains("indent") ? (.syntax(.indentation), position) : (.syntax(.blockHeader), position)
        }
        if problem.contains("cannot start any token"), let sign = character(at: position, source) {
            return (.syntax(.reservedSign(sign)), position)
        }
        if problem.contains("undefined tag handle") { return (.syntax(.reservedSign("!")), position) }
        if problem.contains("mapping values are not allowed") {
            if let key = onlyKey(position, source) { return (.syntax(.indentation), key) }
            return (.syntax(.colonInText), position)
        }
        if problem.contains("could not find expected ':'") {
            return (.syntax(hasTightColon(begin, source) ? .noSpaceBehindColon : .noColon), begin)
        }
        if problem.contains("did not find expected key") || problem.contains("'-' indicator")
            || problem.contains("entries are not allowed")
        {
            return (.syntax(endsAQuote(position, source) ? .afterQuote : .indentation), position)
        }
        return (.syntax(.other), position)
    }

    /// A comma where YAML expects an entry, as in `[a,, b]`, or the next key, as behind `{…},` at the end of a line.
    private static func isComma(_ problem: String, _ position: Position, _ source: SourceText) -> Bool {
        guard let line = source.line(position.line)?.unicodeScalars.dropFirst(position.column - 1), line.first == ","
        else { return false }
        if problem.contains("did not find expected node content") { return true }
        return problem.contains("did not find expected") && line.dropFirst().allSatisfy { $0 == " " }
    }

    /// The first tab in the white space that a line begins with.
    private static func indentingTab(_ position: Position, _ source: SourceText) -> Position? {
        guard let line = source.line(position.line)?.unicodeScalars else { return nil }
        let indentation = line.prefix { $0 == " " || $0 == "\t" }
        guard let tab = indentation.firstIndex(of: "\t") else { return nil }
        return Position(line: position.line, column: indentation.distance(from: indentation.startIndex, to: tab) + 1)
    }

    /// Where the line's text begins, if the colon at the position is the only one: `  name: Acme`.
    private static func onlyKey(_ position: Position, _ source: SourceText) -> Position? {
        guard let line = source.line(position.line)?.unicodeScalars else { return nil }
        let before = line.prefix(position.column - 1)
        guard !before.contains(":"), let first = before.firstIndex(where: { $0 != " " }) else { return nil }
        return Position(line: position.line, column: before.distance(from: before.startIndex, to: first) + 1)
    }

    /// Whether what stands before the position in its line ends with a quote.
    private static func endsAQuote(_ position: Position, _ source: SourceText) -> Bool {
        guard let line = source.line(position.line)?.unicodeScalars else { return false }
        let before = line.prefix(position.column - 1).last { $0 != " " }
        return before == "\"" || before == "'"
    }

    /// Whether a word stands at the position with a colon and, right behind it, a value: `stage:trial`, not `https://`.
    private static func hasTightColon(_ position: Position, _ source: SourceText) -> Bool {
        guard let line = source.line(position.line, fromColumn: position.column) else { return false }
        return line.prefixMatch(of: /[A-Za-z_]+:[^\s\/]/) != nil
    }

    private static func character(at position: Position, _ source: SourceText) -> Character? {
        guard let line = source.line(position.line)?.unicodeScalars else { return nil }
        return line.dropFirst(position.column - 1).first.map(Character.init)
    }
}
