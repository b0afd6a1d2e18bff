import Assembly
import SystemPackage

/// Puts the new texts of a renaming in the place of the old ones: all of them, or none.
///
/// 1. The journal tells what is about to happen.
/// 2. All new texts are written beside their files (`.process.yaml.new`), and the journal tells that they are there.
/// 3. Each is swapped with its file, files get their new names, and the folders are on the disk.
/// 4. What is left beside the files goes, then the journal.
///
/// Whatever moment it is ended at, ``recover()`` goes on from the journal. What comes out of a swap is looked at: an edit
/// that was saved meanwhile goes back.
struct RenamingTransaction {
    private let files: any FileSystem
    private let plan: RenamingPlan
    private let renamed: RenamedFiles
    private let journal: RenamingJournal

    init(_ plan: RenamingPlan, _ journal: RenamingJournal, in folder: WorkspaceFolder) {
        files = folder.files
        self.plan = plan
        renamed = RenamedFiles(root: folder.root, files: folder.files, plan: plan)
        self.journal = journal
    }

    // MARK: The usual course

    /// - Parameters:
    ///   - texts: the new ones, by path in the workspace
    ///   - isCancelled: asked until the first file gets its new text
    /// - Returns: whether it was done; false where it was cancelled
    func run(_ texts: [FilePath: [UInt8]], isCancelled: () -> Bool) throws(WorkspaceError) -> Bool {
        var current = journal.path.string
        do throws(Errno) {
            try journal.write(plan)
            for file in plan.replaced {
                current = renamed.root.appending(file.path).string
                guard let text = texts[file.place] else { throw .invalidArgument }
                let permissions = try files.status(of: renamed.root.appending(file.path))?.permissions
                _ = try files.create(renamed.staged(file), text, permissions: permissions, isSynced: true)
            }
            for folder in renamed.folders { try files.syncFolder(folder) }
            current = journal.path.string
            if isCancelled() {
                clearPlanned(texts)
                return false
            }
            try journal.add(.staged)
        } catch {
            clearPlanned(texts)
            throw .cannotWrite(path: current, reason: FileFailure(error))
        }
        do throws(RenamedFiles.Failure) {
            try renamed.goForward()
        } catch {
            try undo(after: error)
            throw .cannotWrite(path: error.path, reason: FileFailure(saving: error.error))
        }
        // It is done. What cannot be cleared away now, the next command clears away.
        clear()
        return true
    }

    private func undo(after failure: RenamedFiles.Failure) throws(WorkspaceError) {
        try? journal.add(.undone)
        let left = renamed.goBack()
        guard left.isEmpty else {
            journal.close()
            throw .halfRenamed(path: failure.path, reason: FileFailure(saving: failure.error), left: left)
        }
        clear()
    }

    // MARK: Going on from a journal

    /// Completes what was interrupted; undoes it where it cannot be completed, or where somebody has edited a file since
    /// that still has its old text.
    ///
    /// - Parameters:
    ///   - phase: what the journal tells last
    ///   - texts: those that were to be written, as far as they are still known, by path in the workspace
    func recover(
        _ phase: RenamingJournal.Phase, texts: [FilePath: [UInt8]]
    ) throws(WorkspaceError) -> InterruptedRenaming {
        var told = InterruptedRenaming(kind: plan.kind, old: plan.old, new: plan.new, ending: .notBegun, edited: [])
        if phase == .planned {
            told.left = clearPlanned(texts)
            return told
        }
        var skipped: Set<FilePath> = []
        do throws(Errno) {
            for file in plan.replaced { try renamed.putEditBack(file) }
            var states: [(file: RenamingPlan.Replaced, state: RenamedFiles.State)] = []
            for file in plan.replaced { states.append((file, try renamed.state(of: file))) }
            let way = try way(states.map(\.state), phase)
            told.ending = way.isForward ? .completed : .undone
            skipped = way.skipped
            for (file, state) in states where state.isEdited || skipped.contains(file.place) {
                told.edited.append(try renamed.place(of: file))
            }
        } catch {
            journal.close()
            throw .cannotRead(path: journal.path.string, reason: FileFailure(error))
        }
        if told.ending == .completed {
            do throws(RenamedFiles.Failure) {
                try renamed.goForward(skipping: skipped)
                clear()
                return told
            } catch {
                guard error.error == .fileExists else {
                    journal.close()
                    throw .cannotWrite(path: error.path, reason: FileFailure(saving: error.error))
                }
                told.ending = .undone
            }
        }
        let left = renamed.goBack()
        if let first = left.first {
            journal.close()
            throw .halfRenamed(
                path: renamed.root.appending(first).string, reason: FileFailure(.ioError), left: left)
        }
        clear()
        return told
    }

    /// Forward, unless something went wrong before, an edit begins from an old text, or new texts are gone.
    ///
    /// - Returns: `skipped` are files that can go neither way, since somebody removed what waited beside them
    private func way(
        _ states: [RenamedFiles.State], _ phase: RenamingJournal.Phase
    ) throws(Errno) -> (isForward: Bool, skipped: Set<FilePath>) {
        var lacksNew: Set<FilePath> = []
        var lacksOld = false
        for (file, state) in zip(plan.replaced, states) {
            switch state {
            case .old: if try renamed.hash(renamed.staged(file)) != file.after { lacksNew.insert(file.place) }
            case .new: if try renamed.oldBytes(of: file) == nil { lacksOld = true }
            case .edited: break
            }
        }
        if lacksOld { return (true, lacksNew) }
        let isFromOld = states.contains(.edited(isNew: false)) && !states.contains(.edited(isNew: true))
        return (phase != .undone && lacksNew.isEmpty && !isFromOld, [])
    }

    /// Removes what is left beside the files, then the journal; the journal stays where that fails.
    ///
    /// Bytes that are neither the old nor the new ones are an edit that has no place, or nobody's business.
    private func clear() {
        do throws(Errno) {
            for file in plan.replaced {
                // The copy first: what it is a copy of may wait beside it.
                for path in [renamed.saved(file), renamed.staged(file)] {
                    guard let hash = try renamed.hash(path) else { continue }
                    var isOwn = hash == file.before || hash == file.after
                    if !isOwn, path == renamed.saved(file) { isOwn = try renamed.isBegunCopy(of: file) }
                    if isOwn { try files.remove(path) }
                }
            }
            try journal.remove()
        } catch {
            journal.close()
        }
    }

    /// Removes what was written beside the files before any of them was touched, and may be cut off; then the journal.
    ///
    /// - Returns: what stays, since it is no part of what was to be written
    @discardableResult
    private func clearPlanned(_ texts: [FilePath: [UInt8]]) -> [String] {
        var left: [String] = []
        do throws(Errno) {
            for file in plan.replaced {
                guard let hash = try renamed.hash(renamed.staged(file)) else { continue }
                let bytes = try files.contents(of: renamed.staged(file))
                if hash == file.after || (texts[file.place] ?? []).starts(with: bytes) {
                    try files.remove(renamed.staged(file))
                } else {
                    left.append(file.stagedPath.string)
                }
            }
            try journal.remove()
        } catch {
            journal.close()
        }
        return left
    }
}
