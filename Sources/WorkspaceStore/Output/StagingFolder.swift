import Assembly
import Synchronization
import SystemPackage

/// `.collateral/tmp`, where files wait to be put in their places: a folder for each build that runs, and one more, for
/// its owner alone, for what only few may read.
///
/// In each lies a file `alive`, locked as long as the process lives: what stands in other folders belongs to builds that
/// were ended.
final class StagingFolder: Sendable {
    private let root: FilePath
    private let files: any FileSystem
    private let state = Mutex(State())

    private struct State {
        var folder: Own?
        var privateFolder: Own?
        var files = 0
    }

    private struct Own {
        var name: String
        var lock: OpenFile
    }

    init(at root: FilePath, _ files: any FileSystem) {
        self.root = root
        self.files = files
    }

    /// Whether ``nextName()`` may have given a name.
    static func isName(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy(isNumber)
    }

    private static func isNumber(_ text: some Sequence<UInt8>) -> Bool {
        let digits = Array(text)
        return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    func path(_ name: String) -> FilePath { root.appending(name) }

    /// `3/17`: this build's own folder, and a number; nil before ``open(isPrivate:)``.
    func nextName(isPrivate: Bool = false) -> String? {
        state.withLock { state in
            guard let folder = isPrivate ? state.privateFolder : state.folder else { return nil }
            state.files += 1
            return "\(folder.name)/\(state.files)"
        }
    }

    /// Makes the folder of this build unless it is there. Needs the output folder's lock.
    ///
    /// - Parameter isPrivate: whether the one for its owner alone is meant.
    func open(isPrivate: Bool = false) throws(WorkspaceError) {
        guard state.withLock({ (isPrivate ? $0.privateFolder : $0.folder) == nil }) else { return }
        do throws(Errno) {
            var number = 1
            while true {
                let name = "\(number)"
                do throws(Errno) {
                    try files.makeFolder(path(name), permissions: isPrivate ? 0o700 : 0o777)
                } catch .fileExists {
                    number += 1
                    continue
                }
                let alive = try files.open(path(name).appending("alive"), .lock)
                let own = Own(name: name, lock: alive)
                state.withLock { if isPrivate { $0.privateFolder = own } else { $0.folder = own } }
                _ = try files.lock(alive)
                return
            }
        } catch {
            throw .cannotWrite(path: root.string, reason: FileFailure(error))
        }
    }

    /// Removes the folders of builds that were ended. Needs the output folder's lock.
    ///
    /// - Parameter rescue: done for each before, with the beginning of its files' names: `3/`.
    func clearEnded(_ rescue: (_ prefix: String) throws(Errno) -> Void) throws(WorkspaceError) {
        do throws(Errno) {
            for name in try files.names(in: root).sorted() where Self.isNumber(name.utf8) {
                guard let alive = try lockOfEnded(name) else { continue }
                defer { try? files.close(alive) }
                try rescue(name + "/")
                try files.removeTree(path(name))
            }
        } catch {
            throw .cannotWrite(path: root.string, reason: FileFailure(error))
        }
    }

    /// nil where the build whose folder it is still runs.
    private func lockOfEnded(_ name: String) throws(Errno) -> OpenFile? {
        if state.withLock({ $0.folder?.name == name || $0.privateFolder?.name == name }) { return nil }
        guard try files.status(ofLink: path(name))?.kind == .folder else {
            try files.remove(path(name))
            return nil
        }
        let alive = try files.open(path(name).appending("alive"), .lock)
        do throws(Errno) {
            if try files.lock(alive) { return alive }
        } catch {
            try? files.close(alive)
            throw error
        }
        try files.close(alive)
        return nil
    }

    /// Removes the folders of this build.
    func close() {
        for folder in take() {
            try? files.removeTree(path(folder.name))
            try? files.close(folder.lock)
        }
    }

    /// Leaves the folders of this build to the next one.
    func abandon() {
        for folder in take() { try? files.close(folder.lock) }
    }

    private func take() -> [Own] {
        state.withLock { state in
            defer { (state.folder, state.privateFolder) = (nil, nil) }
            return [state.folder, state.privateFolder].compactMap(\.self)
        }
    }
}
