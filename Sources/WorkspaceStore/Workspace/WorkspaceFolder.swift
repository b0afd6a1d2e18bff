package import Assembly
package import SystemPackage

/// The workspace on disk: where its specs and templates are, and that nothing outside of it is read or written by way of
/// a link.
package struct WorkspaceFolder: Sendable {
    /// Absolute, links resolved.
    package let root: FilePath
    let files: any FileSystem
    /// How long to wait for another process that writes to it, in seconds.
    let patience: Double
    /// What was read so far.
    let log = ReadLog()
    private var cache: FileCache?

    /// More than any file of a workspace may hold; the rest of a larger one is not read, what it is read by says so.
    static let largestFile = 16 * 1024 * 1024

    /// - Parameter path: the folder that holds `Specs`.
    package init(at path: String, files: any FileSystem = LocalFileSystem(), patience: Double = 10)
        throws(WorkspaceError)
    {
        self.files = files
        self.patience = patience
        guard let root = try? files.resolved(FilePath(path)), files.isFolder(root) else { throw .noFolder(path: path) }
        self.root = root
        guard files.isFolder(root.appending("Specs")) else {
            throw .noWorkspace(folder: path, nearby: nearby?.string)
        }
    }

    /// The same folder for whoever reads it again and again: files that look as they did are read once.
    func caching() -> WorkspaceFolder {
        var folder = self
        folder.cache = FileCache()
        return folder
    }

    /// To be called before all is read again: forgets files that were not read the last time.
    func beginReading() {
        cache?.keep(only: log.paths)
        log.clear()
    }

    /// Every file below `folder`, hidden ones left out, in the order of their paths. A folder that is not there has none.
    ///
    /// - Parameters:
    ///   - isSkipped: paths of files that are not read.
    ///   - isListedAlone: paths of files that are looked at and not read, such as pictures that nobody may ask for: they
    ///     are not among what is found unless something is wrong with them.
    package func files(
        below folder: String, unless isSkipped: (String) -> Bool = { _ in false },
        listing isListedAlone: (String) -> Bool = { _ in false }
    ) -> [FoundFile] {
        var found: [FoundFile] = []
        walk(folder) { step in
            switch step {
            case .file(let path) where isListedAlone(path): list(path).map { found.append($0) }
            case .file(let path) where isSkipped(path): break
            case .file(let path) where IssuedPath.isPaper(path): found.append(readHash(path))
            case .file(let path): found.append(read(path, isListed: true))
            case .refused(let file):
                log.addUnreadable()
                found.append(file)
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    /// The paths of the files that ``files(below:)`` reads.
    func paths(below folder: String) -> [String] {
        var paths: [String] = []
        walk(folder) { step in
            switch step {
            case .file(let path): paths.append(path)
            case .refused(let file): paths.append(file.path)
            }
        }
        return paths
    }

    /// One file of the workspace, nil where there is none.
    ///
    /// - Parameter isListed: whether it was found by going through a folder.
    package func file(at path: String, isListed: Bool = false) -> FoundFile? {
        guard files.exists(root.appending(path)) else {
            log.add(path, nil, nil, isListed: isListed)
            return nil
        }
        return read(path, isListed: isListed)
    }

    /// Whether a file that was found by going through a folder looks as it did, so that it need not be read. Of a link,
    /// which may lead elsewhere by now, nobody says so.
    ///
    /// - Parameter stamp: as ``FileStamp`` writes it.
    func isUnchanged(_ path: String, since stamp: String) -> Bool {
        guard let status = try? files.status(ofLink: root.appending(path)), FileStamp(status).text == stamp else {
            return false
        }
        log.addUnread(path, FileStamp(status))
        return true
    }

    private enum Step {
        case file(String)
        /// A folder that cannot be gone through.
        case refused(FoundFile)
    }

    private func walk(_ folder: String, _ visit: (Step) -> Void) {
        var visited = Set<FilePath>()
        walk(folder, &visited, visit)
    }

    private func walk(_ folder: String, _ visited: inout Set<FilePath>, _ visit: (Step) -> Void) {
        guard let real = try? files.resolved(root.appending(folder)), visited.insert(real).inserted else { return }
        guard isInside(real) else {
            return visit(.refused(FoundFile(path: folder, content: .outside(target: real.string))))
        }
        let names: [String]
        do {
            names = try files.names(in: real)
        } catch {
            return visit(.refused(FoundFile(path: folder, content: .unreadableFolder(reason: error.description))))
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder + "/" + name
            guard files.isFolder(root.appending(path)) else {
                visit(.file(path))
                continue
            }
            // Somebody means it to be read.
            let isSpec = folder.hasPrefix("Specs") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
            let isTemplate = folder.hasPrefix("Templates") && name.hasSuffix(".md")
            if isSpec || isTemplate || TemplatePath.shared.contains(path) {
                visit(.refused(FoundFile(path: path, content: .unreadable(reason: "It is a folder"))))
            }
            walk(path, &visited, visit)
        }
    }

    /// Where a file of the workspace is, or what keeps it from being read.
    private enum Location {
        case at(FilePath, FileStatus)
        case refused(FoundFile)
    }

    private func locate(_ path: String) throws(Errno) -> Location {
        let real = try files.resolved(root.appending(path))
        guard isInside(real) else {
            log.addUnreadable()
            return .refused(FoundFile(path: path, content: .outside(target: real.string)))
        }
        // A pipe or a device would never end.
        guard let status = try files.status(of: real), status.kind == .file else {
            log.addUnreadable()
            return .refused(FoundFile(path: path, content: .unreadable(reason: "It is not a regular file")))
        }
        return .at(real, status)
    }

    /// Looks at a file without reading it; nil where nothing is wrong with it.
    private func list(_ path: String) -> FoundFile? {
        do throws(Errno) {
            switch try locate(path) {
            case .refused(let file): return file
            case .at(_, let status):
                log.addUnread(path, FileStamp(status))
                return nil
            }
        } catch {
            log.addUnreadable()
            return FoundFile(path: path, content: .unreadable(reason: error.description))
        }
    }

    private func read(_ path: String, isListed: Bool) -> FoundFile {
        do throws(Errno) {
            let real: FilePath
            let status: FileStatus
            switch try locate(path) {
            case .refused(let file): return file
            case .at(let path, let found): (real, status) = (path, found)
            }
            if let known = cache?.entry(of: path, status), let bytes = known.bytes {
                log.add(path, status, known.hash, isListed: isListed)
                return FoundFile(path: path, content: .bytes(bytes))
            }
            let found = try files.contentsAndStatus(of: real, limit: Self.largestFile + 1)
            let hash = ContentHash(found.bytes)
            log.add(path, found.status, hash, isListed: isListed)
            cache?.keep(path, found.status, found.bytes, hash)
            return FoundFile(path: path, content: .bytes(found.bytes))
        } catch {
            log.addUnreadable()
            return FoundFile(path: path, content: .unreadable(reason: error.description))
        }
    }

    /// A file of which only the hash is kept, however large it is.
    private func readHash(_ path: String) -> FoundFile {
        do throws(Errno) {
            switch try locate(path) {
            case .refused(let file): return file
            case .at(let real, let status):
                let hash: ContentHash
                if let known = cache?.entry(of: path, status) {
                    hash = known.hash
                } else {
                    hash = try files.hash(of: real) ?? ContentHash([])
                    cache?.keep(path, status, nil, hash)
                }
                log.add(path, status, hash, isListed: true)
                return FoundFile(path: path, content: .hash(hash))
            }
        } catch {
            log.addUnreadable()
            return FoundFile(path: path, content: .unreadable(reason: error.description))
        }
    }

    /// Of the specs and templates that were read, the one that somebody has just written: written to last, two seconds
    /// and more after all others. Nil where several were written together, as in a copy of a workspace.
    package var justWritten: String? {
        let written = log.modified.filter { $0.key.hasPrefix("Specs/") || $0.key.hasPrefix("Templates/") }
            .sorted { $0.value > $1.value }
        guard let last = written.first,
            written.dropFirst().first.map({ last.value - $0.value >= 2_000_000_000 }) ?? true
        else { return nil }
        return last.key
    }

    /// Where the documents go unless a person said otherwise.
    var usualOutput: FilePath { root.appending("output") }

    /// `output`, or the whole path where the documents go elsewhere: as messages name it.
    func shown(output: FilePath) -> String { output == usualOutput ? "output" : output.string }

    /// Where the documents go unless a person said otherwise; not where it is a link.
    func outputPath() throws(WorkspaceError) -> FilePath {
        try requireOutput(usualOutput)
        return usualOutput
    }

    /// Throws where documents may not go: into what is read, or into a folder that a person once said and that is gone.
    ///
    /// - Parameters:
    ///   - path: absolute, links resolved but for the last name of the usual one.
    ///   - isSaid: whether a person says it now, so that it may be made.
    func requireOutput(_ path: FilePath, isSaid: Bool = false) throws(WorkspaceError) {
        if path == root { throw .outputIsInput(path: path.string, .workspace) }
        for name in ["Specs", "Templates"] where path.starts(with: root.appending(name)) {
            throw .outputIsInput(path: path.string, .specsOrTemplates)
        }
        if path == usualOutput {
            guard (try? files.status(ofLink: path))??.kind == .link else { return }
            let target = (try? files.resolved(path))?.string
            throw .outputIsLink(path: path.string, target: target, workspace: root.string)
        }
        if !isSaid, !files.isFolder(path) {
            throw .outputGone(path: path.string, usual: usualOutput.string, workspace: root.string)
        }
    }

    func isInside(_ path: FilePath) -> Bool { path.starts(with: root) }

    /// A workspace somebody probably meant: a folder above, or one right below.
    private var nearby: FilePath? {
        var above = root
        while above.removeLastComponent() {
            if files.isFolder(above.appending("Specs")) { return above }
        }
        let names = (try? files.names(in: root))?.sorted() ?? []
        return names.map { root.appending($0) }.first { files.isFolder($0.appending("Specs")) }
    }
}
