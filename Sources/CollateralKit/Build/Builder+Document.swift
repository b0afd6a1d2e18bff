import Diagnostics
import DocumentModel
import SalesModel
import TemplateEngine

/// A document that was made, skipped or refused, with what is to be said of it.
struct Finished: Sendable {
    var entry: BuildReport.Entry
    var diagnostics: [Diagnostic] = []
}

extension Builder {
    /// Makes and writes one document in every format asked for.
    func finish(
        _ routed: Routing.Routed, broken: Set<String>, into output: OutputFolder
    ) -> Result<Finished, KitError> {
        let job = routed.job
        if let reason = obstacle(routed, broken: broken) {
            return .success(Finished(entry: entry(job, .skipped(reason: reason))))
        }
        let maker = DocumentMaker(project: project)
        let result = maker.make(job)
        guard let made = result, !made.diagnostics.hasErrors else {
            let diagnostics = result?.diagnostics ?? []
            let reason = diagnostics.first { $0.severity == .error }.map { "\($0.code.rawValue): \($0.message)" }
            return .success(
                Finished(
                    entry: entry(job, .skipped(reason: reason ?? "its template has errors")), diagnostics: diagnostics))
        }
        if options.isFinal, made.document.isDraft {
            return .success(
                Finished(
                    entry: entry(job, .refused, openItems: made.openItems.map(\.label)), diagnostics: made.diagnostics))
        }
        var entry = entry(
            job, made.document.isDraft ? .draft : .made, openItems: made.openItems.map(\.label))
        let inputs = inputHash(job)
        do {
            for format in options.formats {
                let file = "\(job.path).\(format.fileExtension)"
                let bytes = try maker.bytes(made.document, as: format, path: job.path)
                switch try output.write(bytes, to: file, inputs: inputs, openItems: made.openItems.map(\.label)) {
                case .written: entry.writtenFiles += 1
                case .unchanged: entry.unchangedFiles += 1
                case .beside(let new):
                    entry.writtenFiles += 1
                    entry.beside.append((file, new))
                }
            }
        } catch let error as KitError {
            return .failure(error)
        } catch {
            return .failure(.cannotWrite(path: job.path, reason: "\(error)"))
        }
        return .success(Finished(entry: entry, diagnostics: made.diagnostics))
    }

    /// Why a document is not made: its own specs or template have errors, or its place is taken.
    private func obstacle(_ routed: Routing.Routed, broken: Set<String>) -> String? {
        let job = routed.job
        if let file = job.subject.specFiles.first(where: broken.contains) { return "\(file) has errors" }
        if job.template.programs == nil { return "\(job.template.file) or a partial of it has errors" }
        if project.workspace.process == nil { return "\(SpecPath.process) is missing" }
        if broken.contains(job.template.file) { return "\(job.template.file) has errors" }
        return routed.obstacle?.message
    }

    private func entry(_ job: DocumentJob, _ state: BuildReport.State, openItems: [String] = []) -> BuildReport.Entry {
        BuildReport.Entry(
            name: job.name, path: job.path, audience: job.template.audience.rawValue, state: state,
            openItems: openItems, beside: [], writtenFiles: 0, unchangedFiles: 0)
    }

    /// Of everything the document is made from: its specs, all templates, the day.
    private func inputHash(_ job: DocumentJob) -> ContentHash {
        var hash = ContentHash()
        hash.add(Builder.inputs(job.subject.specFiles, of: project))
        hash.add(templateInputs)
        hash.add(project.today.day.iso.utf8)
        return hash
    }

    /// The files' names and hashes, one behind the other.
    static func inputs(_ files: [String], of project: Project) -> [UInt8] {
        files.flatMap { Array($0.utf8) + Array((project.fileHashes[$0]?.description ?? "").utf8) }
    }
}
