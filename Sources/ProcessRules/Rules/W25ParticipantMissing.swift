import Diagnostics
import Records
import SalesModel

struct W25ParticipantMissing: DealRule {
    let explanation = Explanation(
        code: "W25", title: "Somebody whom the meeting needs does not come",
        what: """
            A role of the buyer's side takes part in a Major Interaction, and nobody among the plan's attendees plays it. \
            Told as advice two weeks before the meeting and as a warning three days before it. That nobody at all is \
            invited is advice, a week before it.
            """,
        why: """
            The meeting was made for a decision, and whoever is missing reopens it afterwards. Then it is held twice, the \
            second time by the customer alone.
            """,
        fix: """
            Ask your contact to bring them, and add them to 'attendees'. If the meeting does without them, say so in the \
            interaction's 'participants'.
            """,
        before: """
            # the interaction: participants: [maintenance-manager, finance-controller]
            attendees: [maja-kovacic]           # maintenance-manager
            """,
        after: """
            attendees: [maja-kovacic, petra-zajc]
            """,
        setting: Explanation.setting(\.invitationDays))

    /// So many days before a meeting somebody should be invited.
    static let daysToInvite = 7

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen else { return }
        let workspace = context.workspace
        for plan in deal.plans {
            guard let days = plan.daysLeft(from: context.today),
                let severity = context.levels(\.invitationDays).left(by: days)
            else { continue }
            if days <= Self.daysToInvite, let when = plan.when, !plan.says(\.attendees) {
                report(
                    at: when.place, as: .note,
                    "nobody is invited to this meeting yet, and it is \(days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days")",
                    help: "write who of the contacts comes under 'attendees'")
                continue
            }
            guard let invited = deal.rolesInvited(to: plan, in: workspace) else { continue }
            // Who leads a part of the agenda is told there.
            let leads = Set(plan.agendaItems(in: workspace).compactMap { $0.lead?.value.id })
            let missing = (plan.interaction(in: workspace)?.participants ?? []).map(\.value.id).filter { role in
                workspace.role(role)?.side?.value == .buyer && invited.lacks(role) && !leads.contains(role)
            }
            guard !missing.isEmpty else { continue }
            let people = deal.contacts(playing: missing)
            report(
                at: plan.place(of: \.attendees), as: severity,
                "this meeting needs the role\(missing.count == 1 ? "" : "s") \(missing.quoted()), and nobody who comes plays \(missing.count == 1 ? "it" : "them")",
                help: people.isEmpty
                    ? "ask your contact to bring them; no contact of this deal plays \(missing.count == 1 ? "it" : "them")"
                    : "invite \(people.quoted())")
        }
    }
}
