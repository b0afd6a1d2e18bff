import Assembly
import CollateralCLI
import Foundation
import Records
import SalesModel
import TestSupport
import Testing
import WorkspaceStore

extension BuildReport {
    /// Without those of documents that are settled and were never issued.
    var liveEntries: [Entry] {
        entries.filter { if case .settled = $0.state { false } else { true } }
    }
}

extension TemporaryFolder {
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

    /// What a build wrote, by path in the workspace, hidden files left out.
    func files() -> [String] { files(below: "output") }

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
