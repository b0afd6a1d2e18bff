import Diagnostics

struct E06InteractionWithoutCollateral: ProcessRule {
    let explanation = Explanation(
        code: "E06", title: "A Major Interaction without collateral",
        what: "A Major Interaction has no hand-off: nothing is made for exactly this meeting.",
        why: """
            The rep then takes what lies around, a slide from here and a sheet from there. The customer sees five messages \
            and remembers none. Marketing can not help, since nobody told them of the meeting.
            """,
        fix: """
            Describe at least one item under 'collateral'. An id, a title and the one message are enough to begin with; \
            it stays a draft until somebody orders it.
            """,
        before: """
            name: Trial review
            collateral: []
            """,
        after: """
            name: Trial review
            collateral:
              - id: stops-on-a-page
                title: Your two weeks on one page
                message: Most of the lost hours come from **one machine**.
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this interaction has no collateral",
                help: "describe under '\(missing.keys[0])' what marketing makes for exactly this meeting")
        }
    }
}
