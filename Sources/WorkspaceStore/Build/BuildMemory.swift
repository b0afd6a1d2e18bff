package import Assembly
import Foundation
import Records
import SystemPackage

/// What a build printed, kept beside the manifest so that the next one can print it again without reading a single spec
/// where nothing changed: not a file that was read, not a file that was written, not the day, the options or the program.
///
/// A file counts as unchanged while its size, its time of writing and its inode are the same. One that was written in the
/// same instant as the memory, or after it, is read and compared by its hash, as git does.
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
        /// The manifest that the files were compared with.
        var manifest: String
        var inputs: [String: ReadLog.Entry]
        /// Files that stand otherwise than the manifest says, such as those that somebody edited.
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
        let flags = [options.isFinal, options.isStrict, options.isPruning].map { $0 ? "1" : "0" }
        let all =
            [folder.root.string, output.string, today.day.iso, program, form]
            + options.formats.map(\.rawValue) + ["-"] + choices + flags
        key = all.joined(separator: "\n")
    }

    /// What the last build printed, where another one would print the same and write nothing; nil where something changed
    /// or nobody knows.
    package func unchanged() -> Printed? {
        guard let found = try? files.contentsAndStatus(of: path),
            let content = try? JSONDecoder().decode(Content.self, from: Data(found.bytes)), content.key == key,
            areUnchanged(content.inputs, since: found.status.modified),
            let manifest = manifestStamp, manifest.text == content.manifest,
            !files.exists(own.appending("journal")),
            let text = try? files.contents(of: own.appending("manifest"))
        else { return nil }
        let remembered = Manifest.parse(text)
        guard remembered.damage == nil, areUnchanged(remembered.manifest, manifest, but: content.others) else {
            return nil
        }
        return content.printed
    }

    /// To be called before a build that is to be remembered.
    package func begin() {
        forget()
        try? files.remove(new)
        _ = try? files.create(new, [])
    }

    /// Keeps what was printed for a build that changes nothing. What cannot be kept is not: the next build then does all
    /// of its work.
    package func remember(_ printed: Printed) {
        // When the build began, on the clock of the disk; the first one into a folder has none.
        let start = (try? files.status(of: new))?.modified ?? 0
        guard let inputs = folder.log.entries, let manifest = manifestStamp,
            let text = try? files.contents(of: own.appending("manifest"))
        else { return forget() }
        var others: [String: String] = [:]
        for (file, record) in Manifest.parse(text).manifest.files {
            guard let status = try? files.status(ofLink: output.appending(file)) else { return forget() }
            let stamp = FileStamp(status)
            if stamp == record.stamp { continue }
            // What was written to since, the build may not have seen.
            guard stamp.modified < start else { return forget() }
            others[file] = stamp.text
        }
        let content = Content(
            key: key, manifest: manifest.text, inputs: inputs, others: others, printed: printed)
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

    /// - Parameter time: of the memory; what is not older is read.
    private func areUnchanged(_ inputs: [String: ReadLog.Entry], since time: Int) -> Bool {
        let now = Set(folder.paths(below: "Specs") + folder.paths(below: "Templates"))
        let then = inputs.filter { $0.value.isListed }.keys
        guard now.count == then.count, then.allSatisfy(now.contains) else { return false }
        return inputs.allSatisfy { path, entry in
            let full = folder.root.appending(path)
            let status = try? files.status(of: full)
            guard let status, let stamp = entry.stamp.flatMap({ FileStamp($0[...]) }) else {
                return status == nil && entry.stamp == nil
            }
            guard stamp == FileStamp(status) else { return false }
            if stamp.modified < time { return true }
            let bytes = try? files.contents(of: full, limit: WorkspaceFolder.largestFile + 1)
            return bytes.map { ContentHash($0) } == entry.hash
        }
    }

    private func areUnchanged(_ manifest: Manifest, _ stamp: FileStamp, but others: [String: String]) -> Bool {
        manifest.files.allSatisfy { file, record in
            let full = output.appending(file)
            guard let found = try? files.status(ofLink: full) else { return false }
            let now = FileStamp(found)
            if let other = others[file] { return other == now.text }
            guard now == record.stamp else { return false }
            if now.modified < stamp.modified { return true }
            return (try? files.contents(of: full)).map { ContentHash($0) } == record.hash
        }
    }
}

/// What tells this program from another version of it, which may write other bytes: size, time and inode of its file.
enum ProgramStamp {
    /// nil where the program does not know its own file.
    static func current(_ files: any FileSystem) -> String? {
        let path = Bundle.main.executablePath.map { FilePath($0) }
        return path.flatMap { try? files.status(of: $0) }.map { FileStamp($0).text }
    }
}
