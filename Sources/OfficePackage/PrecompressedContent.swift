import CZip
import Synchronization

/// The content of a part that is the same in many packages: deflated once, copied as it is into each of them.
package struct PrecompressedContent: Sendable, Equatable {
    package let bytes: [UInt8]
    /// The bytes as they stand in an archive.
    let deflated: [UInt8]
    /// How they were deflated, as a number of the zip format.
    let method: UInt16
    /// The CRC-32 of `bytes`.
    let checksum: UInt32

    /// Bytes that many packages will hold.
    package init(_ bytes: [UInt8]) throws(OfficePackageError) {
        try self.init(bytes, deflated: Deflater.deflate(bytes, .best))
    }

    /// Bytes that one package holds.
    init(quickly bytes: [UInt8]) throws(OfficePackageError) {
        try self.init(bytes, deflated: bytes.count <= Self.tiny ? bytes : Deflater.deflate(bytes, .quick))
    }

    private init(_ bytes: [UInt8], deflated: [UInt8]) throws(OfficePackageError) {
        let isShorter = deflated.count < bytes.count
        self.bytes = bytes
        self.deflated = isShorter ? deflated : bytes
        method = UInt16(isShorter ? ZIP_CM_DEFLATE : ZIP_CM_STORE)
        checksum = Deflater.checksum(bytes)
    }

    /// So few are not worth deflating: to begin takes longer than all else, and saves a few bytes.
    private static let tiny = 1_024
}

/// Contents that recur in the packages of a process, by what they are made from.
///
/// ```swift
/// static let styles = PrecompressedCache<String>()
/// let part = try styles.content(of: "en-GB") { try stylesPart("en-GB") }   // written and deflated for the first package
/// ```
package final class PrecompressedCache<Key: Hashable & Sendable>: Sendable {
    private let known = Mutex<[Key: PrecompressedContent]>([:])
    private let most: Int

    /// - Parameter most: how many are kept; a build needs a handful, the limit is for those who make it need more.
    package init(most: Int = 256) { self.most = most }

    package func content(
        of key: Key, _ write: () throws(OfficePackageError) -> [UInt8]
    ) throws(OfficePackageError) -> PrecompressedContent {
        if let content = known.withLock({ $0[key] }) { return content }
        let content = try PrecompressedContent(write())
        known.withLock { known in
            if known.count >= most { known.removeAll() }
            known[key] = content
        }
        return content
    }
}
