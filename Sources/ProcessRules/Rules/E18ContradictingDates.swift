import Diagnostics
import Records
import SalesModel

struct E18ContradictingDates: DealRule {
    let explanation = Explanation(
        code: "E18", title: "Dates and figures that cannot both be true",
        what: """
            A proposal is handed over after the last day it holds. A deal was closed before it was opened. A chance is below \
            0 or above 100 per cent.
            """,
        why: """
            One of the two is a slip, and nobody can tell which. The customer reads the first one on the proposal's front \
            page; the others spoil every figure that is made of them.
            """,
        fix: "Look up which of the two is right and correct the other one.",
        before: """
            proposal:
              date: 2026-12-07
              valid_until: 2026-11-30
            """,
        after: """
            proposal:
              date: 2026-12-07
              valid_until: 2027-01-29
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        if let proposal = deal.proposal?.value, let until = proposal.validUntil, let date = proposal.date,
            until.value < date.value
        {
            report(
                at: until.place,
                "this proposal holds until \(until.value.iso), and is handed over on \(date.value.iso) (line \(date.place.start.line))",
                help: "correct one of the two days")
        }
        if let closed = deal.closed, let opened = deal.opened, closed.value < opened.value {
            report(
                at: closed.place,
                "this deal was closed on \(closed.value.iso), and opened on \(opened.value.iso) (line \(opened.place.start.line))",
                help: "correct one of the two days")
        }
        for chance in deal.forecasts.compactMap(\.chance) where !(0...100).contains(chance.value) {
            report(
                at: chance.place, "a chance is between 0 and 100 per cent, not \(chance.value)",
                help: "correct it")
        }
    }
}
