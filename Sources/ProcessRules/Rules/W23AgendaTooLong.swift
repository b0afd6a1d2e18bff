import Diagnostics
import Records
import SalesModel

struct W23AgendaTooLong: DealRule {
    let explanation = Explanation(
        code: "W23", title: "An agenda longer than its meeting",
        what: """
            The minutes on the agenda of a meeting to come, its own or else its Major Interaction's, are more than the \
            meeting has.
            """,
        why: """
            The customer adds them up before you do. And what falls off is the end of the agenda, which is where they were \
            to decide something.
            """,
        fix: "Take something out, give the plan an 'agenda' of its own, or ask for more time while there is some.",
        before: """
            plans:
              - interaction: first-meeting      # its agenda takes 60 minutes
                minutes: 45
            """,
        after: """
            plans:
              - interaction: first-meeting
                minutes: 45
                agenda:
                  - {minutes: 25, topic: Walk along line 2}
                  - {minutes: 20, topic: What happens next}
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen else { return }
        for plan in deal.plans where plan.isAhead(of: context.today) {
            guard let minutes = plan.minutes, !plan.isUnreadable(\.agenda) else { continue }
            let parts = plan.agendaItems(in: context.workspace).compactMap { $0.minutes?.value }
            let needed = parts.reduce(0, +)
            // Minutes that cannot be are told by themselves.
            guard needed > minutes.value, (parts + [minutes.value]).allSatisfy(E18ImpossibleFigures.minutes.contains)
            else { continue }
            report(
                at: minutes.place,
                "this meeting has \(minutes.value.counted("minute")), and its agenda takes \(needed)",
                help: plan.agenda.isEmpty
                    ? "shorten it by giving this plan an 'agenda' of its own, or ask for more time"
                    : "shorten the agenda (line \(plan.place(of: \.agenda).start.line)), or ask for more time")
        }
    }
}
