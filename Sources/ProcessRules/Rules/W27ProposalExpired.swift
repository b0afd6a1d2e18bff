import Diagnostics
import Records
import SalesModel

struct W27ProposalExpired: DealRule {
    let explanation = Explanation(
        code: "W27", title: "A proposal that no longer holds",
        what: "A deal is open, and the day until which its proposal holds is past.",
        why: """
            The customer who says yes today says it to a price you no longer stand by. You then either take it back or pay \
            for it.
            """,
        fix: """
            Ask what has to happen for a decision. Then set a new 'valid_until' and hand the proposal over again, or say \
            plainly that it is over.
            """,
        before: """
            proposal:
              valid_until: 2026-10-31
            """,
        after: """
            proposal:
              valid_until: 2027-01-29
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen, let until = deal.proposal?.value.validUntil, until.value < context.today else { return }
        report(
            at: until.place, "this proposal no longer holds, and the deal is open",
            help: "agree a new day with the customer, or say that it is over")
    }
}
