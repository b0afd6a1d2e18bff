package import Assembly

/// What `collateral issue` did.
package struct IssuedPaper: Sendable {
    package var revision: Revision
    /// Whether it is one that was issued before: the same bytes again are the same revision.
    package var isKnown: Bool
    /// `output`, or the whole path where the documents go elsewhere.
    package var outputFolder: String
    /// What somebody had edited by hand, against what a build would write.
    package var edits: [Edit] = []
    /// Files of the output folder that could not be replaced by the paper's.
    package var kept: [KeptFile] = []

    /// Paths in the output folder.
    package var files: [String] { revision.files.map { revision.outputPath(of: $0.format) } }

    package struct Edit: Sendable, Equatable {
        /// In the output folder.
        package var path: String
        package var difference: ParagraphDifference
    }
}
