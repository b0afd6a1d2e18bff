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
        var name = Array(place.appending("collateral-pdf-XXXXXX").string.utf8CString)
        guard mkdtemp(&name) != nil else { throw Errno(rawValue: errno) }
        path = name.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { FilePath(platformString: $0) } ?? place
        }
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

    /// nil where there is none that can be read.
    func contents(_ name: String) -> [UInt8]? {
        guard
            let file = try? FileDescriptor.open(path.appending(name), .readOnly, options: [.closeOnExec, .noFollow])
        else { return nil }
        return try? file.closeAfter {
            let size = try file.seek(offset: 0, from: .end)
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
        guard let stream = folder.withPlatformString({ opendir($0) }) else { return }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let path = folder.appending(name)
            // A link is removed, and not what it leads to.
            if name != ".", name != "..", path.withPlatformString({ unlink($0) }) != 0 { remove(path) }
        }
        closedir(stream)
        _ = folder.withPlatformString { rmdir($0) }
    }
}
