import Diagnostics
import Records
import SalesModel

/// What each document is made from, as a hash: the process and its interactions, all templates, its deal, the day.
package struct InputHashes: Sendable {
    private let project: Project
    /// Of what all documents are made from: a figure shows every interaction, a partial may stand in any template.
    private let shared: ContentHash

    package init(_ project: Project) {
        self.project = project
        var hash = ContentHash()
        for (file, content) in project.fileHashes.sorted(by: { $0.key < $1.key }) where !file.hasPrefix(SpecPath.deals)
        {
            hash.add(file.utf8)
            hash.add(content.description.utf8)
        }
        hash.add(project.today.day.iso.utf8)
        shared = hash
    }

    package func hash(of job: DocumentJob) -> ContentHash {
        guard let deal = job.subject.deal?.place.file else { return shared }
        var hash = shared
        hash.add(deal.utf8)
        hash.add((project.fileHashes[deal]?.description ?? "").utf8)
        return hash
    }
}
