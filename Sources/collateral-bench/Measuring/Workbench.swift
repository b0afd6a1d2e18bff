import Assembly
import Foundation
import WorkspaceStore

/// One workspace on disk, and the steps that are timed on it.
struct Workbench {
    let folder: String

    init(_ folder: String) { self.folder = folder }

    /// What `collateral check` does but for printing.
    func readAndCheck() throws -> (project: Project, seconds: Double) {
        let clock = ContinuousClock()
        let start = clock.now
        let project = Project(
            at: try WorkspaceFolder(at: folder), today: try Today(said: "2026-11-21", environment: [:]))
        let problems = project.problems()
        let seconds = (clock.now - start) / .seconds(1)
        if problems.hasErrors { throw BenchError.failedBuild("\(problems.errorCount) errors") }
        return (project, seconds)
    }

    /// Seconds of a build into an empty output folder.
    ///
    /// What stood there is moved aside, not deleted: ext4 is slow to make files where many were just deleted.
    func buildAnew(_ project: Project, formats: [OutputFormat], jobs: Int) throws -> Double {
        if FileManager.default.fileExists(atPath: folder + "/output") {
            try FileManager.default.moveItem(
                atPath: folder + "/output", toPath: folder + "/output-\(UUID().uuidString)")
        }
        return try build(project, formats: formats, jobs: jobs)
    }

    /// Seconds of a build into whatever the output folder holds: rendering, writing, manifest and start page.
    func build(_ project: Project, formats: [OutputFormat], jobs: Int) throws -> Double {
        var options = BuildOptions(jobs: jobs)
        options.formats = formats
        let builder = try Builder(project: project, in: try WorkspaceFolder(at: folder), options: options)
        var failure: String?
        let seconds = try Stopwatch.time {
            let report = try builder.build()
            if report.hasFailed { failure = "\(report.problems.errorCount) errors" }
        }
        if let failure { throw BenchError.failedBuild(failure) }
        return seconds
    }
}
