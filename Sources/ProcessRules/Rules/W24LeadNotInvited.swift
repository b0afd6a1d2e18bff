import Diagnostics
import Records
import SalesModel

struct W24LeadNotInvited: DealRule {
    let explanation = Explanation(
        code: "W24", title: "Part of the agenda led by somebody who does not come",
        what: """
            A meeting to come names who comes, and a part of its agenda is led by a role that none of them plays, nor \
            anybody on the deal's team.
            """,
        why: """
            The customer's agenda promises that part. In the room everybody looks at everybody, and then the rep talks: \
            about money in the place of finance, about the network in the place of IT.
            """,
        fix: """
            Invite them: add them to 'attendees', or to the deal's 'team' where they are ours. Or give the plan an 'agenda' \
            of its own with somebody else in the lead.
            """,
        before: """
            # the interaction's agenda: {minutes: 20, topic: What an hour costs, lead: finance-controller}
            attendees: [maja-kovacic]           # maintenance-manager
            """,
        after: """
            attendees: [maja-kovacic, petra-zajc]
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen else { return }
        let workspace = context.workspace
        let team = deal.rolesOfTeam(in: workspace)
        for plan in deal.plans where plan.isAhead(of: context.today) {
            guard let invited = deal.rolesInvited(to: plan, in: workspace) else { continue }
            var told: Set<String> = []
            for item in plan.agendaItems(in: workspace) {
                guard let lead = item.lead, let side = workspace.role(lead.value.id)?.side?.value,
                    invited.lacks(lead.value.id), told.insert(lead.value.id).inserted
                else { continue }
                // Without a team nobody knows who comes of ours.
                if team?.contains(lead.value.id) ?? (side == .seller) { continue }
                let topic = item.topic.map { "'\($0.value)'" } ?? "a part of the agenda"
                report(
                    at: plan.agenda.isEmpty ? plan.place(of: \.attendees) : lead.place,
                    "the role '\(lead.value.id)' leads \(topic), and nobody who comes plays it",
                    help: help(lead.value.id, side, deal))
            }
        }
    }

    private func help(_ role: String, _ side: RoleSide, _ deal: Deal) -> String {
        let people = deal.contacts(playing: [role])
        if !people.isEmpty { return "invite \(people.quoted("or")), or let somebody else lead" }
        return side == .seller
            ? "add who plays it to the deal's 'team', or let somebody else lead"
            : "invite somebody who plays it, or let somebody else lead"
    }
}
