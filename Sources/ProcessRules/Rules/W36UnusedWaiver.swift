import Diagnostics
import Records
import SalesModel

/// The only rule about what the other rules found.
struct W36UnusedWaiver: Rule {
    let explanation = Explanation(
        code: "W36", title: "A waiver that waives nothing",
        what: "A warning is waived, and nothing in the workspace would be told without the waiver. It is advice.",
        why: """
            It was right when it was written. Left standing it hides the next real case, and whoever reads the list \
            believes that you live with something you have long put right.
            """,
        fix: "Take the waiver out. If the warning comes back, you see it and can decide anew.",
        before: """
            rules:
              waivers:
                - {rule: W08, because: Every deal of ours begins with a site visit}
            """,
        after: """
            rules: {}
            """)

    /// - Parameter waived: the codes of the warnings that would be told without a waiver.
    func check(_ workspace: Workspace, waived: Set<DiagnosticCode>, report: inout RuleReporter) {
        for waiver in workspace.waivers {
            guard let rule = waiver.rule, case let waivedCode = DiagnosticCode(rawValue: rule.value),
                Rules.all.contains(where: { $0.code == waivedCode && waivedCode.isWarning }),
                !waived.contains(waivedCode)
            else { continue }
            report(
                at: rule.place, as: .note, "nothing here would be told as \(rule.value), so this waiver waives nothing",
                help: "take it out")
        }
    }
}
