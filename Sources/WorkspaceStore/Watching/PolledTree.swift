import Foundation
import Synchronization

/// Compares sizes, times and inodes of all files, at an interval.
final class PolledTree: ChangeSource {
    private let tree: WatchedTree
    private let interval: Duration
    private let known: Mutex<[String: FileStamp]>
    private let isStopped = Mutex(false)

    init(_ tree: WatchedTree, every interval: Duration) {
        self.tree = tree
        self.interval = interval
        known = Mutex(PolledTree.look(tree))
    }

    func wait(timeout: Duration?, into changes: inout FileChanges) -> Bool? {
        let end = timeout.map { ContinuousClock.now + $0 }
        while true {
            if isStopped.withLock({ $0 }) { return nil }
            if look(into: &changes) { return false }
            if let end, ContinuousClock.now >= end { return true }
            let pause = end.map { min($0 - ContinuousClock.now, interval) } ?? interval
            Thread.sleep(forTimeInterval: max(pause / .seconds(1), 0.001))
        }
    }

    func stop() { isStopped.withLock { $0 = true } }

    private func look(into changes: inout FileChanges) -> Bool {
        let now = PolledTree.look(tree)
        let found = known.withLock { known in
            var paths = Set(now.filter { known[$0.key] != $0.value }.keys)
            paths.formUnion(known.keys.filter { now[$0] == nil })
            known = now
            return paths
        }
        changes.paths.formUnion(found)
        return !found.isEmpty
    }

    private static func look(_ tree: WatchedTree) -> [String: FileStamp] {
        var found: [String: FileStamp] = [:]
        var folders = [""]
        while let folder = folders.popLast() {
            for (path, status) in tree.entries(in: folder) {
                switch status.kind {
                case .folder: folders.append(path)
                // A link changes when what it leads to does.
                case .link: found[path] = FileStamp((try? tree.files.status(of: tree.absolute(path))) ?? status)
                case .file, .other: found[path] = FileStamp(status)
                }
            }
        }
        return found
    }
}
