import Diagnostics
import Records
import SalesModel

struct W30BuyerGoneQuiet: DealRule {
    let explanation = Explanation(
        code: "W30", title: "The buyer's last actions all overdue",
        what: """
            Of the buyer's actions that were due, the last ones are all overdue: advice at two in a row, a warning at three.
            """,
        why: """
            One late promise is a full week. Several in a row are an answer that nobody wants to give you. Forecast programs \
            list it among their first warnings, as a deal that has "ghosted".
            """,
        fix: """
            Do not chase the actions. Ring the person with the most to win and ask whether it still matters, and what has \
            changed. Then drop what is dead ('status: dropped') and agree one small thing with a day.
            """,
        before: """
            - {text: Names the day for the trial, side: buyer, due: 2026-11-06, status: todo}
            - {text: Sends the price of an hour, side: buyer, due: 2026-11-13, status: todo}
            """,
        after: """
            - {text: Names the day for the trial, side: buyer, due: 2026-11-06, status: dropped}
            - {text: Says by phone whether the trial still matters, side: buyer, due: 2026-12-04}
            """,
        setting: Explanation.setting(\.buyerOverdue))

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen else { return }
        let due = deal.actions.compactMap { action -> (action: Action, day: Day)? in
            guard action.side?.value == .buyer, action.status?.value != .dropped, !action.isUnreadable(\.status),
                let day = deal.dueDay(of: action), day < context.today
            else { return nil }
            return (action, day)
        }
        // Of two of one day the one that is done comes first, so that it does not hide the other.
        let latest = due.sorted { a, b in (b.day, b.action.isKnownOpen ? 1 : 0) < (a.day, a.action.isKnownOpen ? 1 : 0)
        }
        let overdue = latest.prefix { $0.action.isKnownOpen }
        guard let last = overdue.first, let severity = context.levels(\.buyerOverdue).reached(by: overdue.count) else {
            return
        }
        report(
            at: last.action.text?.place ?? last.action.place, as: severity,
            "the buyer's last \(overdue.count.counted("action")) are all overdue",
            help: "ring whoever has most to win and ask whether it still matters")
    }
}
