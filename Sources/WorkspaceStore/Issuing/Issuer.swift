package import Assembly
import Diagnostics
import DocumentModel
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
    private let maker: DocumentMaker
    private let workspace: String
    private let papers: PaperFolder
    private let office: Result<Office, Office.Missing>
    private let isCancelled: () -> Bool

    /// - Parameters:
    ///   - path: the output folder, absolute; nil for the workspace's own.
    ///   - office: what makes the PDF of a paper that lies there as one.
    ///   - isCancelled: asked until a paper is written; once it says yes, nothing is issued.
    package init(
        project: Project, in folder: WorkspaceFolder, output path: FilePath?,
        office: Result<Office, Office.Missing> = .failure(Office.Missing()),
        isCancelled: @escaping () -> Bool = { false }
    ) throws(WorkspaceError) {
        self.office = office
        self.isCancelled = isCancelled
        self.project = project
        self.folder = folder
        papers = PaperFolder(folder)
        let path = path ?? folder.usualOutput
        try folder.requireOutput(path)
        output = try OutputFolder(at: path, of: folder.root, files: folder.files, patience: folder.patience)
        workspace = output.path.way(to: folder.root)
        maker = DocumentMaker(project: project)
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
        let assigned = try assignment(document, of: deal, plan: plan)
        if let file = project.issued.obstacle(toKnowing: assigned.job.id) { throw IssueRefusal.errors(file: file) }
        let lock = try OutputLock(
            at: output.path.appending(".collateral/issuing"), folder.files, patience: folder.patience)
        defer { lock.release() }
        let number = try papers.nextNumber(of: assigned.job.id)
        guard !papers.hasRecord(of: assigned.job.id, above: project.issued.highestNumber(of: assigned.job.id)) else {
            let kept = IssuedPath.folder(of: assigned.job.id) ?? IssuedPath.root
            throw WorkspaceError.cannotWrite(path: folder.root.appending(kept).string, reason: .savedByOther)
        }
        let draft = try draft(of: assigned)
        if let newest = draft.newest, draft.isKnown { return try issueAgain(newest, draft, to: recipient) }
        try requireDay(after: draft.newest)
        let (revision, bytes) = try revision(draft, number: number, to: recipient)
        if isCancelled() { throw CancellationError() }
        try papers.write(revision, bytes)
        var paper = try putInPlace(revision, bytes, draft, isKnown: false)
        paper.stranger = recipient.flatMap { stranger($0, to: assigned.job) }
        return paper
    }

    /// The same bytes are the same revision, whoever else gets them.
    private func issueAgain(_ newest: Revision, _ draft: Draft, to recipient: String?) throws -> IssuedPaper {
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

    // MARK: Which document

    private func assignment(
        _ document: String, of deal: String, plan: String?
    ) throws -> DocumentPaths.Assignment {
        try project.requireDeal(deal)
        try project.requireDocument(document)
        guard let template = project.templates.first(where: { $0.document == document }) else {
            throw WorkspaceError.unknownDocument(name: document, near: nil, known: [])
        }
        guard template.audience.isOutside else {
            throw IssueRefusal.notForOutsiders(document: document, audience: template.audience.rawValue)
        }
        guard template.target == .deal || template.target == .plan else {
            throw IssueRefusal.aboutNoDeal(document: document)
        }
        if plan != nil, template.target == .deal { throw IssueRefusal.aboutNoPlan(document: document) }
        if project.workspace.deal(deal) == nil { throw IssueRefusal.errors(file: SpecPath.deal(deal)) }
        let jobs = DocumentPaths(project).assignments.filter {
            $0.job.template.document == document && $0.job.subject.deal?.id?.value == deal
        }
        if jobs.isEmpty {
            let isShared = project.workspace.deal(deal)?.sharedWith.contains {
                $0.value.rawValue == template.audience.rawValue
            }
            if isShared != true { throw IssueRefusal.notShared(deal: deal, audience: template.audience.rawValue) }
        }
        guard template.target == .plan else {
            guard let only = jobs.first else { throw IssueRefusal.errors(file: SpecPath.deal(deal)) }
            return only
        }
        let known = jobs.compactMap { $0.job.subject.plan?.id?.value }
        guard let plan else {
            guard jobs.count == 1 else { throw IssueRefusal.whichPlan(document: document, known: known) }
            return jobs[0]
        }
        guard let found = jobs.first(where: { $0.job.subject.plan?.id?.value == plan }) else {
            throw IssueRefusal.unknownPlan(id: plan, near: NearestName.find(plan, in: known), known: known)
        }
        return found
    }

    // MARK: What lies in the output folder

    /// What is to be issued, as it lies in the output folder.
    private struct Draft {
        struct File {
            var format: OutputFormat
            var bytes: [UInt8]
            var isEdited: Bool
            /// What a build would write; nil where the document is settled.
            var expected: [UInt8]?
        }

        var job: DocumentJob
        var path: SafePath
        /// What the document says, live; nil where it is settled.
        var live: RenderedDocument?
        var files: [File]
        var newest: Revision?

        /// Whether the files are those of the newest revision, or the live ones it was made of, and the specs say what
        /// they said then.
        var isKnown: Bool {
            guard let newest, saysWhatWasSent else { return false }
            return files.allSatisfy { file in
                guard let sent = newest.file(in: file.format) else { return false }
                return sent.hash == ContentHash(file.bytes) || (!sent.isEdited && file.bytes == file.expected)
            }
        }

        /// What lies there of an earlier state of the specs, and nobody edited.
        var outdated: [File] {
            files.filter { file in
                let isSent = saysWhatWasSent && newest?.file(in: file.format)?.hash == ContentHash(file.bytes)
                return !file.isEdited && file.bytes != file.expected && !isSent
            }
        }

        /// Whether the specs say what they said when the newest revision was made; taken for granted once settled.
        private var saysWhatWasSent: Bool {
            guard let newest else { return false }
            return live.map { $0.contentHash == newest.content } ?? true
        }
    }

    private func draft(of assigned: DocumentPaths.Assignment) throws -> Draft {
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
            return Draft(job: job, path: standing, live: nil, files: files, newest: newest)
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
        let draft = Draft(job: job, path: path, live: live, files: files, newest: newest)
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
        guard let program = ProgramStamp.current(folder.files), output.hasWritten(ContentHash(pdf), to: file) else {
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
    ) throws -> [Draft.File] {
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
            return Draft.File(format: format, bytes: bytes, isEdited: isEdited, expected: expected)
        }
    }

    // MARK: The revision

    private func revision(
        _ draft: Draft, number: Int, to recipient: String?
    ) throws -> (Revision, [OutputFormat: [UInt8]]) {
        let day = project.today.day
        var bytes = Dictionary(uniqueKeysWithValues: draft.files.map { ($0.format, $0.bytes) })
        var values: [PrintedValue] = []
        if draft.live != nil {
            let mark = RevisionMark(number: number, day: day, previous: draft.newest)
            let printed = PrintedValues()
            guard let rendered = maker.render(draft.job, as: mark, noting: printed) else {
                throw IssueRefusal.errors(file: draft.job.template.file)
            }
            values = printed.all
            let made = maker.make(rendered)
            if let fault = made.diagnostics.first(where: { $0.severity == .error }) {
                throw IssueRefusal.errors(file: fault.place.file)
            }
            if !made.openItems.isEmpty {
                throw IssueRefusal.draft(path: draft.path.text, openItems: made.openItems)
            }
            for file in draft.files where !file.isEdited && file.format != .pdf {
                bytes[file.format] = try made.bytes(as: file.format, path: draft.path, workspace: workspace)
            }
            if draft.files.contains(where: { $0.format == .pdf && !$0.isEdited }) {
                // What somebody wrote into the Word file stands in its PDF, too.
                let word =
                    try bytes[.word] ?? made.bytes(as: .word, path: draft.path, workspace: workspace)
                bytes[.pdf] = try pdf(of: word, at: draft.path, day: made.document.isoDate)
            }
        }
        let files = draft.files.map { file in
            Revision.File(
                format: file.format, hash: ContentHash(bytes[file.format] ?? []), isEdited: file.isEdited)
        }
        let revision = Revision(
            document: draft.job.id, number: number, day: day, recipient: recipient, path: draft.path,
            content: draft.live?.contentHash, files: files, values: values)
        return (revision, bytes)
    }

    private func pdf(of word: [UInt8], at path: SafePath, day: String?) throws -> [UInt8] {
        switch office {
        case .failure(let missing): throw IssueRefusal.noOffice(path: path.text, missing)
        case .success(let office):
            let file = WordFile(bytes: word, id: ContentHash(word).description, day: day)
            do throws(PDFFailure) {
                return try PDFMaker(office).make([file], isCancelled: isCancelled)[0].get()
            } catch .cancelled {
                throw CancellationError()
            } catch {
                throw IssueRefusal.noPDF(path: path.text, PDFObstacle(error))
            }
        }
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
        _ revision: Revision, _ bytes: [OutputFormat: [UInt8]], _ draft: Draft, isKnown: Bool
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
