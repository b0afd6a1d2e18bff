package import Assembly

/// What a build came to.
package struct BuildReport: Sendable {
    /// One document and what became of it.
    package struct Entry: Sendable {
        package var name: String
        /// Path in the output folder without the ending.
        package var path: String
        package var audience: String
        package var state: State
        package var openItems: [String]
        package var writtenFiles: Int
        package var unchangedFiles: Int

        package init(
            name: String, path: String, audience: String, state: State, openItems: [String] = [],
            writtenFiles: Int = 0, unchangedFiles: Int = 0
        ) {
            self.name = name
            self.path = path
            self.audience = audience
            self.state = state
            self.openItems = openItems
            self.writtenFiles = writtenFiles
            self.unchangedFiles = unchangedFiles
        }
    }

    package enum State: Sendable, Equatable {
        case made
        /// Written, and marked as a draft: a customer's or partner's document with open items.
        case draft
        /// Its own specs or template have errors.
        case skipped(reason: String)
        /// `--final` and open items.
        case refused
    }

    package var entries: [Entry] = []
    package var problems: Problems
    package var formats: [OutputFormat]
    package var leftovers: [String] = []
    /// Spec files that could not be read at all.
    package var unread: [String] = []
    package var indexPath: String?
    package var kept: [KeptFile] = []

    package init(problems: Problems, formats: [OutputFormat]) {
        self.problems = problems
        self.formats = formats
    }

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
