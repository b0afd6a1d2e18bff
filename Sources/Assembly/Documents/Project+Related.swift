import DocumentModel
import Records
import SalesModel

extension Project {
    /// Where a reader of an internal document may go next: back to the start page, then to what else there is for the
    /// meeting and the deal. What customers and partners get leads into no folder of ours, and nothing leads to what only a
    /// manager and a rep may read.
    func related(to job: DocumentJob) -> [RelatedDocument] {
        guard job.template.audience == .internal, let path = job.path else { return [] }
        let top = String(repeating: "../", count: path.text.count { $0 == "/" })
        let name = workspace.process?.name?.value ?? ""
        var related = [RelatedDocument(title: name.isEmpty ? "index" : name, path: top + "index.html")]
        for template in templates where template !== job.template {
            guard template.audience != .coaching, let subject = subject(of: template, beside: job.subject),
                subject.isShared(with: template.audience),
                let other = standingPath(of: DocumentJob(template: template, subject: subject))
            else { continue }
            let title = template.kind.isEmpty ? template.document : template.kind
            related.append(RelatedDocument(title: title, path: top + other.text + ".html"))
        }
        return related
    }

    /// Where a build leaves the document: a settled one stands only as it was sent.
    private func standingPath(of job: DocumentJob) -> SafePath? {
        guard job.settlement == nil else {
            let sent = issued.newest(of: job.id)
            return sent?.file(in: .html) == nil ? nil : sent?.path
        }
        guard case .success(let path) = path(of: job) else { return nil }
        return path
    }

    /// What a document of that template would be about that stands beside another one; nil where it makes none.
    private func subject(of template: WorkspaceTemplate, beside subject: DocumentSubject) -> DocumentSubject? {
        switch (template.target, subject.deal) {
        case (.plan, .some) where subject.plan != nil: subject
        case (.deal, let deal?): DocumentSubject(stage: workspace.stage(of: deal), deal: deal)
        case (.plan, _), (.deal, nil), (.process, _), (.interaction, _), (.collateral, _): nil
        }
    }
}
