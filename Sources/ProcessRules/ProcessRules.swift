package import Diagnostics
import Dispatch
package import Records
package import SalesModel
import Synchronization

/// What makes a process a good one.
///
/// ```swift
/// ProcessRules.check(workspace, today: today)   // error[E03] at the stage without exit criteria, …
/// ProcessRules.check(deal, in: workspace, today: today)   // only what is wrong with this deal
/// ```
package enum ProcessRules {
    /// Every breach of every rule, sorted by place, each once; warnings the workspace waives are left out.
    package static func check(_ workspace: Workspace, today: Day) -> [Diagnostic] {
        let deals = workspace.deals
        let found = Mutex([[Diagnostic]](repeating: [], count: deals.count))
        DispatchQueue.concurrentPerform(iterations: deals.count) { index in
            let diagnostics = check(deals[index], in: workspace, today: today)
            if !diagnostics.isEmpty { found.withLock { $0[index] = diagnostics } }
        }
        return (checkProcess(of: workspace, today: today) + found.withLock { $0.flatMap(\.self) }).sortedOnce()
    }

    /// What is wrong with the process and its interactions, whatever the deals are.
    package static func checkProcess(of workspace: Workspace, today: Day) -> [Diagnostic] {
        let context = RuleContext(workspace, checking: workspace.processRecords(), today: today)
        return Rules.onProcess(of: workspace).flatMap { rule in
            var report = RuleReporter(code: rule.code)
            rule.check(context, report: &report)
            return report.diagnostics
        }.sortedOnce()
    }

    /// What is wrong with one deal, whatever the others are.
    package static func check(_ deal: Deal, in workspace: Workspace, today: Day) -> [Diagnostic] {
        let context = RuleContext(workspace, checking: workspace.records(of: deal), today: today)
        return Rules.onDeals(of: workspace).flatMap { rule in
            var report = RuleReporter(code: rule.code)
            rule.check(deal, context, report: &report)
            return report.diagnostics
        }.sortedOnce()
    }

    /// In the order of their codes.
    package static var explanations: [Explanation] { Rules.all.map(\.explanation) }
}

extension Rules {
    fileprivate static func onProcess(of workspace: Workspace) -> [any ProcessRule] {
        let waived = workspace.waivedCodes
        return all.compactMap { $0 as? any ProcessRule }.filter { !waived.contains($0.code) }
    }

    fileprivate static func onDeals(of workspace: Workspace) -> [any DealRule] {
        let waived = workspace.waivedCodes
        return dealRules.filter { !waived.contains($0.code) }
    }

    private static let dealRules = all.compactMap { $0 as? any DealRule }
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
/// broken, a name that is probably a misspelt other one. What it looks at it says by being a ``ProcessRule``, a
/// ``DealRule`` or both.
package protocol Rule: Sendable {
    var explanation: Explanation { get }
}

/// A rule about the process and its interactions. It looks at no deal.
package protocol ProcessRule: Rule {
    func check(_ context: RuleContext, report: inout RuleReporter)
}

/// A rule about each deal by itself: it looks at that one, the process and its interactions, and at no other deal.
package protocol DealRule: Rule {
    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter)
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
