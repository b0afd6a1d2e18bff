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
        guard deal.isKnownOpen else { return }
        for plan in deal.plans where plan.isAhead(of: context.today) && !plan.isUnreadable(\.collateral) {
            guard let when = plan.when else { continue }
            for item in context.workspace.collateral(of: plan, in: deal).map(\.value) {
                guard let due = item.due, item.isDue(after: when.value.day), !item.isUnreadable(\.status) else {
                    continue
                }
                report(
                    at: when.place, "'\(item.id?.value ?? "")' is due on \(due.value.iso), after this meeting",
                    help:
                        "agree an earlier day with its owner (\(due.place.seen(from: when.place))), or move the meeting"
                )
            }
        }
    }
}
