import Diagnostics
import Records
import SalesModel

struct W34OutcomeMissing: DealRule {
    let explanation = Explanation(
        code: "W34", title: "A meeting without an outcome",
        what: """
            The day of a meeting of an open deal is past, and its plan does not say what came of it: advice from the next \
            day on, a warning after five days.
            """,
        why: """
            Two days later half of what was said is gone, and what is left is how it felt. The next plan begins with \
            'promised last time', and nobody knows.
            """,
        fix: """
            Write the 'outcome' on the way home: the result, what was promised and by whom. If the meeting was put off, \
            correct 'when'.
            """,
        before: """
            - interaction: first-meeting
              when: 2026-11-24T10:00+01:00
            """,
        after: """
            - interaction: first-meeting
              when: 2026-11-24T10:00+01:00
              outcome:
                result: advance
                commitments:
                  - Petra Zajc sends the price of an hour by 4 December
            """,
        setting: Explanation.setting(\.outcomeDays))

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen else { return }
        for plan in deal.plans {
            guard let when = plan.when, !plan.says(\.outcome),
                case let days = context.today.ordinal - when.value.day.ordinal, days > 0,
                let severity = context.levels(\.outcomeDays).reached(by: days)
            else { continue }
            report(
                at: when.place, as: severity,
                "this meeting was \(days == 1 ? "yesterday" : "\(days) days ago"), and nobody has written what came of it",
                help: "write its 'outcome', or correct 'when'")
        }
    }
}
