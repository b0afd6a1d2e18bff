import Assembly
import CollateralCLI
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("Problems as check and build list them")
struct ProblemListTests {
    private static func diagnostic(
        _ severity: Severity, _ code: DiagnosticCode, _ file: String, _ line: Int
    ) -> Diagnostic {
        Diagnostic(severity, code, at: Place(file: "Specs/\(file).yaml", line: line, column: 1), "m", help: "h")
    }

    private static func text(_ diagnostics: [Diagnostic], justWritten: String? = nil) -> [String] {
        Problems(diagnostics, sources: [:]).text(json: false, color: false, justWritten: justWritten)
            .split(separator: "\n").map(String.init).filter { $0 != "   help: h" }
    }

    @Test("the fourth of a kind and all after it are named in one line behind the third; errors are all in full")
    func grouping() {
        let alike = (1...13).map { Self.diagnostic(.warning, "W04", $0 < 12 ? "a" : "b", $0) }
        let others = [Self.diagnostic(.warning, "W15", "a", 2), Self.diagnostic(.note, "W04", "b", 20)]
        let errors = (1...4).map { Self.diagnostic(.error, "E10", "c", $0) }
        #expect(
            Self.text(alike + others + errors) == [
                "Specs/a.yaml:1:1: warning[W04]: m", "Specs/a.yaml:2:1: warning[W04]: m",
                "Specs/a.yaml:2:1: warning[W15]: m", "Specs/a.yaml:3:1: warning[W04]: m",
                "   and 10 more like it (W04): Specs/a.yaml:4, Specs/a.yaml:5, Specs/a.yaml:6, Specs/a.yaml:7, "
                    + "Specs/a.yaml:8, Specs/a.yaml:9, Specs/a.yaml:10, Specs/a.yaml:11, Specs/b.yaml:12, Specs/b.yaml:13",
            ] + (1...4).map { "Specs/c.yaml:\($0):1: error[E10]: m" } + ["Specs/b.yaml:20:1: note[W04]: m"])
        let many = Self.text((1...25).map { Self.diagnostic(.note, "W29", "a", $0) })
        #expect(many.count == 4 && many.last?.hasSuffix("Specs/a.yaml:12, Specs/a.yaml:13 and 12 more") == true)
    }

    @Test(
        "what is wrong with the file just written comes first, if anything is; advice comes last",
        arguments: [
            (nil, ["a:1", "b:1", "b:2", "c:1", "b:9"]),
            ("Specs/b.yaml", ["b:1", "b:2", "a:1", "c:1", "b:9"]),
            ("Specs/c.yaml", ["a:1", "b:1", "b:2", "c:1", "b:9"]),
        ])
    func justWritten(file: String?, expected: [String]) {
        let diagnostics = [
            Self.diagnostic(.error, "E10", "a", 1), Self.diagnostic(.error, "E10", "b", 1),
            Self.diagnostic(.warning, "W04", "b", 2), Self.diagnostic(.note, "W29", "b", 9),
            Self.diagnostic(.warning, "W04", "c", 1),
        ]
        let told = Self.text(diagnostics, justWritten: file)
        #expect(told.map { String($0.dropFirst(6)).replacing(".yaml", with: "").prefix(3) } == expected.map { $0[...] })
    }

    @Test(
        "check tells errors of the file written last first, unless all were written together", arguments: [false, true])
    func lastWritten(isTogether: Bool) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let files = [NewcomerTests.deal, "Specs/process.yaml"]
        for file in files { try folder.write(folder.text("work/" + file) + "nonsense: 1\n", to: "work/" + file) }
        let now = Date()
        for file in try folder.contents(below: "work").keys {
            let isLast = !isTogether && file == files[1]
            try FileManager.default.setAttributes(
                [.modificationDate: isLast ? now : now.addingTimeInterval(-10)],
                ofItemAtPath: folder.workspace + "/" + file)
        }
        for command in ["check", "build"] {
            let output = try Collateral.run(command, in: folder.workspace).output
            #expect(output.hasPrefix(files[isTogether ? 0 : 1] + ":"), "\(output)")
        }
        let json = try Collateral.run("check", "--json", in: folder.workspace).output
        #expect(json.hasPrefix("{\"file\":\"\(files[0])\""))
    }

    @Test("watch tells errors of what was just saved first")
    func watch() {
        let appeared = ["a", "b", "c"].map { Self.diagnostic(.error, "E10", $0, 1) }
        let text = WatchText(hasColor: false).round(
            WatchTextTests.round(appeared: appeared), changed: ["Specs/b.yaml"], seconds: 0.2, at: "14:03:12")
        #expect(
            text.split(separator: "\n").compactMap { $0.wholeMatch(of: /Specs\/(.)\.yaml:1.*/)?.1 } == ["b", "a", "c"])
    }

    @Test("advice is told by check alone, with how to be rid of it; it holds up nothing, not even with --strict")
    func notes() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let waiver = "rules: {waivers: [{rule: W14, because: Bakers need time}]}\n"
        try folder.write(folder.text("work/Specs/process.yaml") + waiver, to: "work/Specs/process.yaml")
        let check = try Collateral.run("check", "--strict", in: folder.workspace)
        #expect(check.status == 0 && check.output.contains("note[W36]"), "\(check)")
        #expect(check.output.contains("\n1 note in "))
        #expect(
            check.output.hasSuffix(
                "\nNotes are advice and hold nothing up; 'collateral explain W36' says how to be told later, or never.\n"
            ))
        let json = try Collateral.run("check", "--json", in: folder.workspace)
        #expect(json.output.contains(#""severity":"note","code":"W36""#))
        let build = try Collateral.run("build", "--strict", in: folder.workspace)
        #expect(build.status == 0 && !build.output.contains("W36"), "\(build)")
        #expect(build.output.contains("\n0 errors, 0 warnings\n"))
    }

    @Test("a rule that draws a line says where, and how to draw it elsewhere")
    func setting() throws {
        let text = try Collateral.run("explain", "W29").output
        #expect(text.contains("    rules:\n      thresholds:\n        overdue_days: {note: 1, warning: 8}\n"))
    }
}
