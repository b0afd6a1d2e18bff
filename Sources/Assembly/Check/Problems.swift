package import Diagnostics

/// What is wrong, with the texts it is wrong in.
package struct Problems: Sendable {
    package private(set) var diagnostics: [Diagnostic]
    package let sources: [String: SourceText]

    package init(_ diagnostics: [Diagnostic], sources: [String: SourceText], strict: Bool = false) {
        self.diagnostics = diagnostics.sortedOnce().map { diagnostic in
            var told = diagnostic
            if strict { told.severity = .error }
            return told
        }
        self.sources = sources
    }

    package var hasErrors: Bool { diagnostics.hasErrors }

    package var errorCount: Int { diagnostics.count { $0.severity == .error } }

    package var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}
