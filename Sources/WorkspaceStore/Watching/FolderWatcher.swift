import Synchronization
import SystemPackage

/// Tells which files of a workspace somebody changed.
///
/// ```swift
/// let watcher = FolderWatcher(folder, excluding: ["output"], method: .notifications)
/// while let changed = watcher.waitForChanges() {   // ["Specs/deals/lindtal-brewery.yaml"]
///     // read, check and build again
/// }
/// ```
/// What it names is a hint about where to look, not a promise: whoever acts on it compares what the files hold. Changes
/// that happen while nobody waits are kept and told at the next wait.
package final class FolderWatcher: Sendable {
    package enum Method: Sendable, Equatable {
        /// The kernel tells (inotify, on Linux). Sees nothing that another computer writes on a network disk.
        case notifications
        /// Sizes, times and inodes of all files are compared again and again.
        case polling
    }

    /// How it watches. `polling` also where notifications were asked for and the system has none, or has run out of them.
    package let method: Method
    private let source: any ChangeSource
    private let stopped = Atomic(false)
    /// How long nothing may happen before a change counts as finished: an editor that saves by writing a second file and
    /// renaming it makes three or four events within a few milliseconds.
    private static let quiet = Duration.milliseconds(25)

    /// - Parameters:
    ///   - excluding: folders that are not watched, by their paths below the root; hidden ones never are
    ///   - interval: how often polling looks
    package init(
        _ folder: WorkspaceFolder, excluding: Set<String>, method: Method, interval: Duration = .milliseconds(500)
    ) {
        let scope = WatchedTree(root: folder.root, excluding: excluding, files: folder.files)
        if method == .notifications, let kernel = KernelNotifications(scope) {
            self.method = .notifications
            source = kernel
        } else {
            self.method = .polling
            source = PolledTree(scope, every: interval)
        }
    }

    /// Waits until files changed and then were quiet for a moment; nil once ``stop()`` was called.
    ///
    /// - Returns: paths below the root with `/`, folders that came or went included; empty where the system lost count
    ///   and anything may have changed.
    package func waitForChanges() -> Set<String>? {
        var changes = FileChanges()
        while true {
            let timeout = changes.isNothing ? nil : FolderWatcher.quiet
            guard let isQuiet = source.wait(timeout: timeout, into: &changes) else { return nil }
            if isQuiet, !changes.isNothing { return changes.mayBeAnything ? [] : changes.paths }
        }
    }

    /// Ends the wait of another thread, at once and for good.
    package func stop() {
        stopped.store(true, ordering: .relaxed)
        source.stop()
    }

    /// Whether somebody called ``stop()``.
    package var isStopped: Bool { stopped.load(ordering: .relaxed) }
}

extension WorkspaceFolder {
    /// What ``FolderWatcher`` leaves out: the folders of the workspace that documents are written into.
    package func outputFolders(_ options: BuildOptions) -> Set<String> {
        var folders: Set = ["output"]
        if var said = options.output, said.removePrefix(root), !said.isEmpty { folders.insert(said.string) }
        return folders
    }
}

/// What happened since the last look.
struct FileChanges {
    var paths: Set<String> = []
    /// Files that were made since: one of them that goes again, such as an editor's temporary file, was never there.
    private var arrived: Set<String> = []
    /// The system dropped events: what changed is not known.
    var mayBeAnything = false

    var isNothing: Bool { paths.isEmpty && !mayBeAnything }

    init(paths: Set<String> = []) { self.paths = paths }

    mutating func noteArrival(of path: String) { arrived.insert(path) }

    mutating func noteDeparture(of path: String) {
        if arrived.remove(path) == nil { paths.insert(path) } else { paths.remove(path) }
    }
}

protocol ChangeSource: Sendable {
    /// Waits for something to happen, at most the timeout, and adds it to the changes.
    ///
    /// - Returns: whether the time ran out; nil once stopped
    func wait(timeout: Duration?, into changes: inout FileChanges) -> Bool?
    func stop()
}

/// Which part of the disk is watched.
struct WatchedTree: Sendable {
    /// Absolute.
    let root: FilePath
    /// Folders by their paths below the root.
    let excluding: Set<String>
    let files: any FileSystem

    /// - Parameter path: below the root; empty for the root itself
    func includes(_ name: String, in path: String) -> Bool {
        // Hidden files, and the copies that editors keep of the last version: `deal.yaml~`.
        !name.hasPrefix(".") && !name.hasSuffix("~") && !excluding.contains(join(path, name))
    }

    func absolute(_ path: String) -> FilePath { path.isEmpty ? root : root.appending(path) }

    /// The files and folders in a folder that are watched, by their paths, links not followed; none where it is gone.
    func entries(in folder: String) -> [(path: String, status: FileStatus)] {
        let names = (try? files.names(in: absolute(folder))) ?? []
        return names.filter { includes($0, in: folder) }.compactMap { name in
            let path = join(folder, name)
            return (try? files.status(ofLink: absolute(path)))?.map { (path, $0) }
        }
    }

    func join(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
}
