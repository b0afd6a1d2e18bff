package import Assembly
package import SystemPackage

/// The folder that documents are written into. A file that somebody edited is never touched, and each file is all of
/// its old bytes or all of its new ones, at whatever moment the process ends and whoever else writes at the same time.
///
/// ```swift
/// let output = try OutputFolder(at: "/work/output")
/// let ticket = try output.stage(bytes, at: "letters/Letter.md", of: DocumentRecord(id: "letter@deals/acme:"))
/// try output.commit()
/// output.outcome(ticket)  // .written
/// ```
///
/// A file is staged below `.collateral/tmp`. A commit puts up to 256 of them in their places: under the lock it says in
/// the journal what it is about to do, waits for the disk, and renames. The manifest takes the journal over when the
/// folder is next opened, or when the build ends.
package final class OutputFolder: Sendable {
    /// What became of a file that was to be written.
    package enum Outcome: Sendable, Equatable {
        case written
        /// The same bytes are there already.
        case unchanged
        /// The file was left alone; the new version stands beside it, and is new there or was there before.
        indirect case kept(KeptFile, isNew: Bool)
        /// This one path cannot be written.
        indirect case failed(FileFailure)
    }

    /// Absolute, links resolved: nothing is written outside of it by way of a link within.
    package let path: FilePath
    let files: any FileSystem
    private let ledger: OutputLedger
    private let tree: OutputTree
    private let staging: StagingFolder
    private let pending = PendingFiles()
    private let turn: CommitTurn
    /// When this build began, by the disk's clock.
    private let start: Int

    /// How many renames share one wait for the disk.
    static let batch = 256

    /// Makes the folder, takes over what builds that were ended half way left, and reads the manifest.
    ///
    /// - Parameters:
    ///   - workspace: the folder of the workspace that the documents are made from; nil where that is not to matter.
    ///   - patience: how long to wait for another build that is just putting files in their places, in seconds.
    ///   - previous: the folder as this process opened it before: the manifest is read again only where somebody wrote to it
    ///     since.
    package init(
        at path: FilePath, of workspace: FilePath? = nil, files: any FileSystem = LocalFileSystem(),
        patience: Double = 10, after previous: OutputFolder? = nil
    ) throws(WorkspaceError) {
        self.files = files
        do throws(Errno) {
            try files.makeFolders(path)
            self.path = try files.resolved(path)
            let own = self.path.appending(".collateral")
            for folder in [own, own.appending("tmp")] {
                if let status = try files.status(ofLink: folder), status.kind != .folder { throw .notDirectory }
            }
            try files.makeFolders(own.appending("tmp"))
        } catch {
            throw .cannotWrite(path: path.string, reason: FileFailure(error))
        }
        if let previous, previous.path == self.path {
            ledger = previous.ledger
        } else {
            ledger = OutputLedger(in: self.path.appending(".collateral"), files)
        }
        tree = OutputTree(path: self.path, files: files, ledger: ledger)
        staging = StagingFolder(at: self.path.appending(".collateral/tmp"), files)
        turn = CommitTurn(of: self.path, files, patience: patience)
        let lock = try turn.lock()
        defer { lock.release() }
        start = lock.start
        if let workspace { try OutputOwner(workspace, files).claim(self.path) }
        try save()
    }

    /// What the manifest that was found says less than it should; nil where it is whole or there is none yet.
    package var damage: Manifest.Damage? { ledger.damage }

    // MARK: Staging

    /// Says what is to stand at `file`, a path in the folder, after the next commit.
    ///
    /// - Parameter isPrivate: whether folders that are made for it are for their owner alone.
    /// - Returns: what ``outcome(_:)`` takes.
    package func stage(
        _ bytes: [UInt8], at file: String, of document: DocumentRecord, isPrivate: Bool = false
    ) throws(WorkspaceError) -> Int {
        let hash = ContentHash(bytes)
        let there = try? tree.look(file, known(file))
        var record = OutputRecord(hash: hash, document: document)
        if there?.hash == hash {
            record.stamp = there?.settledStamp(since: start)
            return try wait(file, record, bytes: bytes, isPrivate: isPrivate)
        }
        let name = try stagedName(isPrivate: isPrivate)
        do throws(Errno) {
            record.stamp = FileStamp(
                try files.create(staging.path(name), bytes, permissions: permissions(insteadOf: there)))
        } catch {
            throw .cannotWrite(path: path.appending(file).string, reason: FileFailure(error))
        }
        return try wait(file, record, temporary: name, isPrivate: isPrivate)
    }

    /// The same for a file that is too long to be kept whole.
    ///
    /// - Parameter write: hands over one piece after the other.
    func stage(
        at file: String, of document: DocumentRecord, pieces write: @Sendable (_ take: ([UInt8]) -> Void) -> Void
    ) throws(WorkspaceError) -> Int {
        let there = try? tree.look(file, known(file))
        let name = try stagedName()
        var hasher = ContentHasher()
        var stamp: FileStamp?
        do throws(Errno) {
            let permissions = permissions(insteadOf: there)
            let status = try files.create(staging.path(name), permissions: permissions) { (new) throws(Errno) in
                var failure: Errno?
                write { piece in
                    hasher.add(piece)
                    guard failure == nil else { return }
                    do throws(Errno) { try files.writeAll(piece, to: new) } catch { failure = error }
                }
                if let failure { throw failure }
            }
            stamp = FileStamp(status)
        } catch {
            throw .cannotWrite(path: path.appending(file).string, reason: FileFailure(error))
        }
        var record = OutputRecord(hash: hasher.hash, document: document)
        record.stamp = stamp
        return try wait(file, record, temporary: name)
    }

    /// What nobody may write to stays: what is staged is a new version beside it, to be written again.
    private func permissions(insteadOf there: OutputTree.Found?) -> UInt32? {
        there?.status.flatMap { $0.permissions & 0o200 == 0 ? nil : $0.permissions }
    }

    /// Puts a staged file among those that wait for the next commit, and commits where these are many.
    private func wait(
        _ file: String, _ record: OutputRecord, temporary: String? = nil, bytes: [UInt8] = [],
        isPrivate: Bool = false
    ) throws(WorkspaceError) -> Int {
        let (ticket, count) = pending.add(file, record, temporary: temporary, bytes: bytes, isPrivate: isPrivate)
        if count >= OutputFolder.batch { try commit() }
        return ticket
    }

    private func stagedName(isPrivate: Bool = false) throws(WorkspaceError) -> String {
        if let name = staging.nextName(isPrivate: isPrivate) { return name }
        try turn.take { (_: inout Set<FilePath>) throws(WorkspaceError) in
            try turn.locked { () throws(WorkspaceError) in try staging.open(isPrivate: isPrivate) }
        }
        guard let name = staging.nextName(isPrivate: isPrivate) else {
            throw .cannotWrite(path: path.string, reason: .folderClosed)
        }
        return name
    }

    /// nil before the file was committed.
    package func outcome(_ ticket: Int) -> Outcome? { pending.outcome(ticket) }

    // MARK: Committing

    /// Puts everything that was staged in its place.
    package func commit() throws(WorkspaceError) {
        try turn.take { (folders: inout Set<FilePath>) throws(WorkspaceError) in
            let waiting = pending.takeAll()
            guard !waiting.isEmpty else { return }
            try turn.locked { () throws(WorkspaceError) in
                try ledger.refresh()
                var commit = OutputCommit(tree: tree, ledger: ledger, staging: staging, start: start, folders: folders)
                defer {
                    folders = commit.folders
                    pending.settle(commit.outcomes)
                }
                try commit.place(waiting)
            }
        }
    }

    /// Remembers of a file that is left as it is what its document follows from now, with the end of the build.
    func renew(_ file: String, _ inputs: DocumentInputs, blankCount: Int) {
        pending.renew(file, OutputLedger.Renewal(inputs: inputs, blankCount: blankCount))
    }

    // MARK: What is there

    /// The record of a file that stands as it was written for this document; nil where anything at all is otherwise.
    func standing(_ file: String, of document: String) -> OutputRecord? {
        guard let record = known(file), record.document.id == document, let found = try? tree.look(file, record),
            !found.isLink, found.hash == record.hash
        else { return nil }
        if let stamp = found.settledStamp(since: start) { ledger.note(stamp, of: file) }
        return record
    }

    /// The bytes of a regular file in the folder; nil where there is none, or one that a link leads to.
    func bytes(of file: String) throws(Errno) -> [UInt8]? {
        let full = path.appending(file)
        guard try files.status(ofLink: full)?.kind == .file else { return nil }
        try tree.requireInside(full.removingLastComponent())
        return try files.contents(of: full)
    }

    /// Whether a build wrote these bytes there.
    func hasWritten(_ hash: ContentHash, to file: String) -> Bool { known(file)?.owns(hash) ?? false }

    /// Whether a file is no longer what a build wrote, nor has this hash.
    func isEdited(_ file: String, from hash: ContentHash) -> Bool {
        let record = known(file)
        guard let found = try? tree.look(file, record), found.hash != hash else { return false }
        switch tree.obstacle(file, found, record) {
        case .edited?, .foreign?: return true
        case .otherThanSent?, .open?, .writeProtected?, .link?, nil: return false
        }
    }

    private func known(_ file: String) -> OutputRecord? { ledger.record(of: file) }

    // MARK: Under the lock

    /// Writes the manifest, once nothing that the journal tells is left to do. Needs the lock.
    private func save() throws(WorkspaceError) {
        try ledger.refresh()
        try InterruptedBuilds(tree: tree, ledger: ledger, staging: staging).clear()
        try ledger.save()
    }

    // MARK: Removing

    private var pruning: OutputPruning { OutputPruning(tree: tree, ledger: ledger, staging: staging, turn: turn) }

    /// Removes files that a build wrote and nobody edited.
    ///
    /// - Returns: those that were left, since somebody edited, opened or protected them.
    package func remove(_ names: [String]) throws(WorkspaceError) -> [String] { try pruning.remove(names) }

    /// Forgets files that are no longer made and are gone.
    package func forgetGone(unless isMade: (_ path: String, _ document: String) -> Bool) throws(WorkspaceError) {
        try pruning.forgetGone(unless: isMade)
    }

    // MARK: The end of a build

    /// Puts everything in its place and remembers it. A folder that is not closed is as safe: the next build takes over
    /// what the journal says.
    package func close() throws(WorkspaceError) {
        try commit()
        try turn.take { (_: inout Set<FilePath>) throws(WorkspaceError) in
            let renewals = pending.renewals
            try turn.locked { () throws(WorkspaceError) in
                try ledger.refresh()
                ledger.renew(renewals)
                try save()
            }
            staging.close()
        }
    }

    /// Gives up: what was staged and not committed is forgotten, and the next build clears it away.
    package func abandon() {
        staging.abandon()
        ledger.giveUp()
    }
}

extension OutputFolder {
    package func holds(_ file: String) -> Bool { tree.holds(file) }

    /// Everything that is remembered, by path in the folder.
    var records: [String: OutputRecord] { ledger.records }

    /// The manifest on disk and how its file looks; nil where it lacks something.
    var saved: (manifest: Manifest, stamp: FileStamp)? { ledger.saved }

    /// When a file was last written, in nanoseconds since 1970; 0 where that is not known.
    func age(of file: String) -> Int { known(file)?.stamp?.modified ?? 0 }

    /// Whether two paths lead to one file.
    func isSameFile(_ one: String, _ other: String) -> Bool { tree.isSameFile(one, other) }

    /// Of everything that the document said when the file was written; nil where nobody knows.
    func content(of file: String) -> ContentHash? { known(file)?.document.inputs?.content }

    package func openItems(of file: String) -> [String]? { known(file)?.document.openItems }

    /// What stands beside a file that somebody edited, the newest where there are several.
    package func newVersion(ofEdited file: String) -> String? {
        var newest: String?
        var attempt = 1
        while case let name = OutputTree.beside(file, attempt), known(name) != nil {
            if holds(name) { newest = name }
            attempt += 1
        }
        guard let newest else { return nil }
        do throws(Errno) {
            guard let hash = try tree.look(file, known(file))?.hash, known(file)?.owns(hash) != true else { return nil }
        } catch {
            // What cannot be read is not what a build wrote.
        }
        return newest
    }

    /// Files of earlier builds that are still there, by path.
    ///
    /// - Parameter isMade: whether a file of this path and document is one that the workspace makes.
    package func leftovers(unless isMade: (_ path: String, _ document: String) -> Bool) -> [String] {
        let all = ledger.records
        return all.filter { !isMade($0.key, $0.value.document.id) && holds($0.key) }.keys.sorted()
    }
}
