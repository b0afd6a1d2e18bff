package import Assembly
import CFileCalls
import Foundation
import PDFMaker
import Records
import SystemPackage

/// What a build printed, kept beside the manifest so that the next one can print it again without reading a single spec
/// where nothing changed: not a file that was read, not a file that was written, not the day, the options or the program.
///
/// A file counts as unchanged while it looks as it did (``FileStamp``). One that looks otherwise, and one that was touched
/// since the build began and so may have been written to after it was read without looking otherwise, is read and
/// compared by its hash.
package struct BuildMemory: Sendable {
    /// What a command printed, and how it ended.
    package struct Printed: Codable, Equatable, Sendable {
        package var output: String
        package var error: String
        package var status: Int32

        package init(output: String, error: String, status: Int32) {
            self.output = output
            self.error = error
            self.status = status
        }
    }

    private struct Content: Codable {
        var key: String
        /// When the build began, by the disk's clock.
        var start: Int
        /// The manifest that the files were compared with.
        var manifest: String
        var inputs: [String: ReadLog.Entry]
        /// How files look that look otherwise than the manifest says, such as those that somebody edited.
        var others: [String: String]
        var printed: Printed
    }

    private let folder: WorkspaceFolder
    private let output: FilePath
    private let key: String

    /// - Parameter form: everything that what is printed depends on beside the options, such as colour.
    package init?(_ folder: WorkspaceFolder, options: BuildOptions, today: Today, form: String) {
        let usual = try? folder.outputPath()
        guard let output = options.output ?? usual,
            let program = ProgramStamp.current(folder.files)
        else { return nil }
        self.folder = folder
        self.output = output
        let choices = [options.deal, options.interaction, options.document, options.audience].map { $0 ?? "" }
        let graphs =
            options.drawsGraphs.map { $0 ? "1" : "0" }
            ?? InputHashes.graphEngineFiles.map { file in
                (try? folder.files.status(of: FilePath(file))).flatMap { $0 }.map { FileStamp($0).text } ?? "-"
            }.joined(separator: " ")
        let flags = [options.isFinal, options.isStrict, options.isPruning].map { $0 ? "1" : "0" } + [graphs]
        let all =
            [folder.root.string, output.string, today.day.iso, program, form]
            + options.formats.map(\.rawValue) + ["-"] + choices + flags
            + (options.formats.contains(.pdf)
                ? [(try? options.office.get()).map { ContentHash(Array($0.stamp.utf8)).description } ?? "-"] : [])
        key = all.joined(separator: "\n")
    }

    /// What the last build printed, where another one would print the same and write nothing; nil where something changed
    /// or nobody knows.
    package func unchanged() -> Printed? {
        guard let bytes = try? files.contents(of: path, atMost: BuildMemory.largest),
            var content = try? JSONDecoder().decode(Content.self, from: Data(bytes)), content.key == key,
            let manifest = manifestStamp, manifest.text == content.manifest,
            !files.exists(own.appending("journal")),
            // Before the manifest, which takes longer to read.
            let inputs = changesOfLook(content.inputs, since: content.start),
            let text = try? files.contents(of: own.appending("manifest"), atMost: OutputLedger.largestManifest)
        else { return nil }
        let remembered = Manifest.parse(text)
        guard remembered.damage == nil,
            let others = changesOfLook(remembered.manifest, since: manifest.modified, but: content.others)
        else { return nil }
        if !inputs.isEmpty || !others.isEmpty { renew(&content, inputs, others, of: remembered.manifest) }
        return content.printed
    }

    /// To be called before a build that is to be remembered.
    ///
    /// - Returns: when it began, for ``remember(_:since:in:)``.
    package func begin() -> Int {
        forget()
        return clock() ?? 0
    }

    /// Keeps what was printed for a build that changes nothing. What cannot be kept is not: the next build then does all
    /// of its work.
    ///
    /// - Parameter folder: what the build wrote into, closed.
    package func remember(_ printed: Printed, since start: Int, in folder: OutputFolder) {
        guard let inputs = self.folder.log.entries, let (manifest, stamp) = folder.saved, manifestStamp == stamp else {
            return forget()
        }
        var others: [String: String] = [:]
        for (file, record) in manifest.files {
            guard let status = try? files.status(ofLink: output.appending(file)) else { return forget() }
            let now = FileStamp(status)
            if now == record.stamp { continue }
            // What was touched since, the build may not have seen.
            guard now.isOlder(than: start) else {
                guard hash(of: output.appending(file)) == record.hash else { return forget() }
                continue
            }
            others[file] = now.text
        }
        save(
            Content(
                key: key, start: start, manifest: stamp.text, inputs: inputs, others: others, printed: printed))
    }

    private func save(_ content: Content) {
        try? files.remove(new)
        guard let data = try? JSONEncoder().encode(content), (try? files.create(new, Array(data))) != nil else {
            return
        }
        try? files.rename(new, to: path)
    }

    package func forget() { try? files.remove(path) }

    private var files: any FileSystem { folder.files }
    private var own: FilePath { output.appending(".collateral") }
    private var new: FilePath { own.appending("report.new") }
    private var path: FilePath { own.appending("report") }

    private var manifestStamp: FileStamp? {
        (try? files.status(of: own.appending("manifest")))?.map { FileStamp($0) }
    }

    /// What time it is by the disk's own clock; nil where the folder cannot be written.
    private func clock() -> Int? {
        let path = own.appending("clock")
        try? files.remove(path)
        defer { try? files.remove(path) }
        return (try? files.create(path, []))?.modified
    }

    private func hash(of path: FilePath) -> ContentHash? {
        do { return try files.hash(of: path) ?? ContentHash([]) } catch { return nil }
    }

    /// Room for what is printed and for a hundred thousand files that are read.
    private static let largest = 64 * 1024 * 1024

    /// Files that are as they were and look otherwise, with how they look now; nil where one has changed.
    private func changesOfLook(_ inputs: [String: ReadLog.Entry], since start: Int) -> [String: FileStamp]? {
        let now = Set(folder.paths(below: "Specs") + folder.paths(below: "Templates"))
        let then = inputs.filter { $0.value.isListed }.keys
        guard now.count == then.count, then.allSatisfy(now.contains) else { return nil }
        var changed: [String: FileStamp] = [:]
        for (path, entry) in inputs {
            let full = folder.root.appending(path)
            guard let then = entry.stamp else {
                if files.exists(full) { return nil }
                continue
            }
            guard let status = status(ofInput: full, isListed: entry.isListed) else { return nil }
            let stamp = FileStamp(status)
            if stamp.text == then, stamp.isOlder(than: start) { continue }
            guard let known = entry.hash, hash(of: full) == known else { return nil }
            changed[path] = stamp
        }
        return changed
    }

    /// nil where there is no such file, or a link on the way to it leads out of the workspace: that is not read.
    ///
    /// - Parameter isListed: whether the folders on the way were gone through, so that none of them is such a link.
    private func status(ofInput path: FilePath, isListed: Bool) -> FileStatus? {
        guard let status = try? files.status(ofLink: path) else { return nil }
        if isListed, status.kind != .link { return status }
        guard let real = try? files.resolved(path), folder.isInside(real) else { return nil }
        return try? files.status(of: real)
    }

    private func changesOfLook(
        _ manifest: Manifest, since time: Int, but others: [String: String]
    ) -> [String: FileStamp]? {
        var changed: [String: FileStamp] = [:]
        for (file, record) in manifest.files {
            let full = output.appending(file)
            guard let status = try? files.status(ofLink: full) else { return nil }
            let stamp = FileStamp(status)
            if stamp.text == others[file] { continue }
            if stamp == record.stamp, stamp.isOlder(than: time) { continue }
            guard status.kind == .file, hash(of: full) == record.hash else { return nil }
            changed[file] = stamp
        }
        return changed
    }

    /// Remembers how these files look, so that their bytes are not read once more.
    private func renew(
        _ content: inout Content, _ inputs: [String: FileStamp], _ others: [String: FileStamp], of manifest: Manifest
    ) {
        guard let now = clock() else { return }
        // Read again, since they may have been written to in the same step of the clock as they were read before.
        for (path, stamp) in inputs where stamp.isOlder(than: now) {
            guard hash(of: folder.root.appending(path)) == content.inputs[path]?.hash else { return }
            content.inputs[path]?.stamp = stamp.text
        }
        for (file, stamp) in others where stamp.isOlder(than: now) {
            guard hash(of: output.appending(file)) == manifest.files[file]?.hash else { return }
            content.others[file] = stamp.text
        }
        content.start = now
        save(content)
    }
}

/// What tells this program from another version of it, which may write other bytes: size, time and inode of its file and
/// of the files of those libraries, updated on their own, that read what it reads or write what it writes.
enum ProgramStamp {
    /// One function of each; of a library that is part of the program's own file none is found, and none is needed.
    private static let functions = [
        "libdeflate_deflate_compress", "zip_open_from_source", "xmlNewTextWriterMemory", "cmark_parser_finish",
        "cmark_gfm_core_extensions_ensure_registered", "yaml_parser_parse", "gvLayout",
    ]

    private static let libraries: [FilePath] = functions.compactMap { function in
        let address = dlsym(dlopen(nil, RTLD_LAZY), function)
        return address.flatMap { file_of_function($0) }.map { FilePath(platformString: $0) }
    }

    /// nil where the program does not know its own file.
    static func current(_ files: any FileSystem) -> String? {
        guard let path = Bundle.main.executablePath.map({ FilePath($0) }),
            let program = try? files.status(of: path)
        else { return nil }
        let stamps = libraries.map { library in
            (try? files.status(of: library)).map(text(of:)) ?? library.string
        }
        return ([text(of: program)] + stamps).joined(separator: "\n")
    }

    /// Without the time of a change of its owner or rights, which changes no byte that the program writes.
    private static func text(of status: FileStatus) -> String {
        "\(status.size):\(status.modified):\(status.inode)"
    }
}
