package import Assembly
import Diagnostics
import Dispatch
import Records
import SalesModel
import Synchronization
import SystemPackage

/// Makes the documents of a workspace and writes them.
///
/// ```swift
/// let folder = try WorkspaceFolder(at: "/work")
/// let project = Project(at: folder, today: today)
/// let report = try Builder(project: project, in: folder, options: BuildOptions(jobs: 2)).build()
/// ```
package struct Builder: Sendable {
    let project: Project
    let folder: WorkspaceFolder
    let options: BuildOptions
    /// A Major Interaction of which less is known than its file says. Figures and lists of a stage's interactions show it
    /// in documents of others too: until it is mended, what shows it stays as it stands.
    private let partlyReadInteraction: String?
    /// The project with other words in place of all such interactions; nil where there are none.
    private let standIns: Project?

    /// Checks what was asked for: a deal, an interaction or a document nobody knows is wrong usage.
    package init(project: Project, in folder: WorkspaceFolder, options: BuildOptions) throws(WorkspaceError) {
        self.project = project
        self.folder = folder
        self.options = options
        let unreadable = project.workspace.unreadableInteractions.ids.map(SpecPath.interaction)
        // What the rules find, the file says all the same.
        let faults = project.diagnostics.filter { $0.severity == .error && $0.code.rawValue.hasPrefix("S") }
        let partlyRead = faults.map(\.place.file).filter { $0.hasPrefix(SpecPath.interactions) }
        partlyReadInteraction = (unreadable + partlyRead).min()
        let ids = Set((unreadable + partlyRead).compactMap(SpecPath.interaction(of:)))
        standIns = ids.isEmpty ? nil : project.withStandIns(for: ids)
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
    func openOutput(after previous: OutputFolder? = nil) throws(WorkspaceError) -> OutputFolder {
        let path = options.output ?? folder.usualOutput
        try folder.requireOutput(path)
        return try OutputFolder(
            at: path, of: folder.root, files: folder.files, patience: options.patience, after: previous)
    }

    func build(
        into output: OutputFolder, isCancelled: @Sendable () -> Bool = { false },
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(WorkspaceError) -> BuildReport {
        let before = project.summarizedDeals.isEmpty ? nil : StandingFiles(output)
        let routing = Routing(project) { before?.lastPath(of: $0) }
        let wanted = routing.jobs.filter { isWanted($0.job) }
        let broken = Set(project.diagnostics.filter(isError).map(\.place.file))
            .union(project.summarizedFaults.filter { isError($0.value) }.keys)
        let inputs = ProgramStamp.current(folder.files).map { stamp in
            InputHashes(of: project, program: stamp, workspace: output.path.way(to: folder.root))
        }
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
                let result = Result { () throws(WorkspaceError) in
                    try make(wanted[index], broken: broken, inputs: inputs, into: output)
                }
                let done = run.withLock { run in
                    run.add(result, at: index)
                    return run.finished.count
                }
                progress(done, wanted.count)
            }
        }
        return try report(run.withLock { $0 }, of: wanted.count, routing: routing, broken: broken, output: output)
    }

    /// What the threads of a build share.
    private struct Run: Sendable {
        var next = 0
        var finished: [Int: Finished] = [:]
        var error: WorkspaceError?
        var isCancelled = false

        var isStopped: Bool { error != nil || isCancelled }

        mutating func add(_ result: Result<Finished, WorkspaceError>, at index: Int) {
            switch result {
            case .success(let one): finished[index] = one
            case .failure(let failure): error = error ?? failure
            }
        }
    }

    /// A document that was made, skipped or refused, with what is to be said of it.
    private struct Finished: Sendable {
        var entry: BuildReport.Entry
        var diagnostics: [Diagnostic] = []
        /// One for each format.
        var tickets: [Int] = []
    }

    // MARK: One document

    /// Makes one document in every format asked for, to be written with the next commit.
    private func make(
        _ routed: Routing.Routed, broken: Set<String>, inputs: InputHashes?, into output: OutputFolder
    ) throws(WorkspaceError) -> Finished {
        let job = routed.job
        func entry(_ state: BuildReport.State, openItems: [String] = []) -> BuildReport.Entry {
            BuildReport.Entry(
                name: job.name, path: job.path?.text ?? "", audience: job.template.audience.rawValue,
                state: state, openItems: openItems)
        }
        if let reason = obstacle(routed, broken: broken) { return Finished(entry: entry(.skipped(reason: reason))) }
        func upToDate(_ openItems: [String]) -> BuildReport.Entry {
            let isDraft = job.template.audience != .internal && !openItems.isEmpty
            var entry = entry(isDraft ? .draft : .made, openItems: openItems)
            entry.unchangedFiles = options.formats.count
            entry.isUpToDate = true
            return entry
        }
        let key = inputs?.key(of: job)
        let standing = inputs.flatMap { self.standing(job, $0, in: output) }
        // A draft that is refused is told by making it.
        let isRefused = options.isFinal && job.template.audience != .internal && standing?.openItems.isEmpty == false
        if let standing, !isRefused, key != nil, standing.inputs.allSatisfy({ $0.key == key }) {
            return Finished(entry: upToDate(standing.openItems))
        }
        let maker = DocumentMaker(project: project)
        guard let path = job.path, let rendered = maker.render(job) else {
            return Finished(entry: entry(.skipped(reason: "its template has errors")))
        }
        let content = inputs?.content(of: rendered)
        let isAsItStands = content != nil && standing?.inputs.allSatisfy { $0.content == content } == true
        if !isAsItStands, let file = partlyReadInteraction, showsPartlyRead(rendered, of: job, inputs) {
            return Finished(entry: entry(.skipped(reason: "\(file) has errors")))
        }
        let saysTheSame = !isRefused && isAsItStands
        if saysTheSame, rendered.isClean, let standing, standing.inputs.allSatisfy({ $0.key != nil }) {
            for (file, var inputs) in zip(files(of: path), standing.inputs) {
                inputs.key = key
                output.renew(file, inputs)
            }
            return Finished(entry: upToDate(standing.openItems))
        }
        let made = maker.make(rendered)
        if let error = made.diagnostics.first(where: isError) {
            let reason = "\(error.code.rawValue): \(error.message)"
            return Finished(entry: entry(.skipped(reason: reason)), diagnostics: made.diagnostics)
        }
        if options.isFinal, made.isDraft {
            return Finished(entry: entry(.refused, openItems: made.openItems), diagnostics: made.diagnostics)
        }
        if saysTheSame { return Finished(entry: upToDate(made.openItems), diagnostics: made.diagnostics) }
        var finished = Finished(
            entry: entry(made.isDraft ? .draft : .made, openItems: made.openItems), diagnostics: made.diagnostics)
        var madeInputs: DocumentInputs?
        if let content, let pictures = made.pictures {
            // What is told of a document is told by every build.
            madeInputs = DocumentInputs(
                key: made.diagnostics.isEmpty ? key : nil, content: content, pictures: pictures)
        }
        for (format, file) in zip(options.formats, files(of: path)) {
            let bytes: [UInt8]
            do {
                bytes = try made.bytes(as: format, path: path, workspace: output.path.way(to: folder.root))
            } catch {
                throw .cannotWrite(path: file, reason: "\(error)")
            }
            finished.tickets.append(
                try output.stage(
                    bytes, at: file, document: job.id.description, openItems: made.openItems, inputs: madeInputs))
        }
        return finished
    }

    /// Whether a document says something of a Major Interaction that could not be read in full.
    private func showsPartlyRead(_ rendered: RenderedDocument, of job: DocumentJob, _ inputs: InputHashes?) -> Bool {
        guard let standIns, let inputs, let other = DocumentMaker(project: standIns).render(job) else {
            return true
        }
        return inputs.content(of: other) != inputs.content(of: rendered)
    }

    /// One for each format.
    private func files(of path: SafePath) -> [String] {
        options.formats.map { "\(path.text).\($0.fileExtension)" }
    }

    /// What the files of a document follow from and lack, where all of them stand as they were written and its pictures
    /// are the same.
    private func standing(
        _ job: DocumentJob, _ inputs: InputHashes, in output: OutputFolder
    ) -> (inputs: [DocumentInputs], openItems: [String])? {
        guard let path = job.path else { return nil }
        let document = job.id.description
        var found: [DocumentInputs] = []
        var openItems: [String] = []
        for file in files(of: path) {
            guard let record = output.standing(file, of: document), let known = record.inputs,
                inputs.areUnchanged(known.pictures)
            else { return nil }
            found.append(known)
            openItems = record.openItems
        }
        return (found, openItems)
    }

    /// Why a document is not made: its own specs or template have errors, or its place is taken.
    private func obstacle(_ routed: Routing.Routed, broken: Set<String>) -> String? {
        let job = routed.job
        if let file = job.subject.specFiles.first(where: broken.contains) { return "\(file) has errors" }
        // What is about the process as a whole shows every Major Interaction.
        if job.template.target == .process, let file = broken.filter({ $0.hasPrefix(SpecPath.interactions) }).min() {
            return "\(file) has errors"
        }
        if !job.template.isSound { return "\(job.template.file) or a partial of it has errors" }
        if let folder = SpecPath.foldersOfProcess.first(where: broken.contains) { return "\(folder) cannot be read" }
        if project.workspace.process == nil { return "\(SpecPath.process) is missing" }
        for file in [job.template.file, Vocabulary.path] where broken.contains(file) { return "\(file) has errors" }
        return routed.obstacle?.message
    }

    // MARK: The report

    private func report(
        _ run: Run, of total: Int, routing: Routing, broken: Set<String>, output: OutputFolder
    ) throws(WorkspaceError) -> BuildReport {
        var ending = BuildReport.Ending.complete
        if run.isCancelled { ending = .cancelled(done: run.finished.count, total: total) }
        if let error = run.error { ending = .stopped(error, done: run.finished.count, total: total) }
        var kept: [KeptFile] = []
        var indexPath: String?
        var leftovers: [String] = []
        var pruned = 0
        do throws(WorkspaceError) {
            try output.commit()
            if ending == .complete {
                let inPlace = filesInPlace(run, output)
                let standing = StandingFiles(output, inPlace: inPlace)
                let unmade = unmadeDocuments(routing, run, standing, output)
                (indexPath, kept) = try writeIndex(
                    routing: routing, broken: broken, unmade: unmade, over: standing, into: output)
                let isIndexKept = !kept.isEmpty || broken.contains(Vocabulary.path)
                let isMade = isMade(
                    routing, broken: broken, unmade: unmade, inPlace: inPlace, isIndexKept: isIndexKept)
                leftovers = output.leftovers(unless: isMade)
                try output.forgetGone(unless: isMade)
                if options.isPruning {
                    let left = try output.remove(leftovers)
                    pruned = leftovers.count - left.count
                    leftovers = left
                }
            }
            if run.error == nil { try output.close() } else { output.abandon() }
        } catch {
            if case .stopped = ending {} else { ending = .stopped(error, done: run.finished.count, total: total) }
            output.abandon()
        }
        let finished = run.finished.sorted { $0.key < $1.key }.map { settled($0.value, output) }
        let obstacles = Routing.diagnostics(of: routing.jobs.lazy.filter { isAsked($0.job.subject.deal) })
        let diagnostics = project.diagnostics.filter(isAsked) + obstacles + finished.flatMap(\.diagnostics)
        var report = BuildReport(
            problems: Problems(diagnostics, sources: project.sources, strict: options.isStrict),
            formats: options.formats, ending: ending)
        report.entries = finished.map(\.entry)
        report.kept = finished.flatMap(\.kept) + kept
        report.unread = unread
        report.indexPath = indexPath
        report.leftovers =
            isFiltered && !options.isPruning
            ? []
            : leftovers.filter { path in
                !report.kept.contains { $0.newVersion == path }
            }
        report.prunedFiles = pruned
        report.checkedDeal = options.deal
        report.manifestDamage = output.damage
        report.manifestPath = shown(".collateral/manifest", in: output)
        return report
    }

    /// What became of a document's files, once they were committed.
    private func settled(
        _ finished: Finished, _ output: OutputFolder
    ) -> (entry: BuildReport.Entry, diagnostics: [Diagnostic], kept: [KeptFile]) {
        var entry = finished.entry
        var kept: [KeptFile] = []
        for ticket in finished.tickets {
            switch output.outcome(ticket) {
            case .written?: entry.writtenFiles += 1
            case .unchanged?: entry.unchangedFiles += 1
            case .kept(let file, let isNew)?:
                if isNew { entry.writtenFiles += 1 } else { entry.unchangedFiles += 1 }
                kept.append(file)
            case .failed(let reason)?: entry.state = .failed(reason: reason)
            case nil: entry.state = .failed(reason: "the build ended before")
            }
        }
        return (entry, finished.diagnostics, kept)
    }

    /// Writes `index.html` over everything that stands in the folder; nil where there is nothing to show. One in the
    /// workspace's own words stays while these cannot be read.
    private func writeIndex(
        routing: Routing, broken: Set<String>, unmade: Set<String>, over standing: StandingFiles,
        into output: OutputFolder
    ) throws(WorkspaceError) -> (path: String?, kept: [KeptFile]) {
        if broken.contains(Vocabulary.path) {
            return (output.holds("index.html") ? shown("index.html", in: output) : nil, [])
        }
        let assembly = StartPageAssembly(
            project: project, jobs: routing.jobs, output: standing, broken: broken, unmade: unmade)
        guard let page = assembly.html() else { return (nil, []) }
        let ticket = try output.stage(Array(page.utf8), at: "index.html", document: "index", openItems: [])
        try output.commit()
        switch output.outcome(ticket) {
        case .kept(let kept, _)?: return (shown(kept.newVersion, in: output), [kept])
        case .failed(let reason)?:
            throw .cannotWrite(path: output.path.appending("index.html").string, reason: reason)
        case .written?, .unchanged?, nil: return (shown("index.html", in: output), [])
        }
    }

    /// `output/index.html`, or the whole path where the documents go elsewhere.
    private func shown(_ file: String, in output: OutputFolder) -> String {
        output.path == folder.usualOutput ? "output/" + file : output.path.appending(file).string
    }

    /// The files of this build that stand under their own names.
    private func filesInPlace(_ run: Run, _ output: OutputFolder) -> Set<String> {
        var files: Set<String> = []
        for finished in run.finished.values {
            func file(_ format: OutputFormat) -> String { "\(finished.entry.path).\(format.fileExtension)" }
            if finished.entry.isUpToDate { files.formUnion(options.formats.map(file)) }
            for (format, ticket) in zip(options.formats, finished.tickets) {
                switch output.outcome(ticket) {
                case .written?, .unchanged?: files.insert(file(format))
                case .kept?, .failed?, nil: break
                }
            }
        }
        return files
    }

    /// The documents that do not stand where they belong now, as ``DocumentID`` writes them: this build could not make
    /// them, or was not asked to. Their last files are wherever an earlier build wrote them.
    private func unmadeDocuments(
        _ routing: Routing, _ run: Run, _ standing: StandingFiles, _ output: OutputFolder
    ) -> Set<String> {
        var unmade: Set<String> = []
        var index = 0
        for routed in routing.jobs {
            var isMade = false
            if isWanted(routed.job) {
                isMade = run.finished[index].map { self.isMade($0, output) } ?? false
                index += 1
            } else if routed.obstacle == nil, let path = routed.job.path {
                isMade = OutputFormat.allCases.contains { standing.holds("\(path.text).\($0.fileExtension)") }
            }
            if !isMade { unmade.insert(routed.job.id.description) }
        }
        return unmade
    }

    private func isMade(_ finished: Finished, _ output: OutputFolder) -> Bool {
        switch settled(finished, output).entry.state {
        case .made, .draft: true
        case .skipped, .refused, .failed: false
        }
    }

    /// Whether the workspace makes a file of the output folder, or may do so once its errors are gone. A new version
    /// beside a file that was kept counts as made until the file itself is written again.
    ///
    /// - Parameter unmade: documents whose last files stay, whatever their paths are now.
    private func isMade(
        _ routing: Routing, broken: Set<String>, unmade: Set<String>, inPlace: Set<String>, isIndexKept: Bool
    ) -> (_ path: String, _ document: String) -> Bool {
        // Where a file or a folder cannot be read, nobody knows what it would make.
        let isPartlyUnread =
            partlyReadInteraction != nil || broken.contains(Vocabulary.path)
            || project.diagnostics.contains { ["S40", "S41"].contains($0.code.rawValue) }
        guard project.workspace.process != nil, !project.templates.isEmpty, !isPartlyUnread else {
            return { _, _ in true }
        }
        let paths = Set(
            routing.jobs.flatMap { job in
                job.job.path.map { path in OutputFormat.allCases.map { "\(path.text).\($0.fileExtension)" } } ?? []
            })
        let names = Set(project.templates.map(\.document))
        let files = broken.union(unread)
        return { path, document in
            if path == "index.html" || paths.contains(path) || unmade.contains(document) { return true }
            if let kept = KeptFile.path(ofNewVersion: path) {
                if kept == "index.html", isIndexKept { return true }
                if paths.contains(kept), !inPlace.contains(kept) { return true }
            }
            guard let id = DocumentID(parsing: document) else { return false }
            if !project.unreadTemplates.isEmpty, !names.contains(id.document) { return true }
            return id.mayDepend(on: files)
        }
    }

    /// Whether only some of the documents were asked for.
    private var isFiltered: Bool {
        options.deal != nil || options.interaction != nil || options.document != nil || options.audience != nil
            || options.formats != OutputFormat.standard
    }

    /// Specs and templates of which nothing is known but their names: no document of theirs can even be named.
    private var unread: [String] {
        let workspace = project.workspace
        let deals = workspace.unreadableDeals.ids.filter { options.deal == nil || $0 == options.deal }
        let interactions = workspace.unreadableInteractions.ids.filter {
            options.interaction == nil || $0 == options.interaction
        }
        return (deals.map(SpecPath.deal) + interactions.map(SpecPath.interaction) + project.unreadTemplates).sorted()
    }

    private func isAsked(_ deal: Deal?) -> Bool {
        guard let asked = options.deal, let deal else { return true }
        return deal.id?.value == asked
    }

    /// A build of one deal tells nothing of the others.
    private func isAsked(_ diagnostic: Diagnostic) -> Bool {
        guard let deal = options.deal else { return true }
        let file = diagnostic.place.file
        return !file.hasPrefix(SpecPath.deals) || file == SpecPath.deal(deal)
    }

    /// With `--strict` a warning is one, too.
    private func isError(_ diagnostic: Diagnostic) -> Bool { isError(diagnostic.severity) }

    private func isError(_ severity: Severity) -> Bool { options.isStrict || severity == .error }

    private func isWanted(_ job: DocumentJob) -> Bool {
        if let deal = options.deal, job.subject.deal?.id?.value != deal { return false }
        if let interaction = options.interaction, job.subject.interaction?.id?.value != interaction { return false }
        if let document = options.document, job.template.document != document { return false }
        if let audience = options.audience, job.template.audience.rawValue != audience { return false }
        return true
    }
}
