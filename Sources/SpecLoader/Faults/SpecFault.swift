package import Records
import SalesModel

/// What can be wrong with how a spec file is written, as facts; ``SpecFault/message`` and ``SpecFault/help`` word them.
package enum SpecFault: Sendable {
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
    case tooLarge(bytes: Int)
    case tooDeep
    case tooManyAliases
    /// S19, a warning: a comment that looks like the rest of a text.
    case swallowedText
    /// S14
    case severalDocuments
    /// S15
    case emptyFile(entity: String, firstKey: String)
    /// S15
    case noProcess
    /// S16, a warning: a file among the specs that nothing reads.
    case stray(near: String?)
    /// S16
    case wrongEnding(renamed: String)
    /// A file among those of another kind: what it says are the keys of `found`.
    case wrongKind(expected: SpecKind, found: SpecKind)
    /// S17: a symbolic link that leaves the workspace. Told by whoever reads the disk.
    case linkOutside(target: String)
    /// S18: a template that does not begin with its front matter, or whose front matter never ends.
    case noFrontMatter
    case openFrontMatter
}

/// Where an unknown key may have been meant to stand, or what it was meant to be.
package enum KeySuggestion: Sendable, Equatable {
    /// Another key of the same entity.
    case key(String)
    /// A key of an entity around or inside this one; `field` is where that entity is written.
    case outer(entity: String)
    case inner(entity: String, field: String)
    case other(entity: String)
    /// Nothing is near: all keys of the entity.
    case none([String])
}

/// What stands in the file where something else was expected.
package enum FoundShape: Sendable, Equatable {
    case list
    case mapping
    case text(String)
    case nothing
}

package enum UnwrittenReason: Sendable, Equatable {
    case fileName
    case computed(String)
}

/// Why a text is no YAML, in the words of whoever typed it.
package enum SyntaxFault: Sendable, Equatable {
    case tab
    /// A text that begins with a sign YAML keeps for itself.
    case reservedSign(Character)
    case colonInText
    case indentation
    case noColon
    case openQuote
    /// Text behind a closing quote: `name: "First" customer`.
    case afterQuote
    case openBracket(Character)
    case unknownEscape
    case unknownAlias(String)
    case blockHeader
    /// A comma where a text is expected: `[a,, b]`.
    case comma
    case other
}

/// Why a text is no value of its kind.
package enum ValueFault: Sendable, Equatable {
    case integer
    /// `plain` are the numbers that may be meant; several where the text can be read in two ways.
    case number(plain: [String])
    case boolean
    /// `iso` is the day somebody probably meant.
    case day(iso: String?)
    /// The form is right and the calendar has no such day.
    case noSuchDay
    case moment
    case momentWithoutZone
    case timeSpan(near: String?)
    case currency(near: String?)
    case language(near: String?)
    case webAddress(near: String?)
    case asset
    case assetOutside
}
