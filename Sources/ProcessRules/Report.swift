package import Diagnostics

/// What one rule found. A rule calls it: `report(at: place, "this stage has no exit criteria")`.
package struct Report: Sendable {
    package let code: DiagnosticCode
    package private(set) var diagnostics: [Diagnostic] = []

    package init(code: DiagnosticCode) { self.code = code }

    package mutating func callAsFunction(at place: Place, _ message: String, help: String = "") {
        diagnostics.append(Diagnostic(code.severity, code, at: place, message, help: help))
    }
}

extension DiagnosticCode {
    /// Warnings begin with W; everything else stops a document.
    package var severity: Severity { rawValue.hasPrefix("W") ? .warning : .error }
}
