import Diagnostics
import Records
import SalesModel

struct E13UnknownStageOrBuyingStep: ProcessRule, DealRule {
    let explanation = Explanation(
        code: "E13", title: "An unknown stage or buying step",
        what:
            "A deal, an interaction, a stage or an exchange names a stage or a buying step that the process does not have.",
        why: """
            Where a deal stands decides which meetings are prepared next. A deal at a stage that is not there gets no call \
            plan and no coaching. It just drops out of sight.
            """,
        fix: "Use the id of a stage or buying step of Specs/process.yaml. The message shows the nearest one.",
        before: """
            company: Falkenried Brewery
            stage: proove-it
            """,
        after: """
            company: Falkenried Brewery
            stage: prove-it
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) { check(context, report: &report) }

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for dangling in context.dangling(code) {
            report(at: dangling.place, dangling.message, help: dangling.help)
        }
    }
}
