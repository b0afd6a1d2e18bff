package import Assembly
import Diagnostics
import Dispatch
import PDFMaker
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
        let broken = project.brokenFiles(where: options.isError)
            .union(project.unreadCoaching)
            .union(project.summarizedFaults.filter { options.isError($0.value) }.keys)
        let drawsGraphs =
            !wanted.contains { $0.job.template.hasGraph } || (options.drawsGraphs ?? InputHashes.canDrawGraphs)
        let step = DocumentBuild(
            project: project, options: options, broken: broken, drawsGraphs: drawsGraphs, in: folder, into: output)
        let jobs = min(options.jobs, max(wanted.count, 1))
        let run = Mutex(Run(total: wanted.count, batch: PDFMaker.batch(of: wanted.count, jobs: jobs)))
        let pdfs = (try? options.office.get()).map { PDFBuild($0, into: output) }
        // A process of LibreOffice takes hundreds of megabytes.
        let processes = DispatchSemaphore(value: Builder.mostProcesses)
        DispatchQueue.concurrentPerform(iterations: jobs) { worker in
            while true {
                let isStopped = isCancelled()
                switch run.withLock({ $0.take(isCancelled: isStopped) }) {
                case .end: return
                case .document(let index):
                    let result = Result { () throws(WorkspaceError) in try step.build(wanted[index]) }
                    progress(run.withLock { $0.add(result, at: index) }, wanted.count)
                case .pdfs(let waiting):
                    processes.wait()
                    defer { processes.signal() }
                    let result = Result { () throws(WorkspaceError) in
                        try pdfs?.complete(waiting, isCancelled: isCancelled) { made in
                            progress(run.withLock { $0.note(made, by: worker) }, wanted.count)
                        }
                    }
                    progress(run.withLock { $0.add(result, by: worker) }, wanted.count)
                }
            }
        }
        let end = run.withLock { $0 }
        let completion = BuildCompletion(
            project: project, options: options, paths: paths, broken: broken, drawsGraphs: drawsGraphs, output: output,
            shownOutput: folder.shown(output: output.path), built: end.built)
        return completion.finish(end.error)
    }

    private static let mostProcesses = 4

    /// What the threads of a build share.
    private struct Run: Sendable {
        /// What a thread is to do next.
        enum Step {
            /// The one at this place among the wanted ones.
            case document(Int)
            /// The PDFs of these.
            case pdfs([(index: Int, document: BuiltDocument)])
            case end
        }

        let total: Int
        /// How many PDFs are made together.
        let batch: Int
        private var next = 0
        /// By their places among the wanted ones.
        private(set) var built: [Int: BuiltDocument] = [:]
        /// Made but for their PDFs.
        private var waiting: [(index: Int, document: BuiltDocument)] = []
        /// How many PDFs of its batch each thread has by now.
        private var made: [Int: Int] = [:]
        private(set) var error: WorkspaceError?
        private var isCancelled = false

        init(total: Int, batch: Int) {
            self.total = total
            self.batch = batch
        }

        private var isStopped: Bool { error != nil || isCancelled }

        /// How many documents are done.
        private var count: Int { built.count + made.values.reduce(0, +) }

        mutating func take(isCancelled isStopping: Bool) -> Step {
            isCancelled = isCancelled || isStopping
            guard !isStopped else { return .end }
            if waiting.count >= batch || (next == total && !waiting.isEmpty) {
                defer { waiting.removeFirst(min(batch, waiting.count)) }
                return .pdfs(Array(waiting.prefix(batch)))
            }
            guard next < total else { return .end }
            defer { next += 1 }
            return .document(next)
        }

        /// - Returns: how many documents are done.
        mutating func add(_ result: Result<BuiltDocument, WorkspaceError>, at index: Int) -> Int {
            switch result {
            case .success(let one) where one.waiting != nil: waiting.append((index, one))
            case .success(let one): built[index] = one
            case .failure(let failure): error = error ?? failure
            }
            return count
        }

        mutating func note(_ count: Int, by worker: Int) -> Int {
            made[worker] = count
            return self.count
        }

        /// - Returns: how many documents are done.
        mutating func add(
            _ result: Result<[(index: Int, document: BuiltDocument)]?, WorkspaceError>, by worker: Int
        ) -> Int {
            made[worker] = nil
            switch result {
            case .success(let all): for (index, one) in all ?? [] { built[index] = one }
            case .failure(let failure): error = error ?? failure
            }
            return count
        }
    }
}
