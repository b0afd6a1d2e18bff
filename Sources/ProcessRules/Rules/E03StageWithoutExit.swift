import Diagnostics

struct E03StageWithoutExit: ProcessRule {
    let explanation = Explanation(
        code: "E03", title: "A stage without exit criteria",
        what: "A stage does not say what the buyer has done when it is over.",
        why: """
            Then a deal moves on when the rep feels like it. The forecast fills with deals that look late in the process \
            and are not. You find out in the last week of the quarter.
            """,
        fix: """
            Write under 'exit_criteria' what the buyer does that shows the stage is behind them. If you can not see it \
            happen, it is no criterion.
            """,
        before: """
            stages:
              - name: Trial
                purpose: See whether it works here
            """,
        after: """
            stages:
              - name: Trial
                purpose: See whether it works here
                exit_criteria:
                  - text: Maintenance plans a repair because of a warning
                    evidence: A work order dated before the stop
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this stage has no exit criteria",
                help: "say under '\(missing.keys[0])' what the buyer has done when the stage is over")
        }
    }
}
