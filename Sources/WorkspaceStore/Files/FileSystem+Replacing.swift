import Assembly
import SystemPackage

extension FileSystem {
    /// Puts a file in the place of another one that still has the bytes it is known by, in one step: whoever reads finds
    /// all of the old bytes or all of the new ones. Neither folder is synced.
    ///
    /// What goes is at `source` afterwards; where the file system cannot swap files it is at `saved`, or gone. An edit that
    /// was saved meanwhile stays, and is `Errno.resourceBusy`.
    ///
    /// - Parameter saved: a free path beside it
    func replace(
        _ target: FilePath, ifStill expected: ContentHash, with source: FilePath, saving saved: FilePath? = nil
    ) throws(Errno) {
        guard try hash(ofFile: target) == expected else { throw .resourceBusy }
        do throws(Errno) {
            try exchange(source, target)
        } catch .notSupported {
            if let saved {
                let permissions = try status(of: target)?.permissions
                if try status(ofLink: saved) != nil { try remove(saved) }
                _ = try create(saved, try contents(of: target), permissions: permissions, isSynced: true)
                try syncFolder(saved.removingLastComponent())
                guard try hash(ofFile: saved) == expected else { throw .resourceBusy }
            }
            // The last look before the rename, between which and the rename nothing else is done.
            guard try hash(ofFile: target) == expected else { throw .resourceBusy }
            return try rename(source, to: target)
        }
        // What came out is looked at: an edit that was saved meanwhile goes back.
        if try hash(ofFile: source) != expected {
            try exchange(source, target)
            throw .resourceBusy
        }
    }

    /// `Errno.fileExists` where something stands at the new path.
    func renameToFreeName(_ old: FilePath, to new: FilePath) throws(Errno) {
        do throws(Errno) {
            try renameToFree(old, to: new)
        } catch .notSupported {
            guard try status(ofLink: new) == nil else { throw .fileExists }
            try rename(old, to: new)
        }
    }

    /// nil where there is no file, links included.
    func hash(ofFile path: FilePath) throws(Errno) -> ContentHash? {
        guard try status(ofLink: path)?.kind == .file else { return nil }
        return ContentHash(try contents(of: path))
    }
}
