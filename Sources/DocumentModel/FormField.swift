/// A blank somebody fills in, in Word as a content control, in HTML as a line or box, in Markdown as a blank.
package struct FormField: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case text
        /// Several lines of text, or Markdown as its source.
        case multiline
        /// A day; `isoValue` holds `yyyy-MM-dd` where one is known.
        case date(isoValue: String?)
        /// One of these labels.
        case choice([String])
        case checkbox(Bool)
    }

    /// Where the answer belongs: `plan.objective`; with the list position for rows offered in a table
    /// (`plan.learn.3`). At most 64 characters in a Word tag; the writer shortens.
    package var path: String
    /// What is asked, in the reader's words: `objective`.
    package var label: String
    package var kind: Kind
    /// What is known, as printed; nil: a blank.
    package var value: String?
    package var origin: Origin?

    package init(path: String, label: String, kind: Kind, value: String? = nil, origin: Origin? = nil) {
        self.path = path
        self.label = label
        self.kind = kind
        self.value = value
        self.origin = origin
    }
}
