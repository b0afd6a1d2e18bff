import Assembly
import CollateralCLI
import Foundation
import Records
import SalesModel
import Testing
import WorkspaceStore

/// A workspace in a folder of its own, gone when the test is over.
final class TemporaryWorkspace {
    let path: String

    /// - Parameter files: path in the workspace → text.
    init(_ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("collateral-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (file, text) in files { try write(text, to: file) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The shipped specs and templates, to be changed at will.
    static func shipped() throws -> TemporaryWorkspace {
        let workspace = try TemporaryWorkspace()
        for folder in ["Specs", "Templates"] {
            try FileManager.default.copyItem(
                atPath: projectRoot.appendingPathComponent(folder).path, toPath: workspace.path + "/" + folder)
        }
        return workspace
    }

    static let projectRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

    func write(_ bytes: [UInt8], to file: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Into the file that is there, as simple editors do.
    func overwrite(_ text: String, _ file: String) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path + "/" + file))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    /// Into the file that is there, which then says that it was written when it was before.
    func overwriteKeepingTime(_ text: String, _ file: String) throws {
        var status = stat()
        try #require(stat(path + "/" + file, &status) == 0)
        try overwrite(text, file)
        #if canImport(Darwin)
            let times = [status.st_atimespec, status.st_mtimespec]
        #else
            let times = [status.st_atim, status.st_mtim]
        #endif
        try #require(utimensat(AT_FDCWD, path + "/" + file, times, 0) == 0)
    }

    func replace(_ old: String, with new: String, in file: String) throws {
        let text = try self.text(file)
        try #require(text.contains(old))
        try write(text.replacing(old, with: new), to: file)
    }

    func text(_ file: String) throws -> String { try String(contentsOfFile: path + "/" + file, encoding: .utf8) }

    func bytes(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)))
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

    /// Every file below `folder`, by path in the workspace, hidden ones left out.
    func files(below folder: String = "output") -> [String] {
        (FileManager.default.subpaths(atPath: path + "/" + folder) ?? [])
            .map { "\(folder)/\($0)" }
            .filter { file in
                var isDirectory: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isDirectory)
                return !isDirectory.boolValue && !file.contains("/.")
            }
            .sorted()
    }

    func project(on day: String = "2026-11-21") throws -> Project {
        Project(at: try WorkspaceFolder(at: path), today: Today(try #require(Day(day))))
    }

    /// Every problem as `check` tells it.
    func problems(on day: String = "2026-11-21") throws -> String {
        try project(on: day).problems().text(json: false, color: false)
    }

    @discardableResult
    func build(on day: String = "2026-11-21", _ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildReport {
        var options = BuildOptions(jobs: 2)
        change(&options)
        return try Builder(project: project(on: day), in: WorkspaceFolder(at: path), options: options).build()
    }
}
