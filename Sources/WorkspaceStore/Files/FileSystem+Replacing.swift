import Assembly
import SystemPackage

extension FileSystem {
    /// Writes a file of the store's own, whatever stands there: whoever reads it finds all of the old bytes or all of the
    /// new ones, also after a power cut.
    ///
    /// - Parameter name: of the file beside it that the bytes are written to first.
    func writeWhole(_ bytes: [UInt8], to path: FilePath, by name: String) throws(Errno) {
        let new = path.removingLastComponent().appending(name)
        if try status(ofLink: new) != nil { try remove(new) }
        _ = try create(new, bytes, isSynced: true)
        try rename(new, to: path)
    }

    /// Puts a file in the place of another one that still has the bytes it is known by, in one step: whoever reads finds
    /// all of the old bytes or all of the new ones. Neither folder is synced.
    ///
    /// What goes is at `source` afterwards; where the file system cannot swap files it is at `saved`, or gone. An edit that
    /// was saved meanwhile stays, and is `Errno.resourceBusy`.
    ///
    /// - Parameter saved: a path beside it, free but for a copy of the old bytes that was begun; else
    ///   `Errno.fileExists`
    func replace(
        _ target: FilePath, ifStill expected: ContentHash, with source: FilePath, saving saved: FilePath? = nil
    ) throws(Errno) {
        guard try hash(ofFile: target) == expected else { throw .resourceBusy }
        do throws(Errno) {
            try exchange(source, target)
        } catch .notSupported {
            if let saved {
                let permissions = try status(of: target)?.permissions
                let bytes = try contents(of: target)
                guard ContentHash(bytes) == expected else { throw .resourceBusy }
                if let begun = try status(ofLink: saved) {
                    guard begun.kind == .file, bytes.starts(with: try contents(of: saved)) else { throw .fileExists }
                    try remove(saved)
                }
                _ = try create(saved, bytes, permissions: permissions, isSynced: true)
                try syncFolder(saved.removingLastComponent())
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
        return try hash(of: path) ?? ContentHash([])
    }
}
