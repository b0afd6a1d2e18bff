import CFileCalls
package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// The calls whose names the file system below has too.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { open(path, flags, 0o666) }
private func systemClose(_ file: Int32) -> Int32 { close(file) }
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}
private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }
private func systemRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 { rename(old, new) }

/// The file system of this machine. A call that a signal interrupted is made again.
package struct LocalFileSystem: FileSystem {
    package init() {}

    package func open(_ path: FilePath, _ mode: OpenMode) throws(Errno) -> OpenFile {
        let flags =
            switch mode {
            case .read: O_RDONLY | O_NONBLOCK
            case .create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            case .append: O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW
            case .lock: O_RDWR | O_CREAT | O_NOFOLLOW
            case .folder: O_RDONLY | O_DIRECTORY
            }
        return OpenFile(descriptor: try call { path.withPlatformString { systemOpen($0, flags | O_CLOEXEC) } })
    }

    package func close(_ file: OpenFile) throws(Errno) {
        // Closed even where a signal interrupted it: never again, the number may be another file's by then.
        guard systemClose(file.descriptor) == 0 || errno == EINTR else { throw Errno(rawValue: errno) }
    }

    package func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try call { systemRead(file.descriptor, buffer.baseAddress, buffer.count) }
    }

    package func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
        try call { systemWrite(file.descriptor, bytes.baseAddress, bytes.count) }
    }

    package func sync(_ file: OpenFile) throws(Errno) { _ = try call { fsync(file.descriptor) } }

    package func lock(_ file: OpenFile) throws(Errno) -> Bool {
        do throws(Errno) {
            _ = try call { flock(file.descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch .wouldBlock {
            return false
        }
    }

    package func truncate(_ file: OpenFile) throws(Errno) { _ = try call { ftruncate(file.descriptor, 0) } }

    package func setPermissions(_ permissions: UInt32, of file: OpenFile) throws(Errno) {
        _ = try call { fchmod(file.descriptor, mode_t(permissions)) }
    }

    package func status(of file: OpenFile) throws(Errno) -> FileStatus {
        var status = stat()
        _ = try call { fstat(file.descriptor, &status) }
        return FileStatus(status)
    }

    package func status(ofLink path: FilePath) throws(Errno) -> FileStatus? {
        var status = stat()
        return try found { path.withPlatformString { lstat($0, &status) } } ? FileStatus(status) : nil
    }

    package func status(of path: FilePath) throws(Errno) -> FileStatus? {
        var status = stat()
        return try found { path.withPlatformString { stat($0, &status) } } ? FileStatus(status) : nil
    }

    package func names(in folder: FilePath) throws(Errno) -> [String] {
        guard let stream = folder.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return names
    }

    package func resolved(_ path: FilePath) throws(Errno) -> FilePath {
        guard let text = path.withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
        defer { free(text) }
        return FilePath(platformString: text)
    }

    package func makeFolder(_ path: FilePath, permissions: UInt32) throws(Errno) {
        _ = try call { path.withPlatformString { mkdir($0, mode_t(permissions)) } }
    }

    package func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
        _ = try call { old.withPlatformString { old in new.withPlatformString { systemRename(old, $0) } } }
    }

    package func renameToFree(_ old: FilePath, to new: FilePath) throws(Errno) {
        try supported { old.withPlatformString { old in new.withPlatformString { file_rename_new(old, $0) } } }
    }

    package func exchange(_ one: FilePath, _ other: FilePath) throws(Errno) {
        try supported { one.withPlatformString { one in other.withPlatformString { file_exchange(one, $0) } } }
    }

    package func remove(_ file: FilePath) throws(Errno) { _ = try call { file.withPlatformString { unlink($0) } } }

    package func removeFolder(_ path: FilePath) throws(Errno) {
        _ = try call { path.withPlatformString { rmdir($0) } }
    }

    private func call<Result: SignedInteger>(_ body: () -> Result) throws(Errno) -> Result {
        while true {
            let result = body()
            if result >= 0 { return result }
            guard errno == EINTR else { throw Errno(rawValue: errno) }
        }
    }

    /// False where there is nothing at the path.
    private func found(_ body: () -> Int32) throws(Errno) -> Bool {
        do throws(Errno) {
            _ = try call(body)
            return true
        } catch .noSuchFileOrDirectory {
            return false
        } catch .notDirectory {
            return false
        }
    }

    /// Not every file system knows every kind of rename.
    private func supported(_ body: () -> Int32) throws(Errno) {
        do throws(Errno) {
            _ = try call(body)
        } catch {
            throw [.invalidArgument, .noFunction, .notSupportedOnSocket].contains(error) ? .notSupported : error
        }
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        self.init(
            kind: kind, permissions: UInt32(status.st_mode & 0o7777), size: Int(status.st_size),
            modified: Int(modified.tv_sec) * 1_000_000_000 + Int(modified.tv_nsec),
            changed: Int(changed.tv_sec) * 1_000_000_000 + Int(changed.tv_nsec), inode: UInt64(status.st_ino),
            names: Int(status.st_nlink))
    }
}
