import Foundation
import Synchronization

/// A folder of its own for one test, gone when the test is over.
///
/// ```swift
/// let folder = try TemporaryFolder(["Specs/process.yaml": "name: How we sell\n"])
/// try folder.replace("sell", with: "buy", in: "Specs/process.yaml")
/// ```
package final class TemporaryFolder: Sendable {
    /// Absolute, links resolved.
    package let path: String

    /// - Parameter files: path in the folder → text.
    package init(_ files: [String: String] = [:]) throws {
        path =
            FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("collateral-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (file, text) in files { try write(text, to: file) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// For what many tests share and copy: the folder is gone when the process ends.
    package func keptToTheEnd() -> TemporaryFolder {
        Self.kept.withLock { $0.append(path) }
        return self
    }

    private static let kept: Mutex<[String]> = {
        atexit {
            TemporaryFolder.kept.withLock { for path in $0 { try? FileManager.default.removeItem(atPath: path) } }
        }
        return Mutex([])
    }()

    package func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

    /// Folders on the way are made.
    package func write(_ bytes: [UInt8], to file: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Wherever it stands in the file; an error where it does not.
    package func replace(_ old: String, with new: String, in file: String, times: Int = .max) throws {
        let text = try self.text(file)
        guard text.contains(old) else { throw MissingText(text: old, file: file) }
        try write(text.replacing(old, with: new, maxReplacements: times), to: file)
    }

    package func replaceFirst(_ old: String, with new: String, in file: String) throws {
        try replace(old, with: new, in: file, times: 1)
    }

    package func text(_ file: String) throws -> String {
        try String(contentsOfFile: path + "/" + file, encoding: .utf8)
    }

    package func bytes(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)))
    }

    /// Of all that is in a folder, wherever that is, hidden ones as well.
    package static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    package func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    package func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

    /// Every file below `folder`, by path in this one, hidden ones left out.
    package func files(below folder: String) -> [String] {
        (FileManager.default.subpaths(atPath: path + "/" + folder) ?? [])
            .map { "\(folder)/\($0)" }
            .filter { file in
                var isDirectory: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isDirectory)
                return !isDirectory.boolValue && !file.contains("/.")
            }
            .sorted()
    }

    /// What every file below `folder` holds, by path in that, hidden ones as well.
    package func contents(below folder: String, except: Set<String> = []) throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for name in FileManager.default.subpaths(atPath: path + "/" + folder) ?? [] where !except.contains(name) {
            var isDirectory: ObjCBool = false
            let file = "\(folder)/\(name)"
            _ = FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isDirectory)
            if !isDirectory.boolValue { contents[name] = try bytes(file) }
        }
        return contents
    }

    /// Another folder with what these ones hold.
    package func copy(of names: [String]) throws -> TemporaryFolder {
        let copy = try TemporaryFolder()
        for name in names {
            try FileManager.default.copyItem(atPath: "\(path)/\(name)", toPath: "\(copy.path)/\(name)")
        }
        return copy
    }

    private struct MissingText: Error {
        var text: String
        var file: String
    }
}
