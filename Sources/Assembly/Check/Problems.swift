package import Diagnostics

/// The problems of a workspace, sorted by file and place, each once, with the texts to show their lines from.
package struct Problems: Sendable {
    package private(set) var diagnostics: [Diagnostic]
    package let sources: [String: SourceText]

    /// - Parameter strict: whether warnings count as errors; notes never do.
    package init(_ diagnostics: [Diagnostic], sources: [String: SourceText], strict: Bool = false) {
        self.diagnostics = diagnostics.sortedOnce().map { diagnostic in
            var reported = diagnostic
            if strict, reported.severity == .warning { reported.severity = .error }
            return reported
        }
        self.sources = sources
    }

    package var hasErrors: Bool { diagnostics.hasErrors }

    package var errorCount: Int { diagnostics.count { $0.severity == .error } }

    package var warningCount: Int { diagnostics.count { $0.severity == .warning } }

    /// Whether one of them, told with its line, may say what somebody wrote of coaching. Of an error in a deal it is taken for
    /// granted: the key that is wrong may be `coaching` itself.
    package var quotesCoaching: Bool {
        var coaching: [String: CoachingLines] = [:]
        func isOfCoaching(_ place: Place, _ severity: Severity) -> Bool {
            guard SpecPath.isOfDeals(place.file) else { return SpecPath.isOfCoaching(place.file) }
            guard severity != .error else { return true }
            let lines = coaching[place.file] ?? CoachingLines(sources[place.file])
            coaching[place.file] = lines
            return lines.contains(place.start.line)
        }
        return diagnostics.contains { diagnostic in
            let places = [diagnostic.place] + diagnostic.notes.map(\.place)
            return diagnostic.severity != .note && places.contains { isOfCoaching($0, diagnostic.severity) }
        }
    }

    /// What is wrong or may become so, without advice.
    package var withoutNotes: Problems {
        var problems = self
        problems.diagnostics.removeAll { $0.severity == .note }
        return problems
    }
}
