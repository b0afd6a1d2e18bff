import Diagnostics
import Records
import SalesModel

struct W32NoPower: DealRule {
    let explanation = Explanation(
        code: "W32", title: "Nobody of high influence met",
        what: """
            An open deal is in the middle of the stages or beyond, and nobody with 'influence: high' was at any meeting \
            held: advice from half-way on, a warning from three quarters on.
            """,
        why: """
            You have been talking to people who can recommend and to people who can refuse, and to nobody who can say yes. \
            They decide without having heard you, from a page that somebody else sums up.
            """,
        fix: """
            Ask your contact to take you along, or to bring them for the ten minutes that are theirs. Where you have met \
            them and think less of their title, correct 'influence'.
            """,
        before: """
            stage: decide
            contacts:
              - {id: matej-hribar, name: Matej Hribar, influence: high}
            plans:
              - interaction: needs-analysis
                attendees: [maja-kovacic]
                outcome: {result: advance}
            """,
        after: """
            plans:
              - interaction: needs-analysis
                attendees: [maja-kovacic, matej-hribar]
                outcome: {result: advance}
            """,
        setting: Explanation.setting(\.powerPercent))

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        let count = context.workspace.stages.count
        guard deal.isKnownOpen, let stage = deal.stage, let position = deal.position(in: context.workspace),
            let met = deal.peopleMet(in: context),
            let severity = context.levels(\.powerPercent).reached(by: (position * 2 + 1) * 100 / (count * 2))
        else { return }
        let known = deal.contacts.filter { $0.influence != nil }
        let powerful = known.filter { $0.influence?.value == .high }.compactMap { $0.id?.value }
        // That nobody's influence is known is told by itself.
        guard !known.isEmpty, !deal.contacts.contains(where: { $0.isUnreadable(\.influence) }),
            met.isDisjoint(with: powerful)
        else { return }
        report(
            at: stage.place, as: severity, "nobody of high influence has been met so far",
            help: powerful.isEmpty
                ? "find out whose word decides, and add them with 'influence: high'"
                : "ask for ten minutes with \(powerful.quoted("or"))")
    }
}
