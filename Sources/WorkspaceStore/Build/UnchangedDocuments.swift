import Assembly
import PDFMaker
import SystemPackage

/// Finds documents in the output folder that need not be made.
struct UnchangedDocuments: Sendable {
    let output: OutputFolder
    /// nil where the program does not know itself, so that everything is made.
    let inputs: InputHashes?
    /// What tells the LibreOffice that makes PDFs from another one; nil where there is none.
    let office: ContentHash?

    /// nil unless all of them stand as they were written and its pictures are the same.
    ///
    /// - Parameter formats: those that are to stand.
    func document(_ job: DocumentJob, in formats: [OutputFormat]) -> StandingDocument? {
        guard let path = job.path, let inputs else { return nil }
        let document = job.id.description
        var standing = StandingDocument()
        for format in formats {
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

    /// A PDF that was made of the same Word file.
    func pdf(_ file: String, of job: DocumentJob, word: ContentHash) -> ([UInt8], PDFInputs)? {
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
}

/// The files of a document that stand as they were written.
struct StandingDocument {
    /// What each of them follows from.
    var inputs: [DocumentInputs] = []
    var openItems: [String] = []
    var blankCount = 0

    /// Of its PDF.
    var fontStandIns: [FontStandIn] { inputs.flatMap { $0.pdf?.standIns ?? [] } }
    func follows(from key: ContentHash?) -> Bool { key != nil && inputs.allSatisfy { $0.key == key } }
    func says(_ content: ContentHash?) -> Bool { content != nil && inputs.allSatisfy { $0.content == content } }
    var hasKeys: Bool { inputs.allSatisfy { $0.key != nil } }
}
