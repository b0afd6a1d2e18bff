import Diagnostics
import Records
import SalesModel

struct W01StageWithoutInteraction: ProcessRule {
    let explanation = Explanation(
        code: "W01", title: "A stage without a Major Interaction",
        what: "A stage lists no Major Interaction.",
        why: """
            Somewhere in each stage there is a meeting that decides whether the deal goes on. If you have not named it, \
            nobody prepares for it more than for any other. Or nothing decides there at all, and the stage is only a name.
            """,
        fix: "Name the one meeting on which the stage turns, or make the stage a part of its neighbour.",
        before: """
            stages:
              - name: Trial
                interactions: []
            """,
        after: """
            stages:
              - name: Trial
                interactions: [trial-review]
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for stage in context.workspace.stages
        where stage.interactions.isEmpty && !stage.isUnreadable(\.interactions) {
            report(
                at: stage.name?.place ?? stage.place, "this stage has no Major Interaction",
                help: "list under 'interactions' the meeting on which the stage turns")
        }
    }
}
