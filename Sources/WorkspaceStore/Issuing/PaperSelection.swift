import Assembly
import Diagnostics
import Records
import SalesModel

/// Which document of the workspace is to be issued.
struct PaperSelection {
    let project: Project

    /// ``IssueRefusal`` or ``WorkspaceError`` where nothing is meant that can be issued at all.
    ///
    /// - Parameter plan: which meeting's, of a document about one; nil where there is only one.
    func assignment(
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
}
