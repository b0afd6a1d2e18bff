package import Diagnostics
package import Records
import SalesModel

/// What can be wrong with how a spec file is written, as facts; ``SpecFault/message`` and ``SpecFault/help`` word them.
package enum SpecFault: Fault {
    /// S01: not YAML.
    case syntax(SyntaxFault)
    /// S02
    case unknownKey(String, entity: String, near: KeySuggestion)
    /// S03
    case wrongShape(field: String, expected: FieldKind, found: FoundShape)
    /// S03: a list item without anything in it.
    case emptyItem(field: String)
    /// S03: the file is a list or a text, not keys and values.
    case noRecord(entity: String, found: FoundShape)
    /// S03: a list or mapping where a key is to stand.
    case keyIsNoText(entity: String)
    /// S04
    case missingKey(String, entity: String, example: String, summary: String)
    /// S05
    case duplicateKey(String, firstLine: Int)
    /// S06
    case badIdentifier(String, slug: String?)
    /// S06: the file's name is no id.
    case badFileName(String, slug: String?, kind: SpecKind)
    /// S07: not in the form its kind asks for.
    case badValue(field: String, ValueFault, text: String)
    /// S08
    case unknownChoice(String, field: String, choices: [String])
    /// S09
    case notUTF8(byte: UInt8)
    case utf16
    /// S10
    case forbiddenCharacter(Unicode.Scalar)
    /// S11
    case severalLines(field: String)
    /// S12
    case notWritten(String, entity: String, UnwrittenReason)
    /// S13
    case tooLarge
    case textTooLong(field: String, bytes: Int)
    case tooDeep
    case tooManyAliases
    /// S19, a warning: a comment that looks like the rest of a text.
    case swallowedText
    /// S20, a warning: an item of `[…]` that looks like the end of the one before it.
    case cutSentence(String)
    /// S14
    case severalDocuments
    /// S15
    case emptyFile(entity: String, firstKey: String)
    /// S15
    case noProcess
    /// S16, a warning: a file among the specs that nothing reads.
    case stray(near: String?)
    /// S17
    case wrongEnding(renamed: String)
    /// A file among those of another kind: what it says are the keys of `found`.
    case wrongKind(expected: SpecKind, found: SpecKind)
}

package enum UnwrittenReason: Sendable, Equatable {
    case fileName
    case computed(String)
}

extension SpecFault {
    package var code: DiagnosticCode {
        switch self {
        case .syntax: "S01"
        case .unknownKey: "S02"
        case .wrongShape, .emptyItem, .noRecord, .keyIsNoText: "S03"
        case .missingKey: "S04"
        case .duplicateKey: "S05"
        case .badIdentifier, .badFileName: "S06"
        case .badValue: "S07"
        case .unknownChoice: "S08"
        case .notUTF8, .utf16: "S09"
        case .forbiddenCharacter: "S10"
        case .severalLines: "S11"
        case .notWritten: "S12"
        case .tooLarge, .textTooLong, .tooDeep, .tooManyAliases: "S13"
        case .severalDocuments: "S14"
        case .emptyFile, .noProcess: "S15"
        case .stray: "S16"
        case .wrongEnding, .wrongKind: "S17"
        case .swallowedText: "S19"
        case .cutSentence: "S20"
        }
    }

    package var severity: Severity {
        switch self {
        case .stray, .swallowedText, .cutSentence: .warning
        case .syntax, .unknownKey, .wrongShape, .emptyItem, .noRecord, .keyIsNoText, .missingKey, .duplicateKey,
            .badIdentifier, .badFileName, .badValue, .unknownChoice, .notUTF8, .utf16, .forbiddenCharacter,
            .severalLines, .notWritten, .tooLarge, .textTooLong, .tooDeep, .tooManyAliases, .severalDocuments,
            .emptyFile, .noProcess, .wrongEnding, .wrongKind:
            .error
        }
    }
}

extension SpecFault {
    /// One sentence without a full stop.
    package var message: String {
        switch self {
        case .syntax(let fault): fault.message
        case .unknownKey(let key, let entity, _): "'\(quoted(key))' is not a key of \(article(entity))"
        case .wrongShape(let field, let expected, let found):
            "'\(field)' expects \(expected.expectation), found \(found.words)"
        case .emptyItem(let field): "an item of '\(field)' is empty"
        case .noRecord(let entity, let found): "\(article(entity)) is written as keys and values, found \(found.words)"
        case .keyIsNoText(let entity): "a key of \(article(entity)) is one word, found a list or keys and values"
        case .missingKey(let key, let entity, _, _): "this \(entity) has no '\(key)'"
        case .duplicateKey(let key, let line): "'\(quoted(key))' is written twice; it already stands in line \(line)"
        case .badIdentifier(let id, _): "'\(quoted(id))' is no id: ids are lower-case letters, digits and hyphens"
        case .badFileName(let name, _, let kind):
            "the file's name is the \(kind.rawValue)'s id, and '\(quoted(name))' is none: "
                + "ids are lower-case letters, digits and hyphens"
        case .badValue(let field, let fault, let text): fault.message(field: field, text: quoted(text))
        case .unknownChoice(let text, let field, _): "'\(quoted(text))' is not a choice for '\(field)'"
        case .notUTF8(let byte): "the file is not UTF-8 text: the byte \(hexadecimal(UInt32(byte), 2)) is none of it"
        case .utf16: "the file is saved as UTF-16; specs are UTF-8"
        case .forbiddenCharacter(let scalar):
            ForbiddenCharacterKind(scalar).message("U+\(hexadecimal(scalar.value, 4))")
        case .severalLines(let field): "'\(field)' is one line of text, found several"
        case .notWritten(let key, let entity, .fileName):
            "'\(key)' is not written in \(article(entity)): the file's name says it"
        case .notWritten(let key, let entity, .computed):
            "'\(key)' is not written in \(article(entity)): it follows from other keys"
        case .tooLarge: "the file is larger than \(YAMLLimits.bytes / 1_048_576) MB"
        case .textTooLong(let field, let bytes): "the text of '\(field)' is too long: \(bytes / 1024) kB"
        case .tooDeep: "lists and keys stand more than \(YAMLLimits.depth) deep in one another"
        case .tooManyAliases: "the aliases (*name) of this file stand for too much text"
        case .swallowedText: "YAML takes this for a comment, and the text ends before it"
        case .cutSentence(let text): "the comma ends the item before it, and '\(quoted(text))' is an item of its own"
        case .severalDocuments: "a second document begins here; a file holds one"
        case .emptyFile(let entity, _): "the file says nothing; it is to describe \(article(entity))"
        case .noProcess: "there is no \(SpecKind.process.location), so there is no process"
        case .stray: "nothing reads this file"
        case .wrongEnding: "spec files end in .yaml; this one is not read"
        case .wrongKind(let expected, let found):
            "this file has the keys of \(found.words), and stands where \(expected.words) is expected"
        }
    }

    /// What mends it, in one line.
    package var help: String {
        switch self {
        case .syntax(let fault): return fault.help
        case .unknownKey(let key, _, let near): return near.help(for: quoted(key))
        case .wrongShape(let field, let expected, let found): return expected.help(field: field, found: found)
        case .emptyItem: return "write the item behind the hyphen, or delete the line"
        case .noRecord: return "begin each line with a key and a colon: 'name: …'"
        case .keyIsNoText: return "write 'key: value'; a text that begins with [, { or ? stands in quotes"
        case .missingKey(let key, _, let example, let summary): return "add '\(key): \(example)' (\(lowered(summary)))"
        case .duplicateKey: return "keep one of the two"
        case .badIdentifier(_, let slug?): return "write '\(slug)'"
        case .badIdentifier: return "write a short name such as 'plant-manager'"
        case .badFileName(_, let slug?, let kind): return "rename it \(kind.location)\(slug).yaml"
        case .badFileName(_, nil, let kind): return "rename it, for example \(kind.location)needs-analysis.yaml"
        case .badValue(_, let fault, _): return fault.help
        case .unknownChoice(let text, _, let choices): return choiceHelp(text, choices)
        case .notUTF8: return "save the file as UTF-8 (in your editor's 'Save as', under encoding)"
        case .utf16: return "save the file as UTF-8 (in your editor's 'Save as', under encoding)"
        case .forbiddenCharacter(let scalar): return ForbiddenCharacterKind(scalar).help
        case .severalLines: return "to break a long text in the file only, begin it with '>' instead of '|'"
        case .notWritten(_, _, .fileName): return "delete the line; to change the id, rename the file"
        case .notWritten(_, _, .computed(let summary)): return "delete the line; it is worked out: \(lowered(summary))"
        case .tooLarge: return "specs and templates are far smaller; take it apart, or move it elsewhere"
        case .textTooLong:
            return
                "a text holds at most \(YAMLLimits.textBytes / 1024) kB, which is a book; keep it in a file of its own"
        case .tooDeep: return "a spec needs no more than a handful of levels"
        case .tooManyAliases: return "write the text out, or use fewer aliases inside aliases"
        case .swallowedText: return "put the whole text in quotes if this belongs to it; else write a space after the #"
        case .cutSentence: return "put the sentence in quotes if it is one; if they are two, begin both alike"
        case .severalDocuments: return "delete the '---', or move what follows into a file of its own"
        case .emptyFile(_, let firstKey): return "begin with '\(firstKey): …'"
        case .noProcess: return "'collateral new DIR' makes a workspace to start from; '-C DIR' names another workspace"
        case .stray(let near?): return "did you mean \(near)?"
        case .stray(nil): return "specs are " + SpecKind.allCases.map(\.pattern).joined(separator: ", ")
        case .wrongEnding(let renamed): return "rename it \(renamed)"
        case .wrongKind(_, let found): return "move it to \(found.location)"
        }
    }

    /// The word that was meant, in its place.
    package var replacement: String? {
        switch self {
        case .unknownKey(_, _, .key(let near)): near
        case .unknownChoice(let text, _, let choices): nearest(text, choices)
        case .badIdentifier(_, let slug): slug
        case .badValue(_, let fault, _): fault.replacement
        case .syntax, .unknownKey, .wrongShape, .emptyItem, .noRecord, .keyIsNoText, .missingKey, .duplicateKey,
            .badFileName, .notUTF8, .utf16, .forbiddenCharacter, .severalLines, .notWritten, .tooLarge, .textTooLong,
            .tooDeep, .tooManyAliases, .severalDocuments, .emptyFile, .noProcess, .stray, .wrongEnding, .wrongKind,
            .swallowedText, .cutSentence:
            nil
        }
    }

    private func choiceHelp(_ text: String, _ choices: [String]) -> String {
        let list = choices.map { "'\($0)'" }.joined(separator: ", ")
        guard let near = nearest(text, choices) else { return "choose one of \(list)" }
        return choices.count > 1 ? "did you mean '\(near)'? The choices are \(list)" : "did you mean '\(near)'?"
    }
}
