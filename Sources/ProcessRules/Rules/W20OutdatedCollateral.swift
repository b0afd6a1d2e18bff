import Diagnostics
import Records
import SalesModel

struct W20OutdatedCollateral: DealRule {
    let explanation = Explanation(
        code: "W20", title: "Expired or retired collateral in a plan",
        what: """
            A plan takes along something that is retired, or that has expired by the day of the meeting. A meeting that was \
            held while the thing was good is left alone.
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
        let workspace = context.workspace
        for plan in deal.plans {
            let isOver = plan.isHeld && !deal.isOpen
            let scope = Scope(
                deal: deal, interaction: plan.interaction.flatMap { workspace.interaction($0.value.id) })
            for cited in plan.collateral {
                guard case .found(let storage) = workspace.resolve(cited.value.id, .collateral, in: scope) else {
                    continue
                }
                let item = Collateral(storage)
                if item.status?.value == .retired, !isOver {
                    report(
                        at: cited.place, "'\(cited.value.id)' is retired",
                        help: "take along what has replaced it")
                } else if let expires = item.expires?.value,
                    let day = useDay(of: plan, isOver: isOver, today: context.today), expires < day
                {
                    report(
                        at: cited.place,
                        "'\(cited.value.id)' \(expires < context.today ? "expired" : "expires") on \(expires.iso)"
                            + (plan.when == nil ? "" : ", before this meeting"),
                        help: "take along what has replaced it, or have it renewed")
                }
            }
        }
    }

    /// The day on which the thing has to be good: the meeting's, or today for one still to be held; nil where a deal
    /// is over and nobody knows any more.
    private func useDay(of plan: Plan, isOver: Bool, today: Day) -> Day? {
        let meeting = plan.when?.value.day
        if plan.isHeld { return meeting ?? (isOver ? nil : today) }
        return max(meeting ?? today, today)
    }
}
