import Diagnostics
import SalesModel

/// Which files of an output folder belong to a workspace: what it makes, and what it may make once its errors are gone.
/// Every other file that a build wrote is left over.
package struct ExpectedFiles: Sendable {
    /// Where documents go now, with the endings of all formats.
    private let paths: Set<String>
    /// Documents whose last files stay, whatever their paths are now.
    private let unmade: Set<String>
    /// Specs and templates of which not all is known, so that documents may be missing because of them.
    private let faulty: Set<String>
    /// What the front matter calls the documents of the templates that could be read.
    private let documents: Set<String>
    private let hasUnreadTemplates: Bool
    /// Nobody knows what the workspace would make.
    private let isUnknown: Bool

    /// - Parameters:
    ///   - paths: of every document that the workspace makes.
    ///   - broken: the files that have errors.
    ///   - unread: specs and templates of which nothing is known but their names.
    ///   - unmade: the documents that this build did not make, as ``DocumentID`` writes them.
    package init(
        _ project: Project, paths: DocumentPaths, broken: Set<String>, unread: [String], unmade: Set<String>
    ) {
        self.paths = Set(
            paths.assignments.flatMap { assigned in
                assigned.job.path.map { path in OutputFormat.allCases.map { "\(path.text).\($0.fileExtension)" } } ?? []
            })
        self.unmade = unmade
        faulty = broken.union(unread)
        documents = Set(project.templates.map(\.document))
        hasUnreadTemplates = !project.unreadTemplates.isEmpty
        // Where a file or a folder cannot be read, nobody knows what it would make.
        let isPartlyUnread =
            !PartlyReadInteractions.files(in: project).isEmpty || TemplatePath.shared.contains(where: broken.contains)
            || project.diagnostics.contains { ["S40", "S41"].contains($0.code.rawValue) }
        isUnknown = project.workspace.process == nil || project.templates.isEmpty || isPartlyUnread
    }

    /// - Parameter document: the one that a build wrote there, as ``DocumentID`` writes it.
    package func contains(_ path: String, of document: String) -> Bool {
        if isUnknown || path == "index.html" || isPath(path) || unmade.contains(document) { return true }
        guard let id = DocumentID(parsing: document) else { return false }
        if hasUnreadTemplates, !documents.contains(id.document) { return true }
        return id.mayDepend(on: faulty)
    }

    /// Where documents go now, by their paths in small letters: on some disks two spellings are one file.
    package var pathsByFoldedName: [String: String] {
        Dictionary(paths.map { ($0.lowercased(), $0) }) { first, _ in first }
    }

    /// Whether a document goes there now.
    package func isPath(_ path: String) -> Bool { paths.contains(path) }
}
