import Diagnostics
import Records
import SalesModel

struct E14ActionWithoutOwnerOrDate: DealRule {
    /// What stands between two names, in the languages people write their lists in. Joints that are also part of
    /// names (the Spanish y, the Portuguese e) are not among them, nor is the comma, which leads to a title as well.
    private static let joints: Set<String> = ["and", "und", "et", "en", "og", "och", "&", "+"]

    let explanation = Explanation(
        code: "E14", title: "An action without one owner or without a date",
        what: "An action of a deal has no owner, more than one owner, or no date.",
        why: """
            What two people own, nobody does. What has no date is done after everything that has one. The customer reads \
            this list too: it shows how you will work together later.
            """,
        fix:
            "Name the one person who answers for it under 'owner', and a day under 'due'. Others can help all the same.",
        before: """
            actions:
              - text: Send the drawing of line 2
                owner: Aoife and Priya
                side: seller
            """,
        after: """
            actions:
              - text: Send the drawing of line 2
                owner: Aoife Tierney
                side: seller
                due: 2026-12-04
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        for missing in context.missingFields(code) {
            report(
                at: missing.place, "this action has no \(missing.keys.quoted("and no"))",
                help: "name the one person who answers for it, and by when")
        }
        let people = deal.people(in: context.workspace)
        for owner in deal.actions.compactMap({ $0.owner?.map(\.id) }) where namesSeveral(owner.value, people) {
            report(
                at: owner.place, "'\(owner.value)' is more than one owner",
                help: "name the one person who answers for it")
        }
    }

    private func namesSeveral(_ owner: String, _ people: Set<String>) -> Bool {
        if owner.contains(";") || owner.contains("/") { return true }
        let words = owner.split(separator: " ").map { $0.lowercased() }
        if words.dropFirst().dropLast().contains(where: Self.joints.contains) { return true }
        // A comma parts two people only where both are known: "Petra Zajc, controller" is one.
        return owner.split(separator: ",").filter { people.contains(String($0).folded) }.count > 1
    }
}

extension Deal {
    /// Everybody the deal names, on both sides.
    fileprivate func people(in workspace: Workspace) -> Set<String> {
        let manager = self.manager ?? workspace.usualManager(of: self)
        let ours = ([self.rep, manager] + self.team.map(\.name)).compactMap { workspace.name(of: $0)?.value }
        return Set((ours + self.contacts.compactMap { $0.name?.value }).map(\.folded))
    }
}
