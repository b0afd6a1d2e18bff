package import Assembly
package import PDFMaker
import Records
import SalesModel
package import SystemPackage

/// Issues a paper: keeps for good what a customer or partner gets, as it lies in the output folder.
///
/// ```swift
/// let issuer = try Issuer(project: project, in: folder, output: nil)
/// let paper = try issuer.issue("agenda", of: "acme", plan: "demo", to: "Cy Young")
/// paper.revision.number   // 1
/// ```
/// What is issued is not the live file but a revision made of the same values: only that one has a number and a day to
/// print, and prints them only where its template asks for `issued`. So both the record and the output folder get the
/// revision's bytes. A file that somebody edited is not made anew: its bytes are the paper. A document that is settled
/// already (``Settlement``) is frozen as it lies as well, for the specs say other things by now than they did when it was
/// made.
///
/// Every later build compares what the document would say with what it said then. As long as it is the same, or once the
/// document is settled, the revision is what stands in the output folder; else a live document, for the next revision,
/// takes its place.
package struct Issuer {
    private let project: Project
    private let folder: WorkspaceFolder
    private let output: OutputFolder
    private let papers: PaperFolder
    private let drafts: PaperDraftReading
    private let revisions: RevisionMaker

    /// - Parameters:
    ///   - path: the output folder, absolute; nil for the workspace's own.
    ///   - office: what makes the PDF of a paper that lies there as one.
    ///   - isCancelled: asked until a paper is written; once it says yes, nothing is issued.
    package init(
        project: Project, in folder: WorkspaceFolder, output path: FilePath?,
        office: Result<Office, Office.Missing> = .failure(Office.Missing()),
        isCancelled: @escaping () -> Bool = { false }
    ) throws(WorkspaceError) {
        self.project = project
        self.folder = folder
        papers = PaperFolder(folder)
        let path = path ?? folder.usualOutput
        try folder.requireOutput(path)
        output = try OutputFolder(at: path, of: folder.root, files: folder.files, patience: folder.patience)
        let (workspace, maker) = (output.path.way(to: folder.root), DocumentMaker(project: project))
        drafts = PaperDraftReading(
            project: project, maker: maker, output: output, workspace: workspace, fileSystem: folder.files)
        revisions = RevisionMaker(
            project: project, maker: maker, workspace: workspace, office: office, isCancelled: isCancelled)
    }

    /// ``IssueRefusal`` where it may not be issued, ``WorkspaceError`` where something cannot be read or written,
    /// `CancellationError` where somebody stopped it; each way nothing was changed but what was written before a disk
    /// gave up.
    ///
    /// - Parameters:
    ///   - plan: which meeting's, of a document about one; nil where there is only one.
    ///   - recipient: to whom it goes, in the person's own words.
    package func issue(_ document: String, of deal: String, plan: String?, to recipient: String?) throws -> IssuedPaper
    {
        if let recipient, !Revision.Recipient(name: recipient, day: project.today.day).isRecordable {
            throw IssueRefusal.badRecipient(recipient)
        }
        let assigned = try PaperSelection(project: project).assignment(document, of: deal, plan: plan)
        if let file = project.issued.obstacle(toKnowing: assigned.job.id) { throw IssueRefusal.errors(file: file) }
        let lock = try OutputLock(
            at: output.path.appending(".collateral/issuing"), folder.files, patience: folder.patience)
        defer { lock.release() }
        let number = try papers.nextNumber(of: assigned.job.id)
        guard !papers.hasRecord(of: assigned.job.id, above: project.issued.highestNumber(of: assigned.job.id)) else {
            let kept = IssuedPath.folder(of: assigned.job.id) ?? IssuedPath.root
            throw WorkspaceError.cannotWrite(path: folder.root.appending(kept).string, reason: .savedByOther)
        }
        let draft = try drafts.draft(of: assigned)
        if let newest = draft.newest, draft.isKnown { return try issueAgain(newest, draft, to: recipient) }
        try requireDay(after: draft.newest)
        let (revision, bytes) = try revisions.revision(of: draft, number: number, to: recipient)
        if revisions.isCancelled() { throw CancellationError() }
        try papers.write(revision, bytes)
        var paper = try putInPlace(revision, bytes, draft, isKnown: false)
        paper.stranger = recipient.flatMap { stranger($0, to: assigned.job) }
        return paper
    }

    /// The same bytes are the same revision, whoever else gets them.
    private func issueAgain(_ newest: Revision, _ draft: PaperDraft, to recipient: String?) throws -> IssuedPaper {
        let bytes = try storedBytes(of: newest)
        guard let recipient, !newest.wasSent(to: recipient) else {
            return try putInPlace(newest, bytes, draft, isKnown: true)
        }
        try requireDay(after: newest)
        let added = Revision.Recipient(name: recipient, day: project.today.day)
        var paper = try putInPlace(try papers.add(added, to: newest), bytes, draft, isKnown: true)
        paper.isNewRecipient = true
        paper.stranger = stranger(recipient, to: draft.job)
        return paper
    }

    private func requireDay(after newest: Revision?) throws {
        guard let newest, newest.day > project.today.day else { return }
        throw IssueRefusal.beforePrevious(number: newest.number, day: newest.day)
    }

    private func stranger(_ recipient: String, to job: DocumentJob) -> IssuedPaper.Stranger? {
        guard job.template.audience == .customer else { return nil }
        let contacts = job.subject.deal?.contacts.compactMap { $0.name?.value } ?? []
        return IssuedPaper.Stranger(recipient, among: contacts)
    }

    private func storedBytes(of revision: Revision) throws -> [OutputFormat: [UInt8]] {
        var bytes: [OutputFormat: [UInt8]] = [:]
        for file in revision.files {
            guard let stored = papers.bytes(of: file, in: revision) else {
                throw IssueRefusal.errors(file: revision.storedPath(of: file.format))
            }
            bytes[file.format] = stored
        }
        return bytes
    }

    private func putInPlace(
        _ revision: Revision, _ bytes: [OutputFormat: [UInt8]], _ draft: PaperDraft, isKnown: Bool
    ) throws -> IssuedPaper {
        var paper = IssuedPaper(revision: revision, isKnown: isKnown, outputFolder: folder.shown(output: output.path))
        var tickets: [Int] = []
        for file in revision.files {
            let path = revision.outputPath(of: file.format)
            tickets.append(
                try output.stage(
                    bytes[file.format] ?? [], at: path, of: DocumentRecord(id: revision.document.description)))
        }
        try output.close()
        for ticket in tickets {
            if case .kept(let kept, _)? = output.outcome(ticket) { paper.kept.append(kept) }
        }
        paper.edits = draft.files.compactMap { file in
            let path = revision.outputPath(of: file.format)
            if file.isEdited, file.format == .pdf { return IssuedPaper.Edit(path: path) }
            guard file.isEdited, let expected = file.expected,
                let before = try? ParagraphTexts.of(expected, as: file.format, name: path),
                let after = try? ParagraphTexts.of(file.bytes, as: file.format, name: path)
            else { return nil }
            return IssuedPaper.Edit(path: path, difference: ParagraphDifference(from: before, to: after))
        }
        return paper
    }
}
