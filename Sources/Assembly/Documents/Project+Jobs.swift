import Diagnostics
import DocumentModel
import Records
import SalesModel
import TemplateEngine

extension Project {
    /// Every document the workspace makes, in the order of the templates and of the specs; without their paths.
    package func jobs() -> [DocumentJob] {
        templates.flatMap { template in
            let ofDeals = workspace.deals.flatMap { workspace.subjects(template.target, of: $0) }
            return jobs(template, about: workspace.subjects(template.target) + ofDeals)
        }
    }

    /// The documents that one template makes of these subjects.
    func jobs(_ template: WorkspaceTemplate, about subjects: [DocumentSubject]) -> [DocumentJob] {
        subjects.filter { $0.isShared(with: template.audience) }.map { DocumentJob(template: template, subject: $0) }
    }

    /// The context in which the values of a document are looked up.
    ///
    /// - Parameters:
    ///   - day: what counts as today; the day of the build unless said.
    ///   - showsIDs: whether ids may be seen whoever reads the document.
    func context(of job: DocumentJob, on day: Day? = nil, showsIDs: Bool = false) -> EvaluationContext {
        EvaluationContext(
            workspace: workspace, scope: job.subject.scope, today: day ?? today.day, audience: job.template.audience,
            showsIDs: showsIDs, labels: vocabulary.labels, meetings: plannedMeetings,
            coached: coachedMeetings)
    }

    /// The look of a document, with the logo of its customer where it is to show one.
    func brand(of job: DocumentJob) -> Brand {
        var logo = customerLogo(of: job)?.logo
        logo?.name = job.subject.deal?.company?.value ?? ""
        return brand.brand(of: job.template, customerLogo: logo)
    }

    /// The language of a document: the deal's, else the process's.
    func locale(of job: DocumentJob) -> String {
        job.subject.deal?.locale?.value ?? workspace.process?.locale?.value ?? "en-GB"
    }

    func currency(of job: DocumentJob) -> String { workspace.currency(of: job.subject.deal) }

    func renderContext(of job: DocumentJob) -> RenderContext {
        RenderContext(
            locale: locale(of: job), currency: currency(of: job),
            showsCents: job.subject.deal.map(workspace.hasCents(in:)) ?? false, labels: vocabulary.labels)
    }

    func root(
        of job: DocumentJob, as revision: RevisionMark? = nil, showsIDs: Bool = false
    ) -> WorkspaceRecord {
        job.subject.root(
            job.template.target.entity(for: job.template.audience), as: revision,
            in: context(of: job, on: revision?.day, showsIDs: showsIDs))
    }

    /// The document's path, or what is wrong with it; nil where its template's title or path has errors.
    func path(of job: DocumentJob) -> Result<SafePath?, WorkspaceFault> {
        guard let naming = job.template.naming else { return .success(nil) }
        var sink = PathSink()
        let context = renderContext(of: job)
        // Ids are internal; they may tell folders apart, never be in the name that a customer sees.
        _ = naming.folder?.render(root(of: job, showsIDs: true), context: context, into: &sink)
        _ = naming.name.render(root(of: job), context: context, into: &sink)
        guard let path = sink.path else { return .failure(.pathEmpty(text: sink.text)) }
        guard !["index", "readme"].contains(path.text.lowercased()) else {
            return .failure(.pathReserved(path: path.text))
        }
        guard path.text.utf8.count <= SafePath.longest else { return .failure(.pathTooLong(text: path.text)) }
        return .success(path)
    }
}
