import Diagnostics
import Records
import SalesModel

struct W33StalledDeal: DealRule {
    let explanation = Explanation(
        code: "W33", title: "A deal that stands still",
        what: """
            An open deal has entered no stage and had no meeting for long, and none is in the calendar: advice after 30 \
            days, a warning after 60. Where neither is known it counts from the day the deal was opened.
            """,
        why: """
            Nothing kills as many deals as nothing. Most are not lost to somebody else; they end in no decision, and they \
            look well in the forecast until then.
            """,
        fix: """
            Ask for one meeting with a decision of its own, and write it into the plans with its day. If there is no reason \
            for one, set 'status: no_decision' and come back when something has changed.
            """,
        before: """
            stage: trial
            history:
              - {stage: trial, entered: 2026-09-14}
            """,
        after: """
            stage: trial
            history:
              - {stage: trial, entered: 2026-09-14}
            plans:
              - interaction: trial-review
                when: 2026-12-08T10:00+01:00
            """,
        setting: Explanation.setting(\.stalledDays))

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen, let stage = deal.stage, !deal.isUnreadable(\.plans), !deal.isUnreadable(\.history),
            !deal.plans.contains(where: { $0.isUnreadable(\.when) || $0.daysLeft(from: context.today) != nil })
        else { return }
        let entered = deal.history.last { $0.stage?.value.id == stage.value.id }?.entered?.value
        // One that nobody has written down is told by itself.
        let met = deal.plans.compactMap(\.day).filter { $0 <= context.today }.max()
        // Of a deal of which nothing else is known, the day it began.
        guard let last = [entered, met].compactMap(\.self).max() ?? deal.opened?.value,
            case let days = context.today.ordinal - last.ordinal,
            let severity = context.levels(\.stalledDays).reached(by: days)
        else { return }
        report(
            at: stage.place, as: severity,
            "nothing has moved here for \(days.counted("day")): no meeting, no new stage since \(last.iso)",
            help: "agree a meeting with a day, or set the status to 'no_decision'")
    }
}
