import Diagnostics
import Records
import SalesModel

struct W28GoLiveBeforeDecision: DealRule {
    let explanation = Explanation(
        code: "W28", title: "Go-live before the decision",
        what: "An open deal is to run before the day on which the customer decides.",
        why: """
            Either the customer wants it earlier than they told you they decide, or nobody has put the two days side by \
            side. Both make the action plan you share with them wrong from the end backwards.
            """,
        fix: "Lay the two days before your contact and ask which one is real. Then correct 'go_live' or 'close_date'.",
        before: """
            close_date: 2027-02-26
            go_live: 2027-02-01
            """,
        after: """
            close_date: 2026-12-18
            go_live: 2027-02-01
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen, let goLive = deal.goLive, let close = deal.closeDate, goLive.value < close.value else {
            return
        }
        report(
            at: goLive.place,
            "this is to run before the customer decides (\(close.value.iso), line \(close.place.start.line))",
            help: "ask which of the two days is real")
    }
}
