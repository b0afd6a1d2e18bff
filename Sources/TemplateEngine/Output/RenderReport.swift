package import Diagnostics

/// What a rendering came to.
package struct RenderReport: Hashable, Sendable {
    /// In the order in which they were printed, one for each time.
    package var openItems: [MissingValue] = []
    /// How many values were printed, blanks and open items not counted.
    package var valueCount = 0
    /// How many fields to fill in were printed, known or not.
    package var blankCount = 0
    /// How many of them wait for an answer: nothing is known. Boxes to tick are none, since an empty box is an answer, and
    /// of rows that are offered behind a list only the first one of an empty list counts.
    package var unansweredCount = 0
    /// Why rendering stopped: where there is one, what was written is no document.
    package var faults: [Diagnostic] = []

    package init() {}
}

/// A value that a document should show and that no spec says.
package struct MissingValue: Hashable, Sendable {
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
