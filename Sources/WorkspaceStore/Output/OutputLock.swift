import Assembly
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The lock on `output/.collateral/lock`, held while files are put in their places. The system gives it back when the
/// process that has it ends, however it ends.
struct OutputLock {
    /// When it was taken, by the disk's clock: nothing that was touched later is older.
    let start: Int
    private let file: OpenFile
    private let files: any FileSystem

    /// Waits while another process has it.
    ///
    /// - Parameter patience: how long to wait, in seconds.
    init(at path: FilePath, _ files: any FileSystem, patience: Double) throws(WorkspaceError) {
        self.files = files
        do throws(Errno) {
            file = try files.open(path, .lock)
        } catch {
            throw .cannotWrite(path: path.string, reason: FileFailure(error))
        }
        do throws(WorkspaceError) {
            try OutputLock.wait(for: file, at: path, files, patience: patience)
        } catch {
            try? files.close(file)
            throw error
        }
        // Who has it, for those who wait; that it is told is worth no failure.
        try? files.truncate(file)
        try? files.writeAll(Array("\(getpid())\n".utf8), to: file)
        start = (try? files.status(of: file))?.modified ?? 0
    }

    func release() { try? files.close(file) }

    private static func wait(
        for file: OpenFile, at path: FilePath, _ files: any FileSystem, patience: Double
    ) throws(WorkspaceError) {
        let pause = 0.02
        var waited = 0.0
        do throws(Errno) {
            while true {
                if try files.lock(file) { return }
                guard waited < patience else { break }
                usleep(UInt32(pause * 1_000_000))
                waited += pause
            }
        } catch {
            throw .cannotWrite(path: path.string, reason: FileFailure(error))
        }
        let text = (try? files.contents(of: path, limit: 64)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let since = (try? files.status(of: path))??.modified ?? 0
        throw .outputBusy(
            path: path.removingLastComponent().removingLastComponent().string,
            process: Int(text.prefix { $0.isNumber }), since: since / 1_000_000_000)
    }
}
