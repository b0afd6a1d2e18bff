package import Diagnostics
import Dispatch
package import Records
package import SalesModel
import Synchronization

/// What makes a process a good one.
///
/// ```swift
/// ProcessRules.check(workspace, today: today)   // error[E03] at the stage without exit criteria, …
/// ProcessRules.findings(on: deal, in: workspace, today: today)   // only what is wrong with this deal
/// ```
package enum ProcessRules {
    /// Every breach of every rule, sorted by place, each once; warnings the workspace waives are left out.
    package static func check(_ workspace: Workspace, today: Day) -> [Diagnostic] {
        let deals = workspace.deals
        let found = Mutex([RuleFindings?](repeating: nil, count: deals.count))
        DispatchQueue.concurrentPerform(iterations: deals.count) { index in
            let findings = findings(on: deals[index], in: workspace, today: today)
            found.withLock { $0[index] = findings }
        }
        let all = [findings(onProcessOf: workspace, today: today)] + found.withLock { $0.compactMap(\.self) }
        return (all.flatMap(\.diagnostics) + unusedWaivers(of: workspace, in: all)).sortedOnce()
    }

    /// What is wrong with the process and its interactions, whatever the deals are.
    package static func findings(onProcessOf workspace: Workspace, today: Day) -> RuleFindings {
        let context = RuleContext(workspace, checking: workspace.processRecords(), today: today)
        return RuleFindings(Rules.onProcess, in: workspace, code: \.code) { $0.check(context, report: &$1) }
    }

    /// What is wrong with one deal, whatever the others are.
    package static func findings(on deal: Deal, in workspace: Workspace, today: Day) -> RuleFindings {
        let context = RuleContext(workspace, checking: workspace.records(of: deal), today: today)
        return RuleFindings(Rules.onDeals, in: workspace, code: \.code) { $0.check(deal, context, report: &$1) }
    }

    /// The waivers without which nothing more would be told. While something has errors nobody knows: rules are silent
    /// about what an error explains.
    ///
    /// - Parameter findings: on the process and on every deal.
    package static func unusedWaivers(of workspace: Workspace, in findings: [RuleFindings]) -> [Diagnostic] {
        let rule = W36UnusedWaiver()
        guard !workspace.waivers.isEmpty, workspace.unreadableInteractions.isEmpty, workspace.unreadableDeals.isEmpty,
            !workspace.waivedCodes.contains(rule.code), !findings.contains(where: { $0.diagnostics.hasErrors })
        else { return [] }
        var report = RuleReporter(code: rule.code)
        rule.check(workspace, waived: Set(findings.flatMap(\.waived)), report: &report)
        return report.diagnostics
    }

    /// In the order of their codes.
    package static var explanations: [Explanation] { Rules.all.map(\.explanation) }
}

/// What the rules found in the process or in one deal.
package struct RuleFindings: Sendable {
    /// Sorted by place, each once; without what the workspace waives.
    package let diagnostics: [Diagnostic]
    /// The codes of the warnings that were found and are waived.
    package let waived: Set<DiagnosticCode>

    fileprivate init<Checked>(
        _ rules: [Checked], in workspace: Workspace, code: (Checked) -> DiagnosticCode,
        check: (Checked, inout RuleReporter) -> Void
    ) {
        let waivedCodes = workspace.waivedCodes
        var found: [Diagnostic] = []
        var waived: Set<DiagnosticCode> = []
        for rule in rules {
            let code = code(rule)
            var report = RuleReporter(code: code)
            check(rule, &report)
            if !waivedCodes.contains(code) {
                found += report.diagnostics
            } else if !report.diagnostics.isEmpty {
                waived.insert(code)
            }
        }
        diagnostics = found.sortedOnce()
        self.waived = waived
    }
}

extension Rules {
    fileprivate static let onProcess = all.compactMap { $0 as? any ProcessRule }
    fileprivate static let onDeals = all.compactMap { $0 as? any DealRule }
}

extension Workspace {
    /// The warnings this organisation lives with, each with its reason.
    var waivers: [Waiver] { (process?.rules?.value.waivers ?? []).filter { $0.because != nil } }

    /// Errors cannot be waived.
    fileprivate var waivedCodes: Set<DiagnosticCode> {
        Set(waivers.compactMap { $0.rule.map { DiagnosticCode(rawValue: $0.value) } }.filter(\.isWarning))
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

    /// - Parameters:
    ///   - severity: of a rule of two levels, which of them; else what the code says.
    ///   - replacement: what is to be written at `place` instead, where that is certain enough to offer.
    package mutating func callAsFunction(
        at place: Place, as severity: Severity? = nil, _ message: String, help: String = "", replacement: String? = nil
    ) {
        let severity = severity ?? (code.isWarning ? .warning : .error)
        var diagnostic = Diagnostic(severity, code, at: place, message, help: help)
        diagnostic.fixes = replacement.map { [Diagnostic.Fix(place: place, text: $0)] } ?? []
        diagnostics.append(diagnostic)
    }
}

extension DiagnosticCode {
    /// Whether it is the code of a rule that warns; those of other rules stop a document.
    package var isWarning: Bool { rawValue.hasPrefix("W") }
}
