import Assembly
import SystemPackage

extension WorkspaceFolder {
    /// The bytes of a file of a revision, where they are still those that were sent; nil where they are not, which
    /// ``IssuedPapers`` tells.
    func bytes(of file: Revision.File, in revision: Revision) -> [UInt8]? {
        let path = root.appending(revision.storedPath(of: file.format))
        guard let real = try? files.resolved(path), isInside(real), let bytes = try? files.contents(of: real),
            ContentHash(bytes) == file.hash
        else { return nil }
        return bytes
    }
}
