import Assembly
import Foundation
import Synchronization

/// Files of a workspace as they were last read, so that those that look as they did need not be read again.
final class FileCache: Sendable {
    struct Entry: Sendable {
        var stamp: FileStamp
        /// nil of a file of which only the hash matters.
        var bytes: [UInt8]?
        var hash: ContentHash
    }

    private let known = Mutex<[String: Entry]>([:])

    /// nil where the file may hold something else than when it was read.
    func entry(of path: String, _ status: FileStatus) -> Entry? {
        known.withLock { $0[path] }.flatMap { $0.stamp == FileStamp(status) ? $0 : nil }
    }

    /// - Parameter status: from before the bytes were read.
    func keep(_ path: String, _ status: FileStatus, _ bytes: [UInt8]?, _ hash: ContentHash) {
        let stamp = FileStamp(status)
        // What was written to at about the time it was read may be written to once more and look the same. Two seconds
        // are more than a step of any disk's clock, and than it is usually behind this machine's.
        let now = Int(Date().timeIntervalSince1970 * 1e9)
        let isSettled = stamp.isOlder(than: now - 2_000_000_000)
        known.withLock { $0[path] = isSettled ? Entry(stamp: stamp, bytes: bytes, hash: hash) : nil }
    }

    /// Forgets all other files.
    func keep(only paths: Set<String>) { known.withLock { $0 = $0.filter { paths.contains($0.key) } } }
}
