import Diagnostics
import Records
import SalesModel

struct W17CloseDatePast: DealRule {
    let explanation = Explanation(
        code: "W17", title: "An open deal whose close date is past",
        what: "A deal is open, and the day you expected the decision is over.",
        why: """
            Either the customer has decided without telling you, or the date was yours and never theirs. Both are worth a \
            call today. In the forecast such a deal is a hope.
            """,
        fix: """
            Ask the customer when and how they decide, and write that day under 'close_date'. If it is over, set 'status' to \
            'won', 'lost' or 'no_decision'.
            """,
        before: """
            status: open
            close_date: 2026-09-30
            """,
        after: """
            status: no_decision
            close_date: 2026-09-30
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen, let close = deal.closeDate, close.value < context.today else { return }
        report(
            at: close.place, "this deal is open, and its close date is past",
            help: "ask when they decide, or set the status to 'won', 'lost' or 'no_decision'")
    }
}
