import Diagnostics
import Records
import SalesModel

struct W11LateCoaching: DealRule {
    let explanation = Explanation(
        code: "W11", title: "Coaching only at the end",
        what: """
            The meetings of a deal are coached in the last third of the stages only, though the deal has been in earlier \
            ones.
            """,
        why: """
            Most deals that die, die early, where nobody looks. A manager who comes in at the end saves one deal. A manager \
            who prepares the first meetings saves all that the rep will hold afterwards.
            """,
        fix: "Plan the coaching of the first meetings first. Write it into the plans of the early stages.",
        before: """
            plans:
              - interaction: first-meeting
                objective: One line named
              - interaction: proposal-delivery
                coaching:
                  type: demo
            """,
        after: """
            plans:
              - interaction: first-meeting
                objective: One line named
                coaching:
                  type: coaching
                  skill_focus: Asking once, then waiting
              - interaction: proposal-delivery
                coaching:
                  type: demo
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        let workspace = context.workspace
        let late = workspace.stages.count - workspace.thirdOfStages
        guard late > 0, late < workspace.stages.count else { return }
        let coached = deal.coachedPositions(in: workspace)
        guard let first = coached.first, coached.allSatisfy({ $0.position >= late }),
            deal.wasEarlier(than: late, in: workspace)
        else { return }
        report(
            at: first.place, "this deal is coached in the last third of the stages only",
            help: "the early meetings are where a rep learns most and where most deals die")
    }
}

extension Deal {
    /// The coached meetings whose stage is known.
    fileprivate func coachedPositions(in workspace: Workspace) -> [(place: Place, position: Int)] {
        self.plans.compactMap { plan in
            let own = plan.says(\.coaching) ? plan.place(of: \.coaching) : nil
            guard let place = own ?? workspace.coaching(of: plan, in: self)?.place,
                let position = workspace.position(of: plan)
            else { return nil }
            return (place, position)
        }
    }

    /// Whether the deal has been at a stage before this one: it may also have begun here.
    fileprivate func wasEarlier(than position: Int, in workspace: Workspace) -> Bool {
        let early = Set(workspace.stages.prefix(position).compactMap { $0.id?.value })
        return self.history.contains { $0.stage.map { early.contains($0.value.id) } ?? false }
            || self.plans.contains { workspace.position(of: $0).map { $0 < position } ?? false }
    }
}
