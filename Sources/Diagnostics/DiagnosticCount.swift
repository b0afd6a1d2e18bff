/// How many problems there are: `2 errors, 1 warning, 3 notes`.
package struct DiagnosticCount: Hashable, Sendable {
    package var errors = 0
    package var warnings = 0
    package var notes = 0

    package init(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    /// `no problems` where there are none.
    package var text: String {
        let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return "no problems" }
        return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }
}
