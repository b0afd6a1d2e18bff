import Diagnostics
import Records
import SalesModel

struct W15StageWithoutKnowledge: ProcessRule {
    let explanation = Explanation(
        code: "W15", title: "A stage in which the customer learns nothing",
        what: "A stage does not say what the customer learns in it.",
        why: """
            People give you an hour when they go out of it knowing more than when they came in. If a stage only serves you, \
            they cancel it, send somebody junior, or sit through it with a phone in their hand.
            """,
        fix: "Write under 'knowledge' what the customer knows at the end of the stage, even if they buy elsewhere.",
        before: """
            stages:
              - name: First conversation
                purpose: See whether they are worth our time
            """,
        after: """
            stages:
              - name: First conversation
                purpose: See whether one line's stops are worth counting
                knowledge: How other plants work out what an hour of standstill costs
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for stage in context.workspace.stages {
            guard let key = stage.lacking(\.knowledge) else { continue }
            report(
                at: stage.name?.place ?? stage.place, "this stage does not say what the customer learns in it",
                help: "write it under '\(key)'")
        }
    }
}
