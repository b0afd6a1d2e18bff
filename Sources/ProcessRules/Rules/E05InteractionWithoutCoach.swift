import Diagnostics

struct E05InteractionWithoutCoach: ProcessRule {
    let explanation = Explanation(
        code: "E05", title: "A Major Interaction without a coach",
        what: "A Major Interaction does not name the role that coaches the rep for it.",
        why: """
            These are the meetings where a rep learns most and where a mistake costs most. Nobody named means nobody \
            prepares with the rep. The manager then hears of the meeting when the deal is already lost.
            """,
        fix: "Name under 'coach' the role that prepares the meeting with the rep. Most often it is the sales manager.",
        before: """
            name: First meeting
            purpose: Hear which stop hurts most
            """,
        after: """
            name: First meeting
            purpose: Hear which stop hurts most
            coach: sales-manager
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this interaction has no coach",
                help: "name under '\(missing.keys[0])' the role that prepares it with the rep")
        }
    }
}
