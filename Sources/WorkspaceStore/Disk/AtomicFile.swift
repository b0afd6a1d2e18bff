import Foundation

/// Writes a file by way of a temporary one beside it and a rename: whoever reads it finds all of the old bytes or all of
/// the new ones.
///
/// It does not wait for the disk, which would take longer than making the document: what a power cut loses is made again
/// by the next build.
enum AtomicFile {
    /// A file that is there keeps its permissions.
    static func write(_ bytes: [UInt8], to path: String) throws(POSIXError) {
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let temporary = "\(path[..<cut]).\(path[cut...]).\(getpid()).new"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure() }
        do throws(POSIXError) {
            try fill(file, with: bytes, keepingPermissionsOf: path)
            guard rename(temporary, path) == 0 else { throw failure() }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Closes the file whatever happens.
    private static func fill(
        _ file: Int32, with bytes: [UInt8], keepingPermissionsOf path: String
    ) throws(POSIXError) {
        var status = stat()
        if stat(path, &status) == 0 { fchmod(file, status.st_mode & 0o7777) }
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { Foundation.write(file, $0 + done, bytes.count - done) } ?? -1
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                let failure = failure()
                close(file)
                throw failure
            }
            done += written
        }
        // A full disk may be told as late as here.
        guard close(file) == 0 else { throw failure() }
    }

    private static func failure() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
