import Diagnostics

struct E09ResultIsNoExitCriterion: ProcessRule {
    let explanation = Explanation(
        code: "E09", title: "A required result that is no exit criterion",
        what: "A hand-off is to bring about something that is not an exit criterion of its own Major Interaction.",
        why: """
            A page or a film is worth making because it brings the buyer to one step in one meeting. If that step is not \
            what the meeting is for, you hand over something nice and the meeting still ends with nothing.
            """,
        fix: """
            Name one of the exit criteria of this interaction, by its id or its exact words. If the result really matters, \
            add it to 'exit_criteria' first.
            """,
        before: """
            exit_criteria:
              - id: hour-priced
                text: The controller prices an hour
            collateral:
              - id: stops-on-a-page
                required_result: [budget-approved]
            """,
        after: """
            exit_criteria:
              - id: hour-priced
                text: The controller prices an hour
            collateral:
              - id: stops-on-a-page
                required_result: [hour-priced]
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for dangling in context.dangling(code) {
            report(at: dangling.place, dangling.message, help: dangling.help)
        }
    }
}
