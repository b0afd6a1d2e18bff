package import Diagnostics

/// Where each document goes, and which two would land in one place.
package struct Routing: Sendable {
    package struct Routed: Sendable {
        package var job: DocumentJob
        /// Why the document cannot be written under its path; nil where it can.
        package var obstacle: Diagnostic?
    }

    package private(set) var jobs: [Routed] = []

    package var diagnostics: [Diagnostic] { jobs.compactMap(\.obstacle) }

    package init(_ project: Project, _ jobs: [DocumentJob]) {
        // Two names that differ only in case are one file on many disks.
        var taken: [String: Int] = [:]
        for job in jobs {
            var routed = Routed(job: job)
            switch project.path(of: job) {
            case .success(let path):
                routed.job.path = path
                guard let path else { break }
                if let first = taken[path.text.lowercased()] {
                    routed.obstacle = WorkspaceFault.pathTaken(
                        path: path.text, first: self.jobs[first].job.name, second: job.name
                    ).diagnostic(at: job.place)
                } else {
                    taken[path.text.lowercased()] = self.jobs.count
                }
            case .failure(let problem):
                routed.obstacle = problem.diagnostic
            }
            self.jobs.append(routed)
        }
    }
}
