import Diagnostics
import Records
import SalesModel

struct W05OnlySellerCriteria: ProcessRule {
    let explanation = Explanation(
        code: "W05", title: "Exit criteria that only the seller meets",
        what: "All exit criteria of a stage or of a Major Interaction are things the seller does.",
        why: """
            You can send a proposal to somebody who has already chosen another. What you did shows that you were busy. Only \
            what the buyer does shows that the deal moves.
            """,
        fix:
            "Add what the buyer does when it went well, or say who really does it with 'actor: buyer' or 'actor: both'.",
        before: """
            exit_criteria:
              - text: We have sent the proposal
                actor: seller
            """,
        after: """
            exit_criteria:
              - text: The plant manager says when the board decides
                actor: buyer
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for stage in context.workspace.stages where stage.exitCriteria.areAllTheSellers {
            report(
                at: stage.place(of: \.exitCriteria), "only the seller acts in the exit criteria of this stage",
                help: "add what the buyer does")
        }
        for interaction in context.workspace.interactions where interaction.exitCriteria.areAllTheSellers {
            report(
                at: interaction.place(of: \.exitCriteria),
                "only the seller acts in the exit criteria of this interaction",
                help: "add what the buyer does")
        }
    }
}

extension [Criterion] {
    fileprivate var areAllTheSellers: Bool { !isEmpty && allSatisfy { $0.actor?.value == .seller } }
}
