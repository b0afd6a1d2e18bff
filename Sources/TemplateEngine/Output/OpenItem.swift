package import Diagnostics

/// A value that a document should show and that no spec says.
package struct OpenItem: Hashable, Sendable {
    /// In the reader's words: `close date`.
    package var label: String
    /// Where the spec would say it: `deal.close_date`.
    package var path: String
    /// The tag that asks for it.
    package var tag: Place

    package init(label: String, path: String, tag: Place) {
        self.label = label
        self.path = path
        self.tag = tag
    }

    /// `close date` as documents show it: `‹close date›`.
    package static func mark(_ label: String) -> String { "‹\(label)›" }
}
