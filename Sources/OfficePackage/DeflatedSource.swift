import CZip

/// A source for libzip of an entry that is deflated already: libzip copies the bytes as they are and takes size and
/// checksum from here, as it does with an entry of another archive.
final class DeflatedSource {
    private let content: PrecompressedContent
    /// How many of the bytes have been read.
    private var position = 0

    private init(_ content: PrecompressedContent) {
        self.content = content
    }

    /// nil where memory is short. The source lives until libzip frees it.
    static func make(_ content: PrecompressedContent, for archive: OpaquePointer) -> OpaquePointer? {
        let state = Unmanaged.passRetained(DeflatedSource(content))
        let source = zip_source_function(
            archive,
            { state, data, length, command in
                guard let state else { return -1 }
                let source = Unmanaged<DeflatedSource>.fromOpaque(state)
                if command == ZIP_SOURCE_FREE {
                    source.release()
                    return 0
                }
                return source.takeUnretainedValue().answer(command, data, length)
            }, state.toOpaque())
        if source == nil { state.release() }
        return source
    }

    /// What libzip asks of a source that can only be read from its beginning to its end; -1: not known.
    private func answer(_ command: zip_source_cmd, _ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
        switch command {
        case ZIP_SOURCE_SUPPORTS:
            [ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE]
                .reduce(0) { $0 | 1 << Int64($1.rawValue) }
        case ZIP_SOURCE_OPEN: begin()
        case ZIP_SOURCE_READ: read(into: data, length)
        case ZIP_SOURCE_CLOSE: 0
        case ZIP_SOURCE_STAT: status(into: data, length)
        case ZIP_SOURCE_ERROR: noError(into: data, length)
        default: -1
        }
    }

    private func begin() -> Int64 {
        position = 0
        return 0
    }

    private func read(into data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
        let count = min(Int(clamping: length), content.deflated.count - position)
        guard let data, count > 0 else { return 0 }
        content.deflated.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(start: data, count: count)
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return Int64(count)
    }

    private func status(into data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
        let size = MemoryLayout<zip_stat_t>.size
        guard let data, length >= size else { return -1 }
        let status = data.assumingMemoryBound(to: zip_stat_t.self)
        zip_stat_init(status)
        status.pointee.size = UInt64(content.bytes.count)
        status.pointee.comp_size = UInt64(content.deflated.count)
        status.pointee.comp_method = content.method
        status.pointee.crc = content.checksum
        status.pointee.valid = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC)
        return Int64(size)
    }

    /// Reading from memory cannot fail.
    private func noError(into data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
        let size = 2 * MemoryLayout<Int32>.size
        guard let data, length >= size else { return -1 }
        UnsafeMutableRawBufferPointer(start: data, count: size).initializeMemory(as: UInt8.self, repeating: 0)
        return Int64(size)
    }
}
