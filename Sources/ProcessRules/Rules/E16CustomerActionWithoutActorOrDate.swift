import Diagnostics
import Records
import SalesModel

struct E16CustomerActionWithoutActorOrDate: DealRule {
    let explanation = Explanation(
        code: "E16", title: "A best or minimum action without a person or a date",
        what: """
            The best or the minimum action of a plan names nobody, somebody who is no contact of the deal, or no date.
            """,
        why: """
            A meeting has worked when one person on the other side does one thing by one day. "They will get back to us" \
            is how deals go quiet. If you can not name the person, you do not know yet whom to ask.
            """,
        fix:
            "Give the id of a contact of this deal under 'actor' and a day under 'due'. Add the contact first if needed.",
        before: """
            best_action:
              text: Approves the trial
            """,
        after: """
            best_action:
              actor: maja-kovacic
              text: Opens a cleaning window for the trial
              due: 2026-12-11
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this customer action has no \(missing.keys.quoted("and no"))",
                help: "say who of the deal's contacts does it, and by when")
        }
        for dangling in context.dangling(code) {
            report(at: dangling.place, dangling.message, help: dangling.help)
        }
    }
}
