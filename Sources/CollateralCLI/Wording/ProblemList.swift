import Diagnostics

/// Problems in the order people read them: those of the file just written before the others, advice last. What is told
/// often is told three times and then only named.
///
/// ```
/// Specs/process.yaml:31:11: warning[W04]: no exchange names the role 'purchasing'
///    help: say under 'exchanges' what this role gives or gets
///    and 4 more like it (W04): Specs/process.yaml:34, Specs/process.yaml:37, …
/// ```
struct ProblemList {
    private let problems: [Diagnostic]

    /// How many of a kind are told in full, and of how many more the places are.
    private static let toldInFull = 3
    private static let namedByPlace = 10

    /// - Parameters:
    ///   - diagnostics: sorted by file and place, which stays so within each part.
    ///   - justWritten: files that come first where they have errors.
    init(_ diagnostics: [Diagnostic], justWritten: Set<String> = []) {
        let first = justWritten.intersection(diagnostics.filter { $0.severity == .error }.map(\.place.file))
        func part(_ diagnostic: Diagnostic) -> Int {
            if diagnostic.severity == .note { return 2 }
            return first.contains(diagnostic.place.file) ? 0 : 1
        }
        problems = (0...2).flatMap { number in diagnostics.filter { part($0) == number } }
    }

    private init(ordered problems: [Diagnostic]) { self.problems = problems }

    func prefix(_ count: Int) -> ProblemList { ProblemList(ordered: Array(problems.prefix(count))) }

    /// Errors all in full; each problem ends its last line.
    func text(_ formatter: DiagnosticFormatter) -> String {
        var left = Dictionary(grouping: problems.filter { $0.severity != .error }, by: \.kind)
            .mapValues { ($0.prefix(Self.toldInFull).count, Array($0.dropFirst(Self.toldInFull))) }
        var text = ""
        for problem in problems {
            guard let (untold, others) = left[problem.kind], problem.severity != .error else {
                text += formatter.text(problem)
                continue
            }
            guard untold > 0 else { continue }
            text += formatter.text(problem)
            left[problem.kind] = (untold - 1, others)
            if untold == 1, !others.isEmpty { text += named(others) }
        }
        return text
    }

    private func named(_ others: [Diagnostic]) -> String {
        let places = others.prefix(Self.namedByPlace).map { "\($0.place.file.oneSafeLine):\($0.place.start.line)" }
        let rest = others.count > places.count ? " and \(others.count - places.count) more" : ""
        return "   and \(others.count) more like it (\(others[0].code.rawValue)): "
            + places.joined(separator: ", ") + rest + "\n"
    }
}

extension Diagnostic {
    fileprivate struct Kind: Hashable {
        var severity: Severity
        var code: DiagnosticCode
    }

    fileprivate var kind: Kind { Kind(severity: severity, code: code) }
}
