import Diagnostics
import Records
import SalesModel

struct E01TooManyInteractions: ProcessRule {
    private static let most = 2

    let explanation = Explanation(
        code: "E01", title: "More than two Major Interactions in a stage",
        what: "A stage lists three or more Major Interactions.",
        why: """
            A Major Interaction is a meeting that can lose the deal. Each one is planned with the manager, coached and \
            given material of its own. Call every meeting major and none of them gets that care. The one that mattered is \
            then held on a bad day, half prepared, and the deal dies there.
            """,
        fix: """
            Keep the one or two meetings on which the stage turns. Write the others under 'steps', or split the stage where \
            the buyer has clearly moved on.
            """,
        before: """
            stages:
              - name: First conversation
                interactions: [first-call, site-visit, needs-analysis]
            """,
        after: """
            stages:
              - name: First conversation
                interactions: [first-call, needs-analysis]
                steps:
                  - Walk round the site with the shift leader
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for stage in context.workspace.stages {
            var seen = Set<String>()
            // A meeting listed twice is one meeting; E10 tells it.
            let distinct = stage.interactions.filter { seen.insert($0.value.id).inserted }
            guard distinct.count > Self.most else { continue }
            report(
                at: distinct[Self.most].place, "this stage has \(distinct.count) Major Interactions; two is the most",
                help: "keep the two on which the stage turns and write the others under 'steps'")
        }
    }
}
