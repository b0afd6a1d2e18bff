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

    /// What is told of papers whose deal or plan is not among the specs, once for each document.
    func diagnostics(in workspace: Workspace) -> [Diagnostic] {
        documents.compactMap { document in
            guard let deal = document.deal, let newest = newest(of: document), !workspace.unreadableDeals.contains(deal)
            else { return nil }
            var missing: String?
            if let found = workspace.deal(deal) {
                guard let plan = document.plan else { return nil }
                // A plan is there, whether or not its interaction can be read.
                let known =
                    found.plans.compactMap { $0.id?.value }
                    + workspace.plannedSubjects(found).compactMap { $0.plan?.id?.value }
                if !known.contains(plan), !workspace.unreadableInteractions.contains(plan) {
                    missing = "the plan '\(plan)' of the deal '\(deal)'"
                }
            } else {
                missing = "the deal '\(deal)'"
            }
            return missing.map {
                WorkspaceFault.paperOfNothing(missing: $0)
                    .diagnostic(at: Place(file: newest.folder + IssuedPath.recordName))
            }
        }
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
            return report(.paperWithoutRecord, at: files[0].path)
        }
        guard case .bytes(let bytes) = record.content else { return }
        let read = SpecLoader.read(SpecFile(path: recordPath, bytes: bytes), as: IssuedRecordFields.entity)
        diagnostics += read.diagnostics
        sources[recordPath] = read.source
        guard !read.diagnostics.hasErrors, let storage = read.record else { return gaps.append(recordPath) }
        guard let revision = Revision(IssuedRecord(storage), of: document), revision.number == number else {
            return report(.foreignRecord, at: recordPath)
        }
        revisionsOfDocuments[document, default: []].append(revision)
        check(files, of: revision)
            gaps.append(folder)
    }

    /// Tells of files that are not as they were sent.
    private mutating func check(_ files: [FoundFile], of revision: Revision) {
        let found = Dictionary(files.map { ($0.path, $0.content) }) { first, _ in first }
        for file in revision.files {
            let path = revision.storedPath(of: file.format)
            switch found[path] {
            gaps.append(recordPath)
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
        if let (document, number) = IssuedPath.revision(in: path) { note(number, of: document) }
    }

    private mutating func note(_ number: Int, of document: DocumentID) {
        highestNumbers[document] = max(number, highestNumber(of: document))
    }

    private mutating func report(_ fault: WorkspaceFault, at path: String) {
        diagnostics.append(fault.diagnostic(at: Place(file: path)))
    }

    private static func folder(of path: String) -> String {
        gaps.append(path)
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
