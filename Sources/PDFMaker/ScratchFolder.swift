import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder for one process, readable by its owner alone, since some documents are for few eyes.
struct ScratchFolder {
    let path: FilePath

    /// `TMPDIR`, else `/tmp`.
    static var usualPlace: FilePath {
        guard let text = getenv("TMPDIR"), text.pointee == UInt8(ascii: "/") else { return "/tmp" }
        return FilePath(platformString: text)
    }

    init(in place: FilePath) throws(Errno) {
        var name = Array(place.appending("\(Self.prefix)\(getpid())-XXXXXX").string.utf8CString)
        guard mkdtemp(&name) != nil else { throw Errno(rawValue: errno) }
        path = name.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { FilePath(platformString: $0) } ?? place
        }
    }

    private static let prefix = "collateral-pdf-"

    /// Removes what programs left that were killed: their folders hold documents. One that is younger than an hour may be
    /// another machine's, of whose programs nobody here knows.
    static func removeForsaken(in place: FilePath) {
        for name in names(in: place) where name.hasPrefix(prefix) {
            let owner = name.dropFirst(prefix.count).prefix { $0 != "-" }
            var status = stat()
            let folder = place.appending(name)
            guard let process = pid_t(owner), kill(process, 0) != 0, errno == ESRCH,
                folder.withPlatformString({ lstat($0, &status) }) == 0, status.st_uid == getuid(),
                status.st_mode & S_IFMT == S_IFDIR, time(nil) - lastChange(status) > 3_600
            else { continue }
            remove(folder)
        }
    }

    /// When the folder was last written to, in seconds since 1970.
    private static func lastChange(_ status: stat) -> Int {
        #if canImport(Darwin)
            status.st_mtimespec.tv_sec
        #else
            status.st_mtim.tv_sec
        #endif
    }

    func makeFolder(_ name: String) throws(Errno) {
        var folder = path
        for part in name.split(separator: "/") {
            folder.append(String(part))
            guard folder.withPlatformString({ mkdir($0, 0o700) }) == 0 || errno == EEXIST else {
                throw Errno(rawValue: errno)
            }
        }
    }

    func write(_ bytes: [UInt8], to name: String) throws(Errno) {
        do {
            let file = try FileDescriptor.open(
                path.appending(name), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: .ownerReadWrite)
            try file.closeAfter { _ = try file.writeAll(bytes) }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// What keeps anybody from writing so many bytes more into the folder; nil where there is room for them. The system
    /// is asked for the room, and a small file tells whether the person may have of it.
    func obstacleToWriting(_ count: Int) -> Errno? {
        var disk = statvfs()
        if path.withPlatformString({ statvfs($0, &disk) }) == 0,
            UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < UInt64(count)
        {
            return .noSpace
        }
        let name = "room"
        defer { _ = path.appending(name).withPlatformString { unlink($0) } }
        do throws(Errno) {
            try write([UInt8](repeating: 0, count: 4_096), to: name)
            return nil
        } catch {
            return error
        }
    }

    /// More is no document of ours.
    private static let largestFile = 512 << 20

    /// nil where there is none that can be read, or something else than a file of a document's size.
    func contents(_ name: String) -> [UInt8]? {
        // A pipe is not waited for.
        guard
            let file = try? FileDescriptor.open(
                path.appending(name), .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
        else { return nil }
        return try? file.closeAfter {
            let size = try file.seek(offset: 0, from: .end)
            guard size <= Self.largestFile else { return nil }
            return try [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
                while count < buffer.count {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    let read = try file.read(fromAbsoluteOffset: Int64(count), into: rest)
                    if read == 0 { break }
                    count += read
                }
            }
        }
    }

    func holds(_ name: String) -> Bool { path.appending(name).withPlatformString { access($0, F_OK) } == 0 }

    /// With all that is in it.
    func remove() { Self.remove(path) }

    private static func remove(_ folder: FilePath) {
        for name in names(in: folder) {
            let path = folder.appending(name)
            // A link is removed, and not what it leads to.
            if path.withPlatformString({ unlink($0) }) != 0 { remove(path) }
        }
        _ = folder.withPlatformString { rmdir($0) }
    }

    /// None where it is no folder, or a link to one.
    private static func names(in folder: FilePath) -> [String] {
        let number = folder.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        guard number >= 0 else { return [] }
        guard let stream = fdopendir(number) else {
            close(number)
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
