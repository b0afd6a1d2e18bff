import Diagnostics
import Records
import SalesModel

struct E07HeldWithoutPlan: DealRule {
    let explanation = Explanation(
        code: "E07", title: "A meeting held without a call plan",
        what: "A plan says how the meeting ended, but has no objective or no best action.",
        why: """
            Somebody went in without saying what they wanted to come out with. Then any end looks fine afterwards. You can \
            not tell a good meeting from a pleasant one, and the manager has nothing to coach on.
            """,
        fix: """
            Before the next meeting write one 'objective' and one 'best_action': who of the customer does what by when. For \
            the meeting that is over, write down what you had in mind, or say so honestly in the debrief.
            """,
        before: """
            plans:
              - interaction: needs-analysis
                outcome:
                  result: advance
            """,
        after: """
            plans:
              - interaction: needs-analysis
                objective: One price for an hour, said by finance
                best_action:
                  actor: petra
                  text: Sends the price of an hour with her sums
                  due: 2026-12-04
                outcome:
                  result: advance
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        for plan in deal.plans {
            guard plan.isHeld else { continue }
            let missing = [plan.lacking(\.objective), plan.lacking(\.bestAction)].compactMap(\.self)
            guard !missing.isEmpty else { continue }
            report(
                at: plan.interaction?.place ?? plan.place,
                "this meeting was held without a call plan: no \(missing.quoted("and no"))",
                help: "a call plan says beforehand what the meeting is for and what the customer is to do at its end")
        }
    }
}
