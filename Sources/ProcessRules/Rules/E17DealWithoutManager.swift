import Diagnostics
import Records
import SalesModel

struct E17DealWithoutManager: DealRule {
    let explanation = Explanation(
        code: "E17", title: "A deal that nobody coaches",
        what: "A deal names no manager, and Specs/people.yaml names none for its rep.",
        why: """
            Coaching that is everybody's business is nobody's. The rep prepares alone, and the manager hears of the deal \
            when it is lost.
            """,
        fix:
            "Name who coaches the rep under 'manager', or once for all their deals under the rep in Specs/people.yaml.",
        before: """
            rep: Niamh Calloway
            """,
        after: """
            rep: Niamh Calloway
            manager: Declan Rourke
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        // Where the rep or our people could not be read, nobody knows whether they have a manager.
        guard !context.workspace.peopleAreUnreadable, !deal.isUnreadable(\.rep) else { return }
        for missing in context.missingFields(code) where context.workspace.manager(of: deal) == nil {
            report(
                at: missing.place, "this deal has no 'manager'",
                help: "name who coaches the rep, or give the rep a manager in Specs/people.yaml")
        }
    }
}
