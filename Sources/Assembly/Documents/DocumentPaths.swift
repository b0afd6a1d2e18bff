package import Diagnostics
import Records
import SalesModel

/// Where each document goes, and which two would land in one place.
package struct DocumentPaths: Sendable {
    /// A document with the path it gets.
    package struct Assignment: Sendable {
        package var job: DocumentJob
        /// Why the document cannot be written under its path; nil where it can.
        package var obstacle: Diagnostic?
    }

    package private(set) var assignments: [Assignment] = []

    package var diagnostics: [Diagnostic] { DocumentPaths.diagnostics(of: assignments) }

    /// What is wrong with the paths, each fault of a template told once with how many more documents it concerns.
    package static func diagnostics(of assignments: some Sequence<Assignment>) -> [Diagnostic] {
        var told: [Diagnostic] = []
        var more: [Int] = []
        var index: [Place: [DiagnosticCode: Int]] = [:]
        for obstacle in assignments.compactMap(\.obstacle) {
            if let known = index[obstacle.place]?[obstacle.code] {
                more[known] += 1
            } else {
                index[obstacle.place, default: [:]][obstacle.code] = told.count
                told.append(obstacle)
                more.append(0)
            }
        }
        for (number, count) in more.enumerated() where count > 0 {
            told[number].message += count == 1 ? "; one more is like this" : "; \(count) more are like this"
        }
        return told
    }

    /// Of every document the workspace makes, in the order of the templates and of the specs.
    ///
    /// - Parameter standing: where a document of a deal that was not read was last written, without the ending. Its path
    ///   stays unknown, and nothing else is written there.
    package init(_ project: Project, standing: (DocumentID) -> String? = { _ in nil }) {
        let rendered = project.renderedPaths()
        assignments.reserveCapacity(rendered.count)
        var taken: [String: Int] = [:]
        taken.reserveCapacity(rendered.count)
        var managers: [String: String] = [:]
        for one in rendered {
            var assigned = Assignment(job: one.job, obstacle: one.obstacle)
            let path = one.isOfUnreadDeal ? standing(one.job.id) : one.job.path?.text
            if let path, case let key = one.key ?? path.lowercased() {
                if let first = taken[key] {
                    assigned.obstacle = WorkspaceFault.pathTaken(
                        path: path, first: assignments[first].job.name, second: one.job.name
                    ).diagnostic(at: one.job.place)
                } else {
                    taken[key] = assignments.count
                }
                if one.job.template.audience == .coaching, let folder = CoachingIndex.folder(of: path),
                    let manager = one.job.subject.deal.flatMap(project.workspace.manager)?.value
                {
                    let first = managers[folder.lowercased(), default: manager]
                    managers[folder.lowercased()] = first
                    if first != manager {
                        assigned.obstacle = WorkspaceFault.coachingFolderShared(
                            folder: folder, first: first, second: manager
                        ).diagnostic(at: one.job.place)
                    }
                }
            }
            assignments.append(assigned)
        }
    }
}

/// One document with its path as the front matter makes it, whatever the others' paths are.
struct RenderedPath: Sendable {
    let job: DocumentJob
    /// Why there is no such path; nil also where the template has errors.
    let obstacle: Diagnostic?
    /// What two paths have in common that are one file on some disks, which know no difference of case.
    let key: String?
    let isOfUnreadDeal: Bool

    /// One whose path nobody can tell without reading the deal.
    init(unread job: DocumentJob) {
        self.job = job
        obstacle = nil
        key = nil
        isOfUnreadDeal = true
    }

    init(_ job: DocumentJob, in project: Project) {
        var job = job
        // What was sent keeps the name it was sent under.
        if job.settlement != nil, let sent = project.issued.newest(of: job.id) {
            job.path = sent.path
            obstacle = nil
            self.job = job
            key = sent.path.text.lowercased()
            isOfUnreadDeal = false
            return
        }
        switch project.path(of: job) {
        case .success(let path):
            job.path = path
            obstacle = nil
        case .failure(let fault): obstacle = fault.diagnostic(at: job.place)
        }
        self.job = job
        key = job.path?.text.lowercased()
        isOfUnreadDeal = false
    }
}

extension Project {
    fileprivate func renderedPaths() -> [RenderedPath] {
        let unread = Set(summarizedDeals.map { ObjectIdentifier($0.storage) })
        let ofDeals = pathsOfDeals.values(of: allDeals) { deal in
            templates.map { template in
                jobs(template, about: workspace.subjects(template.target, of: deal)).map { job in
                    unread.contains(ObjectIdentifier(deal.storage))
                        ? RenderedPath(unread: job) : RenderedPath(job, in: self)
                }
            }
        }
        return templates.indices.flatMap { index in
            let own = jobs(templates[index], about: workspace.subjects(templates[index].target))
            return own.map { RenderedPath($0, in: self) } + ofDeals.flatMap { $0[index] }
        }
    }
}
