import Diagnostics
import Records
import SalesModel

struct W20OutdatedCollateral: DealRule {
    let explanation = Explanation(
        code: "W20", title: "Expired or retired collateral in a plan",
        what: """
            What a plan takes along, or else a hand-off of its Major Interaction, is retired or has expired by the day of \
            the meeting. A meeting that was held while the thing was good is left alone.
            """,
        why: """
            Old prices and old claims come back: the customer puts your own page on the table and asks which one is true. \
            You spend the meeting explaining yourself.
            """,
        fix: "Take along what has replaced it, or have it renewed and move its 'expires' date.",
        before: """
            # the interaction says: expires: 2026-06-30
            plans:
              - interaction: proposal-delivery
                when: 2026-12-01T10:00+01:00
                collateral: [price-sheet-2025]
            """,
        after: """
            plans:
              - interaction: proposal-delivery
                when: 2026-12-01T10:00+01:00
                collateral: [price-sheet-2026]
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        for plan in deal.plans where !plan.isUnreadable(\.collateral) {
            // Of a meeting that was held nobody knows what was taken along where its plan does not say.
            if plan.isHeld, plan.collateral.isEmpty { continue }
            let isOver = plan.isHeld && !deal.isKnownOpen
            for named in context.workspace.collateral(of: plan, in: deal) {
                let item = named.value
                let place = plan.collateral.isEmpty ? plan.when?.place ?? plan.place(of: \.interaction) : named.place
                let id = item.id?.value ?? ""
                if item.status?.value == .retired, !isOver {
                    report(at: place, "'\(id)' is retired", help: "take along what has replaced it")
                } else if let expires = item.expires?.value,
                    let day = useDay(of: plan, isOver: isOver, today: context.today), expires < day
                {
                    report(
                        at: place,
                        "'\(id)' \(expires < context.today ? "expired" : "expires") on \(expires.iso)"
                            + (plan.day == nil ? "" : ", before this meeting"),
                        help: "take along what has replaced it, or have it renewed")
                }
            }
        }
    }

    /// The day on which the thing has to be good: the meeting's, or today for one still to be held; nil where a deal
    /// is over and nobody knows any more.
    private func useDay(of plan: Plan, isOver: Bool, today: Day) -> Day? {
        if plan.isHeld { return plan.day ?? (isOver ? nil : today) }
        return max(plan.day ?? today, today)
    }
}
