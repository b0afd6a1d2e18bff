import Diagnostics
import Records
import SalesModel

/// `a role`, `an exit criterion`; a plural stands by itself: `people`, `thresholds`.
func article(_ noun: String) -> String {
    if noun == "people" || (noun.hasSuffix("s") && !noun.hasSuffix("ss")) { return noun }
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    return (noun.first.map(vowels.contains) == true ? "an " : "a ") + noun
}

/// What somebody wrote, short enough to stand in a sentence and on one line.
func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59).trimmed + "…"
}

/// A summary as the end of a sentence: `As people say it` becomes `as people say it`; `SMART goals` stays.
func lowered(_ summary: String) -> String {
    guard let first = summary.first, summary.dropFirst().first?.isUppercase != true else { return summary }
    return first.lowercased() + summary.dropFirst()
}

/// The choice nearest to what was written, also where only capitals differ.
func nearest(_ text: String, _ names: [String]) -> String? {
    NearestName.find(text, in: names)
}

func hexadecimal(_ number: UInt32, _ digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}

/// What stands in the file where something else was expected.
package enum FoundShape: Sendable, Equatable {
    case list
    case mapping
    case text(String)
    case nothing
}

extension FoundShape {
    var words: String {
        switch self {
        case .list: "a list"
        case .mapping: "keys and values"
        case .text(let text): "the text '\(quoted(text))'"
        case .nothing: "nothing"
        }
    }
}

/// Where an unknown key may have been meant to stand, or what it was meant to be.
package enum KeySuggestion: Sendable, Equatable {
    /// Another key of the same entity.
    case key(String)
    /// A key of an entity around or inside this one; `field` is where that entity is written.
    case outer(entity: String)
    case inner(entity: String, field: String)
    case other(entity: String)
    /// It is no key: within `{…}` a comma ended the text before it.
    case textBehindComma
    /// Nothing is near: all keys of the entity.
    case none([String])
}

extension KeySuggestion {
    func help(for key: String) -> String {
        switch self {
        case .key(let near): "did you mean '\(near)'?"
        case .outer(let entity): "'\(key)' is a key of the \(entity) around it: check the indentation"
        case .inner(let entity, let field): "'\(key)' is a key of \(article(entity)): write it under '\(field)'"
        case .other(let entity): "'\(key)' is a key of \(article(entity))"
        case .textBehindComma: "a comma ends the text before it: put that text in quotes, this with it"
        case .none(let keys):
            "its keys are "
                + (keys.count > 60
                    ? keys.prefix(60).joined(separator: ", ") + " and \(keys.count - 60) more"
                    : keys.joined(separator: ", "))
        }
    }
}
