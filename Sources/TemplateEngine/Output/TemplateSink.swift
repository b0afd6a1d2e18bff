package import Diagnostics

/// Takes what a template renders, piece by piece, in order.
///
/// The engine knows nothing of Markdown: what a value or a boundary becomes is the sink's business.
package protocol TemplateSink {
    /// The template's own text, as it stands in the file at `place`; the indentation that a partial's lines are given
    /// comes as a piece of its own, with the place of the partial's tag.
    mutating func write(text: Substring, at place: Place)
    /// A value as text, already formatted for the locale, never to be read as markup. `tag` is where the template names
    /// it, `origin` the line of the spec that said it.
    mutating func write(value: String, origin: Place?, tag: Place)
    /// A Markdown field to be printed as Markdown (`{{{ }}}`).
    mutating func write(markdown: String, origin: Place?, tag: Place)
    /// A Markdown field named by `{{ }}`: its Markdown source, of which only the plain text is to be printed.
    mutating func write(plainTextOf markdown: String, origin: Place?, tag: Place)
    /// A field to fill in (`{{?path}}`).
    mutating func write(blank: Blank, tag: Place)
    /// Whether a value that is missing is left out in silence, where this stands: the path of a picture there is none of.
    var leavesOutMissing: Bool { get }
    /// A value that is missing and that the author did not decide about.
    mutating func write(openItem label: String, path: String, tag: Place)
    /// A section tag alone on its line. `indentation` is the white space before the tag; `tag` the tag itself.
    mutating func writeBlockBoundary(_ boundary: BlockBoundary, indentation: Substring, tag: Place)
    /// In a rendering without data: a section begins within a line, which with data may print nothing.
    mutating func writeBranch(tag: Place)
}

extension TemplateSink {
    package var leavesOutMissing: Bool { false }
    package mutating func writeBranch(tag: Place) {}
}

/// What a standalone section tag parts: two blocks that stand on either side of it must never melt into one, except
/// where the comment says that they may.
///
/// `{{#items}}⏎- {{.}}⏎{{/items}}⏎` with two items gives `opens`, text, `nextRound`, text, `closes`; without items,
/// `empty` alone.
package enum BlockBoundary: Hashable, Sendable {
    /// Before the first round of a section.
    case opens
    /// Between two rounds of one loop: the rows of one table and the items of one list go on.
    case nextRound
    /// Behind the last round of a section.
    case closes
    /// In the place of a section that prints nothing, told once.
    case empty
}
