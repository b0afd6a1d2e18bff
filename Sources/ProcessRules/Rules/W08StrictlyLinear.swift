import Diagnostics
import Records
import SalesModel

struct W08StrictlyLinear: ProcessRule {
    /// With fewer there is nowhere to branch to.
    private static let fewest = 3

    let explanation = Explanation(
        code: "W08", title: "One way in and one way through",
        what: "Every stage leads to one other, and deals may begin at one stage at most.",
        why: """
            Customers do not walk in line. One has run a trial at a sister site, another comes with a budget and a date. \
            Push them through every step and they feel handled, or they go where they can start in the middle.
            """,
        fix: """
            Set 'entry_point: true' at each stage where deals really begin. Name under 'next' every stage a deal may go to \
            from here.
            """,
        before: """
            stages:
              - name: First conversation
                entry_point: true
              - name: Trial
              - name: Decision
            """,
        after: """
            stages:
              - id: talk
                name: First conversation
                entry_point: true
                next: [trial, decision]
              - id: trial
                name: Trial
                entry_point: true
              - id: decision
                name: Decision
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        guard let process = context.workspace.process, process.stages.count >= Self.fewest else { return }
        let branches = process.stages.contains { stage in
            stage.isUnreadable(\.next) || Set(stage.next.map(\.value.id)).count > 1
        }
        let entries = process.stages.filter { $0.entryPoint?.value == true || $0.isUnreadable(\.entryPoint) }
        guard !branches, entries.count <= 1 else { return }
        report(
            at: process.place(of: \.stages), "this process has one way in and one way through",
            help: "say where else deals begin ('entry_point') and where a stage may lead to ('next')")
    }
}
