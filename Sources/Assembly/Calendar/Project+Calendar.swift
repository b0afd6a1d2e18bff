import Records
import SalesModel

extension Project {
    /// The event of the meeting that a document is about; nil where its template asks for none, or the meeting has no time.
    /// Whatever it says a customer may read.
    func event(of job: DocumentJob, as revision: RevisionMark? = nil) -> CalendarEvent? {
        guard job.hasCalendar, let plan = job.subject.plan, let start = plan.when?.value else { return nil }
        let interaction = job.subject.interaction
        let organisation = workspace.process?.organisation?.value.name?.value ?? ""
        let title = interaction?.title ?? ""
        let context = context(of: job)
        let people = [theirs(plan, job), ours(job)].filter { !$0.isEmpty }.joined(separator: "\n")
        let link = plan.link?.value
        let place = plan.storage[PlanFields.declarations.place.traits]?.value.raw
        var paragraphs = [interaction?.customerDecision?.value, interaction?.purpose?.value, people]
        if place != nil { paragraphs.append(link) }
        return CalendarEvent(
            uid: uid(of: job), start: start, end: context.end(of: plan),
            summary: organisation.isEmpty ? title : "\(title) (\(organisation))",
            description: paragraphs.compactMap(\.self).filter { !$0.isEmpty }, place: place, link: link,
            organizer: organizer(of: job), organisation: organisation,
            revision: revision.map { ($0.number, $0.day) })
    }

    /// A name that follows from the ids of deal and plan, and shows neither.
    private func uid(of job: DocumentJob) -> String {
        let digits = Array(ContentHash(Array(job.id.description.utf8)).description)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    private func theirs(_ plan: Plan, _ job: DocumentJob) -> String {
        let contacts = job.subject.deal?.contacts ?? []
        return plan.attendees.compactMap { attendee in
            contacts.first { $0.id?.value == attendee.value.id }?.name?.value
        }.joined(separator: ", ")
    }

    private func ours(_ job: DocumentJob) -> String {
        guard let rep = job.subject.deal?.rep, let name = workspace.name(of: rep)?.value else { return "" }
        let phone = workspace.person(rep.value.id)?.phone?.value
        return [name, phone].compactMap(\.self).joined(separator: ", ")
    }

    private func organizer(of job: DocumentJob) -> (name: String, email: String)? {
        guard let rep = job.subject.deal?.rep, let name = workspace.name(of: rep)?.value,
            let email = workspace.person(rep.value.id)?.email?.value, email.contains("@"),
            email.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 })
        else { return nil }
        return (name, email)
    }
}
