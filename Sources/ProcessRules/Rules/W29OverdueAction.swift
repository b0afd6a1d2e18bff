import Diagnostics
import Records
import SalesModel

struct W29OverdueAction: DealRule {
    let explanation = Explanation(
        code: "W29", title: "An action that is overdue",
        what: """
            The day an action of an open deal was due is past, and it is not done. Told as advice from the first day on and \
            as a warning after eight days.
            """,
        why: """
            A promise of ours that is late tells the customer how we will be afterwards. One of theirs that is late is the \
            first thing a deal says when it begins to stop, weeks before anybody says it aloud.
            """,
        fix: """
            Do it today, or ring whose it is and agree a new day under 'due'. What nobody needs any more is 'status: \
            dropped'.
            """,
        before: """
            - text: Send the drawing of line 2
              due: 2026-11-13
              status: todo
            """,
        after: """
            - text: Send the drawing of line 2
              due: 2026-11-13
              status: done
            """,
        setting: Explanation.setting(\.overdueDays))

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen else { return }
        let levels = context.levels(\.overdueDays)
        for action in deal.actions where action.isKnownOpen {
            guard let due = action.due, let day = deal.dueDay(of: action),
                case let late = context.today.ordinal - day.ordinal, late > 0,
                let severity = levels.reached(by: late)
            else { continue }
            report(
                at: due.place, as: severity, "this action is \(late.counted("day")) overdue",
                help: action.side?.value == .buyer
                    ? "ask \(context.workspace.name(of: action.owner, in: Scope(deal: deal))?.value ?? "its owner") what is in the way, or agree a new day"
                    : "do it today, or agree a new day")
        }
    }
}
