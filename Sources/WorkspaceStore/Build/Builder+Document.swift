import Assembly
import Diagnostics
import DocumentModel
import Records
import SalesModel
import TemplateEngine

/// A document that was made, skipped or refused, with what is to be said of it.
struct Finished: Sendable {
    var entry: BuildReport.Entry
    var diagnostics: [Diagnostic] = []
    var kept: [KeptFile] = []
}

extension Builder {
    /// Makes and writes one document in every format asked for.
    func finish(
        _ routed: Routing.Routed, broken: Set<String>, inputs: InputHashes, into output: OutputFolder
    ) -> Result<Finished, KitError> {
        let job = routed.job
        if let reason = obstacle(routed, broken: broken) {
            return .success(Finished(entry: entry(job, .skipped(reason: reason))))
        }
        let maker = DocumentMaker(project: project)
        guard let made = maker.make(job) else {
            return .success(Finished(entry: entry(job, .skipped(reason: "its template has errors"))))
        }
        if let error = made.diagnostics.first(where: isError) {
            let reason = "\(error.code.rawValue): \(error.message)"
            return .success(Finished(entry: entry(job, .skipped(reason: reason)), diagnostics: made.diagnostics))
        }
        if options.isFinal, made.document.isDraft {
            return .success(
                Finished(
                    entry: entry(job, .refused, openItems: made.openItems.map(\.label)), diagnostics: made.diagnostics))
        }
        let openItems = made.openItems.map(\.label)
        var finished = Finished(
            entry: entry(job, made.document.isDraft ? .draft : .made, openItems: openItems),
            diagnostics: made.diagnostics)
        let inputs = inputs.hash(of: job)
        do {
            for format in options.formats {
                let file = "\(job.path).\(format.fileExtension)"
                let bytes = try maker.bytes(made.document, as: format, path: job.path)
                switch try output.write(bytes, to: file, inputs: inputs, openItems: openItems) {
                case .written: finished.entry.writtenFiles += 1
                case .unchanged: finished.entry.unchangedFiles += 1
                case .kept(let kept):
                    finished.entry.writtenFiles += 1
                    finished.kept.append(kept)
                }
            }
        } catch let error as KitError {
            return .failure(error)
        } catch {
            return .failure(.cannotWrite(path: job.path, reason: "\(error)"))
        }
        return .success(finished)
    }

    /// Why a document is not made: its own specs or template have errors, or its place is taken.
    private func obstacle(_ routed: Routing.Routed, broken: Set<String>) -> String? {
        let job = routed.job
        if let file = job.subject.specFiles.first(where: broken.contains) { return "\(file) has errors" }
        // What is about the process as a whole shows every Major Interaction.
        if job.template.subjects == .process, let file = broken.filter({ $0.hasPrefix(SpecPath.interactions) }).min() {
            return "\(file) has errors"
        }
        if !job.template.isSound { return "\(job.template.file) or a partial of it has errors" }
        if project.workspace.process == nil { return "\(SpecPath.process) is missing" }
        if broken.contains(job.template.file) { return "\(job.template.file) has errors" }
        return routed.obstacle?.message
    }

    private func entry(_ job: DocumentJob, _ state: BuildReport.State, openItems: [String] = []) -> BuildReport.Entry {
        BuildReport.Entry(
            name: job.name, path: job.path, audience: job.template.audience.rawValue, state: state,
            openItems: openItems, writtenFiles: 0, unchangedFiles: 0)
    }
}
