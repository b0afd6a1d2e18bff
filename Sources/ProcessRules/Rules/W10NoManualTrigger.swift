import Diagnostics
import Records
import SalesModel

struct W10NoManualTrigger: ProcessRule {
    let explanation = Explanation(
        code: "W10", title: "Nobody says when a person has to step in",
        what: "There are exchanges, and none of them says what sets off manual intervention.",
        why: """
            Most things run by themselves until the day they do not. If nobody has said what that day looks like, the \
            automatic mail goes out once more to a customer who is waiting for a call.
            """,
        fix: """
            Ask for each exchange what makes somebody pick up the phone. Write it under 'manual_trigger' where there is an \
            answer. One is enough to begin with.
            """,
        before: """
            exchanges:
              - from: account-manager
                to: plant-manager
                deliverable: The sheet that prices an hour
                kind: tangible
            """,
        after: """
            exchanges:
              - from: account-manager
                to: plant-manager
                deliverable: The sheet that prices an hour
                kind: tangible
                manual_trigger: No figure after a week; the account manager rings
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        guard let process = context.workspace.process, !process.exchanges.isEmpty,
            !process.exchanges.contains(where: { $0.says(\.manualTrigger) })
        else { return }
        report(
            at: process.place(of: \.exchanges), "no exchange says what sets off manual intervention",
            help: "write under 'manual_trigger' what makes somebody pick up the phone")
    }
}
