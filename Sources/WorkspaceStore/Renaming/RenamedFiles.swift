import Assembly
import SystemPackage

/// The files of a renaming as they stand on the disk, and their ways to the new texts and back to the old ones.
struct RenamedFiles {
    let root: FilePath
    let files: any FileSystem
    let plan: RenamingPlan

    /// Why a file did not get its new text or name.
    struct Failure: Error {
        var path: String
        var error: Errno
    }

    enum State: Equatable {
        case old
        case new
        /// Somebody wrote to it, or removed it.
        ///
        /// - Parameter isNew: whether it had its new text by then
        case edited(isNew: Bool)

        var isEdited: Bool { if case .edited = self { true } else { false } }
    }

    func state(of file: RenamingPlan.Replaced) throws(Errno) -> State {
        let now = try hash(root.appending(place(of: file)))
        if now == file.before { return .old }
        if now == file.after { return .new }
        return .edited(isNew: try hash(staged(file)) != file.after)
    }

    /// Its path, or the one it was moved to.
    func place(of file: RenamingPlan.Replaced) throws(Errno) -> String {
        guard let move = plan.moved.first(where: { FilePath($0.from) == file.place }) else { return file.path }
        return try isDone(move) ? move.to : move.from
    }

    /// Where its old bytes are kept; nil where they are not.
    func oldBytes(of file: RenamingPlan.Replaced) throws(Errno) -> FilePath? {
        if try hash(staged(file)) == file.before { return staged(file) }
        return try hash(saved(file)) == file.before ? saved(file) : nil
    }

    func staged(_ file: RenamingPlan.Replaced) -> FilePath { root.pushing(file.stagedPath) }
    func saved(_ file: RenamingPlan.Replaced) -> FilePath { root.pushing(file.savedPath) }

    private func exists(_ path: String) throws(Errno) -> Bool { try files.status(ofLink: root.appending(path)) != nil }

    private func isDone(_ move: RenamingPlan.Moved) throws(Errno) -> Bool {
        if try exists(move.from) { return false }
        return try exists(move.to)
    }

    /// nil where there is no such file.
    func hash(_ path: FilePath) throws(Errno) -> ContentHash? { try files.hash(ofFile: path) }

    var folders: Set<FilePath> {
        let paths = plan.replaced.map(\.path) + plan.moved.flatMap { [$0.from, $0.to] }
        return Set(paths.map { root.appending($0).removingLastComponent() })
    }

    /// An edit that a swap had taken out of its place when the process ended.
    func putEditBack(_ file: RenamingPlan.Replaced) throws(Errno) {
        guard let other = try hash(staged(file)), other != file.before, other != file.after else { return }
        let now = try hash(root.appending(place(of: file)))
        guard now == file.before || now == file.after else { return }
        try files.exchange(staged(file), root.appending(try place(of: file)))
    }

    // MARK: Forward and back

    /// - Parameter skipped: files that stay as they are
    func goForward(skipping skipped: Set<FilePath> = []) throws(Failure) {
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
    func goBack() -> [String] {
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

    /// The copy of the old bytes, ended before all of them were written.
    func isBegunCopy(of file: RenamingPlan.Replaced) throws(Errno) -> Bool {
        for old in [root.appending(try place(of: file)), staged(file)] where try hash(old) == file.before {
            return try files.contents(of: old).starts(with: try files.contents(of: saved(file)))
        }
        return false
    }
}
