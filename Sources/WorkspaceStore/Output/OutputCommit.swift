import Assembly
import SystemPackage

/// A file that waits to be put in its place.
struct StagedFile {
    var ticket: Int
    var file: String
    var record: OutputRecord
    /// Whether folders that are made for it are for their owner alone, until somebody gives others the right to them.
    var isPrivate = false
    /// Below `.collateral/tmp`; nil where the same bytes were there already.
    var temporary: String?
    /// Kept only where there is no temporary file.
    var bytes: [UInt8] = []
}

/// Puts staged files in their places: says in the journal what it is about to do, waits for the disk, and renames. Needs
/// the output folder's lock, and the ledger as it is.
struct OutputCommit {
    let tree: OutputTree
    let ledger: OutputLedger
    let staging: StagingFolder
    /// When the build began, by the disk's clock.
    let start: Int
    /// Folders that are known to be there.
    private(set) var folders: Set<FilePath>
    /// What became of each file, by its ticket.
    private(set) var outcomes: [Int: OutputFolder.Outcome] = [:]

    init(tree: OutputTree, ledger: OutputLedger, staging: StagingFolder, start: Int, folders: Set<FilePath>) {
        self.tree = tree
        self.ledger = ledger
        self.staging = staging
        self.start = start
        self.folders = folders
    }

    private var files: any FileSystem { tree.files }

    /// What is to be done with one staged file.
    private struct Step {
        var staged: StagedFile
        var target: String
        var reason: KeptFile.Reason?
        /// What is there now.
        var found: OutputTree.Found?
    }

    /// A file that changes between the look and the rename is looked at again, five times in all.
    mutating func place(_ batch: [StagedFile]) throws(WorkspaceError) {
        var waiting = batch
        var round = 0
        while !waiting.isEmpty {
            waiting = try place(waiting, isLast: round == 4)
            round += 1
        }
    }

    /// - Returns: those that must be looked at again, since somebody wrote to them meanwhile.
    private mutating func place(_ batch: [StagedFile], isLast: Bool) throws(WorkspaceError) -> [StagedFile] {
        var steps: [Step] = []
        for staged in batch {
            do throws(Errno) {
                var step = try step(for: staged)
                if step.staged.temporary == nil, step.found?.hash != staged.record.hash {
                    // It was there when it was staged, and another build has replaced it since.
                    guard let name = staging.nextName(isPrivate: staged.isPrivate) else { throw .resourceBusy }
                    step.staged.record.stamp = FileStamp(try files.create(staging.path(name), staged.bytes))
                    step.staged.temporary = name
                }
                steps.append(step)
            } catch {
                try settle(staged, error)
            }
        }
        let changes = steps.filter { $0.found?.hash != $0.staged.record.hash && $0.staged.temporary != nil }
        let entries = steps.map { step in
            var record = step.staged.record
            let isChange = step.found?.hash != record.hash
            record.previous = isChange ? step.found?.hash : ledger.record(of: step.target)?.previous
            if !isChange { record.stamp = step.found?.settledStamp(since: start) }
            return JournalEntry(path: step.target, record: record, temporary: isChange ? step.staged.temporary : nil)
        }
        let news = entries.filter { entry in entry.temporary != nil || ledger.record(of: entry.path) != entry.record }
        try ledger.append(news, isSynced: !changes.isEmpty)
        var again: [StagedFile] = []
        for step in steps {
            let move: OutputTree.Move
            do throws(Errno) {
                move = try apply(step)
            } catch {
                try settle(step.staged, error)
                continue
            }
            switch move {
            case .done: break
            case .changed where isLast: try settle(step.staged, .resourceBusy)
            case .changed: again.append(step.staged)
            case .stranded(let error):
                throw .cannotWrite(path: tree.path.appending(step.target).string, reason: FileFailure(error))
            }
        }
        return again
    }

    /// Where a file goes: its own path, or beside what stands there and is somebody's own.
    private mutating func step(for staged: StagedFile) throws(Errno) -> Step {
        let folder = tree.path.appending(staged.file).removingLastComponent()
        if !folders.contains(folder) {
            try tree.requireInside(folder)
            try files.makeFolders(folder, permissions: staged.isPrivate ? 0o700 : 0o777)
            folders.insert(folder)
        }
        var step = Step(staged: staged, target: staged.file)
        var attempt = 0
        while true {
            let known = try record(of: step.target)
            step.found = try tree.look(step.target, known)
            guard let found = step.found, found.hash != staged.record.hash,
                let obstacle = tree.obstacle(step.target, found, known)
            else { break }
            step.reason = step.reason ?? obstacle
            attempt += 1
            step.target = OutputTree.beside(staged.file, attempt)
        }
        return step
    }

    /// What is known of the file at a path; on a disk that tells no capitals from small letters also what was written
    /// there under another spelling of its name.
    private func record(of target: String) throws(Errno) -> OutputRecord? {
        if let known = ledger.record(of: target) { return known }
        guard let status = try files.status(ofLink: tree.path.appending(target)), status.kind == .file else {
            return nil
        }
        let folded = target.lowercased()
        for (path, record) in ledger.records
        where path.utf8.count == target.utf8.count && path.lowercased() == folded && tree.isSameFile(path, target) {
            return record
        }
        return nil
    }

    /// Renames the staged file into its place.
    private mutating func apply(_ step: Step) throws(Errno) -> OutputTree.Move {
        let hash = step.staged.record.hash
        let isThere = step.found?.hash == hash
        if !isThere, let name = step.staged.temporary {
            let move = try tree.place(staging.path(name), at: tree.path.appending(step.target), over: step.found)
            guard case .done = move else { return move }
            noteInPlace(step)
        } else if let name = step.staged.temporary {
            try? files.remove(staging.path(name))
        }
        let outcome: OutputFolder.Outcome
        if let reason = step.reason {
            outcome = .kept(KeptFile(path: step.staged.file, newVersion: step.target, reason: reason), isNew: !isThere)
        } else {
            outcome = isThere ? .unchanged : .written
        }
        outcomes[step.staged.ticket] = outcome
        return .done
    }

    /// Remembers how a file looks once it was renamed, which is a change of it too.
    private func noteInPlace(_ step: Step) {
        guard let status = try? files.status(ofLink: tree.path.appending(step.target)) else { return }
        let now = FileStamp(status)
        var staged = step.staged.record.stamp
        staged?.changed = now.changed
        if now == staged { ledger.note(now, of: step.target) }
    }

    /// One path that cannot be written is told and the rest goes on; a disk that cannot be written ends the build.
    private mutating func settle(_ staged: StagedFile, _ error: Errno) throws(WorkspaceError) {
        guard error.isOfOnePath else {
            throw .cannotWrite(path: tree.path.appending(staged.file).string, reason: FileFailure(error))
        }
        if let name = staged.temporary { try? files.remove(staging.path(name)) }
        outcomes[staged.ticket] = .failed(OutputCommit.failure(error))
    }

    private static func failure(_ error: Errno) -> FileFailure {
        switch error {
        case .tooManySymbolicLinkLevels: .linkOutside
        case .resourceBusy: .changedMeanwhile
        case .isDirectory: .folderThere
        // As ``OutputTree/look(_:_:)`` says of what is no file.
        case .invalidArgument: .notAFile
        case .fileExists, .notDirectory: .fileInTheWay
        default: FileFailure(error)
        }
    }
}
