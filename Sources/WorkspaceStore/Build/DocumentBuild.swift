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
    private let output: OutputFolder
    /// The way from the output folder to the workspace: `../`.
    private let workspace: String
    /// nil where the program does not know itself, so that everything is made.
    private let inputs: InputHashes?
    private let standing: UnchangedDocuments
    private let sent: SentPaperPlacement
    private let partlyRead: PartlyReadInteractions?

    /// - Parameter drawsGraphs: see ``InputHashes``.
    init(
        project: Project, options: BuildOptions, broken: Set<String>, drawsGraphs: Bool, in folder: WorkspaceFolder,
        into output: OutputFolder
    ) {
        self.project = project
        self.options = options
        self.broken = broken
        self.output = output
        let workspace = output.path.way(to: folder.root)
        self.workspace = workspace
        inputs = ProgramStamp.current(folder.files).map { stamp in
            InputHashes(of: project, program: stamp, workspace: workspace, drawsGraphs: drawsGraphs)
        }
        standing = UnchangedDocuments(
            output: output, inputs: inputs,
            office: (try? options.office.get()).map { ContentHash(Array($0.stamp.utf8)) })
        sent = SentPaperPlacement(
            options: options, papers: PaperFolder(folder), output: output, standing: standing)
        partlyRead = PartlyReadInteractions(in: project)
    }

    /// Compares what is cheap first: the key of all that the document may read, then what its template renders, a tenth
    /// of the work. What was made is staged, to be written with the next commit.
    func build(_ assigned: DocumentPaths.Assignment) throws(WorkspaceError) -> BuiltDocument {
        let job = assigned.job
        if let file = project.issued.obstacle(toKnowing: job.id) { return options.skipped(job, .errors(file: file)) }
        if let state = project.leaves(job) { return left(job, state) }
        let revision = project.issued.newest(of: job.id)
        if let revision, job.settlement != nil { return try sent.place(revision, of: job) }
        if let obstacle = assigned.obstacle(in: project, broken: broken, isError: options.isError) {
            return options.skipped(job, obstacle)
        }
        let key = inputs?.key(of: job)
        let standing = standing.document(job, in: options.formats(of: job))
        // A draft that is refused is told by making it.
        let mayStand = !(options.isFinal && job.template.audience.isOutside && standing?.openItems.isEmpty == false)
        if revision == nil, mayStand, let standing, standing.follows(from: key) {
            return upToDate(job, standing, blanks: standing.blankCount)
        }

        let maker = DocumentMaker(project: project)
        guard let path = job.path, let rendered = maker.render(job) else {
            return options.skipped(job, .unsoundTemplate)
        }
        let content = inputs?.content(of: rendered)
        // As long as it would say the same, the customer has the paper that counts.
        if let revision, revision.path == path, revision.content == rendered.contentHash {
            let placed = try sent.place(revision, of: job)
            let others = sent.formatsBeside(revision, of: job)
            guard placed.entry.state == .made, !others.isEmpty else { return placed }
            let made = maker.make(rendered)
            if let refused = refused(made, job) { return placed.saying(refused) }
            return try stage(made, job, at: path, key: key, content: content, as: others, beside: placed)
        }
        let saysTheSame = standing?.says(content) ?? false
        if !saysTheSame, let partlyRead, partlyRead.areShown(by: rendered, inputs) {
            return options.skipped(job, .errors(file: partlyRead.file))
        }
        if mayStand, saysTheSame, rendered.isClean, let standing, standing.hasKeys {
            for (file, var inputs) in zip(options.files(of: job, at: path), standing.inputs) {
                inputs.key = key
                output.renew(file, inputs, blankCount: rendered.blankCount)
            }
            return upToDate(job, standing, blanks: rendered.blankCount)
        }

        let made = maker.make(rendered)
        if let refused = refused(made, job) { return refused }
        if mayStand, saysTheSame, let standing {
            return upToDate(job, standing, openItems: made.openItems, blanks: made.blankCount, made.diagnostics)
        }
        return try stage(made, job, at: path, key: key, content: content)
    }

    // MARK: What keeps it from being made

    private func left(_ job: DocumentJob, _ state: BuildReport.State) -> BuiltDocument {
        var entry = options.entry(job, state)
        if case .settled = state { entry.files.removeAll { !output.holds($0) } }
        return BuiltDocument(entry: entry)
    }

    /// What was made has errors, or open items where none are allowed; nil where it may be written.
    private func refused(_ made: AssembledDocument, _ job: DocumentJob) -> BuiltDocument? {
        if let error = made.diagnostics.first(where: { options.isError($0.severity) }) {
            return BuiltDocument(entry: options.entry(job, .skipped(.error(error))), diagnostics: made.diagnostics)
        }
        guard options.isFinal, made.isDraft else { return nil }
        return BuiltDocument(
            entry: options.entry(job, .refused, made.openItems, blanks: made.blankCount), diagnostics: made.diagnostics)
    }

    /// - Parameter items: what it still lacks, where that is not what it lacked.
    private func upToDate(
        _ job: DocumentJob, _ standing: StandingDocument, openItems items: [String]? = nil, blanks: Int,
        _ diagnostics: [Diagnostic] = []
    ) -> BuiltDocument {
        let openItems = items ?? standing.openItems
        let isDraft = job.template.audience.isOutside && !openItems.isEmpty
        var entry = options.entry(job, isDraft ? .draft : .made, openItems, blanks: blanks)
        entry.unchangedFiles = entry.files.count
        entry.isUpToDate = true
        entry.fontStandIns = standing.fontStandIns
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
        let new = options.entry(job, made.isDraft ? .draft : .made, made.openItems, blanks: made.blankCount)
        var built = placed ?? BuiltDocument(entry: new)
        let formats = formats ?? options.formats(of: job)
        let own = formats.map { "\(path.text).\($0.fileExtension)" }
        built.entry.files = new.files.filter { own.contains($0) || built.entry.files.contains($0) }
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
        for format in formats where format != .pdf {
            files.add(try bytes(format), at: "\(path.text).\(format.fileExtension)", of: common)
        }
        if formats.contains(.pdf) {
            let file = "\(path.text).\(OutputFormat.pdf.fileExtension)"
            let known = files.bytes(of: "\(path.text).\(OutputFormat.word.fileExtension)")
            let word = if let known { known } else { try bytes(.word) }
            let id = ContentHash(word)
            if let (pdf, known) = standing.pdf(file, of: job, word: id) {
                inputs?.pdf = known
                built.entry.fontStandIns = known.standIns
                files.add(pdf, at: file, of: record(inputs))
            } else if let office = standing.office {
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
}
