import SystemPackage

/// Where a new workspace is written before it is there: `.collateral-new` in its folder. Whatever ends the process
/// leaves no half workspace, and running it again goes on.
///
/// ```
/// w/.collateral-new/Templates   copied first, then moved to   w/Templates
/// w/.collateral-new/Specs       copied second, moved last to  w/Specs
/// ```
struct ScaffoldStaging {
    private let folder: FilePath
    private let files: any FileSystem
    private let own: FilePath
    /// Held while somebody writes there; the system gives it back when the process ends.
    private let lock: OpenFile

    /// - Parameter folder: made where it is not there.
    /// - Throws: `resourceBusy` where another process is making a workspace there.
    init(in folder: FilePath, _ files: any FileSystem) throws(Errno) {
        self.folder = folder
        self.files = files
        own = ScaffoldStaging.path(in: folder)
        if let status = try files.status(ofLink: own), status.kind != .folder { try files.remove(own) }
        try files.makeFolders(own)
        lock = try files.open(own.appending(ScaffoldStaging.lockName), .lock)
        do throws(Errno) {
            guard try files.lock(lock) else { throw .resourceBusy }
        } catch {
            try? files.close(lock)
            throw error
        }
    }

    /// Whether an earlier try ended between the two moves: `Templates` is whole and there, `Specs` is whole and not.
    static func isHalfDone(_ folder: FilePath, _ files: any FileSystem) -> Bool {
        let own = path(in: folder)
        return files.exists(folder.appending("Templates")) && !files.exists(folder.appending("Specs"))
            && !files.exists(own.appending("Templates")) && files.exists(own.appending("Specs"))
    }

    /// Copies these two folders and moves them to their places.
    func fill(specs: FilePath, templates: FilePath) throws(Errno) {
        if !ScaffoldStaging.isHalfDone(folder, files) {
            try clear()
            try files.copyTree(templates, to: own.appending("Templates"))
            try files.copyTree(specs, to: own.appending("Specs"))
            try move("Templates")
        }
        try move("Specs")
    }

    /// Removes what was written and not moved, unless the next try goes on from it.
    func end() {
        if !ScaffoldStaging.isHalfDone(folder, files) { try? files.removeTree(own) }
        try? files.close(lock)
    }

    private func clear() throws(Errno) {
        for name in try files.names(in: own) where name != ScaffoldStaging.lockName {
            let entry = own.appending(name)
            if try files.status(ofLink: entry)?.kind == .folder {
                try files.removeTree(entry)
            } else {
                try files.remove(entry)
            }
        }
    }

    private func move(_ name: String) throws(Errno) {
        try files.renameToFreeName(own.appending(name), to: folder.appending(name))
    }

    private static let lockName = "lock"

    private static func path(in folder: FilePath) -> FilePath { folder.appending(".collateral-new") }
}
