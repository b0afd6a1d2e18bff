import Assembly
import SystemPackage

/// Writes revisions below `Specs/issued`, and reads what was sent: each is there as a whole or not at all, also where the power goes.
///
/// A revision is written into a hidden folder beside its place, which nobody reads, and renamed once all of it is on the
/// disk. What an end in between leaves, the next paper of the document clears away.
struct PaperFolder {
    private let root: FilePath
    private let files: any FileSystem

    init(_ folder: WorkspaceFolder) {
        root = folder.root
        files = folder.files
    }

    /// One more than any number that was given, also to a revision that cannot be read.
    func nextNumber(of document: DocumentID) throws(WorkspaceError) -> Int {
        guard let path = IssuedPath.folder(of: document) else { return 1 }
        let folder = root.appending(path)
        guard files.isFolder(folder) else { return 1 }
        do throws(Errno) {
            return (try files.names(in: folder).compactMap(IssuedPath.number).max() ?? 0) + 1
        } catch {
            throw .cannotRead(path: folder.string, reason: FileFailure(error))
        }
    }

    /// Whether a revision with a higher number was written.
    func hasRecord(of document: DocumentID, above number: Int) -> Bool {
        guard let path = IssuedPath.folder(of: document), case let folder = root.appending(path),
            let names = try? files.names(in: folder)
        else { return false }
        return names.contains { name in
            guard let found = IssuedPath.number(name), found > number else { return false }
            return files.exists(folder.appending(name).appending(IssuedPath.recordName))
        }
    }

    /// The bytes of a file of a revision, where they are still those that were sent; nil where they are not, which
    /// ``IssuedPapers`` tells.
    func bytes(of file: Revision.File, in revision: Revision) -> [UInt8]? {
        let path = root.appending(revision.storedPath(of: file.format))
        guard let real = try? files.resolved(path), real.starts(with: root), let bytes = try? files.contents(of: real),
            ContentHash(bytes) == file.hash
        else { return nil }
        return bytes
    }

    /// - Parameter bytes: of each of the revision's files.
    func write(_ revision: Revision, _ bytes: [OutputFormat: [UInt8]]) throws(WorkspaceError) {
        let target = root.appending(String(revision.folder.dropLast()))
        let parent = target.removingLastComponent()
        let staged = parent.appending(".\(revision.number).new")
        do throws(Errno) {
            try requireInside(parent)
            try files.makeFolders(parent)
            if try files.status(ofLink: staged) != nil { try files.removeTree(staged) }
            try files.makeFolder(staged)
            do throws(Errno) {
                for file in revision.files {
                    let name = FilePath(revision.storedPath(of: file.format)).lastComponent?.string ?? ""
                    _ = try files.create(staged.appending(name), bytes[file.format] ?? [], isSynced: true)
                }
                let record = Array(revision.recordText.utf8)
                _ = try files.create(staged.appending(IssuedPath.recordName), record, isSynced: true)
                try files.syncFolder(staged)
                try files.renameToFreeName(staged, to: target)
            } catch {
                try? files.removeTree(staged)
                throw error
            }
            // The names of the folders on the way may be new as well.
            var folder = parent
            while folder != root {
                try files.syncFolder(folder)
                folder.removeLastComponent()
            }
        } catch {
            throw .cannotWrite(path: target.string, reason: FileFailure(error))
        }
    }

    /// Keeps to whom else a revision went: its record says what it said or this too, whenever the power goes.
    ///
    /// - Returns: the revision as its record says it now, which somebody else may have added to.
    func add(_ recipient: Revision.Recipient, to revision: Revision) throws(WorkspaceError) -> Revision {
        let folder = root.appending(revision.folder)
        let (record, staged) = (folder.appending(IssuedPath.recordName), folder.appending(".record.yaml.new"))
        do throws(Errno) {
            try requireInside(folder)
            try requireInside(record)
            guard var found = Revision(record: try files.contents(of: record), of: revision.document),
                found.number == revision.number, found.files == revision.files
            else { throw .resourceBusy }
            guard !found.wasSent(to: recipient.name) else { return found }
            found.furtherRecipients.append(recipient)
            if try files.status(ofLink: staged) != nil { try files.remove(staged) }
            _ = try files.create(staged, Array(found.recordText.utf8), isSynced: true)
            try files.rename(staged, to: record)
            try files.syncFolder(folder)
            return found
        } catch {
            throw .cannotWrite(path: record.string, reason: FileFailure(saving: error))
        }
    }

    /// A link must not lead what is written out of the workspace.
    private func requireInside(_ folder: FilePath) throws(Errno) {
        var nearest = folder
        while try files.status(ofLink: nearest) == nil, nearest.removeLastComponent() {}
        guard try files.resolved(nearest).starts(with: root) else { throw .tooManySymbolicLinkLevels }
    }
}
