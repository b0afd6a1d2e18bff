import Diagnostics
import Records
import SalesModel

struct W21OverdueHandOff: ProcessRule {
    let explanation = Explanation(
        code: "W21", title: "A hand-off that is overdue",
        what: "The day a hand-off was due is past, and it is neither approved nor retired.",
        why: """
            The meeting comes whether the page is ready or not. The rep takes the old one, or makes one the night before. \
            Next time nobody orders anything.
            """,
        fix: """
            Ask the owner today. Set 'status: approved' if it is done, or agree a new 'due' before the next meeting that \
            needs it.
            """,
        before: """
            status: in_production
            due: 2026-10-30
            """,
        after: """
            status: approved
            due: 2026-10-30
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for item in context.workspace.interactions.flatMap(\.collateral) where !item.isUnreadable(\.status) {
            guard let due = item.due, item.isLate(on: context.today) else { continue }
            report(
                at: due.place, "this hand-off is overdue and still '\((item.status?.value ?? .draft).rawValue)'",
                help: "ask its owner, or agree a new date")
        }
    }
}
