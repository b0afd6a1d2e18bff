import Diagnostics
import Records
import SalesModel

struct W35MeetingUnprepared: DealRule {
    let explanation = Explanation(
        code: "W35", title: "A meeting soon, and its plan empty",
        what: """
            A meeting of an open deal is near, and its plan has no objective or no best action: advice a week before, a \
            warning two days before.
            """,
        why: """
            Whoever goes in without knowing what they want to come out with takes what they get. A manager can still help \
            today; the day after, E07 can only say that it is too late.
            """,
        fix: "Sit down with your manager for a quarter of an hour and write one 'objective' and one 'best_action'.",
        before: """
            - interaction: first-meeting
              when: 2026-12-02T10:00+01:00
            """,
        after: """
            - interaction: first-meeting
              when: 2026-12-02T10:00+01:00
              objective: One line named for the count
              best_action:
                actor: maja-kovacic
                text: Names the line and the week
                due: 2026-12-02
            """,
        setting: Explanation.setting(\.planDays))

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen else { return }
        for plan in deal.plans {
            guard let when = plan.when, let days = plan.daysLeft(from: context.today),
                let severity = context.levels(\.planDays).left(by: days)
            else { continue }
            let missing = [plan.lacking(\.objective), plan.lacking(\.bestAction)].compactMap(\.self)
            guard !missing.isEmpty else { continue }
            let soon = days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days"
            report(
                at: when.place, as: severity,
                "this meeting is \(soon), and its plan has no \(missing.quoted("and no"))",
                help: "write what the meeting is for and what the customer is to do at its end")
        }
    }
}
