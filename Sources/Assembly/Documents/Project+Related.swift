import DocumentModel
import Records
import SalesModel

extension Project {
    /// Where a reader of an internal document may go next: back to the start page, which leads to what else there is for
    /// the meeting and the deal. What customers and partners get leads into no folder of ours.
    ///
    /// No document names another one here: while a template cannot be read, nobody knows what its documents are called,
    /// and those of all other templates stay as they are.
    func related(to job: DocumentJob) -> [RelatedDocument] {
        guard job.template.audience == .internal, let path = job.path else { return [] }
        let top = String(repeating: "../", count: path.text.count { $0 == "/" })
        let name = workspace.process?.name?.value ?? ""
        return [RelatedDocument(title: name.isEmpty ? "index" : name, path: top + "index.html")]
    }
}
