import Assembly
import Foundation
import Synchronization
import SystemPackage

/// The output folder: every write is a temporary file and a rename, and a file that somebody edited is never touched.
final class OutputFolder: StandingDocuments, Sendable {
    /// What became of a file that was to be written.
    enum Outcome: Sendable, Equatable {
        case written
        /// The same bytes are there already.
        case unchanged
        /// Somebody edited the file, or has it open: the new version stands beside it.
        case kept(KeptFile)
    }

    /// Absolute.
    let path: String
    /// With links resolved: nothing is written outside of it by way of a link within.
    private let realPath: String
    private let manifest: Mutex<Manifest>
    private let folders = Mutex<Set<String>>([])

    init(at path: String) throws(KitError) {
        self.path = path
        try OutputFolder.makeFolder(path)
        realPath = (try? LocalFileSystem().resolved(FilePath(path)).string) ?? path
        manifest = Mutex(try OutputFolder.readManifest(path))
        try requireInside(path + "/.collateral")
        try OutputFolder.makeFolder(path + "/.collateral")
    }

    /// Writes `bytes` to `file` (a path in the output folder), or beside it where somebody edited what is there or has
    /// it open.
    func write(
        _ bytes: [UInt8], to file: String, inputs: ContentHash, openItems: [String] = []
    ) throws(KitError) -> Outcome {
        let hash = ContentHash(bytes)
        var target = file
        var attempt = 0
        var reason: KeptFile.Reason?
        var there = try existing(target)
        while let found = there, found != hash, let obstacle = obstacle(target, found) {
            reason = reason ?? obstacle
            attempt += 1
            target = OutputFolder.beside(file, attempt)
            there = try existing(target)
        }
        if there != hash { try replace(target, with: bytes) }
        manifest.withLock { $0.files[target] = Manifest.Entry(inputs: inputs, bytes: hash, openItems: openItems) }
        if let reason { return .kept(KeptFile(path: file, newVersion: target, reason: reason)) }
        return there == hash ? .unchanged : .written
    }

    /// What keeps a file with these bytes from being replaced.
    private func obstacle(_ file: String, _ bytes: ContentHash) -> KeptFile.Reason? {
        guard bytes == known(file) else { return .edited }
        return LockFile.of(path + "/" + file).map { .open(lockFile: $0) }
    }

    /// Remembers what was written; called once at the end of a build.
    func saveManifest() throws(KitError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let manifest = manifest.withLock { $0 }
        do {
            // This one waits for the disk: without it every file would count as somebody's own.
            try (try encoder.encode(manifest) + [0x0A]).write(
                to: URL(fileURLWithPath: path + "/.collateral/manifest.json"), options: .atomic)
        } catch {
            throw .cannotWrite(path: path + "/.collateral/manifest.json", reason: reason(of: error))
        }
    }

    /// Files of earlier builds that are still there, by path; those named in `made` left out.
    func leftovers(except made: Set<String>) -> [String] {
        let all = manifest.withLock { Array($0.files.keys) }
        return all.filter { !made.contains($0) && FileManager.default.fileExists(atPath: path + "/" + $0) }.sorted()
    }

    /// `agenda.docx` → `agenda.new.docx`, then `agenda.new-2.docx`.
    static func beside(_ file: String, _ attempt: Int) -> String {
        let name = file as NSString
        let mark = attempt == 1 ? "new" : "new-\(attempt)"
        return "\(name.deletingPathExtension).\(mark).\(name.pathExtension)"
    }

    func openItems(of file: String) -> [String]? { manifest.withLock { $0.files[file]?.openItems } }

    /// What stands beside a file that somebody edited, the newest where there are several.
    func newVersion(ofEdited file: String) -> String? {
        var newest: String?
        var attempt = 1
        while case let name = OutputFolder.beside(file, attempt), known(name) != nil {
            if holds(name) { newest = name }
            attempt += 1
        }
        guard let newest, let now = try? existing(file), now != known(file) else { return nil }
        return newest
    }

    /// Whether the file is there.
    func holds(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

    private func known(_ file: String) -> ContentHash? { manifest.withLock { $0.files[file]?.bytes } }

    /// nil where there is nothing. An empty file is nothing too: nobody's work is in it, and a power cut leaves such.
    private func existing(_ file: String) throws(KitError) -> ContentHash? {
        let full = path + "/" + file
        guard FileManager.default.fileExists(atPath: full) else { return nil }
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: full))
            return data.isEmpty ? nil : data.withUnsafeBytes { ContentHash($0) }
        } catch {
            throw .cannotRead(path: full, reason: reason(of: error))
        }
    }

    private func replace(_ file: String, with bytes: [UInt8]) throws(KitError) {
        let full = path + "/" + file
        let folder = (full as NSString).deletingLastPathComponent
        if folders.withLock({ !$0.contains(folder) }) {
            try requireInside(folder)
            try OutputFolder.makeFolder(folder)
            folders.withLock { _ = $0.insert(folder) }
        }
        do {
            try AtomicFile.write(bytes, to: full)
        } catch {
            throw .cannotWrite(path: full, reason: reason(of: error))
        }
    }

    /// A workspace that somebody sends must not be able to say, by a link, where on the disk a build writes.
    private func requireInside(_ folder: String) throws(KitError) {
        var nearest = folder
        while !FileManager.default.fileExists(atPath: nearest), nearest.count > path.count {
            nearest = (nearest as NSString).deletingLastPathComponent
        }
        let real = (try? LocalFileSystem().resolved(FilePath(nearest)).string) ?? nearest
        guard real == realPath || real.hasPrefix(realPath + "/") else {
            throw .cannotWrite(path: folder, reason: "a link leads out of the output folder, to \(real)")
        }
    }

    private static func makeFolder(_ path: String) throws(KitError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: path, reason: reason(of: error))
        }
    }

    private static func readManifest(_ path: String) throws(KitError) -> Manifest {
        let file = path + "/.collateral/manifest.json"
        guard FileManager.default.fileExists(atPath: file) else { return Manifest() }
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: file))
        } catch {
            throw .cannotRead(path: file, reason: reason(of: error))
        }
        // A manifest that cannot be read remembers nothing: then every file counts as somebody's own.
        return (try? JSONDecoder().decode(Manifest.self, from: data)) ?? Manifest()
    }
}
