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
    private let root: FilePath
    private let files: any FileSystem
    private let plan: RenamingPlan
    private let journal: RenamingJournal

    /// Why a file did not get its new text or name.
    private struct Failure: Error {
        var path: String
        var error: Errno
    }

    init(_ plan: RenamingPlan, _ journal: RenamingJournal, in folder: WorkspaceFolder) {
        root = folder.root
        files = folder.files
        self.plan = plan
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
                current = root.appending(file.path).string
                guard let text = texts[file.place] else { throw .invalidArgument }
                let permissions = try files.status(of: root.appending(file.path))?.permissions
                _ = try files.create(staged(file), text, permissions: permissions, isSynced: true)
            }
            for folder in folders { try files.syncFolder(folder) }
            current = journal.path.string
            if isCancelled() {
                clearPlanned(texts)
                return false
            }
            try journal.add(.staged)
        } catch {
            clearPlanned(texts)
            throw .cannotWrite(path: current, reason: error.description)
        }
        do throws(Failure) {
            try goForward()
        } catch {
            try undo(after: error)
            throw .cannotWrite(path: error.path, reason: reason(error))
        }
        // It is done. What cannot be cleared away now, the next command clears away.
        clear()
        return true
    }

    private func undo(after failure: Failure) throws(WorkspaceError) {
        try? journal.add(.undone)
        let left = goBack()
        guard left.isEmpty else {
            journal.close()
            throw .halfRenamed(path: failure.path, reason: reason(failure), left: left)
        }
        clear()
    }

    private func reason(_ failure: Failure) -> String {
        failure.error == .resourceBusy ? "it was saved by somebody else just now" : failure.error.description
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
            for file in plan.replaced { try putEditBack(file) }
            var states: [(file: RenamingPlan.Replaced, state: State)] = []
            for file in plan.replaced { states.append((file, try state(of: file))) }
            let way = try way(states.map(\.state), phase)
            told.ending = way.isForward ? .completed : .undone
            skipped = way.skipped
            for (file, state) in states where state.isEdited || skipped.contains(file.place) {
                told.edited.append(try place(of: file))
            }
        } catch {
            journal.close()
            throw .cannotRead(path: journal.path.string, reason: error.description)
        }
        if told.ending == .completed {
            do throws(Failure) {
                try goForward(skipping: skipped)
                clear()
                return told
            } catch {
                guard error.error == .fileExists else {
                    journal.close()
                    throw .cannotWrite(path: error.path, reason: reason(error))
                }
                told.ending = .undone
            }
        }
        let left = goBack()
        if let first = left.first {
            journal.close()
            throw .halfRenamed(path: root.appending(first).string, reason: Errno.ioError.description, left: left)
        }
        clear()
        return told
    }

    /// Forward, unless something went wrong before, an edit begins from an old text, or new texts are gone.
    ///
    /// - Returns: `skipped` are files that can go neither way, since somebody removed what waited beside them
    private func way(
        _ states: [State], _ phase: RenamingJournal.Phase
    ) throws(Errno) -> (isForward: Bool, skipped: Set<FilePath>) {
        var lacksNew: Set<FilePath> = []
        var lacksOld = false
        for (file, state) in zip(plan.replaced, states) {
            switch state {
            case .old: if try hash(staged(file)) != file.after { lacksNew.insert(file.place) }
            case .new: if try oldBytes(of: file) == nil { lacksOld = true }
            case .edited: break
            }
        }
        if lacksOld { return (true, lacksNew) }
        let isFromOld = states.contains(.edited(isNew: false)) && !states.contains(.edited(isNew: true))
        return (phase != .undone && lacksNew.isEmpty && !isFromOld, [])
    }

    /// An edit that a swap had taken out of its place when the process ended.
    private func putEditBack(_ file: RenamingPlan.Replaced) throws(Errno) {
        guard let other = try hash(staged(file)), other != file.before, other != file.after else { return }
        let now = try hash(root.appending(place(of: file)))
        guard now == file.before || now == file.after else { return }
        try files.exchange(staged(file), root.appending(try place(of: file)))
    }

    // MARK: What is there

    private enum State: Equatable {
        case old
        case new
        /// Somebody wrote to it, or removed it.
        ///
        /// - Parameter isNew: whether it had its new text by then
        case edited(isNew: Bool)

        var isEdited: Bool { if case .edited = self { true } else { false } }
    }

    private func state(of file: RenamingPlan.Replaced) throws(Errno) -> State {
        let now = try hash(root.appending(place(of: file)))
        if now == file.before { return .old }
        if now == file.after { return .new }
        return .edited(isNew: try hash(staged(file)) != file.after)
    }

    /// Its path, or the one it was moved to.
    private func place(of file: RenamingPlan.Replaced) throws(Errno) -> String {
        guard let move = plan.moved.first(where: { FilePath($0.from) == file.place }) else { return file.path }
        return try isDone(move) ? move.to : move.from
    }

    /// Where its old bytes are kept; nil where they are not.
    private func oldBytes(of file: RenamingPlan.Replaced) throws(Errno) -> FilePath? {
        if try hash(staged(file)) == file.before { return staged(file) }
        return try hash(saved(file)) == file.before ? saved(file) : nil
    }

    private func staged(_ file: RenamingPlan.Replaced) -> FilePath { root.pushing(file.stagedPath) }
    private func saved(_ file: RenamingPlan.Replaced) -> FilePath { root.pushing(file.savedPath) }

    private func exists(_ path: String) throws(Errno) -> Bool { try files.status(ofLink: root.appending(path)) != nil }

    private func isDone(_ move: RenamingPlan.Moved) throws(Errno) -> Bool {
        if try exists(move.from) { return false }
        return try exists(move.to)
    }

    /// nil where there is no such file.
    private func hash(_ path: FilePath) throws(Errno) -> ContentHash? { try files.hash(ofFile: path) }

    private var folders: Set<FilePath> {
        let paths = plan.replaced.map(\.path) + plan.moved.flatMap { [$0.from, $0.to] }
        return Set(paths.map { root.appending($0).removingLastComponent() })
    }

    // MARK: Forward and back

    /// - Parameter skipped: files that stay as they are
    private func goForward(skipping skipped: Set<FilePath> = []) throws(Failure) {
        for file in plan.replaced where !skipped.contains(file.place) {
            try naming(root.appending(file.path)) { () throws(Errno) in
                guard try state(of: file) == .old else { return }
                try files.replace(
                    root.appending(file.path), ifStill: file.before, with: staged(file), saving: saved(file))
            }
        }
        for move in plan.moved {
            try naming(root.appending(move.to)) { () throws(Errno) in
                guard try exists(move.from) else { return }
                try files.renameToFreeName(root.appending(move.from), to: root.appending(move.to))
            }
        }
        for folder in folders { try naming(folder) { () throws(Errno) in try files.syncFolder(folder) } }
    }

    /// As far as it goes.
    ///
    /// - Returns: the paths of the files that could not be put back
    private func goBack() -> [String] {
        var left: [String] = []
        for move in plan.moved {
            do {
                guard try isDone(move) else { continue }
                try files.renameToFreeName(root.appending(move.to), to: root.appending(move.from))
            } catch {
                left.append(move.to)
            }
        }
        for file in plan.replaced {
            do throws(Errno) {
                let place = root.appending(try place(of: file))
                guard try state(of: file) == .new else { continue }
                guard let old = try oldBytes(of: file) else { throw .noSuchFileOrDirectory }
                try files.replace(place, ifStill: file.after, with: old)
            } catch .resourceBusy {
                // Somebody's edit, which stays.
            } catch {
                left.append(file.path)
            }
        }
        for folder in folders { try? files.syncFolder(folder) }
        return left
    }

    private func naming(_ path: FilePath, _ body: () throws(Errno) -> Void) throws(Failure) {
        do throws(Errno) {
            try body()
        } catch {
            throw Failure(path: path.string, error: error)
        }
    }

    /// Removes what is left beside the files, then the journal; the journal stays where that fails.
    ///
    /// Bytes that are neither the old nor the new ones are an edit that has no place, or nobody's business.
    private func clear() {
        do throws(Errno) {
            for file in plan.replaced {
                // The copy first: what it is a copy of may wait beside it.
                for path in [saved(file), staged(file)] {
                    guard let hash = try hash(path) else { continue }
                    var isOwn = hash == file.before || hash == file.after
                    if !isOwn, path == saved(file) { isOwn = try isBegunCopy(of: file) }
                    if isOwn { try files.remove(path) }
                }
            }
            try journal.remove()
        } catch {
            journal.close()
        }
    }

    /// The copy of the old bytes, ended before all of them were written.
    private func isBegunCopy(of file: RenamingPlan.Replaced) throws(Errno) -> Bool {
        for old in [root.appending(try place(of: file)), staged(file)] where try hash(old) == file.before {
            return try files.contents(of: old).starts(with: try files.contents(of: saved(file)))
        }
        return false
    }

    /// Removes what was written beside the files before any of them was touched, and may be cut off; then the journal.
    ///
    /// - Returns: what stays, since it is no part of what was to be written
    @discardableResult
    private func clearPlanned(_ texts: [FilePath: [UInt8]]) -> [String] {
        var left: [String] = []
        do throws(Errno) {
            for file in plan.replaced {
                guard let hash = try hash(staged(file)) else { continue }
                let bytes = try files.contents(of: staged(file))
                if hash == file.after || (texts[file.place] ?? []).starts(with: bytes) {
                    try files.remove(staged(file))
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

/// A renaming that was ended half way, and what became of it.
package struct InterruptedRenaming: Sendable, Equatable {
    package enum Ending: Sendable, Equatable {
        case completed
        case undone
        /// No file had its new text yet.
        case notBegun
    }

    /// `stage`
    package var kind: String
    package var old: String
    package var new: String
    package var ending: Ending
    /// Files that somebody edited since: they are left as they are.
    package var edited: [String]
    /// What lies beside the specs and is no part of what was to be written: it is left, too.
    package var left: [String]

    package init(kind: String, old: String, new: String, ending: Ending, edited: [String], left: [String] = []) {
        self.kind = kind
        self.old = old
        self.new = new
        self.ending = ending
        self.edited = edited
        self.left = left
    }
}
