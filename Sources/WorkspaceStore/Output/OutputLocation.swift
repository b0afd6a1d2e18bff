package import Assembly
package import SystemPackage

/// Where the documents of a workspace go: its folder `output`, or the one that a person said.
///
/// What a person says with `--output` is remembered outside of the workspace, in `collateral/outputs` below the folder
/// for state (`XDG_STATE_HOME`, else `~/.local/state`): a workspace that somebody sends cannot say, by a link or a file,
/// where on the disk a build writes.
package struct OutputLocation: Sendable {
    private let folder: WorkspaceFolder
    /// nil where neither `XDG_STATE_HOME` nor `HOME` is set: then nothing is remembered.
    private let memory: FilePath?

    /// - Parameter environment: of the process.
    package init(_ folder: WorkspaceFolder, environment: [String: String]) {
        self.folder = folder
        let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? FilePath($0) : nil }
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? FilePath($0).appending(".local/state") : nil }
        memory = (state ?? home)?.appending("collateral/outputs")
    }

    /// Why a folder is not remembered for the next build.
    package enum NotRemembered: Equatable, Sendable {
        /// Nobody says where: neither `XDG_STATE_HOME` nor `HOME` is set.
        case noHome
        case cannotWrite(path: String, reason: FileFailure)
    }

    /// The folder that documents are to go to: nothing is made and nothing remembered.
    ///
    /// - Parameter said: what the person said now; relative to the current folder.
    package func path(said: String?) throws(WorkspaceError) -> FilePath {
        guard let said else {
            if let path = try remembered() { return path }
            return try folder.outputPath()
        }
        let path: FilePath
        do throws(Errno) { path = try destination(FilePath(said)) } catch {
            throw .cannotWrite(path: said, reason: FileFailure(error))
        }
        try folder.requireOutput(path, isSaid: true)
        try OutputOwner(folder.root, folder.files).check(path)
        return path
    }

    /// Makes the folder that a person said and remembers it.
    ///
    /// - Parameter path: as ``path(said:)`` found it.
    /// - Returns: why it is not remembered; nil where it is.
    package func take(_ path: FilePath) throws(WorkspaceError) -> NotRemembered? {
        do throws(Errno) { try folder.files.makeFolders(path) } catch {
            throw .cannotWrite(path: path.string, reason: FileFailure(error))
        }
        let isUsual = path == folder.usualOutput
        guard !isUsual || lines.contains(where: { $0.workspace == folder.root.string }) else { return nil }
        guard let memory else { return .noHome }
        do throws(Errno) { try remember(isUsual ? nil : path, in: memory) } catch {
            return .cannotWrite(path: memory.string, reason: FileFailure(error))
        }
        return nil
    }

    /// Where a path leads, absolute and without links, whether something is there or not.
    private func destination(_ said: FilePath) throws(Errno) -> FilePath {
        let files = folder.files
        var nearest = said
        var rest: [FilePath.Component] = []
        while try files.status(ofLink: nearest) == nil, let name = nearest.lastComponent {
            rest.append(name)
            nearest.removeLastComponent()
        }
        var path = try files.resolved(nearest.isEmpty ? "." : nearest)
        for name in rest.reversed() { path.append(name) }
        return path.lexicallyNormalized()
    }

    private func remembered() throws(WorkspaceError) -> FilePath? {
        guard let path = lines.first(where: { $0.workspace == folder.root.string })?.output else { return nil }
        try folder.requireOutput(FilePath(path))
        return FilePath(path)
    }

    /// - Parameter path: nil for the usual one.
    private func remember(_ path: FilePath?, in memory: FilePath) throws(Errno) {
        try folder.files.makeFolders(memory.removingLastComponent())
        // Another process may remember another workspace's folder at this moment.
        let lock = try? OutputLock(
            at: memory.removingLastComponent().appending("outputs.lock"), folder.files, patience: 2)
        defer { lock?.release() }
        var others = lines.filter { $0.workspace != folder.root.string }
        if let path { others.append((folder.root.string, path.string)) }
        let text = others.sorted { $0.workspace < $1.workspace }.map { "\($0.workspace)\t\($0.output)\n" }.joined()
        let files = folder.files
        try files.writeWhole(Array(text.utf8), to: memory, by: "outputs.new")
    }

    private var lines: [(workspace: String, output: String)] {
        guard let memory, let bytes = try? folder.files.contents(of: memory, limit: 1 << 20) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }
}

extension FilePath {
    /// How to get from this folder to another one, both absolute and without links: `../../other/`.
    func way(to other: FilePath) -> String {
        let from = components.map(\.string)
        let to = other.components.map(\.string)
        let common = zip(from, to).prefix { $0 == $1 }.count
        return String(repeating: "../", count: from.count - common) + to[common...].map { $0 + "/" }.joined()
    }
}
