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
    /// Of a file.
    static let bytes = 16 * 1024 * 1024
}
