import Diagnostics

/// What a build came to.
package struct BuildReport: Sendable {
    /// One document and what became of it.
    struct Entry: Sendable {
        var name: String
        /// Path in the output folder without the ending.
        var path: String
        var audience: String
        var state: State
        var openItems: [String]
        var writtenFiles: Int
        var unchangedFiles: Int
    }

    enum State: Sendable, Equatable {
        case made
        /// Written, and marked as a draft: a customer's or partner's document with open items.
        case draft
        /// Its own specs or template have errors.
        case skipped(reason: String)
        /// `--final` and open items.
        case refused
    }

    var entries: [Entry] = []
    package var problems: Problems
    var formats: [OutputFormat]
    var leftovers: [String] = []
    /// Spec files that could not be read at all.
    var unread: [String] = []
    var indexPath: String?
    var kept: [KeptFile] = []

    /// Problems were found, or documents were skipped or refused.
    package var hasFailed: Bool {
        problems.hasErrors
            || entries.contains { entry in
                switch entry.state {
                case .made, .draft: false
                case .skipped, .refused: true
                }
            }
    }
}
