import Diagnostics

struct E04InteractionWithoutResponsibilities: ProcessRule {
    let explanation = Explanation(
        code: "E04", title: "A Major Interaction without responsibilities",
        what: "A Major Interaction does not say who of the selling team does what.",
        why: """
            Three of you turn up, everybody talks and nobody listens. Or all wait for the other to ask for the next step. \
            The customer sees a team that has not spoken to each other.
            """,
        fix:
            "Give each role that comes along one duty under 'responsibilities': who opens, who asks, who takes notes.",
        before: """
            name: Trial review
            participants: [account-manager, engineer]
            """,
        after: """
            name: Trial review
            participants: [account-manager, engineer]
            responsibilities:
              - role: account-manager
                duty: Opens with the customer's own figure and asks for the decision
              - role: engineer
                duty: Shows one machine and answers questions, nothing more
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this interaction has no responsibilities",
                help: "say under '\(missing.keys[0])' who of the selling team does what")
        }
    }
}
