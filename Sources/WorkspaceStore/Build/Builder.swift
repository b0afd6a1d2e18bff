package import Assembly
import Diagnostics
import Dispatch
import Synchronization

/// Makes the documents of a workspace and writes them: each by a ``DocumentBuild``, then what is left to do by a
/// ``BuildCompletion``.
///
/// ```swift
/// let folder = try WorkspaceFolder(at: "/work")
/// let project = Project(at: folder, today: today)
/// let report = try Builder(project: project, in: folder, options: BuildOptions(jobs: 2)).build()
/// ```
package struct Builder: Sendable {
    private let project: Project
    private let folder: WorkspaceFolder
    private let options: BuildOptions

    /// Checks what was asked for: a deal, an interaction or a document nobody knows is wrong usage.
    package init(project: Project, in folder: WorkspaceFolder, options: BuildOptions) throws(WorkspaceError) {
        self.project = project
        self.folder = folder
        self.options = options
        if let deal = options.deal { try project.requireDeal(deal) }
        if let interaction = options.interaction { try project.requireInteraction(interaction) }
        if let document = options.document { try project.requireDocument(document) }
    }

    /// A disk that cannot be written ends the build early, and so does `isCancelled`; the report says how far it came.
    ///
    /// - Parameters:
    ///   - isCancelled: asked before each document, from any thread.
    ///   - progress: told after each document how many are done, from any thread.
    package func build(
        isCancelled: @Sendable () -> Bool = { false },
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(WorkspaceError) -> BuildReport {
        try build(into: openOutput(), isCancelled: isCancelled, progress: progress)
    }

    /// - Parameter previous: the folder as an earlier build of this process left it, whose manifest need not be read again.
    package func openOutput(after previous: OutputFolder? = nil) throws(WorkspaceError) -> OutputFolder {
        let path = options.output ?? folder.usualOutput
        try folder.requireOutput(path)
        return try OutputFolder(
            at: path, of: folder.root, files: folder.files, patience: folder.patience, after: previous)
    }

    package func build(
        into output: OutputFolder, isCancelled: @Sendable () -> Bool = { false },
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(WorkspaceError) -> BuildReport {
        let before = project.summarizedDeals.isEmpty ? nil : StandingFiles(output)
        let paths = DocumentPaths(project) { before?.lastPath(of: $0) }
        let wanted = paths.assignments.filter { options.includes($0.job) }
        let broken = Set(project.diagnostics.filter { options.isError($0.severity) }.map(\.place.file))
            .union(project.unreadCoaching)
            .union(project.summarizedFaults.filter { options.isError($0.value) }.keys)
        let step = DocumentBuild(project: project, options: options, broken: broken, in: folder, into: output)
        let run = Mutex(Run())
        DispatchQueue.concurrentPerform(iterations: min(options.jobs, max(wanted.count, 1))) { _ in
            while true {
                let isStopped = isCancelled()
                let index = run.withLock { run -> Int? in
                    if isStopped, run.next < wanted.count { run.isCancelled = true }
                    guard !run.isStopped, run.next < wanted.count else { return nil }
                    defer { run.next += 1 }
                    return run.next
                }
                guard let index else { return }
                let result = Result { () throws(WorkspaceError) in try step.build(wanted[index]) }
                let done = run.withLock { run in
                    run.add(result, at: index)
                    return run.built.count
                }
                progress(done, wanted.count)
            }
        }
        let end = run.withLock { $0 }
        let completion = BuildCompletion(
            project: project, options: options, paths: paths, broken: broken, output: output,
            shownOutput: folder.shown(output: output.path), built: end.built)
        return completion.finish(end.ending(of: wanted.count))
    }

    /// What the threads of a build share.
    private struct Run: Sendable {
        var next = 0
        /// By their places among the wanted ones.
        var built: [Int: BuiltDocument] = [:]
        var error: WorkspaceError?
        var isCancelled = false

        var isStopped: Bool { error != nil || isCancelled }

        mutating func add(_ result: Result<BuiltDocument, WorkspaceError>, at index: Int) {
            switch result {
            case .success(let one): built[index] = one
            case .failure(let failure): error = error ?? failure
            }
        }

        func ending(of total: Int) -> BuildReport.Ending {
            if let error { return .stopped(error, done: built.count, total: total) }
            return isCancelled ? .cancelled(done: built.count, total: total) : .complete
        }
    }
}
