import Assembly
import CollateralCLI
import Diagnostics
import Testing
import WorkspaceStore

@Suite("What watch says")
struct WatchTextTests {
    static let fault = Diagnostic(
        .error, "E13", at: Place(file: "Specs/deals/acme.yaml", line: 4, column: 8, length: 3),
        "'nix' is not a stage of this process", help: "its stages are 'trial' and 'decision'")

    static func round(
        written: Int = 0, skipped: Int = 0, appeared: [Diagnostic] = [], gone: [Diagnostic] = []
    ) -> WatchSession.Round {
        let sources = ["Specs/deals/acme.yaml": SourceText(file: "Specs/deals/acme.yaml", text: "\n\n\nstage: nix\n")]
        var report = BuildReport(problems: Problems(appeared, sources: sources), formats: OutputFormat.standard)
        func entry(_ state: BuildReport.State, _ written: Int) -> BuildReport.Entry {
            BuildReport.Entry(
                name: "agenda of acme", path: "agendas/acme/Agenda", audience: "customer", state: state,
                writtenFiles: written)
        }
        report.entries =
            (0..<written).map { _ in entry(.made, 3) }
            + (0..<skipped).map { _ in entry(.skipped(.unsoundTemplate), 0) } + [entry(.made, 0)]
        return WatchSession.Round(report: report, appeared: appeared, gone: gone)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var round: WatchSession.Round
        var changed: [String]
        var text: String

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "one document made", round: round(written: 1), changed: ["Specs/deals/acme.yaml"],
            text: "14:03:12 Specs/deals/acme.yaml: 3 files of 1 document in 0.2 s\n"),
        Case(
            name: "nothing that a document reads", round: round(), changed: ["Templates/README.md"],
            text: "14:03:12 Templates/README.md: nothing to make in 0.2 s\n"),
        Case(
            name: "more files than a line holds", round: round(written: 2), changed: ["a", "b", "c", "d", "e"],
            text: "14:03:12 a, b, c and 2 more: 6 files of 2 documents in 0.2 s\n"),
        Case(
            name: "lost count", round: round(written: 2), changed: [],
            text: "14:03:12 many files: 6 files of 2 documents in 0.2 s\n"),
        Case(
            name: "a problem that came", round: round(skipped: 2, appeared: [fault]),
            changed: ["Specs/deals/acme.yaml"],
            text: """
                14:03:12 Specs/deals/acme.yaml: nothing to make; 2 documents with errors stay as before in 0.2 s
                Specs/deals/acme.yaml:4:8: error[E13]: 'nix' is not a stage of this process
                    4 | stage: nix
                      |        ^^^
                   help: its stages are 'trial' and 'decision'

                """),
        Case(
            name: "a problem that went", round: round(written: 1, gone: [fault]), changed: ["Specs/deals/acme.yaml"],
            text: """
                14:03:12 Specs/deals/acme.yaml: 3 files of 1 document in 0.2 s
                gone: Specs/deals/acme.yaml: error[E13]: 'nix' is not a stage of this process

                """),
        Case(
            name: "a name that would move the cursor", round: round(), changed: ["Specs/\u{1B}[2J.yaml"],
            text: "14:03:12 Specs/\u{FFFD}[2J.yaml: nothing to make in 0.2 s\n"),
    ]

    @Test("of very many problems and files it tells some and counts the rest")
    func many() {
        let faults = (1...1500).map { number in
            Diagnostic(
                .warning, "S16", at: Place(file: "Specs/stray-\(number).txt"), "unknown")
        }
        var round = Self.round(appeared: faults, gone: faults)
        round.report.kept = (1...1500).map {
            KeptFile(path: "\($0).md", newVersion: "\($0).new.md", reason: .edited)
        }
        let lines = WatchText(hasColor: false).round(round, changed: [], seconds: 0.2, at: "14:03:12")
            .split(separator: "\n")
        #expect(lines.count < 70)
        #expect(lines.contains("Kept 1480 more files in the same way"))
        #expect(lines.contains("and 1480 more problems: 'collateral check' tells all"))
        #expect(lines.last == "gone: 1480 more problems")
        #expect(round.report.summary.contains("\nKept 1460 more files in the same way\n"))
    }

    @Test("tells each round in a line, then the problems that came and went", arguments: cases)
    func rounds(one: Case) {
        let text = WatchText(hasColor: false).round(one.round, changed: one.changed, seconds: 0.21, at: "14:03:12")
        #expect(text == one.text)
    }
}
