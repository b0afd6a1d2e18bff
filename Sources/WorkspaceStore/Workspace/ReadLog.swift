import Assembly
import Synchronization

/// Which files of a workspace were read, as they were then.
final class ReadLog: Sendable {
    struct Entry: Codable, Sendable {
        /// As ``FileStamp`` writes it; nil where there was no such file.
        var stamp: String?
        var hash: ContentHash?
        /// Found by going through a folder, not asked for by its name.
        var isListed: Bool
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var isComplete = true
    }

    private let state = Mutex(State())

    /// By path; nil where a file could not be read, so that nobody can say whether it changed.
    var entries: [String: Entry]? { state.withLock { $0.isComplete ? $0.entries : nil } }

    func clear() { state.withLock { $0 = State() } }

    /// - Parameter hash: of its bytes; nil where there is no such file.
    func add(_ path: String, _ status: FileStatus?, _ hash: ContentHash?, isListed: Bool) {
        var entry = Entry(stamp: status.map { FileStamp($0).text }, hash: hash, isListed: isListed)
        state.withLock { state in
            // A picture that was found by going through Templates, and then asked for by a template.
            if state.entries[path]?.isListed == true { entry.isListed = true }
            state.entries[path] = entry
        }
    }

    var paths: Set<String> { state.withLock { Set($0.entries.keys) } }

    /// A file that is not read: its hash is not known.
    func addUnread(_ path: String, _ stamp: FileStamp) {
        state.withLock { $0.entries[path] = Entry(stamp: stamp.text, hash: nil, isListed: true) }
    }

    func stamp(of path: String) -> FileStamp? {
        state.withLock { $0.entries[path]?.stamp }.flatMap { FileStamp($0) }
    }

    /// When each file that is there was last written to, in nanoseconds since 1970.
    var modified: [String: Int] {
        state.withLock { $0.entries.compactMapValues { $0.stamp.flatMap { FileStamp($0)?.modified } } }
    }

    func addUnreadable() { state.withLock { $0.isComplete = false } }
}
