package import Diagnostics
import Records
import SalesModel
import SpecLoader

/// The papers that were sent, as `Specs/issued` keeps them, and what is wrong with that folder.
package struct IssuedPapers: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [String: SourceText] = [:]
    /// Oldest first.
    private var revisionsOfDocuments: [DocumentID: [Revision]] = [:]
    /// The highest number of each document that a folder has, whatever is in it.
    private var highestNumbers: [DocumentID: Int] = [:]
    /// Files and folders that could not be read, or lead out of the workspace.
    private var unread: [String] = []
    /// Files and folders that keep anybody from knowing all that was sent: unread, or without a record that makes
    /// sense.
    package private(set) var gaps: [String] = []
    private let files: [FoundFile]

    /// - Parameter files: everything below `Specs/issued`; of all but the records the hashes are enough.
    init(_ files: [FoundFile]) {
        self.files = files
        var folders: [String: [FoundFile]] = [:]
        for file in files {
            folders[Self.folder(of: file.path), default: []].append(file)
            if !file.isRead { addUnread(file.path) }
        }
        for (folder, files) in folders.sorted(by: { $0.key < $1.key }) { add(folder, files) }
        for document in revisionsOfDocuments.keys {
            revisionsOfDocuments[document]?.sort { $0.number < $1.number }
        }
    }

    /// These papers where they are those of other files too.
    func unlessChanged(_ files: [FoundFile]) -> IssuedPapers? { files == self.files ? self : nil }

    /// Every document of which something was sent.
    package var documents: [DocumentID] {
        revisionsOfDocuments.keys.sorted { $0.description < $1.description }
    }

    /// Every document of which a folder has a revision, also where it cannot be read.
    package var documentsWithFolders: Set<DocumentID> { Set(highestNumbers.keys) }

    /// Every revision, by document and number.
    package var revisions: [Revision] { documents.flatMap(revisions(of:)) }

    /// Oldest first.
    package func revisions(of document: DocumentID) -> [Revision] { revisionsOfDocuments[document] ?? [] }

    /// The highest number that was given, also to a revision that cannot be read; 0 where none was.
    package func highestNumber(of document: DocumentID) -> Int { highestNumbers[document] ?? 0 }

    package func newest(of document: DocumentID) -> Revision? { revisionsOfDocuments[document]?.last }

    /// The file or folder that keeps anybody from knowing what was sent of a document last; nil where it is known. As long
    /// as it is not, nothing may take the place of what was sent.
    package func obstacle(toKnowing document: DocumentID) -> String? {
        guard let folder = IssuedPath.folder(of: document) else { return nil }
        if let around = unread.first(where: { folder.hasPrefix($0 + "/") }) { return around }
        let highest = highestNumber(of: document)
        guard highest > newest(of: document)?.number ?? 0 else { return nil }
        return IssuedPath.folder(of: document, number: highest).map { $0 + IssuedPath.recordName }
    }

    /// What is told of papers whose deal, plan or template is not there, once for each document.
    ///
    /// - Parameter templates: nil where some could not be read.
    func diagnostics(in workspace: Workspace, templates: [WorkspaceTemplate]?) -> [Diagnostic] {
        documents.compactMap { document in
            guard let newest = newest(of: document),
                let missing = missingSubject(of: document, in: workspace)
                    ?? missingTemplate(of: document, in: templates)
            else { return nil }
            return WorkspaceFault.paperOfNothing(missing: missing)
                .diagnostic(at: Place(file: newest.folder + IssuedPath.recordName))
        }
    }

    /// The deal or plan that a document is about, in words, where it is not among the specs.
    private func missingSubject(of document: DocumentID, in workspace: Workspace) -> String? {
        guard let deal = document.deal, !workspace.unreadableDeals.contains(deal) else { return nil }
        guard let found = workspace.deal(deal) else { return "the deal '\(deal)'" }
        // A plan is there, whether or not its interaction can be read.
        let known =
            found.plans.compactMap { $0.id?.value }
            + workspace.plannedSubjects(found).compactMap { $0.plan?.id?.value }
        guard let plan = document.plan, !known.contains(plan), !workspace.unreadableInteractions.contains(plan) else {
            return nil
        }
        return "the plan '\(plan)' of the deal '\(deal)'"
    }

    /// The document by its name, in words, where no template makes it of a deal or plan any more.
    private func missingTemplate(of document: DocumentID, in templates: [WorkspaceTemplate]?) -> String? {
        guard let templates else { return nil }
        let isMade = templates.contains { template in
            template.document == document.document && (template.target == .plan) == (document.plan != nil)
        }
        return isMade ? nil : "the document '\(document.document)' of a \(document.plan == nil ? "deal" : "plan")"
    }

    // MARK: Reading

    private mutating func add(_ folder: String, _ files: [FoundFile]) {
        let recordPath = "\(folder)/\(IssuedPath.recordName)"
        guard let (document, number) = IssuedPath.revision(in: folder) else {
            for file in files where file.isRead { report(.strayPaper, at: file.path) }
            return
        }
        note(number, of: document)
        guard let record = files.first(where: { $0.path == recordPath }) else {
            gaps.append(folder)
            return report(.paperWithoutRecord, at: files[0].path)
        }
        guard case .bytes(let bytes) = record.content else { return }
        let read = SpecLoader.read(SpecFile(path: recordPath, bytes: bytes), as: IssuedRecordFields.entity)
        diagnostics += read.diagnostics
        sources[recordPath] = read.source
        guard !read.diagnostics.hasErrors, let storage = read.record else { return gaps.append(recordPath) }
        guard let revision = Revision(IssuedRecord(storage), of: document), revision.number == number else {
            gaps.append(recordPath)
            return report(.foreignRecord, at: recordPath)
        }
        revisionsOfDocuments[document, default: []].append(revision)
        check(files, of: revision)
    }

    /// Tells of files that are not as they were sent.
    private mutating func check(_ files: [FoundFile], of revision: Revision) {
        let found = Dictionary(files.map { ($0.path, $0.content) }) { first, _ in first }
        for file in revision.files {
            let path = revision.storedPath(of: file.format)
            switch found[path] {
            case .hash(file.hash)?: break
            case .hash?, .bytes?: report(.changedPaper(number: revision.number, day: revision.day.iso), at: path)
            case nil: report(.missingPaper(number: revision.number, day: revision.day.iso), at: path)
            // Told by who tried to read it.
            case .unreadable?, .unreadableFolder?, .outside?: break
            }
        }
    }

    private mutating func addUnread(_ path: String) {
        unread.append(path)
        gaps.append(path)
        if let (document, number) = IssuedPath.revision(in: path) { note(number, of: document) }
    }

    private mutating func note(_ number: Int, of document: DocumentID) {
        highestNumbers[document] = max(number, highestNumber(of: document))
    }

    private mutating func report(_ fault: WorkspaceFault, at path: String) {
        diagnostics.append(fault.diagnostic(at: Place(file: path)))
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
