import Diagnostics
import Records
import SalesModel

struct E10NameLeadsAstray: Rule {
    let explanation = Explanation(
        code: "E10", title: "A name that leads to nothing, or to two things",
        what: """
            Something is named that is not there, an id is used twice, or a Major Interaction does not belong to exactly \
            one stage. A waiver that names no warning is told here too.
            """,
        why: """
            Documents are put together by these names. One wrong letter, and the call plan leaves out the person who \
            decides, or a meeting never shows up in anybody's plan. You notice in the room.
            """,
        mend: """
            Correct the spelling; the message says what it probably should be. Give one of two things with the same id \
            another one. List each interaction in one stage and no more.
            """,
        before: """
            coach: sales-manger
            """,
        after: """
            coach: sales-manager
            """)

    func check(_ evidence: Evidence, report: inout Report) {
        for dangling in evidence.dangling(code) {
            report(at: dangling.place, dangling.message, help: dangling.help)
        }
        checkRepeatedIDs(evidence, &report)
        checkDependencies(evidence, &report)
        checkMembership(evidence, &report)
        checkWaivers(evidence, &report)
    }

    /// What an action waits for is an id or free words. An id's shape where actions have ids is meant as an id.
    private func checkDependencies(_ evidence: Evidence, _ report: inout Report) {
        for deal in evidence.workspace.deals {
            let ids = deal.actions.compactMap { $0.id?.value }
            guard !ids.isEmpty else { continue }
            let known = Set(ids + deal.actions.compactMap { $0.text?.value })
            for name in deal.actions.compactMap(\.dependsOn)
            where !known.contains(name.value) && name.value == name.value.slug {
                let nearest = NearestName.find(name.value, in: ids)
                report(
                    at: name.place, "'\(name.value)' is not an action of this deal",
                    help: nearest.map { "did you mean '\($0)'?" } ?? "its actions are \(ids.prefix(7).quoted())")
            }
        }
    }

    /// Only warnings can be waived.
    private func checkWaivers(_ evidence: Evidence, _ report: inout Report) {
        let codes = Rules.all.map(\.code)
        let warnings = codes.filter { $0.severity == .warning }.map(\.rawValue)
        for rule in (evidence.workspace.process?.rules?.value.waivers ?? []).compactMap(\.rule)
        where !warnings.contains(rule.value) {
            if codes.contains(DiagnosticCode(rawValue: rule.value)) {
                report(
                    at: rule.place, "'\(rule.value)' is an error, and only warnings can be waived",
                    help: "mend what it tells; 'collateral explain \(rule.value)' says how")
            } else {
                let nearest = NearestName.find(rule.value, in: warnings)
                report(
                    at: rule.place, "'\(rule.value)' is not a warning that can be waived",
                    help: nearest.map { "did you mean '\($0)'?" }
                        ?? "the warnings are '\(warnings.first ?? "")' to '\(warnings.last ?? "")'")
            }
        }
    }
}
