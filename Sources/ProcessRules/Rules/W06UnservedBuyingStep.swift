import Diagnostics
import Records
import SalesModel

struct W06UnservedBuyingStep: ProcessRule {
    let explanation = Explanation(
        code: "W06", title: "A buying step that no stage serves",
        what: "Buyers take a step, and no stage of the process says that it is there for it.",
        why: """
            Buyers ask around, compare and try things out whether you are there or not. At the step you forgot somebody else \
            helps them, and you meet them again when the choice is made.
            """,
        fix: """
            Add the step to the 'buying_steps' of the stage that goes with it. If your buyers really do not take it, list \
            your own 'buying_steps' without it.
            """,
        before: """
            stages:
              - name: First conversation
                buying_steps: [search]
            """,
        after: """
            stages:
              - name: First conversation
                buying_steps: [search, referencing]
            """)

    /// Steps are in use once a stage names one, or once the process lists its own and its interactions are at them.
    func check(_ context: RuleContext, report: inout RuleReporter) {
        let workspace = context.workspace
        guard let process = workspace.process, !process.stages.isEmpty,
            !process.stages.contains(where: { $0.isUnreadable(\.buyingSteps) })
        else { return }
        var served = Set(process.stages.flatMap(\.buyingSteps).map(\.value.id))
        if served.isEmpty {
            guard process.says(\.buyingSteps), workspace.unreadableInteractions.isEmpty else { return }
            let steps = process.stages.flatMap(workspace.interactions(of:)).compactMap { $0.buyingStep?.value.id }
            served = Set(steps)
        }
        for step in process.buyingSteps {
            guard let id = step.id?.value, !served.contains(id), !context.isProbablyMisspelt(id, .buyingStep) else {
                continue
            }
            report(
                at: process.says(\.buyingSteps) ? step.name?.place ?? step.place : process.place(of: \.stages),
                "no stage serves the buying step '\(id)'",
                help: "add it to the 'buying_steps' of the stage that goes with it")
        }
    }
}
