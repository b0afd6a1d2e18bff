import Diagnostics

struct E12IncompleteGoal: ProcessRule {
    let explanation = Explanation(
        code: "E12", title: "A goal with a part missing",
        what: """
            A goal does not say all of: what exactly, how it is counted, how much, why it can be done, why it matters to \
            the customer, and by when.
            """,
        why: """
            "Make them aware of the cost" is a wish. Nobody can say on Friday whether it was reached. A goal with all its \
            parts can be agreed with the customer, and then both of you work for it.
            """,
        fix: "Fill in the parts that are named. If you can not, it is no goal yet: leave it out.",
        before: """
            goals:
              - specific: Price an hour of standstill
                relevant: Without it nobody can decide
            """,
        after: """
            goals:
              - specific: Price an hour of standstill
                measure: An amount, with its sums
                target: One line priced
                achievable: The controller has all the figures
                relevant: Without it nobody can decide
                due: 7 days
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this goal has no \(missing.keys.quoted("or"))",
                help:
                    "a goal says what exactly, how it is counted, how much, why it can be done, why it matters and by when"
            )
        }
    }
}
