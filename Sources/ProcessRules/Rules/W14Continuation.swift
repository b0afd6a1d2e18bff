import Diagnostics
import Records
import SalesModel

struct W14Continuation: DealRule {
    let explanation = Explanation(
        code: "W14", title: "A meeting that ended in a continuation",
        what: "The outcome of a meeting is 'continuation': it was pleasant, and nobody promised anything.",
        why: """
            It feels like progress and is none. Nobody on the other side has to do anything now, so nobody will. Such deals \
            stay in the forecast for months.
            """,
        fix: """
            Ring back and ask for the minimum action of your plan. If they say no, you know more than before. If they have \
            promised something, with a name and a day, the outcome is 'advance'.
            """,
        before: """
            outcome:
              result: continuation
            """,
        after: """
            outcome:
              result: advance
              commitments:
                - Petra Zajc sends the price of an hour by 4 December
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        for plan in deal.plans {
            guard let result = plan.outcome?.value.result, result.value == .continuation else { continue }
            report(
                at: result.place, "this meeting ended in a continuation: nobody promised anything",
                help: "ring back and ask for the minimum action of the plan")
        }
    }
}
