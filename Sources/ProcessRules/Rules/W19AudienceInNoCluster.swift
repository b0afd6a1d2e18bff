import Diagnostics
import Records
import SalesModel

struct W19AudienceInNoCluster: ProcessRule {
    let explanation = Explanation(
        code: "W19", title: "A hand-off for people in no cluster",
        what:
            "There are clusters of people who behave alike, and a hand-off is made for a role that is in none of them.",
        why: """
            Whoever makes the page knows the title of its reader and nothing else: not what they trust, not what they fear. \
            So it is written for nobody in particular, and reads like it.
            """,
        fix: "Add the role to the 'members' of the cluster it behaves like, or describe a cluster for it.",
        before: """
            clusters:
              - id: on-the-floor
                members: [shift-leader]
            # and in the interaction, for its hand-off:
            audience: purchasing
            """,
        after: """
            clusters:
              - id: on-the-floor
                members: [shift-leader]
              - id: with-the-budget
                members: [purchasing]
            # and in the interaction, for its hand-off:
            audience: purchasing
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        guard let process = context.workspace.process, !process.clusters.isEmpty,
            !process.clusters.contains(where: { $0.isUnreadable(\.members) })
        else { return }
        let clusters = Set(process.clusters.compactMap { $0.id?.value })
        let roles = Set(process.roles.compactMap { $0.id?.value })
        let members = Set(process.clusters.flatMap(\.members).map(\.value.id))
        for audience in context.workspace.interactions.flatMap(\.collateral).compactMap(\.audience) {
            let id = audience.value.id
            guard roles.contains(id), !clusters.contains(id), !members.contains(id), !members.contains(id.slug),
                !context.isProbablyMisspelt(id, .role)
            else { continue }
            report(
                at: audience.place, "the role '\(id)' belongs to no cluster",
                help: "add it to the 'members' of the cluster whose behaviour it shares")
        }
    }
}
