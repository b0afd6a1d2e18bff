import Diagnostics
import Records
import SalesModel

struct W22UnknownPerson: ProcessRule, DealRule {
    let explanation = Explanation(
        code: "W22", title: "Somebody of ours whom nobody has listed",
        what: """
            A deal or a hand-off names one of our people, and nobody in Specs/people.yaml has that id or that name. Without \
            that file, or while it has errors, nothing is told; an action's owner is looked at only where the action is ours.
            """,
        why: """
            One wrong letter, and two people stand where one is meant: the papers name somebody whom nobody can ring, and \
            the action or the hand-off is on nobody's list.
            """,
        fix: "Correct the spelling; the message says who is probably meant. Somebody new belongs in Specs/people.yaml.",
        before: """
            rep: Meave Kiely
            """,
        after: """
            rep: Maeve Kiely
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) { reportUnknown(context, &report) }

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) { reportUnknown(context, &report) }

    private func reportUnknown(_ context: RuleContext, _ report: inout RuleReporter) {
        for dangling in context.dangling(code) {
            report(
                at: dangling.place, dangling.message,
                help: dangling.nearest == nil
                    ? "\(dangling.help); somebody new belongs in Specs/people.yaml" : dangling.help,
                replacement: dangling.nearest?.value)
        }
    }
}
