import Diagnostics
import Records
import SalesModel

struct W26CollateralTooLate: DealRule {
    let explanation = Explanation(
        code: "W26", title: "Collateral that is ready after its meeting",
        what: """
            What a plan takes along, or else a hand-off of its Major Interaction, is not approved yet and due after the day \
            of the meeting.
            """,
        why: """
            It was ordered for exactly this conversation. A day late it is for nobody: the rep takes an old page along, and \
            the marketer's work lies in a folder.
            """,
        fix: """
            Tell its owner the day of the first meeting that needs it, and agree a 'due' before that. Or move the meeting.
            """,
        before: """
            when: 2026-12-03T10:00+01:00
            # the interaction, of its hand-off: due: 2026-12-11
            """,
        after: """
            when: 2026-12-03T10:00+01:00
            # the interaction, of its hand-off: due: 2026-12-01
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isOpen else { return }
        let workspace = context.workspace
        for plan in deal.plans where plan.isAhead(of: context.today) {
            guard let when = plan.when else { continue }
            for item in collateral(of: plan, deal, workspace) {
                guard let due = item.due, due.value > when.value.day, !item.isUnreadable(\.status) else { continue }
                switch item.status?.value ?? .draft {
                case .approved, .retired: continue
                case .draft, .requested, .inProduction: break
                }
                report(
                    at: when.place, "'\(item.id?.value ?? "")' is due on \(due.value.iso), after this meeting",
                    help:
                        "agree an earlier day with its owner (\(due.place.seen(from: when.place))), or move the meeting"
                )
            }
        }
    }

    /// What the plan takes along; all that is made for the interaction where it does not say.
    private func collateral(of plan: Plan, _ deal: Deal, _ workspace: Workspace) -> [Collateral] {
        let interaction = plan.interaction(in: workspace)
        guard plan.says(\.collateral) else { return interaction?.collateral ?? [] }
        let scope = Scope(deal: deal, interaction: interaction)
        return plan.collateral.compactMap { cited in
            guard case .found(let record) = workspace.resolve(cited.value.id, .collateral, in: scope) else {
                return nil
            }
            return Collateral(record)
        }
    }
}
