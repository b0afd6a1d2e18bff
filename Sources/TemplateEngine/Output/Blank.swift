package import Diagnostics

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
