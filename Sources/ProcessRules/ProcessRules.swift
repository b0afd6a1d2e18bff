package import Diagnostics
package import Records
package import SalesModel

/// What makes a process a good one.
///
/// ```swift
/// ProcessRules.check(workspace, today: today)   // error[E03] at the stage without exit criteria, …
/// ```
package enum ProcessRules {
    /// Every breach of every rule, sorted by place, each once; warnings the workspace waives are left out.
    package static func check(_ workspace: Workspace, today: Day) -> [Diagnostic] {
        let context = RuleContext(workspace, today: today)
        let waived = workspace.waivedCodes
        return Rules.all.filter { !waived.contains($0.code) }.flatMap { rule -> [Diagnostic] in
            var report = RuleReporter(code: rule.code)
            rule.check(context, report: &report)
            return report.diagnostics
        }.sortedOnce()
    }

    /// In the order of their codes.
    package static var explanations: [Explanation] { Rules.all.map(\.explanation) }
}

extension Workspace {
    /// The warnings this organisation lives with. Errors cannot be waived, and no warning without a reason.
    fileprivate var waivedCodes: Set<DiagnosticCode> {
        let waivers = (process?.rules?.value.waivers ?? []).filter { $0.because != nil }
        return Set(
            waivers.compactMap { $0.rule.map { DiagnosticCode(rawValue: $0.value) } }.filter(\.isWarning)
        )
    }
}

/// One thing that makes a process a good one, and what to say where it does not hold.
///
/// A rule stays silent about what another problem already explains: a value that could not be read, a file that is
/// broken, a name that is probably a misspelt other one.
package protocol Rule: Sendable {
    var explanation: Explanation { get }

    func check(_ context: RuleContext, report: inout RuleReporter)
}

extension Rule {
    package var code: DiagnosticCode { explanation.code }
}

/// What one rule found. A rule calls it: `report(at: place, "this stage has no exit criteria")`.
package struct RuleReporter: Sendable {
    package let code: DiagnosticCode
    package private(set) var diagnostics: [Diagnostic] = []

    package init(code: DiagnosticCode) { self.code = code }

    /// - Parameter replacement: what is to be written at `place` instead, where that is certain enough to offer.
    package mutating func callAsFunction(
        at place: Place, _ message: String, help: String = "", replacement: String? = nil
    ) {
        let severity: Severity = code.isWarning ? .warning : .error
        var diagnostic = Diagnostic(severity, code, at: place, message, help: help)
        diagnostic.fixes = replacement.map { [Diagnostic.Fix(place: place, text: $0)] } ?? []
        diagnostics.append(diagnostic)
    }
}

extension DiagnosticCode {
    /// Whether it is the code of a rule that warns; those of other rules stop a document.
    package var isWarning: Bool { rawValue.hasPrefix("W") }
}
