import CFileCalls
import Foundation
import Synchronization

/// Compares sizes, times and inodes of all files, at an interval.
final class PolledTree: ChangeSource {
    private struct Entry: Equatable {
        var size: Int64
        var seconds: Int
        var nanoseconds: Int
        var inode: UInt64

        init(_ status: stat) {
            size = Int64(status.st_size)
            inode = UInt64(status.st_ino)
            #if canImport(Darwin)
                seconds = status.st_mtimespec.tv_sec
                nanoseconds = status.st_mtimespec.tv_nsec
            #else
                seconds = status.st_mtim.tv_sec
                nanoseconds = status.st_mtim.tv_nsec
            #endif
        }
    }

    private let tree: WatchedTree
    private let interval: Duration
    private let known: Mutex<[String: Entry]>
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

    private static func look(_ tree: WatchedTree) -> [String: Entry] {
        var found: [String: Entry] = [:]
        var folders = [""]
        while let folder = folders.popLast() {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: tree.absolute(folder))) ?? []
            for name in names where tree.includes(name, in: folder) {
                let path = tree.join(folder, name)
                var status = stat()
                guard lstat(tree.absolute(path), &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    folders.append(path)
                    continue
                }
                // A link changes when what it leads to does.
                if status.st_mode & S_IFMT == S_IFLNK { _ = stat(tree.absolute(path), &status) }
                found[path] = Entry(status)
            }
        }
        return found
    }
}
