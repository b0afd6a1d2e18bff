import CDeflate
import Synchronization

/// libdeflate, wrapped: deflates bytes that are all at hand, without what a stream costs to set up.
///
/// Measured on the parts of call plans: as quick as a level between zlib's 1 and 2, with sizes between its 2 and 3; with
/// all the time it likes a few per cent below zlib's best. The same bytes give the same bytes.
enum Deflater {
    enum Effort: Int32 {
        /// For what stands in one document.
        case quick = 1
        /// For what is deflated once and copied into many.
        case best = 12
    }

    /// A state of libdeflate. A quick one is kept for the next bytes: to set it up costs as much as to deflate a page. One
    /// that tries its best takes 9 MB, is needed a few times in a process, and is not kept. One is used by one thread at a
    /// time.
    private struct Compressor: @unchecked Sendable {
        let state: OpaquePointer
    }

    private static let idle = Mutex<[Compressor]>([])

    /// How many are kept at most.
    static let mostIdle = 64

    static var idleCount: Int { idle.withLock { $0.count } }

    static func deflate(_ bytes: [UInt8], _ effort: Effort) throws(OfficePackageError) -> [UInt8] {
        let known = effort == .quick ? idle.withLock { $0.popLast() } : nil
        guard let state = known?.state ?? libdeflate_alloc_compressor(effort.rawValue) else { throw .outOfMemory }
        let most = libdeflate_deflate_compress_bound(state, bytes.count)
        let deflated = [UInt8](unsafeUninitializedCapacity: most) { target, count in
            count = bytes.withUnsafeBytes { source in
                libdeflate_deflate_compress(state, source.baseAddress, source.count, target.baseAddress, most)
            }
        }
        let compressor = Compressor(state: state)
        let isKept =
            effort == .quick
            && idle.withLock { idle in
                guard idle.count < mostIdle else { return false }
                idle.append(compressor)
                return true
            }
        if !isKept { libdeflate_free_compressor(state) }
        return deflated
    }

    /// CRC-32, as zip archives want it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }
}
