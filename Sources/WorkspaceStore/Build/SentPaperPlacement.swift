import Assembly
import PDFMaker
import Records
import SalesModel

/// Puts what was sent in the place of its document.
struct SentPaperPlacement: Sendable {
    let options: BuildOptions
    let papers: PaperFolder
    let output: OutputFolder
    let standing: UnchangedDocuments

    /// Puts the bytes that were sent in the document's place. A file that somebody edited since is left.
    func place(_ revision: Revision, of job: DocumentJob) throws(WorkspaceError) -> BuiltDocument {
        var built = BuiltDocument(entry: options.entry(job, .made))
        built.entry.files = []
        for format in options.formats(of: job) {
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
                return options.skipped(job, .errors(file: stored))
            }
            built.staged.append((path, try output.stage(bytes, at: path, of: DocumentRecord(id: job.id.description))))
        }
        if options.formats(of: job).contains(.pdf), revision.file(in: .pdf) == nil, let word = revision.file(in: .word)
        {
            guard let bytes = papers.bytes(of: word, in: revision) else {
                return options.skipped(job, .errors(file: revision.storedPath(of: .word)))
            }
            addPDF(of: bytes, to: &built, revision, of: job)
        }
        built.entry.isUpToDate = built.staged.isEmpty && built.kept.isEmpty && built.waiting == nil
        return built
    }

    /// The formats in which a paper was not sent, and that say the same when they are made now: of one that somebody
    /// edited they would say something else. The PDF follows from the Word file that was sent.
    func formatsBeside(_ revision: Revision, of job: DocumentJob) -> [OutputFormat] {
        let isEdited = revision.files.contains(where: \.isEdited)
        return options.formats(of: job).filter { format in
            revision.file(in: format) == nil && !isEdited && (format != .pdf || revision.file(in: .word) == nil)
        }
    }

    /// The PDF of the Word file that was sent.
    private func addPDF(of word: [UInt8], to built: inout BuiltDocument, _ revision: Revision, of job: DocumentJob) {
        let (file, id) = (revision.outputPath(of: .pdf), ContentHash(word))
        if let (_, known) = standing.pdf(file, of: job, word: id) {
            built.entry.fontStandIns = known.standIns
            built.entry.files.append(file)
            built.entry.unchangedFiles += 1
            built.standing.append(file)
        } else if let office = standing.office {
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
}
