import Assembly
import Synchronization
import SystemPackage

/// Whose turn it is to put files in their places: one thread of this program, and one program.
final class CommitTurn: Sendable {
    /// Held by the thread; the folders that are known to be there.
    private let folders = Mutex<Set<FilePath>>([])
    private let lockFile: FilePath
    private let files: any FileSystem
    private let patience: Double

    /// - Parameter patience: how long to wait for another program, in seconds.
    init(of output: FilePath, _ files: any FileSystem, patience: Double) {
        lockFile = output.appending(".collateral/lock")
        self.files = files
        self.patience = patience
    }

    /// Waits for the other threads of this program.
    func take<Result>(
        _ body: (_ folders: inout Set<FilePath>) throws(WorkspaceError) -> Result
    ) throws(WorkspaceError) -> Result {
        try folders.withLock { (folders: inout Set<FilePath>) throws(WorkspaceError) in try body(&folders) }
    }

    /// Waits for other programs; for who has the turn among the threads.
    func locked<Result>(_ body: () throws(WorkspaceError) -> Result) throws(WorkspaceError) -> Result {
        let lock = try lock()
        defer { lock.release() }
        return try body()
    }

    func lock() throws(WorkspaceError) -> OutputLock { try OutputLock(at: lockFile, files, patience: patience) }
}
