import Synchronization
import SystemPackage
import WorkspaceStore

/// The local file system, in which one call goes wrong.
final class FaultyFileSystem: FileSystem {
    enum Fault: Sendable, CaseIterable {
        case failure
        /// The disk is full after half of the bytes.
        case shortWrite
        /// The process ends right after the call.
        case end
    }

    enum Call: Sendable, Equatable {
        case open, close, read, write, sync, lock, truncate, setPermissions, status, names, resolved, makeFolder, rename
        case renameToFree, exchange, remove, removeFolder
    }

    /// What every call throws once the process has ended.
    static let ended = Errno(rawValue: 4000)

    private struct State {
        var calls: [Call] = []
        var hasEnded = false
        var open: Set<OpenFile> = []
    }

    private let base = LocalFileSystem()
    private let state = Mutex(State())
    private let fault: (call: Int, kind: Fault)?
    private let canExchange: Bool
    private let tick: Int
    private let before: @Sendable (Call, FilePath) -> Void
    private let fails: @Sendable (Call, FilePath) -> Errno?

    /// - Parameters:
    ///   - fault: which call goes wrong, counted from 0, and how.
    ///   - canExchange: whether the file system knows more than the plain rename.
    ///   - tick: how many nanoseconds its clock goes in one step: some disks know whole seconds only.
    ///   - before: done before each call that names a path, as another program might.
    ///   - fails: which of such calls fails, and how.
    init(
        _ fault: (call: Int, kind: Fault)? = nil, canExchange: Bool = true, tick: Int = 1,
        before: @escaping @Sendable (Call, FilePath) -> Void = { _, _ in },
        fails: @escaping @Sendable (Call, FilePath) -> Errno? = { _, _ in nil }
    ) {
        self.fault = fault
        self.canExchange = canExchange
        self.tick = tick
        self.before = before
        self.fails = fails
    }

    var calls: [Call] { state.withLock { $0.calls } }

    /// The system closes what a process had open when it ends.
    func end() {
        let open = state.withLock { state in
            state.hasEnded = true
            defer { state.open = [] }
            return state.open
        }
        for file in open { try? base.close(file) }
    }

    private func meet(_ call: Call, _ path: FilePath) throws(Errno) {
        before(call, path)
        if let error = fails(call, path) { throw error }
    }

    private func call<Result>(_ call: Call, _ body: () throws(Errno) -> Result) throws(Errno) -> Result {
        let (number, hasEnded) = state.withLock { state in
            state.calls.append(call)
            return (state.calls.count - 1, state.hasEnded)
        }
        if hasEnded { throw Self.ended }
        guard let fault, fault.call == number else { return try body() }
        switch fault.kind {
        case .failure where call != .close: throw [.write, .sync, .open].contains(call) ? .noSpace : .ioError
        case .failure, .shortWrite: return try body()
        case .end:
            _ = try body()
            end()
            throw Self.ended
        }
    }

    func open(_ path: FilePath, _ mode: OpenMode) throws(Errno) -> OpenFile {
        try meet(.open, path)
        return try call(.open) { () throws(Errno) in
            let file = try base.open(path, mode)
            state.withLock { _ = $0.open.insert(file) }
            return file
        }
    }

    func close(_ file: OpenFile) throws(Errno) {
        try call(.close) { () throws(Errno) in
            state.withLock { _ = $0.open.remove(file) }
            try base.close(file)
        }
    }

    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try call(.read) { () throws(Errno) in try base.read(file, into: buffer) }
    }

    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
        if let fault, fault.kind == .shortWrite, fault.call == calls.count, bytes.count > 1 {
            return try call(.write) { () throws(Errno) in
                try base.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
            }
        }
        // After half of the bytes the disk is full.
        if let fault, fault.kind == .shortWrite, fault.call == calls.count - 1 {
            return try call(.write) { () throws(Errno) in throw .noSpace }
        }
        return try call(.write) { () throws(Errno) in try base.write(file, bytes) }
    }

    func sync(_ file: OpenFile) throws(Errno) {
        // What a power cut would lose is not tried here, and waiting for the disk is slow.
        try call(.sync) { () throws(Errno) in }
    }

    func lock(_ file: OpenFile) throws(Errno) -> Bool {
        try call(.lock) { () throws(Errno) in try base.lock(file) }
    }

    func truncate(_ file: OpenFile) throws(Errno) {
        try call(.truncate) { () throws(Errno) in try base.truncate(file) }
    }

    func setPermissions(_ permissions: UInt32, of file: OpenFile) throws(Errno) {
        try call(.setPermissions) { () throws(Errno) in try base.setPermissions(permissions, of: file) }
    }

    func status(of file: OpenFile) throws(Errno) -> FileStatus {
        try call(.status) { () throws(Errno) in rounded(try base.status(of: file)) }
    }

    private func rounded(_ status: FileStatus) -> FileStatus {
        var status = status
        status.modified -= status.modified % tick
        status.changed -= status.changed % tick
        return status
    }

    func status(ofLink path: FilePath) throws(Errno) -> FileStatus? {
        try call(.status) { () throws(Errno) in try base.status(ofLink: path).map(rounded) }
    }

    func status(of path: FilePath) throws(Errno) -> FileStatus? {
        try call(.status) { () throws(Errno) in try base.status(of: path).map(rounded) }
    }

    func names(in folder: FilePath) throws(Errno) -> [String] {
        try call(.names) { () throws(Errno) in try base.names(in: folder) }
    }

    func resolved(_ path: FilePath) throws(Errno) -> FilePath {
        try call(.resolved) { () throws(Errno) in try base.resolved(path) }
    }

    func makeFolder(_ path: FilePath) throws(Errno) {
        try meet(.makeFolder, path)
        try call(.makeFolder) { () throws(Errno) in try base.makeFolder(path) }
    }

    func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
        try meet(.rename, new)
        try call(.rename) { () throws(Errno) in try base.rename(old, to: new) }
    }

    func renameToFree(_ old: FilePath, to new: FilePath) throws(Errno) {
        try meet(.renameToFree, new)
        try call(.renameToFree) { () throws(Errno) in
            guard canExchange else { throw .notSupported }
            try base.renameToFree(old, to: new)
        }
    }

    func exchange(_ one: FilePath, _ other: FilePath) throws(Errno) {
        try meet(.exchange, other)
        try call(.exchange) { () throws(Errno) in
            guard canExchange else { throw .notSupported }
            try base.exchange(one, other)
        }
    }

    func remove(_ file: FilePath) throws(Errno) {
        try meet(.remove, file)
        try call(.remove) { () throws(Errno) in try base.remove(file) }
    }

    func removeFolder(_ path: FilePath) throws(Errno) {
        try call(.removeFolder) { () throws(Errno) in try base.removeFolder(path) }
    }
}
