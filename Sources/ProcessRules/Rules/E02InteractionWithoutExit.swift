import Diagnostics

struct E02InteractionWithoutExit: ProcessRule {
    let explanation = Explanation(
        code: "E02", title: "A Major Interaction without exit criteria",
        what: "A Major Interaction does not say what the buyer has done when it went well.",
        why: """
            Without an end you can see, every meeting "went well". The rep leaves with a warm feeling, nobody has promised \
            anything, and three weeks later nobody rings back. Marketing has nothing to aim at either.
            """,
        fix: """
            Write one to three things under 'exit_criteria' that the buyer does and others can see. Start each with who \
            does it.
            """,
        before: """
            name: Needs analysis
            exit_criteria: []
            """,
        after: """
            name: Needs analysis
            exit_criteria:
              - id: hour-priced
                text: The controller puts a price on an hour of standstill
                evidence: The figure in the controller's own mail
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this interaction has no exit criteria",
                help: "say under '\(missing.keys[0])' what the buyer has done when it went well")
        }
    }
}
