import Diagnostics
import Records
import SalesModel

struct W18MeetingWithoutPlan: DealRule {
    let explanation = Explanation(
        code: "W18", title: "A stage left behind without a call plan",
        what: """
            A deal has left a stage, and for a Major Interaction of that stage there is no plan. The stage where the deal is \
            now does not count: its call plan is made for you, to fill in.
            """,
        why: """
            A meeting on which the deal turned was left out, or held without a plan. What it should have brought is missing \
            now, and most deals trip over it later, where it costs more.
            """,
        fix: """
            If it was held, write down in a plan what came of it. If it was left out, ask yourself what the customer has not \
            seen yet, and hold it after all.
            """,
        before: """
            history:
              - stage: first-conversation
              - stage: trial
            plans:
              - interaction: trial-review
            """,
        after: """
            history:
              - stage: first-conversation
              - stage: trial
            plans:
              - interaction: first-meeting
                objective: One line named
              - interaction: trial-review
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        // A plan whose interaction could not be read may be any of them.
        guard !deal.isUnreadable(\.plans), !deal.plans.contains(where: { $0.interaction == nil }) else { return }
        let planned = Set(deal.plans.compactMap { $0.interaction?.value.id })
        var told: Set<String> = []
        for entry in deal.history.compactMap(\.stage) where entry.value.id != deal.stage?.value.id {
            guard let stage = context.workspace.stage(entry.value.id), told.insert(entry.value.id).inserted else {
                continue
            }
            for interaction in context.workspace.interactions(of: stage) {
                guard let id = interaction.id?.value, !planned.contains(id),
                    !context.isProbablyMisspelt(id, .interaction)
                else { continue }
                report(
                    at: entry.place, "this deal has left '\(entry.value.id)' without a call plan for '\(id)'",
                    help: "add a plan with 'interaction: \(id)' and what came of it, or hold the meeting")
            }
        }
    }
}
