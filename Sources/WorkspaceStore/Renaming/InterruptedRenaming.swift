/// A renaming that was ended half way, and what became of it.
package struct InterruptedRenaming: Sendable, Equatable {
    package enum Ending: Sendable, Equatable {
        case completed
        case undone
        /// No file had its new text yet.
        case notBegun
    }

    /// `stage`
    package var kind: String
    package var old: String
    package var new: String
    package var ending: Ending
    /// Files that somebody edited since: they are left as they are.
    package var edited: [String]
    /// What lies beside the specs and is no part of what was to be written: it is left, too.
    package var left: [String]

    package init(kind: String, old: String, new: String, ending: Ending, edited: [String], left: [String] = []) {
        self.kind = kind
        self.old = old
        self.new = new
        self.ending = ending
        self.edited = edited
        self.left = left
    }
}
