import Foundation
import Testing

/// A folder of its own for one test, gone when the test is over.
final class Folder {
    let path: String

    init() throws {
        let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        path = temporary.appendingPathComponent("collateral-cli-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A folder in which `collateral new work` was run.
    static func withWorkspace() throws -> Folder {
        let folder = try Folder()
        let run = try Collateral.run("new", "work", in: folder.path)
        try #require(run.status == 0, "\(run.error)")
        return folder
    }

    var workspace: String { path + "/work" }

    func write(_ text: String, to file: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(_ file: String) throws -> String { try String(contentsOfFile: path + "/" + file, encoding: .utf8) }

    /// Replaces the first occurrence.
    func replace(_ old: String, with new: String, in file: String) throws {
        let text = try text(file)
        let range = try #require(text.range(of: old), "\(file) has no '\(old)'")
        try write(text.replacingCharacters(in: range, with: new), to: file)
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

    func handle(_ file: String) throws -> FileHandle {
        try write("", to: file)
        return try #require(FileHandle(forWritingAtPath: path + "/" + file))
    }
}
