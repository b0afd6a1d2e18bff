package import Assembly
package import Diagnostics

/// Builds a workspace anew each time something in it changed, and says what that changed.
///
/// ```swift
/// var session = WatchSession(folder, options: BuildOptions(jobs: 2)) { Today(day) }
/// let first = try session.build()
/// first.appeared   // every problem there is
/// ```
package struct WatchSession {
    /// What one build changed.
    package struct Round: Sendable {
        package var report: BuildReport
        /// Problems that the build before did not have, sorted by file and place.
        package var appeared: [Diagnostic]
        /// Problems that the build before had and this one does not.
        package var gone: [Diagnostic]

        package init(report: BuildReport, appeared: [Diagnostic], gone: [Diagnostic]) {
            self.report = report
            self.appeared = appeared
            self.gone = gone
        }
    }

    private let folder: WorkspaceFolder
    private let options: BuildOptions
    private let today: () throws -> Today
    private var loader = ProjectLoader()
    private var output: OutputFolder?
    private var known: [Diagnostic] = []

    /// - Parameter today: asked before each build, since a watch may outlast a day.
    package init(
        _ folder: WorkspaceFolder, options: BuildOptions, today: @escaping () throws -> Today
    ) {
        self.folder = folder.caching()
        self.options = options
        self.today = today
    }

    /// Makes what is new or changed. A document whose specs or template have errors keeps its last good files.
    ///
    /// - Parameters:
    ///   - isCancelled: asked before each document, from any thread; then the report says how far it came.
    ///   - opening: done before the output folder is opened, once nothing is wrong with the options.
    package mutating func build(
        isCancelled: @Sendable () -> Bool = { false }, opening: () throws -> Void = {}
    ) throws -> Round {
        let day = try today()
        let project = try folder.betweenRenamings { loader.load(folder, today: day) }
        let builder = try Builder(project: project, in: folder, options: options)
        try opening()
        let output = try builder.openOutput(after: output)
        self.output = output
        let report = try builder.build(into: output, isCancelled: isCancelled)
        if case .stopped(let error, _, _) = report.ending { throw error }
        let now = report.problems.diagnostics
        let round = Round(
            report: report, appeared: WatchSession.missing(from: known, in: now),
            gone: WatchSession.missing(from: now, in: known))
        known = now
        return round
    }

    /// What the second list holds and the first does not. A problem is the same where only its line moved.
    private static func missing(from first: [Diagnostic], in second: [Diagnostic]) -> [Diagnostic] {
        var counts: [Key: Int] = [:]
        for diagnostic in first { counts[Key(diagnostic), default: 0] += 1 }
        return second.filter { diagnostic in
            let key = Key(diagnostic)
            guard let count = counts[key], count > 0 else { return true }
            counts[key] = count - 1
            return false
        }
    }

    private struct Key: Hashable {
        var file: String
        var code: DiagnosticCode
        var message: String

        init(_ diagnostic: Diagnostic) {
            file = diagnostic.place.file
            code = diagnostic.code
            message = diagnostic.message
        }
    }
}
