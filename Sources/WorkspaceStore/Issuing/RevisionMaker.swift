import Assembly
import Diagnostics
import DocumentModel
import PDFMaker
import Records

/// Makes the revision of a paper: of what nobody edited the document rendered once more with its number and day, else
/// the bytes as they lie.
struct RevisionMaker {
    let project: Project
    let maker: DocumentMaker
    /// The way from the output folder to the workspace.
    let workspace: String
    let office: Result<Office, Office.Missing>
    let isCancelled: () -> Bool

    /// - Returns: the revision with the bytes of each of its files.
    func revision(
        of draft: PaperDraft, number: Int, to recipient: String?
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
}
