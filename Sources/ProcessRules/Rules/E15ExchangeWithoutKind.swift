import Diagnostics

struct E15ExchangeWithoutKind: ProcessRule {
    let explanation = Explanation(
        code: "E15", title: "An exchange without a kind",
        what: "An exchange does not say whether it is tangible or intangible.",
        why: """
            Tangible is what one could be held to: an offer, a drawing, an order. Intangible is what builds the \
            relationship: a warning, a favour, an honest word. Mix them up, and you automate the very thing that made them \
            trust you.
            """,
        fix: "Write 'kind: tangible' or 'kind: intangible'.",
        before: """
            exchanges:
              - from: plant-manager
                to: account-manager
                deliverable: Early word on who still has doubts
            """,
        after: """
            exchanges:
              - from: plant-manager
                to: account-manager
                deliverable: Early word on who still has doubts
                kind: intangible
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this exchange has no '\(missing.keys[0])'",
                help: "tangible is what one could be held to, intangible what builds the relationship")
        }
    }
}
