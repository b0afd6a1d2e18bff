import Assembly
import Diagnostics
import SystemPackage

/// Reads what is to be issued as it lies in the output folder, and refuses it where it is a draft, older than the specs
/// or not there.
struct PaperDraftReading {
    let project: Project
    let maker: DocumentMaker
    let output: OutputFolder
    /// The way from the output folder to the workspace.
    let workspace: String
    let fileSystem: any FileSystem

    /// ``IssueRefusal`` where it may not be issued as it lies, ``WorkspaceError`` where it cannot be read.
    func draft(of assigned: DocumentPaths.Assignment) throws -> PaperDraft {
        let job = assigned.job
        guard let path = job.path, assigned.obstacle == nil else {
            throw IssueRefusal.errors(file: assigned.obstacle?.place.file ?? job.template.file)
        }
        let newest = project.issued.newest(of: job.id)
        if let settlement = job.settlement {
            let standing = settledPath(of: job) ?? path
            let files = try files(at: standing, newest: newest) { _, _ in nil }
            guard !files.isEmpty else { throw IssueRefusal.missingAndSettled(path: path.text, settlement) }
            for file in files {
                let open = output.openItems(of: "\(standing.text).\(file.format.fileExtension)") ?? []
                if !open.isEmpty { throw IssueRefusal.draft(path: standing.text, openItems: open) }
            }
            return PaperDraft(job: job, path: standing, live: nil, files: files, newest: newest)
        }
        let broken = project.brokenFiles { $0 == .error }
        if let obstacle = assigned.obstacle(in: project, broken: broken) {
            throw IssueRefusal.errors(file: obstacle.file ?? job.template.file)
        }
        guard let live = maker.render(job) else { throw IssueRefusal.errors(file: job.template.file) }
        let made = maker.make(live)
        if let fault = made.diagnostics.first(where: { $0.severity == .error }) {
            throw IssueRefusal.errors(file: fault.place.file)
        }
        let files = try files(at: path, newest: newest) { format, bytes in
            format == .pdf
                ? (isOf(live, pdf: bytes, at: path) ? bytes : nil)
                : try made.bytes(as: format, path: path, workspace: workspace)
        }
        guard !files.isEmpty else { throw IssueRefusal.missing(path: path.text) }
        if !made.openItems.isEmpty { throw IssueRefusal.draft(path: path.text, openItems: made.openItems) }
        let draft = PaperDraft(job: job, path: path, live: live, files: files, newest: newest)
        guard !draft.isKnown else { return draft }
        let outdated = draft.outdated
        guard outdated.isEmpty else {
            throw IssueRefusal.outdated(paths: outdated.map { "\(path.text).\($0.format.fileExtension)" })
        }
        return draft
    }

    /// Whether a PDF is what a build made of the document as it is now, so that it need not be made to compare.
    private func isOf(_ live: RenderedDocument, pdf: [UInt8], at path: SafePath) -> Bool {
        let file = "\(path.text).\(OutputFormat.pdf.fileExtension)"
        guard let program = ProgramStamp.current(fileSystem), output.hasWritten(ContentHash(pdf), to: file) else {
            return false
        }
        let inputs = InputHashes(
            of: project, program: program, workspace: workspace, drawsGraphs: InputHashes.canDrawGraphs)
        return output.content(of: file) == inputs.content(of: live)
    }

    /// Where a settled document was last written.
    private func settledPath(of job: DocumentJob) -> SafePath? {
        project.issued.newest(of: job.id)?.path ?? StandingFiles(output).path(of: job.id).flatMap { SafePath($0) }
    }

    private func files(
        at path: SafePath, newest: Revision?, expected: (OutputFormat, [UInt8]) throws -> [UInt8]?
    ) throws -> [PaperDraft.File] {
        try OutputFormat.allCases.compactMap { format in
            let file = "\(path.text).\(format.fileExtension)"
            let found: [UInt8]?
            do throws(Errno) {
                found = try output.bytes(of: file)
            } catch {
                throw WorkspaceError.cannotRead(path: output.path.appending(file).string, reason: FileFailure(error))
            }
            guard let bytes = found else { return nil }
            let hash = ContentHash(bytes)
            let expected = try expected(format, bytes)
            let known = newest?.file(in: format)
            let isOurs = bytes == expected || output.hasWritten(hash, to: file)
            let isEdited = known?.hash == hash ? known?.isEdited == true : !isOurs
            return PaperDraft.File(format: format, bytes: bytes, isEdited: isEdited, expected: expected)
        }
    }
}
