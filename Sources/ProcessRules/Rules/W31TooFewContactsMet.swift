import Diagnostics
import Records
import SalesModel

struct W31TooFewContactsMet: DealRule {
    let explanation = Explanation(
        code: "W31", title: "Too few people met for this stage",
        what: """
            An open deal is in the second half of the stages, and fewer of the customer's people were at the meetings held \
            than the threshold: advice below three, a warning below two.
            """,
        why: """
            A purchase that several people have to live with is decided by several people. Whom you have not met, somebody \
            else explains it to: your contact, on a corridor, in one sentence. "Not enough contacts" is among the first \
            warnings of every forecast program.
            """,
        fix: """
            Ask your contact who else it touches, and for an introduction. Bring a reason to meet them that is theirs. Who \
            was there stands under 'present' in the outcome, else under 'attendees'.
            """,
        before: """
            stage: decide
            plans:
              - interaction: first-meeting
                attendees: [maja-kovacic]
                outcome: {result: advance}
            """,
        after: """
            stage: decide
            plans:
              - interaction: first-meeting
                attendees: [maja-kovacic, petra-zajc, matej-hribar]
                outcome: {result: advance}
            """,
        setting: Explanation.setting(\.contactsMet))

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen, let stage = deal.stage, let position = deal.position(in: context.workspace),
            position * 2 >= context.workspace.stages.count, let met = deal.peopleMet(in: context)?.count,
            let severity = context.levels(\.contactsMet).left(by: met + 1)
        else { return }
        report(
            at: stage.place, as: severity,
            met == 0
                ? "none of the customer's people has been met so far"
                : "only \(met) of the customer's people \(met == 1 ? "has" : "have") been met so far",
            help: "ask for an introduction to who else decides, pays or has to live with it")
    }
}
