import Assembly
import Diagnostics

/// A document that was made, skipped or refused, with what is to be said of it.
struct BuiltDocument: Sendable {
    var entry: BuildReport.Entry
    var diagnostics: [Diagnostic] = []
    /// Files in the output folder with what ``OutputFolder/outcome(_:)`` takes; none where nothing was staged.
    var staged: [(file: String, ticket: Int)] = []
    /// Files that stand as they would be made, or as they were sent, and need no ticket.
    var standing: [String] = []
    /// Files that were left and need no ticket.
    var kept: [KeptFile] = []
    /// What is not staged before its PDF is there.
    var waiting: MadeFiles?

    mutating func stage(_ files: MadeFiles, in output: OutputFolder) throws(WorkspaceError) {
        for file in files.all {
            let ticket = try output.stage(file.bytes, at: file.path, of: file.record, isPrivate: files.isPrivate)
            staged.append((file.path, ticket))
        }
    }

    /// The same files, with what is to be said of another one.
    func saying(_ other: BuiltDocument) -> BuiltDocument {
        var built = self
        (built.entry, built.diagnostics) = (other.entry, other.diagnostics)
        return built
    }
}
