package import Assembly
import SystemPackage

extension WorkspaceFolder {
    /// Writes a file of the workspace, such as `Specs/deals/acme.yaml`: whoever reads it finds all of the old bytes or all
    /// of the new ones, also after a power cut.
    ///
    /// A file that is there keeps its permissions, and its name where that is a link to another file of the workspace.
    /// Folders on the way are made. Refused is what would be written outside of the workspace by way of a link, what
    /// nobody may write to, and what says something else by now than whoever writes has read.
    ///
    /// - Parameter old: the bytes that were read there; nil where there was no file
    package func write(_ bytes: [UInt8], to path: String, over old: [UInt8]?) throws(WorkspaceError) {
        do throws(Errno) {
            let target = try place(of: path)
            if old != nil { try requireWritable(target) }
            let new = try freeName(beside: target, ending: "new")
            let permissions = old == nil ? nil : try files.status(of: target)?.permissions
            _ = try files.create(new, bytes, permissions: permissions, isSynced: true)
            do throws(Errno) {
                if let old {
                    try files.replace(target, ifStill: ContentHash(old), with: new)
                } else {
                    try files.renameToFreeName(new, to: target)
                }
            } catch {
                removeIfOwn(new, bytes, old)
                throw error
            }
            // Where two files can be swapped, the old bytes are there now.
            removeIfOwn(new, bytes, old)
            try files.syncFolder(target.removingLastComponent())
        } catch {
            throw .cannotWrite(path: root.appending(path).string, reason: FileFailure(saving: error))
        }
    }

    /// Other bytes are an edit that came out of a swap and could not go back.
    private func removeIfOwn(_ file: FilePath, _ new: [UInt8], _ old: [UInt8]?) {
        guard let bytes = try? files.contents(of: file), bytes == new || bytes == old else { return }
        try? files.remove(file)
    }

    /// Where a path leads with links followed; folders on the way are made.
    private func place(of path: String) throws(Errno) -> FilePath {
        let full = root.appending(path)
        if try files.status(ofLink: full) != nil {
            let real = try files.resolved(full)
            guard isInside(real), real != root else { throw .tooManySymbolicLinkLevels }
            return real
        }
        let parent = full.removingLastComponent()
        // The nearest folder that is there says whether the rest would be made inside.
        var nearest = parent
        while try files.status(ofLink: nearest) == nil, nearest.removeLastComponent() {}
        guard isInside(try files.resolved(nearest)), let name = full.lastComponent else {
            throw .tooManySymbolicLinkLevels
        }
        try files.makeFolders(parent)
        return try files.resolved(parent).appending(name)
    }

    /// A file is replaced by another one with its name. Of one that may not be written to, or that other names lead to
    /// as well, that would not be the change that its owner expects.
    ///
    /// `Errno.permissionDenied`, `.notPermitted` or `.tooManyLinks`.
    func requireWritable(_ file: FilePath) throws(Errno) {
        guard let status = try files.status(of: file) else { throw .noSuchFileOrDirectory }
        guard status.kind == .file else { throw status.kind == .folder ? .isDirectory : .invalidArgument }
        if status.permissions & 0o222 == 0 { throw .permissionDenied }
        // Asks the system: whose file it is, and what else it may say of it.
        try files.close(try files.open(file, .append))
        if status.names > 1 { throw .tooManyLinks }
    }

    /// `.acme.yaml.new`, or with a number where one is left over from a run that ended half way.
    func freeName(beside target: FilePath, ending: String) throws(Errno) -> FilePath {
        let name = target.lastComponent?.string ?? ""
        var number = 0
        while true {
            let mark = number == 0 ? "" : ".\(number)"
            let path = target.removingLastComponent().appending(".\(name)\(mark).\(ending)")
            if try files.status(ofLink: path) == nil { return path }
            number += 1
        }
    }
}
