package import Diagnostics

/// Takes what a template renders, piece by piece, in order.
///
/// The engine knows nothing of Markdown: what a value or a boundary becomes is the sink's business.
package protocol TemplateSink {
    /// The template's own text.
    mutating func write(text: Substring)
    /// A value as text, already formatted for the locale. `tag` is where the template names it, `origin` the line of the
    /// spec that said it.
    mutating func write(value: String, origin: Place?, tag: Place)
    /// A Markdown field to be printed as Markdown (`{{{ }}}`).
    mutating func write(markdown: String, origin: Place?, tag: Place)
    /// A field to fill in (`{{?path}}`).
    mutating func write(blank: Blank, tag: Place)
    /// A value that is missing and that the author did not decide about.
    mutating func write(openItem label: String, path: String, tag: Place)
    /// A standalone section tag: what stands before and after it must never melt into one block. Not called between the
    /// rounds of one loop. `indentation` is the white space before the tag.
    mutating func writeBlockBoundary(indentation: Substring)
}

/// A field to fill in: where the answer belongs, what is asked, and what is known.
package struct Blank: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        case multiline
        /// The known day as `yyyy-MM-dd`.
        case date(isoValue: String?)
        /// The labels to choose from.
        case choice([String])
        case checkbox(Bool)
    }

    /// `plan.objective`; in a loop with the position from 1 of the item in its list: `plan.learn.3`.
    package var path: String
    package var label: String
    package var kind: Kind
    /// What is known, formatted; nil: a blank.
    package var value: String?
    package var origin: Place?

    package init(path: String, label: String, kind: Kind, value: String? = nil, origin: Place? = nil) {
        self.path = path
        self.label = label
        self.kind = kind
        self.value = value
        self.origin = origin
    }
}
