import Assembly
import SystemPackage

/// The files of an output folder as they stand, whoever wrote them, and where a file may go among them.
struct OutputTree: Sendable {
    /// Absolute, links resolved: nothing is written outside of it by way of a link within.
    let path: FilePath
    let files: any FileSystem
    let ledger: OutputLedger

    /// What stands at a path.
    struct Found {
        /// nil for an empty file: nobody's work is in it, and a power cut leaves such.
        var hash: ContentHash?
        /// Of the file itself.
        var status: FileStatus?
        var isLink = false

        /// How a file looks that was read; nil where it was touched since the build began, so that somebody may write to
        /// it in the same step of the disk's clock and leave no trace.
        ///
        /// - Parameter start: when the build began, by the disk's clock.
        func settledStamp(since start: Int) -> FileStamp? {
            guard let status, case let stamp = FileStamp(status), stamp.isOlder(than: start) else { return nil }
            return stamp
        }
    }

    /// nil where there is nothing.
    func look(_ file: String, _ known: OutputRecord?) throws(Errno) -> Found? {
        let full = path.appending(file)
        guard let status = try files.status(ofLink: full) else { return nil }
        switch status.kind {
        case .file:
            if let known, let stamp = known.stamp, stamp == FileStamp(status), status.size > 0, ledger.isSettled(stamp)
            {
                return Found(hash: known.hash, status: status)
            }
            return Found(hash: try hash(at: full), status: status)
        case .link:
            return Found(hash: try? hash(at: full), isLink: true)
        case .folder: throw .isDirectory
        case .other: throw .invalidArgument
        }
    }

    /// nil for an empty file.
    func hash(at path: FilePath) throws(Errno) -> ContentHash? { try files.hash(of: path) }

    /// Whether a file that was moved aside is the one that was found before; what cannot be read is not.
    func holds(_ found: Found, at path: FilePath) -> Bool {
        do throws(Errno) {
            guard try files.status(ofLink: path)?.kind == .file else { return false }
            return try hash(at: path) == found.hash
        } catch {
            return false
        }
    }

    /// What keeps a file from being replaced.
    func obstacle(_ file: String, _ found: Found, _ known: OutputRecord?) -> KeptFile.Reason? {
        if found.isLink { return .link }
        if let hash = found.hash {
            guard let known else { return .foreign }
            guard known.owns(hash) || isNewVersion(hash, of: file) else { return .edited }
        }
        if let status = found.status, status.permissions & 0o200 == 0 { return .writeProtected }
        return OpenDocument.lockFile(of: path.appending(file), files).map { .open(lockFile: $0) }
    }

    /// Whether a build wrote these bytes beside a file that was kept: whoever puts them in its place took them over.
    private func isNewVersion(_ hash: ContentHash, of file: String) -> Bool {
        var attempt = 1
        while let record = ledger.record(of: OutputTree.beside(file, attempt)) {
            if record.owns(hash) { return true }
            attempt += 1
        }
        return false
    }

    /// Whether two paths lead to one file, as two spellings do where a disk tells no capitals from small letters.
    func isSameFile(_ one: String, _ other: String) -> Bool {
        guard let first = try? files.status(ofLink: path.appending(one)),
            let second = try? files.status(ofLink: path.appending(other))
        else { return false }
        return first.inode == second.inode && first.kind == second.kind
    }

    func holds(_ file: String) -> Bool { files.exists(path.appending(file)) }

    /// `agenda.docx` → `agenda.new.docx`, then `agenda.new-2.docx`.
    static func beside(_ file: String, _ attempt: Int) -> String {
        let mark = attempt == 1 ? "new" : "new-\(attempt)"
        guard let dot = file.lastIndex(of: ".") else { return "\(file).\(mark)" }
        return "\(file[..<dot]).\(mark)\(file[dot...])"
    }

    /// Whether a path is one that ``beside(_:_:)`` makes; the paths of documents have no point but that of the ending.
    static func isBeside(_ file: String) -> Bool {
        file.split(separator: "/").last?.split(separator: ".").count ?? 0 > 2
    }

    /// A workspace that somebody sends must not be able to say, by a link, where on the disk a build writes.
    func requireInside(_ folder: FilePath) throws(Errno) {
        var nearest = folder
        while try files.status(ofLink: nearest) == nil, nearest.removeLastComponent() {}
        guard try files.resolved(nearest).starts(with: path) else { throw .tooManySymbolicLinkLevels }
    }

    /// Renames a file to its path in the folder, or to one beside it that is free; where its folder is no more, to the top.
    func putBack(_ file: FilePath, to name: String) throws(Errno) {
        var name = name
        do throws(Errno) {
            let folder = path.appending(name).removingLastComponent()
            try requireInside(folder)
            try files.makeFolders(folder)
        } catch {
            guard error.isOfOnePath else { throw error }
            name = FilePath(name).lastComponent?.string ?? name
        }
        var attempt = 0
        while true {
            let target = path.appending(attempt == 0 ? name : OutputTree.beside(name, attempt))
            if try files.status(ofLink: target) == nil { return try files.rename(file, to: target) }
            attempt += 1
        }
    }
}

/// The small file that an office program puts beside a document while it has it open.
private enum OpenDocument {
    /// Its name where there is one: LibreOffice writes `.~lock.Agenda.docx#`, Word `~$Agenda.docx`, of longer names
    /// without their first one or two characters.
    static func lockFile(of path: FilePath, _ files: any FileSystem) -> String? {
        let folder = path.removingLastComponent()
        let name = path.lastComponent?.string ?? ""
        let names = [".~lock.\(name)#"] + (0...2).map { "~$\(name.dropFirst($0))" }
        return names.first { files.exists(folder.appending($0)) }
    }
}

extension Errno {
    /// Whether an error says something about one path rather than about the disk.
    var isOfOnePath: Bool {
        [
            .permissionDenied, .notPermitted, .fileExists, .notDirectory, .isDirectory, .fileNameTooLong,
            .tooManySymbolicLinkLevels, .resourceBusy, .invalidArgument, .noSuchFileOrDirectory, .textFileBusy,
        ].contains(self)
    }
}
