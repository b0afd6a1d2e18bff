package import Diagnostics
package import Records
package import SalesModel

/// What makes a process a good one.
package enum ProcessRules {
    /// Every breach of every rule, sorted by place, each once; warnings the workspace waives are left out.
    package static func check(_ workspace: Workspace, today: Day) -> [Diagnostic] {
        let evidence = Evidence(workspace, today: today)
        let waived = workspace.waivedCodes
        return Rules.all.filter { !waived.contains($0.code) }.flatMap { rule -> [Diagnostic] in
            var report = Report(code: rule.code)
            rule.check(evidence, report: &report)
            return report.diagnostics
        }.sortedOnce()
    }

    /// In the order of their codes.
    package static var explanations: [Explanation] { Rules.all.map(\.explanation) }

    package static func explanation(of code: DiagnosticCode) -> Explanation? {
        explanations.first { $0.code == code }
    }
}

extension Workspace {
    /// The warnings this organisation lives with. Errors cannot be waived, and no warning without a reason.
    fileprivate var waivedCodes: Set<DiagnosticCode> {
        let waivers = (process?.rules?.value.waivers ?? []).filter { $0.because != nil }
        return Set(
            waivers.compactMap { $0.rule.map { DiagnosticCode(rawValue: $0.value) } }.filter { $0.severity == .warning }
        )
    }
}
