import Diagnostics
import Records
import SalesModel

struct W12EarlyDemo: DealRule {
    let explanation = Explanation(
        code: "W12", title: "The manager shows how, early on",
        what:
            "In the first third of the stages a meeting's coaching is of the type 'demo': the manager shows how it is done.",
        why: """
            When the manager runs the first meetings, the customer learns to talk to the manager and the rep learns to sit \
            beside. Early meetings are where a mistake can still be mended. That is where reps should do it themselves.
            """,
        fix:
            "Let the rep lead. Prepare together, watch, and set 'type: coaching'. Keep showing how for the late meetings.",
        before: """
            plans:
              - interaction: first-meeting
                coaching:
                  type: demo
            """,
        after: """
            plans:
              - interaction: first-meeting
                coaching:
                  type: coaching
                  manager_role: Takes notes and says nothing for the first twenty minutes
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        let workspace = context.workspace
        for plan in deal.plans {
            guard let type = workspace.coaching(of: plan, in: deal)?.type, type.value == .demo,
                let position = workspace.position(of: plan), position < workspace.thirdOfStages
            else { continue }
            report(
                at: type.place, "this meeting is in the first third of the stages, and the manager shows how",
                help: "let the rep lead and coach instead ('type: coaching')")
        }
    }
}
