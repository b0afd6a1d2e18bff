import Diagnostics
import Dispatch
import Records
import SalesModel
import Synchronization

/// What spec files said when they were last read, so that a file whose bytes are the same is not read again.
///
/// ```swift
/// var parsed = ParsedSpecs()
/// let first = parsed.load(files: files)
/// let second = parsed.load(files: files)   // the same records, and nothing was read
/// ```
package struct ParsedSpecs: Sendable {
    private struct Entry {
        var bytes: [UInt8]
        var read: ReadFile
    }

    private var known: [String: Entry] = [:]

    package init() {}

    /// As ``SpecLoader/load(files:unreadable:)``; what was read of other files is forgotten.
    package mutating func load(files: [SpecFile], unreadable: [String] = []) -> LoadedWorkspace {
        let files = files.sorted { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
        let results = read(files)
        var collector = Collector()
        var now: [String: Entry] = [:]
        now.reserveCapacity(files.count)
        for (file, read) in zip(files, results) {
            collector.add(file, read)
            if let read { now[file.path] = Entry(bytes: file.bytes, read: read) }
        }
        for path in unreadable { collector.addUnreadable(path) }
        known = now
        return collector.workspace
    }

    /// The spec files among the files, read on all cores; each by itself, so that the order of reading shows nowhere.
    private func read(_ files: [SpecFile]) -> [ReadFile?] {
        let found = files.map { file in known[file.path].flatMap { $0.bytes == file.bytes ? $0.read : nil } }
        let missing = files.indices.filter { found[$0] == nil }
        let results = Mutex(found)
        DispatchQueue.concurrentPerform(iterations: missing.count) { number in
            let index = missing[number]
            guard case .spec(let kind, let id) = SpecLocation(files[index].path) else { return }
            let read = SpecLoader.read(files[index], as: kind.entity, id: id)
            results.withLock { $0[index] = read }
        }
        return results.withLock { $0 }
    }
}
