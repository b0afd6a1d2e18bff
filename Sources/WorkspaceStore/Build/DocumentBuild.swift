import Assembly
import Diagnostics
import DocumentModel
import PDFMaker
import Records
import SalesModel
import SystemPackage

/// Makes one document of a build, in every format asked for, unless it stands as it would be made or may not be made.
struct DocumentBuild: Sendable {
    private let project: Project
    private let options: BuildOptions
    /// The files that have errors.
    private let broken: Set<String>
    private let papers: PaperFolder
    private let output: OutputFolder
    /// The way from the output folder to the workspace: `../`.
    private let workspace: String
    /// nil where the program does not know itself, so that everything is made.
    private let inputs: InputHashes?
    /// What tells the LibreOffice that makes PDFs from another one; nil where there is none.
    private let office: ContentHash?
    private let partlyRead: PartlyReadInteractions?

    /// - Parameter drawsGraphs: see ``InputHashes``.
    init(
        project: Project, options: BuildOptions, broken: Set<String>, drawsGraphs: Bool, in folder: WorkspaceFolder,
        into output: OutputFolder
    ) {
        self.project = project
        self.options = options
        self.broken = broken
        papers = PaperFolder(folder)
        self.output = output
        let workspace = output.path.way(to: folder.root)
        self.workspace = workspace
        inputs = ProgramStamp.current(folder.files).map { stamp in
            InputHashes(of: project, program: stamp, workspace: workspace, drawsGraphs: drawsGraphs)
        }
        office = (try? options.office.get()).map { ContentHash(Array($0.stamp.utf8)) }
        partlyRead = PartlyReadInteractions(in: project)
    }

    /// Compares what is cheap first: the key of all that the document may read, then what its template renders, a tenth
    /// of the work. What was made is staged, to be written with the next commit.
    func build(_ assigned: DocumentPaths.Assignment) throws(WorkspaceError) -> BuiltDocument {
        let job = assigned.job
        if let file = project.issued.obstacle(toKnowing: job.id) { return skipped(job, .errors(file: file)) }
        if let state = project.leaves(job) { return left(job, state) }
        let revision = project.issued.newest(of: job.id)
        if let revision, job.settlement != nil { return try place(revision, of: job) }
        if let obstacle = assigned.obstacle(in: project, broken: broken, isError: options.isError) {
            return skipped(job, obstacle)
        }
        let key = inputs?.key(of: job)
        let standing = standing(job)
        // A draft that is refused is told by making it.
        let mayStand = !(options.isFinal && job.template.audience.isOutside && standing?.openItems.isEmpty == false)
        if revision == nil, mayStand, let standing, standing.follows(from: key) {
            return upToDate(job, standing.openItems, blanks: standing.blankCount)
        }

        let maker = DocumentMaker(project: project)
        guard let path = job.path, let rendered = maker.render(job) else {
            return skipped(job, .unsoundTemplate)
        }
        let content = inputs?.content(of: rendered)
        // As long as it would say the same, the customer has the paper that counts.
        if let revision, revision.path == path, revision.content == rendered.contentHash {
            let placed = try place(revision, of: job)
            let others = formatsBeside(revision, of: job)
            guard placed.entry.state == .made, !others.isEmpty else { return placed }
            let made = maker.make(rendered)
            if let refused = refused(made, job) { return placed.saying(refused) }
            return try stage(made, job, at: path, key: key, content: content, as: others, beside: placed)
        }
        let saysTheSame = standing?.says(content) ?? false
        if !saysTheSame, let partlyRead, partlyRead.areShown(by: rendered, inputs) {
            return skipped(job, .errors(file: partlyRead.file))
        }
        if mayStand, saysTheSame, rendered.isClean, let standing, standing.hasKeys {
            for (file, var inputs) in zip(files(of: job, at: path), standing.inputs) {
                inputs.key = key
                output.renew(file, inputs, blankCount: rendered.blankCount)
            }
            return upToDate(job, standing.openItems, blanks: rendered.blankCount)
        }

        let made = maker.make(rendered)
        if let refused = refused(made, job) { return refused }
        if mayStand, saysTheSame { return upToDate(job, made.openItems, blanks: made.blankCount, made.diagnostics) }
        return try stage(made, job, at: path, key: key, content: content)
    }

    // MARK: What keeps it from being made

    private func left(_ job: DocumentJob, _ state: BuildReport.State) -> BuiltDocument {
        var entry = entry(job, state)
        if case .settled = state { entry.files.removeAll { !output.holds($0) } }
        return BuiltDocument(entry: entry)
    }

    private func skipped(_ job: DocumentJob, _ obstacle: BuildReport.Obstacle) -> BuiltDocument {
        BuiltDocument(entry: entry(job, .skipped(obstacle)))
    }

    /// What was made has errors, or open items where none are allowed; nil where it may be written.
    private func refused(_ made: AssembledDocument, _ job: DocumentJob) -> BuiltDocument? {
        if let error = made.diagnostics.first(where: { options.isError($0.severity) }) {
            return BuiltDocument(entry: entry(job, .skipped(.error(error))), diagnostics: made.diagnostics)
        }
        guard options.isFinal, made.isDraft else { return nil }
        return BuiltDocument(
            entry: entry(job, .refused, made.openItems, blanks: made.blankCount), diagnostics: made.diagnostics)
    }

    // MARK: What stands

    /// The files of a document that stand as they were written.
    private struct Standing {
        /// What each of them follows from.
        var inputs: [DocumentInputs] = []
        var openItems: [String] = []
        var blankCount = 0

        func follows(from key: ContentHash?) -> Bool { key != nil && inputs.allSatisfy { $0.key == key } }
        func says(_ content: ContentHash?) -> Bool { content != nil && inputs.allSatisfy { $0.content == content } }
        var hasKeys: Bool { inputs.allSatisfy { $0.key != nil } }
    }

    /// nil unless all of them stand as they were written and its pictures are the same.
    private func standing(_ job: DocumentJob) -> Standing? {
        guard let path = job.path, let inputs else { return nil }
        let document = job.id.description
        var standing = Standing()
        for format in formats(of: job) {
            let file = "\(path.text).\(format.fileExtension)"
            guard let record = output.standing(file, of: document), let known = record.document.inputs,
                inputs.areUnchanged(known.pictures), format != .pdf || isOfThisOffice(known.pdf)
            else { return nil }
            standing.inputs.append(known)
            standing.openItems = record.document.openItems
            standing.blankCount = record.document.blankCount
        }
        return standing
    }

    /// Whether a PDF is one that would be made here now. Where nothing makes one, it is as good as it gets.
    private func isOfThisOffice(_ pdf: PDFInputs?) -> Bool {
        guard let pdf else { return false }
        return office == nil || pdf.office == office
    }

    private func upToDate(
        _ job: DocumentJob, _ openItems: [String], blanks: Int, _ diagnostics: [Diagnostic] = []
    ) -> BuiltDocument {
        let isDraft = job.template.audience.isOutside && !openItems.isEmpty
        var entry = entry(job, isDraft ? .draft : .made, openItems, blanks: blanks)
        entry.unchangedFiles = entry.files.count
        entry.isUpToDate = true
        return BuiltDocument(entry: entry, diagnostics: diagnostics, standing: entry.files)
    }

    // MARK: What is written

    /// - Parameters:
    ///   - formats: all that were asked for unless said.
    ///   - placed: what stands in the document's other formats.
    private func stage(
        _ made: AssembledDocument, _ job: DocumentJob, at path: SafePath, key: ContentHash?, content: ContentHash?,
        as formats: [OutputFormat]? = nil, beside placed: BuiltDocument? = nil
    ) throws(WorkspaceError) -> BuiltDocument {
        let new = entry(job, made.isDraft ? .draft : .made, made.openItems, blanks: made.blankCount)
        var built = placed ?? BuiltDocument(entry: new)
        built.entry.files = new.files
        built.diagnostics = made.diagnostics
        built.entry.isUpToDate = false
        var inputs: DocumentInputs?
        if let content, let pictures = made.pictures {
            // What is told of a document is told by every build.
            inputs = DocumentInputs(key: made.diagnostics.isEmpty ? key : nil, content: content, pictures: pictures)
        }
        func record(_ inputs: DocumentInputs?) -> DocumentRecord {
            DocumentRecord(
                id: job.id.description, openItems: made.openItems, blankCount: made.blankCount, inputs: inputs)
        }
        func bytes(_ format: OutputFormat) throws(WorkspaceError) -> [UInt8] {
            do {
                return try made.bytes(as: format, path: path, workspace: workspace)
            } catch {
                throw .cannotWrite(path: "\(path.text).\(format.fileExtension)", reason: .notMade("\(error)"))
            }
        }
        let common = record(inputs)
        var files = MadeFiles(isPrivate: job.template.audience == .coaching)
        let formats = formats ?? self.formats(of: job)
        for format in formats where format != .pdf {
            files.add(try bytes(format), at: "\(path.text).\(format.fileExtension)", of: common)
        }
        if formats.contains(.pdf) {
            let file = "\(path.text).\(OutputFormat.pdf.fileExtension)"
            let known = files.bytes(of: "\(path.text).\(OutputFormat.word.fileExtension)")
            let word = if let known { known } else { try bytes(.word) }
            let id = ContentHash(word)
            if let (pdf, known) = standingPDF(file, of: job, word: id) {
                inputs?.pdf = known
                files.add(pdf, at: file, of: record(inputs))
            } else if let office {
                inputs?.pdf = PDFInputs(word: id, office: office)
                files.due = MadeFiles.PDF(
                    file: file, record: record(inputs),
                    word: WordFile(bytes: word, id: id.description, day: made.document.isoDate))
            } else {
                built.entry.missingPDF = .noOffice
                built.entry.files.removeAll { $0 == file }
            }
        }
        if files.due != nil { built.waiting = files } else { try built.stage(files, in: output) }
        return built
    }

    /// A PDF that was made of the same Word file.
    private func standingPDF(_ file: String, of job: DocumentJob, word: ContentHash) -> ([UInt8], PDFInputs)? {
        guard let record = output.standing(file, of: job.id.description), let pdf = record.document.inputs?.pdf,
            pdf.word == word, isOfThisOffice(pdf)
        else { return nil }
        do throws(Errno) {
            guard let bytes = try output.bytes(of: file), ContentHash(bytes) == record.hash else { return nil }
            return (bytes, pdf)
        } catch {
            return nil
        }
    }

    /// Puts the bytes that were sent in the document's place. A file that somebody edited since is left.
    private func place(_ revision: Revision, of job: DocumentJob) throws(WorkspaceError) -> BuiltDocument {
        var built = BuiltDocument(entry: entry(job, .made))
        built.entry.files = []
        for format in formats(of: job) {
            guard let file = revision.file(in: format) else { continue }
            let (path, stored) = (revision.outputPath(of: format), revision.storedPath(of: format))
            built.entry.files.append(path)
            guard !output.isEdited(path, from: file.hash) else {
                built.entry.unchangedFiles += 1
                built.kept.append(KeptFile(path: path, newVersion: stored, reason: .otherThanSent))
                continue
            }
            if output.standing(path, of: job.id.description)?.hash == file.hash {
                built.entry.unchangedFiles += 1
                built.standing.append(path)
                continue
            }
            guard let bytes = papers.bytes(of: file, in: revision) else {
                return skipped(job, .errors(file: stored))
            }
            built.staged.append((path, try output.stage(bytes, at: path, of: DocumentRecord(id: job.id.description))))
        }
        if formats(of: job).contains(.pdf), revision.file(in: .pdf) == nil, let word = revision.file(in: .word) {
            guard let bytes = papers.bytes(of: word, in: revision) else {
                return skipped(job, .errors(file: revision.storedPath(of: .word)))
            }
            addPDF(of: bytes, to: &built, revision, of: job)
        }
        built.entry.isUpToDate = built.staged.isEmpty && built.kept.isEmpty && built.waiting == nil
        return built
    }

    /// The formats in which a paper was not sent, and that say the same when they are made now: of one that somebody
    /// edited they would say something else. The PDF follows from the Word file that was sent.
    private func formatsBeside(_ revision: Revision, of job: DocumentJob) -> [OutputFormat] {
        let isEdited = revision.files.contains(where: \.isEdited)
        return formats(of: job).filter { format in
            revision.file(in: format) == nil && !isEdited && (format != .pdf || revision.file(in: .word) == nil)
        }
    }

    /// The PDF of the Word file that was sent.
    private func addPDF(of word: [UInt8], to built: inout BuiltDocument, _ revision: Revision, of job: DocumentJob) {
        let (file, id) = (revision.outputPath(of: .pdf), ContentHash(word))
        if standingPDF(file, of: job, word: id) != nil {
            built.entry.files.append(file)
            built.entry.unchangedFiles += 1
            built.standing.append(file)
        } else if let office {
            built.entry.files.append(file)
            let inputs = DocumentInputs(
                key: nil, content: revision.content ?? id, pictures: [], pdf: PDFInputs(word: id, office: office))
            var files = MadeFiles(isPrivate: false)
            files.due = MadeFiles.PDF(
                file: file, record: DocumentRecord(id: job.id.description, inputs: inputs),
                word: WordFile(bytes: word, id: id.description, day: job.subject.plan?.when?.value.day.iso))
            built.waiting = files
        } else {
            built.entry.missingPDF = .noOffice
        }
    }

    /// Those that were asked for, and the calendar file.
    private func formats(of job: DocumentJob) -> [OutputFormat] {
        options.formats + (job.hasCalendar ? [.calendar] : [])
    }

    /// One for each format.
    private func files(of job: DocumentJob, at path: SafePath) -> [String] {
        formats(of: job).map { "\(path.text).\($0.fileExtension)" }
    }

    private func entry(
        _ job: DocumentJob, _ state: BuildReport.State, _ openItems: [String] = [], blanks: Int = 0
    ) -> BuildReport.Entry {
        BuildReport.Entry(
            name: job.name, path: job.path?.text ?? "", files: job.path.map { files(of: job, at: $0) } ?? [],
            audience: job.template.audience.rawValue, state: state, openItems: openItems, blankCount: blanks)
    }
}

/// A document that was made, skipped or refused, with what is to be said of it.
struct BuiltDocument: Sendable {
    var entry: BuildReport.Entry
    var diagnostics: [Diagnostic] = []
    /// Files in the output folder with what ``OutputFolder/outcome(_:)`` takes; none where nothing was staged.
    var staged: [(file: String, ticket: Int)] = []
    /// Files that stand as they would be made, or as they were sent, and need no ticket.
    var standing: [String] = []
    /// Files that were left and need no ticket.
    var kept: [KeptFile] = []
    /// What is not staged before its PDF is there.
    var waiting: MadeFiles?

    mutating func stage(_ files: MadeFiles, in output: OutputFolder) throws(WorkspaceError) {
        for file in files.all {
            let ticket = try output.stage(file.bytes, at: file.path, of: file.record, isPrivate: files.isPrivate)
            staged.append((file.path, ticket))
        }
    }

    /// The same files, with what is to be said of another one.
    func saying(_ other: BuiltDocument) -> BuiltDocument {
        var built = self
        (built.entry, built.diagnostics) = (other.entry, other.diagnostics)
        return built
    }
}
