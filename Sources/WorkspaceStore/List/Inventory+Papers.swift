import Assembly
import Records
import SalesModel

extension Inventory {
    /// A document for customers or partners that was issued, or that is settled and was not.
    package struct Paper: Sendable, Encodable {
        package struct Issue: Sendable, Encodable {
            /// Counted from 1.
            package var number: Int
            package var day: String
            package var to: String?
            /// To whom else the same paper went, and when.
            package var also: [Recipient]
        }

        package struct Recipient: Sendable, Encodable {
            package var to: String
            package var day: String
        }

        package var document: String
        /// Of a document about a meeting.
        package var plan: String?
        /// `held` or `closed`; missing while the document is live.
        package var settled: String?
        /// Oldest first.
        package var issued: [Issue]
    }
}

extension Inventory.Paper {
    /// By the deal's id, in the order of the templates and of the deal's plans; then what no template makes any more.
    static func all(in project: Project) -> [String: [Inventory.Paper]] {
        var papers: [String: [Inventory.Paper]] = [:]
        var listed: Set<DocumentID> = []
        for job in project.jobs() where job.template.audience.isOutside {
            guard let deal = job.subject.deal?.id?.value, listed.insert(job.id).inserted else { continue }
            // Whether anything was sent of it nobody may be able to say.
            let isKnown = project.issued.obstacle(toKnowing: job.id) == nil
            let settlement = isKnown ? job.settlement : nil
            let paper = Inventory.Paper(job.id, settled: settlement, project.issued.revisions(of: job.id))
            if paper.settled != nil || !paper.issued.isEmpty { papers[deal, default: []].append(paper) }
        }
        for document in project.issued.documents where !listed.contains(document) {
            guard let deal = document.deal else { continue }
            let paper = Inventory.Paper(document, settled: nil, project.issued.revisions(of: document))
            papers[deal, default: []].append(paper)
        }
        return papers
    }

    private init(_ id: DocumentID, settled settlement: Settlement?, _ revisions: [Revision]) {
        self.init(
            document: id.document, plan: id.plan, settled: settlement?.rawValue,
            issued: revisions.map { revision in
                Issue(
                    number: revision.number, day: revision.day.iso, to: revision.recipient,
                    also: revision.furtherRecipients.map { Recipient(to: $0.name, day: $0.day.iso) })
            })
    }
}
