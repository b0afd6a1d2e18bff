import Diagnostics
import Records
import SalesModel

struct W07WrongSellMode: ProcessRule {
    let explanation = Explanation(
        code: "W07", title: "Talking where the seller should listen",
        what: "A Major Interaction at a buying step where the seller listens has another mode.",
        why: """
            There are days when buyers think and compare. Whoever presents then slows them down or gets struck off. Whoever \
            listens hears what the choice will hang on.
            """,
        fix: "Set 'mode: listen' and plan questions instead of slides, or move the meeting to another buying step.",
        before: """
            name: Needs analysis
            buying_step: evaluating-options
            mode: present
            """,
        after: """
            name: Needs analysis
            buying_step: evaluating-options
            mode: listen
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        let workspace = context.workspace
        let steps = workspace.process?.buyingSteps ?? []
        for interaction in workspace.interactions {
            guard let mode = interaction.mode, mode.value != .listen, let id = step(of: interaction, workspace),
                let step = steps.first(where: { $0.id?.value == id }), step.sellMode?.value == .listen
            else { continue }
            report(
                at: mode.place, "this meeting's mode is '\(mode.value.rawValue)', but at '\(id)' the seller listens",
                help: "set 'mode: listen', or move the meeting to another buying step")
        }
    }

    /// The interaction's own, else the only one its stage serves.
    private func step(of interaction: Interaction, _ workspace: Workspace) -> String? {
        if interaction.says(\.buyingStep) { return interaction.buyingStep?.value.id }
        let served = workspace.stage(of: interaction)?.buyingSteps ?? []
        return served.count == 1 ? served.first?.value.id : nil
    }
}
