package import Assembly
import SystemPackage

extension WorkspaceFolder {
    /// Writes a file of the workspace, such as `Specs/deals/acme.yaml`: whoever reads it finds all of the old bytes or all
    /// of the new ones, also after a power cut.
    ///
    /// A file that is there keeps its permissions, and its name where that is a link to another file of the workspace.
    /// Folders on the way are made. What would be written outside of the workspace by way of a link is refused.
    package func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
        do throws(Errno) {
            let target = try place(of: path)
            let parent = target.removingLastComponent()
            let status = try files.status(of: target)
            if let status, status.kind != .file { throw .invalidArgument }
            let temporary = try temporaryName(beside: target)
            _ = try files.create(temporary, bytes, permissions: status?.permissions, isSynced: true)
            do throws(Errno) {
                try files.rename(temporary, to: target)
            } catch {
                try? files.remove(temporary)
                throw error
            }
            try files.syncFolder(parent)
        } catch {
            throw .cannotWrite(path: root.appending(path).string, reason: error.description)
        }
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

    /// `.acme.yaml.new`, or with a number where one is left over from a run that ended half way.
    private func temporaryName(beside target: FilePath) throws(Errno) -> FilePath {
        let name = target.lastComponent?.string ?? ""
        var number = 0
        while true {
            let mark = number == 0 ? "" : ".\(number)"
            let path = target.removingLastComponent().appending(".\(name)\(mark).new")
            if try files.status(ofLink: path) == nil { return path }
            number += 1
        }
    }
}
