import Assembly
package import SystemPackage

/// The calls of the operating system that the store makes, each of which may fail.
///
/// Everything that reads or writes the disk goes through one of these, so that a test can let any single call fail, or
/// end the process there:
///
/// ```swift
/// let files: any FileSystem = LocalFileSystem()
/// let bytes = try files.contents(of: "Specs/process.yaml")
/// ```
package protocol FileSystem: Sendable {
    func open(_ path: FilePath, _ mode: OpenMode) throws(Errno) -> OpenFile
    func close(_ file: OpenFile) throws(Errno)
    /// How many bytes were read, 0 at the end.
    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int
    /// How many bytes were written, which may be fewer than there are.
    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int
    /// Waits until the file's bytes (a folder's names) are on the disk.
    func sync(_ file: OpenFile) throws(Errno)
    /// Takes the lock on a file for this process alone until it is closed; false where another one has it.
    func lock(_ file: OpenFile) throws(Errno) -> Bool
    func truncate(_ file: OpenFile) throws(Errno)
    func setPermissions(_ permissions: UInt32, of file: OpenFile) throws(Errno)

    func status(of file: OpenFile) throws(Errno) -> FileStatus
    /// nil where there is nothing; of a link itself, not of what it leads to.
    func status(ofLink path: FilePath) throws(Errno) -> FileStatus?
    /// nil where there is nothing; links are followed.
    func status(of path: FilePath) throws(Errno) -> FileStatus?
    /// The names in a folder, in no order.
    func names(in folder: FilePath) throws(Errno) -> [String]
    /// The path with all links followed.
    func resolved(_ path: FilePath) throws(Errno) -> FilePath

    /// - Parameter permissions: less those that the system takes from every new folder.
    func makeFolder(_ path: FilePath, permissions: UInt32) throws(Errno)
    /// Replaces what stands at `new`.
    func rename(_ old: FilePath, to new: FilePath) throws(Errno)
    /// `Errno.fileExists` where something stands at `new`; `.notSupported` where the file system cannot tell.
    func renameToFree(_ old: FilePath, to new: FilePath) throws(Errno)
    /// Swaps two files in one step; `.notSupported` where the file system cannot.
    func exchange(_ one: FilePath, _ other: FilePath) throws(Errno)
    func remove(_ file: FilePath) throws(Errno)
    /// Of an empty folder.
    func removeFolder(_ path: FilePath) throws(Errno)
}

/// An open file, until it is closed.
package struct OpenFile: Sendable, Hashable {
    package let descriptor: Int32

    package init(descriptor: Int32) { self.descriptor = descriptor }
}

package enum OpenMode: Sendable {
    /// Never waits, also where the file is a pipe.
    case read
    /// A new file to write; whatever stands at its path is an error.
    case create
    /// Writes go to the end; made where it is not there.
    case append
    /// For ``FileSystem/lock(_:)``; made where it is not there.
    case lock
    /// A folder, for ``FileSystem/sync(_:)``.
    case folder
}

/// What a file is, and what changes with each write to it.
package struct FileStatus: Sendable, Equatable {
    package enum Kind: Sendable { case file, folder, link, other }

    package var kind: Kind
    /// The lower twelve bits: `0o644`.
    package var permissions: UInt32
    package var size: Int
    /// When its bytes were last written, in nanoseconds since 1970; a program may put it back.
    package var modified: Int
    /// When anything about it last changed, in nanoseconds since 1970; only the system sets it.
    package var changed: Int
    package var inode: UInt64
    /// How many names (hard links) lead to it.
    package var names: Int

    package init(
        kind: Kind, permissions: UInt32, size: Int, modified: Int, changed: Int, inode: UInt64, names: Int
    ) {
        self.kind = kind
        self.permissions = permissions
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
        self.names = names
    }
}

extension FileSystem {
    /// All bytes of a regular file; a pipe or a device, which might never end, is `.invalidArgument`.
    ///
    /// - Parameter limit: the rest of a file that holds more bytes is not read.
    func contents(of path: FilePath, limit: Int = .max) throws(Errno) -> [UInt8] {
        try contentsAndStatus(of: path, limit: limit).bytes
    }

    /// As ``contents(of:limit:)``; `Errno.fileTooLarge` for a file that holds more, which is not read.
    func contents(of path: FilePath, atMost limit: Int) throws(Errno) -> [UInt8] {
        if let status = try status(of: path), status.size > limit { throw .fileTooLarge }
        return try contents(of: path, limit: limit)
    }

    /// The hash of a regular file however large it is: it is read a megabyte at a time. nil for an empty one.
    func hash(of path: FilePath) throws(Errno) -> ContentHash? {
        let file = try open(path, .read)
        var hasher = ContentHasher()
        var count = 0
        do throws(Errno) {
            let status = try status(of: file)
            guard status.kind == .file else { throw status.kind == .folder ? .isDirectory : .invalidArgument }
            var piece = [UInt8](repeating: 0, count: min(max(status.size, 1), 1 << 20))
            while case let read = try read(file, into: &piece, from: 0), read > 0 {
                piece.withUnsafeBytes { hasher.add(UnsafeRawBufferPointer(rebasing: $0[..<read])) }
                count += read
            }
        } catch {
            try? close(file)
            throw error
        }
        try close(file)
        return count == 0 ? nil : hasher.hash
    }

    /// The bytes of a file with its status from before they were read.
    func contentsAndStatus(
        of path: FilePath, limit: Int = .max
    ) throws(Errno) -> (bytes: [UInt8], status: FileStatus) {
        let file = try open(path, .read)
        let found: (bytes: [UInt8], status: FileStatus)
        do throws(Errno) {
            let status = try status(of: file)
            guard status.kind == .file else { throw status.kind == .folder ? .isDirectory : .invalidArgument }
            found = (try rest(of: file, size: status.size, limit: limit), status)
        } catch {
            try? close(file)
            throw error
        }
        try close(file)
        return found
    }

    /// - Parameter size: how many bytes there should be; the file may have grown or shrunk since.
    private func rest(of file: OpenFile, size: Int, limit: Int) throws(Errno) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: min(size, limit - 1) + 1)
        var count = 0
        while count < limit {
            if count == bytes.count {
                bytes += [UInt8](repeating: 0, count: min(max(bytes.count, 4096), limit - count))
            }
            let read = try read(file, into: &bytes, from: count)
            guard read > 0 else { break }
            count += read
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private func read(_ file: OpenFile, into bytes: inout [UInt8], from start: Int) throws(Errno) -> Int {
        do {
            return try bytes.withUnsafeMutableBytes { buffer in
                try read(file, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
            }
        } catch let error as Errno {
            throw error
        } catch {
            throw .ioError
        }
    }

    /// Writes all of them or throws.
    func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(Errno) {
        var done = 0
        while done < bytes.count {
            do {
                let count = try bytes.withUnsafeBytes { buffer in
                    try write(file, UnsafeRawBufferPointer(rebasing: buffer[done...]))
                }
                guard count > 0 else { throw Errno.ioError }
                done += count
            } catch let error as Errno {
                throw error
            } catch {
                throw .ioError
            }
        }
    }

    /// Makes a file of these bytes; what was begun is removed where that fails. Its status as it then stands.
    ///
    /// - Parameter permissions: those that the system gives new files unless said.
    func create(
        _ path: FilePath, _ bytes: [UInt8], permissions: UInt32? = nil, isSynced: Bool = false
    ) throws(Errno) -> FileStatus {
        try create(path, permissions: permissions, isSynced: isSynced) { (file) throws(Errno) in
            try writeAll(bytes, to: file)
        }
    }

    /// Makes a file of what `write` puts into it; what was begun is removed where that fails. Its status as it then
    /// stands.
    ///
    /// - Parameter permissions: those that the system gives new files unless said.
    func create(
        _ path: FilePath, permissions: UInt32? = nil, isSynced: Bool = false,
        _ write: (OpenFile) throws(Errno) -> Void
    ) throws(Errno) -> FileStatus {
        let file = try open(path, .create)
        do throws(Errno) {
            let status: FileStatus
            do throws(Errno) {
                if let permissions { try setPermissions(permissions, of: file) }
                try write(file)
                if isSynced { try sync(file) }
                status = try self.status(of: file)
            } catch {
                try? close(file)
                throw error
            }
            // A full disk may be told as late as here.
            try close(file)
            return status
        } catch {
            try? remove(path)
            throw error
        }
    }

    func makeFolder(_ path: FilePath) throws(Errno) { try makeFolder(path, permissions: 0o777) }

    /// Makes a folder and those it stands in, where they are not there.
    ///
    /// - Parameter permissions: of those that are made.
    func makeFolders(_ path: FilePath, permissions: UInt32 = 0o777) throws(Errno) {
        if let status = try status(of: path) {
            guard status.kind == .folder else { throw .fileExists }
            return
        }
        let parent = path.removingLastComponent()
        if !parent.isEmpty, parent != path { try makeFolders(parent, permissions: permissions) }
        do throws(Errno) {
            try makeFolder(path, permissions: permissions)
        } catch .fileExists {
            // Another build was quicker, or something else stands there.
            guard isFolder(path) else { throw .fileExists }
        }
    }

    /// Waits until the names in a folder are on the disk.
    func syncFolder(_ path: FilePath) throws(Errno) {
        let folder = try open(path, .folder)
        do throws(Errno) { try sync(folder) } catch {
            try? close(folder)
            throw error
        }
        try close(folder)
    }

    func exists(_ path: FilePath) -> Bool { (try? status(of: path)) != nil }

    func isFolder(_ path: FilePath) -> Bool { (try? status(of: path))?.kind == .folder }

    /// Copies a file, or a folder with all that is in it; nothing that is there is replaced.
    func copyTree(_ source: FilePath, to target: FilePath) throws(Errno) {
        guard isFolder(source) else {
            _ = try create(target, try contents(of: source))
            return
        }
        try makeFolders(target)
        for name in try names(in: source).sorted() {
            try copyTree(source.appending(name), to: target.appending(name))
        }
    }

    /// Removes a folder with all that is in it; links are removed, not followed.
    func removeTree(_ path: FilePath) throws(Errno) {
        for name in try names(in: path) {
            let entry = path.appending(name)
            if try status(ofLink: entry)?.kind == .folder { try removeTree(entry) } else { try remove(entry) }
        }
        try removeFolder(path)
    }
}

extension FileFailure {
    init(_ error: Errno) { self = .system(error.rawValue) }

    /// Of a file of the workspace, which is replaced only while it says what was read.
    init(saving error: Errno) { self = error == .resourceBusy ? .savedByOther : .system(error.rawValue) }
}
