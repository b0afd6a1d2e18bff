import CZip

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// libzip, wrapped: archives from memory to memory. Everything it owns is freed here, its codes become errors.
enum ZipArchive {
    struct Entry {
        var name: String
        var content: PartContent
    }

    /// Read before anything else of libzip is called. It sets two static flags when the first archive is opened, without
    /// a lock: a second thread could see one of them set and the other not, and find its new archive "read-only".
    private static let isReady: Bool = {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return false }
        // libzip refuses the empty archive only after the flags are set.
        if let archive = zip_open_from_source(source, ZIP_RDONLY, nil) {
            zip_discard(archive)
        } else {
            zip_source_free(source)
        }
        return true
    }()

    /// Writes the entries in the order given, each dated 1980-01-01, so that equal entries give equal bytes.
    static func write(_ entries: [Entry]) throws(OfficePackageError) -> [UInt8] {
        guard isReady, let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .outOfMemory }
        defer { zip_source_free(target) }
        // One reference for the archive, which `zip_close` or `zip_discard` gives up, and one to read the result.
        zip_source_keep(target)
        let archive = try open(target, flags: ZIP_TRUNCATE).get()
        do throws(OfficePackageError) {
            for entry in entries { try add(entry, to: archive) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            let reason = message(of: archive)
            zip_discard(archive)
            throw .cannotPack(reason: reason)
        }
        return try contents(of: target)
    }

    /// The entries as they stand in the archive; folders are left out.
    static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(OfficePackageError) -> [Entry] {
        let archive = try open(bytes).get()
        defer { zip_discard(archive) }
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= limits.parts else { throw .tooLarge(what: "parts", limit: limits.parts) }
        var entries: [Entry] = []
        var left = limits.bytes
        for index in 0..<UInt64(max(count, 0)) {
            var status = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name.map(String.init(cString:))
            else { throw .notAnArchive(reason: message(of: archive)) }
            if name.hasSuffix("/") { continue }
            guard status.size <= UInt64(left) else { throw .tooLarge(what: name, limit: limits.bytes) }
            left -= Int(status.size)
            let content = try unpack(archive, index: index, size: Int(status.size))
            entries.append(Entry(name: name, content: .plain(content)))
        }
        return entries
    }

    /// One entry; nil where there is none of this name.
    static func read(_ name: String, of bytes: [UInt8], limits: ReadingLimits) throws(OfficePackageError) -> [UInt8]? {
        let archive = try open(bytes).get()
        defer { zip_discard(archive) }
        let index = zip_name_locate(archive, name, 0)
        var status = zip_stat_t()
        guard index >= 0 else { return nil }
        guard zip_stat_index(archive, UInt64(index), 0, &status) == 0 else {
            throw .notAnArchive(reason: message(of: archive))
        }
        guard status.size <= UInt64(limits.bytes) else { throw .tooLarge(what: name, limit: limits.bytes) }
        return try unpack(archive, index: UInt64(index), size: Int(status.size))
    }

    private static func unpack(
        _ archive: OpaquePointer, index: UInt64, size: Int
    ) throws(OfficePackageError) -> [UInt8] {
        guard let file = zip_fopen_index(archive, index, 0) else {
            throw .notAnArchive(reason: message(of: archive))
        }
        defer { zip_fclose(file) }
        let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let read = zip_fread(file, base + count, UInt64(size - count))
                if read <= 0 { break }
                count += Int(read)
            }
        }
        // One byte more would mean that the directory told a smaller size than the entry has; at the end libzip
        // compares the checksum.
        var beyond: UInt8 = 0
        guard content.count == size, zip_fread(file, &beyond, 1) == 0 else {
            throw .notAnArchive(reason: "an entry is damaged")
        }
        return content
    }

    private static func add(_ entry: Entry, to archive: OpaquePointer) throws(OfficePackageError) {
        let content =
            switch entry.content {
            case .plain(let bytes): try PrecompressedContent(quickly: bytes)
            case .precompressed(let content): content
            }
        guard let source = DeflatedSource.make(content, for: archive) else {
            throw .cannotPack(reason: message(of: archive))
        }
        let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw .cannotPack(reason: message(of: archive))
        }
        // 1980-01-01 00:00, the first moment a zip archive can tell: year 0, month 1, day 1.
        zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0)
        // Bytes in any other method than an archive's own would be packed again.
        zip_set_file_compression(archive, UInt64(index), Int32(content.method), 0)
    }

    private static func open(_ bytes: [UInt8]) -> Result<OpaquePointer, OfficePackageError> {
        guard isReady, let copy = copied(bytes) else { return .failure(.outOfMemory) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            return .failure(.outOfMemory)
        }
        return open(source, flags: ZIP_RDONLY)
    }

    /// Opens an archive, which then owns the source; where it fails, the source is freed.
    private static func open(_ source: OpaquePointer, flags: Int32) -> Result<OpaquePointer, OfficePackageError> {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        if let archive = zip_open_from_source(source, flags, &error) { return .success(archive) }
        zip_source_free(source)
        let reason = zip_error_strerror(&error).map { String(cString: $0) } ?? "unknown reason"
        return .failure(flags == ZIP_RDONLY ? .notAnArchive(reason: reason) : .cannotPack(reason: reason))
    }

    /// A copy that libzip frees.
    private static func copied(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
        guard let copy = malloc(max(bytes.count, 1)) else { return nil }
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: $0) }
        return copy
    }

    private static func contents(of source: OpaquePointer) throws(OfficePackageError) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            let reason = zip_error_strerror(zip_source_error(source)).map { String(cString: $0) }
            throw .cannotPack(reason: reason ?? "the archive could not be read back")
        }
        defer { zip_source_close(source) }
        let size = Int(status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let read = zip_source_read(source, base + count, UInt64(size - count))
                if read <= 0 { break }
                count += Int(read)
            }
        }
        guard bytes.count == size else { throw .cannotPack(reason: "the archive could not be read back") }
        return bytes
    }

    private static func message(of archive: OpaquePointer) -> String {
        zip_strerror(archive).map { String(cString: $0) } ?? "unknown reason"
    }
}
