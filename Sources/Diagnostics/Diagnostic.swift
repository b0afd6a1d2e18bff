package enum Severity: String, Hashable, Sendable {
    case error
    case warning
    /// Advice: nothing is wrong yet, and nothing is ever held back by it.
    case note
}

extension Severity: Comparable {
    /// The worse one is the greater: `.note < .warning`, `.warning < .error`.
    package static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// What kind of problem it is, by its code: `E09`, `W02`, `S03`, `T02`.
///
/// `E` and `W` are the rules of a good process, `S` what the loader says of a spec file, `T` what the engine says of a
/// template.
package struct DiagnosticCode: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package init(stringLiteral value: String) { self.rawValue = value }

    package static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.rawValue < b.rawValue }
}

/// One problem: where it is, what it is, and what may be done about it.
package struct Diagnostic: Hashable, Sendable {
    package var place: Place
    package var severity: Severity
    package var code: DiagnosticCode
    /// One sentence without a full stop: `'budget approved' is not an exit criterion of this interaction`.
    package var message: String
    /// What mends it, in one line; empty: nothing to add.
    package var help: String
    /// What else belongs to it, elsewhere: where the other of two things stands.
    package var notes: [Note] = []
    /// Changes that mend it, all of them together.
    package var fixes: [Fix] = []

    package struct Note: Hashable, Sendable {
        package var place: Place
        package var text: String

        package init(place: Place, text: String) {
            self.place = place
            self.text = text
        }
    }

    /// A text to be written in the place of what stands there.
    package struct Fix: Hashable, Sendable {
        package var place: Place
        package var text: String

        package init(place: Place, text: String) {
            self.place = place
            self.text = text
        }
    }

    package init(_ severity: Severity, _ code: DiagnosticCode, at place: Place, _ message: String, help: String = "") {
        self.place = place
        self.severity = severity
        self.code = code
        self.message = message
        self.help = help
    }
}

extension Sequence<Diagnostic> {
    /// Sorted by file and place, each problem once: the first of those that say the same of one place, whatever help
    /// the others have.
    package func sortedOnce() -> [Diagnostic] {
        var seen = Set<Problem>()
        return filter { seen.insert(Problem(place: $0.place, code: $0.code, message: $0.message)).inserted }
            .sorted { a, b in (a.place, a.code, a.message) < (b.place, b.code, b.message) }
    }

    package var hasErrors: Bool { contains { $0.severity == .error } }
}

/// What makes two problems the same to their reader.
private struct Problem: Hashable {
    var place: Place
    var code: DiagnosticCode
    var message: String
}
