import Synchronization
package import SystemPackage
package import WorkspaceStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The local file system, in which one call goes wrong.
package final class FaultyFileSystem: FileSystem {
    package enum Fault: Sendable, CaseIterable {
        /// The disk is full.
        case noSpace
        /// The disk is broken.
        case ioError
        /// The disk is full after half of the bytes.
        case shortWrite
        /// The process ends right after the call.
        case end
    }

    package enum Call: Sendable, Hashable {
        case open, close, read, write, sync, lock, truncate, setPermissions, status, names, resolved, makeFolder, rename
        case renameToFree, exchange, remove, removeFolder
    }

    /// What every call throws once the process has ended.
    package static let ended = Errno(rawValue: 4000)

    private struct State {
        var calls: [Call] = []
        /// How many of them count.
        var count = 0
        var hasEnded = false
        /// How many calls are under way.
        var running = 0
        var open: [OpenFile: FilePath] = [:]
        /// What the call that went wrong was about.
        var struck: FilePath?
    }

    private let base = LocalFileSystem()
    private let state = Mutex(State())
    private let fault: (call: Int, kind: Fault)?
    private let counted: Set<Call>?
    private let canExchange: Bool
    private let tick: Int
    private let before: @Sendable (Call, FilePath) -> Void
    private let fails: @Sendable (Call, FilePath) -> Errno?

    /// - Parameters:
    ///   - fault: which call goes wrong, counted from 0, and how.
    ///   - counted: which calls are counted; nil for all.
    ///   - canExchange: whether the file system knows more than the plain rename.
    ///   - tick: how many nanoseconds its clock goes in one step: some disks know whole seconds only.
    ///   - before: done before each call that names a path, as another program might.
    ///   - fails: which of such calls fails, and how.
    package init(
        _ fault: (call: Int, kind: Fault)? = nil, counting counted: Set<Call>? = nil,
        canExchange: Bool = true, tick: Int = 1,
        before: @escaping @Sendable (Call, FilePath) -> Void = { _, _ in },
        fails: @escaping @Sendable (Call, FilePath) -> Errno? = { _, _ in nil }
    ) {
        self.fault = fault
        self.counted = counted
        self.canExchange = canExchange
        self.tick = tick
        self.before = before
        self.fails = fails
    }

    /// What the call that went wrong was about; nil before it did.
    package var struck: FilePath? { state.withLock { $0.struck } }

    package var calls: [Call] { state.withLock { $0.calls } }

    /// The system closes what a process had open when it ends, once no call of any of its threads is under way: the number
    /// of a file may be another test's afterwards.
    package func end() {
        state.withLock { $0.hasEnded = true }
        while state.withLock({ $0.running > 0 }) { sched_yield() }
        let open = state.withLock { state in
            defer { state.open = [:] }
            return state.open.keys
        }
        for file in open { try? base.close(file) }
    }

    private func meet(_ call: Call, _ path: FilePath) throws(Errno) {
        before(call, path)
        if let error = fails(call, path) { throw error }
    }

    private var count: Int { state.withLock { $0.count } }

    private func path(of file: OpenFile) -> FilePath? { state.withLock { $0.open[file] } }

    private func call<Result>(_ call: Call, _ path: FilePath?, _ body: () throws(Errno) -> Result) throws(Errno)
        -> Result
    {
        let isStruck = fault?.call == (try begin(call))
        let result = try run(call, path, isStruck: isStruck, body)
        guard isStruck, fault?.kind == .end else { return result }
        end()
        throw Self.ended
    }

    private func run<Result>(
        _ call: Call, _ path: FilePath?, isStruck: Bool, _ body: () throws(Errno) -> Result
    ) throws(Errno) -> Result {
        defer { state.withLock { $0.running -= 1 } }
        guard isStruck, let fault else { return try body() }
        state.withLock { $0.struck = path }
        switch fault.kind {
        case .noSpace, .ioError:
            // What is closed is closed all the same, perhaps without its last bytes.
            if call == .close { _ = try body() }
            throw fault.kind == .noSpace ? .noSpace : .ioError
        case .shortWrite, .end: return try body()
        }
    }

    /// Counts a call, which is under way from now on; -1 where it is of a kind that does not count.
    private func begin(_ call: Call) throws(Errno) -> Int {
        let number: Int? = state.withLock { state in
            state.calls.append(call)
            let isCounted = counted?.contains(call) ?? true
            if isCounted { state.count += 1 }
            if state.hasEnded { return nil }
            state.running += 1
            return isCounted ? state.count - 1 : -1
        }
        guard let number else { throw Self.ended }
        return number
    }

    package func open(_ path: FilePath, _ mode: OpenMode) throws(Errno) -> OpenFile {
        try meet(.open, path)
        return try call(.open, path) { () throws(Errno) in
            let file = try base.open(path, mode)
            state.withLock { $0.open[file] = path }
            return file
        }
    }

    package func close(_ file: OpenFile) throws(Errno) {
        try call(.close, path(of: file)) { () throws(Errno) in
            state.withLock { _ = $0.open.removeValue(forKey: file) }
            try base.close(file)
        }
    }

    package func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try call(.read, path(of: file)) { () throws(Errno) in try base.read(file, into: buffer) }
    }

    package func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
        if let fault, fault.kind == .shortWrite, fault.call == count, bytes.count > 1 {
            return try call(.write, path(of: file)) { () throws(Errno) in
                try base.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
            }
        }
        // After half of the bytes the disk is full.
        if let fault, fault.kind == .shortWrite, fault.call == count - 1 {
            return try call(.write, path(of: file)) { () throws(Errno) in throw .noSpace }
        }
        return try call(.write, path(of: file)) { () throws(Errno) in try base.write(file, bytes) }
    }

    package func sync(_ file: OpenFile) throws(Errno) {
        // What a power cut would lose is not tried here, and waiting for the disk is slow.
        try call(.sync, path(of: file)) { () throws(Errno) in }
    }

    package func lock(_ file: OpenFile) throws(Errno) -> Bool {
        try call(.lock, path(of: file)) { () throws(Errno) in try base.lock(file) }
    }

    package func truncate(_ file: OpenFile) throws(Errno) {
        try call(.truncate, path(of: file)) { () throws(Errno) in try base.truncate(file) }
    }

    package func setPermissions(_ permissions: UInt32, of file: OpenFile) throws(Errno) {
        try call(.setPermissions, path(of: file)) { () throws(Errno) in try base.setPermissions(permissions, of: file) }
    }

    package func status(of file: OpenFile) throws(Errno) -> FileStatus {
        try call(.status, path(of: file)) { () throws(Errno) in rounded(try base.status(of: file)) }
    }

    private func rounded(_ status: FileStatus) -> FileStatus {
        var status = status
        status.modified -= status.modified % tick
        status.changed -= status.changed % tick
        return status
    }

    package func status(ofLink path: FilePath) throws(Errno) -> FileStatus? {
        try call(.status, path) { () throws(Errno) in try base.status(ofLink: path).map(rounded) }
    }

    package func status(of path: FilePath) throws(Errno) -> FileStatus? {
        before(.status, path)
        return try call(.status, path) { () throws(Errno) in try base.status(of: path).map(rounded) }
    }

    package func names(in folder: FilePath) throws(Errno) -> [String] {
        try call(.names, folder) { () throws(Errno) in try base.names(in: folder) }
    }

    package func resolved(_ path: FilePath) throws(Errno) -> FilePath {
        try call(.resolved, path) { () throws(Errno) in try base.resolved(path) }
    }

    package func makeFolder(_ path: FilePath, permissions: UInt32) throws(Errno) {
        try meet(.makeFolder, path)
        try call(.makeFolder, path) { () throws(Errno) in try base.makeFolder(path, permissions: permissions) }
    }

    package func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
        try meet(.rename, new)
        try call(.rename, new) { () throws(Errno) in try base.rename(old, to: new) }
    }

    package func renameToFree(_ old: FilePath, to new: FilePath) throws(Errno) {
        try meet(.renameToFree, new)
        try call(.renameToFree, new) { () throws(Errno) in
            guard canExchange else { throw .notSupported }
            try base.renameToFree(old, to: new)
        }
    }

    package func exchange(_ one: FilePath, _ other: FilePath) throws(Errno) {
        try meet(.exchange, other)
        try call(.exchange, other) { () throws(Errno) in
            guard canExchange else { throw .notSupported }
            try base.exchange(one, other)
        }
    }

    package func remove(_ file: FilePath) throws(Errno) {
        try meet(.remove, file)
        try call(.remove, file) { () throws(Errno) in try base.remove(file) }
    }

    package func removeFolder(_ path: FilePath) throws(Errno) {
        try call(.removeFolder, path) { () throws(Errno) in try base.removeFolder(path) }
    }
}
