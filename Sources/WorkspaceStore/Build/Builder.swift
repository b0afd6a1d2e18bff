package import Assembly
import Diagnostics
import Dispatch
import Records
import SalesModel
import Synchronization
import SystemPackage

/// Makes the documents of a workspace and writes them.
package struct Builder: Sendable {
    let project: Project
    let folder: WorkspaceFolder
    let options: BuildOptions

    /// Checks what was asked for: a deal, an interaction or a document nobody knows is wrong usage.
    package init(project: Project, in folder: WorkspaceFolder, options: BuildOptions) throws(KitError) {
        self.project = project
        self.folder = folder
        self.options = options
        if let deal = options.deal { try project.requireDeal(deal) }
        if let interaction = options.interaction { try project.requireInteraction(interaction) }
        if let document = options.document { try project.requireDocument(document) }
    }

    /// - Parameter progress: told after each document how many are done, from any thread.
    package func build(progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws(KitError)
        -> BuildReport
    {
        let output = try OutputFolder(at: folder.root.appending("output").string)
        let all = Routing(project, project.jobs())
        let wanted = all.jobs.filter { isWanted($0.job) }
        let broken = Set(project.diagnostics.filter(isError).map(\.place.file))
        let inputs = InputHashes(project)
        let results = Mutex([Int: Result<Finished, KitError>]())
        let done = Mutex(0)
        let next = Mutex(0)
        let isStopped = Atomic(false)
        DispatchQueue.concurrentPerform(iterations: min(options.jobs, max(wanted.count, 1))) { _ in
            while true {
                let index = next.withLock { position -> Int in
                    defer { position += 1 }
                    return position
                }
                guard index < wanted.count, !isStopped.load(ordering: .relaxed) else { return }
                let result = finish(wanted[index], broken: broken, inputs: inputs, into: output)
                if case .failure = result { isStopped.store(true, ordering: .relaxed) }
                results.withLock { $0[index] = result }
                let count = done.withLock { done -> Int in
                    done += 1
                    return done
                }
                progress(count, wanted.count)
            }
        }
        var finished: [Finished] = []
        for (_, result) in results.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            switch result {
            case .success(let one): finished.append(one)
            case .failure(let error):
                try? output.saveManifest()
                throw error
            }
        }
        do {
            return try report(finished, routing: all, output: output)
        } catch {
            try? output.saveManifest()
            throw error
        }
    }

    private func report(_ finished: [Finished], routing: Routing, output: OutputFolder) throws(KitError) -> BuildReport
    {
        let isFiltered =
            options.deal != nil || options.interaction != nil || options.document != nil
            || options.audience != nil || options.formats != OutputFormat.standard
        let diagnostics = project.diagnostics + routing.diagnostics + finished.flatMap(\.diagnostics)
        var report = BuildReport(
            problems: Problems(diagnostics, sources: project.sources, strict: options.isStrict),
            formats: options.formats)
        report.entries = finished.map(\.entry)
        report.unread = unread
        let index = try writeIndex(routing: routing, into: output)
        report.indexPath = index?.path
        report.kept = finished.flatMap(\.kept) + (index?.kept ?? [])
        if !isFiltered {
            let made = Set(
                routing.jobs.flatMap { job in OutputFormat.allCases.map { "\(job.job.path).\($0.fileExtension)" } })
            report.leftovers = output.leftovers(
                except: made.union(["index.html"]).union(report.kept.map(\.newVersion)))
        }
        try output.saveManifest()
        return report
    }

    /// Specs and templates of which nothing is known but their names: no document of theirs can even be named.
    private var unread: [String] {
        let workspace = project.workspace
        let deals = workspace.unreadableDeals.filter { options.deal == nil || $0 == options.deal }
        let interactions = workspace.unreadableInteractions.filter {
            options.interaction == nil || $0 == options.interaction
        }
        return (deals.map(SpecPath.deal) + interactions.map(SpecPath.interaction) + project.unreadTemplates).sorted()
    }

    /// With `--strict` a warning is one, too.
    func isError(_ diagnostic: Diagnostic) -> Bool { options.isStrict || diagnostic.severity == .error }

    private func isWanted(_ job: DocumentJob) -> Bool {
        if let deal = options.deal, job.subject.deal?.id?.value != deal { return false }
        if let interaction = options.interaction, job.subject.interaction?.id?.value != interaction { return false }
        if let document = options.document, job.template.document != document { return false }
        if let audience = options.audience, job.template.audience.rawValue != audience { return false }
        return true
    }
}
