import Assembly
import CollateralCLI
import Foundation
import TestSupport
import Testing
import WorkspaceStore

@Suite("After whatever edit a build gives what a clean build gives")
struct UpToDateFuzzTests {
    /// EDITS=200 for more than the few that every run of the tests makes, and in all formats.
    private static let edits = ProcessInfo.processInfo.environment["EDITS"].flatMap { Int($0) } ?? 5
    private static let formats: [OutputFormat] =
        ProcessInfo.processInfo.environment["EDITS"] == nil ? [.markdown] : OutputFormat.standard

    @Test("random edits of the shipped specs, templates, words and pictures, and other days, one after the other")
    func random() throws {
        let workspace = try Self.workspace()
        try workspace.build { $0.formats = Self.formats }
        var random = SeededRandom(seed: 20_261_124)
        var skipped = 0
        var day = "2026-11-21"
        for edit in 0..<Self.edits {
            let files = (workspace.files(below: "Specs") + workspace.files(below: "Templates"))
                .filter { !IssuedPath.isIssued($0) }
            // Each kind of file as often as any other, however few of it there are.
            let kinds = Dictionary(grouping: files) { $0.split(separator: "/").dropLast() + [$0.suffix(4)] }
            let kind = try #require(kinds.values.sorted { $0[0] < $1[0] }.randomElement(using: &random))
            let file = try #require(kind.randomElement(using: &random))
            let before = try workspace.text(file)
            if edit % 7 == 6 {
                day = "2026-1\(Int.random(in: 0...2, using: &random))-1\(Int.random(in: 0...9, using: &random))"
            } else {
                let comment = file.hasSuffix(".yaml") ? "# A comment." : "More text."
                try workspace.write(before.withRandomEdit(or: comment, using: &random), to: file)
            }
            let report = try workspace.build(on: day) { $0.formats = Self.formats }
            let clean = try workspace.copy(of: ["Specs", "Templates"])
            let whole = try clean.build(on: day) { $0.formats = Self.formats }
            skipped += report.entries.count { $0.isUpToDate }
            #expect(
                report.problems.text(json: false, color: false) == whole.problems.text(json: false, color: false),
                "edit \(edit) of \(file)")
            for (entry, other) in zip(report.entries, whole.entries) {
                #expect(entry.name == other.name && entry.path == other.path)
                // While a Major Interaction cannot be read, what comes out as it stands is up to date.
                if entry.isUpToDate, case .skipped(.errors(let file)) = other.state,
                    file.hasPrefix("Specs/interactions/")
                {
                    continue
                }
                #expect(entry.state == other.state, "edit \(edit) of \(file)")
                #expect(entry.openItems == other.openItems, "edit \(edit) of \(file)")
                guard other.state == .made || other.state == .draft else { continue }
                for format in Self.formats {
                    let path = "output/\(other.path).\(format.fileExtension)"
                    let isSame = try workspace.bytes(path) == clean.bytes(path)
                    #expect(isSame, "edit \(edit) of \(file): \(path)")
                }
            }
            #expect(report.entries.count == whole.entries.count)
            // An edit that broke something would keep the next ones from being seen.
            if report.hasFailed { try workspace.write(before, to: file) }
        }
        #expect(skipped > 0)
    }

    /// The shipped specs and templates, with words of its own, a picture, a figure and a heading that links lead to.
    private static func workspace() throws -> TemporaryFolder {
        let isShort = ProcessInfo.processInfo.environment["EDITS"] == nil
        let workspace = try Checkout.workspace(deals: isShort ? ["harrow-fen-springs", "lindtal-brewery"] : nil)
        try workspace.write(
            """
            writer: {page: Sheet, you_are_here: here we are, draft: Rough}
            choices: {in_production: being made, todo: to be done}
            labels: {close_date: last day, addressee: whom it is for}
            units: {day: sun, days: suns}
            """, to: "Templates/words.yaml")
        try workspace.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"30\">\n<g/>\n</svg>\n",
            to: "Templates/line.svg")
        try workspace.write(
            workspace.text("Templates/hand-off.md")
                + "\n## Line\n\n![A line](Templates/line.svg)\n\nSee [above](#line).\n\n```figure stage-map\n```\n",
            to: "Templates/hand-off.md")
        return workspace
    }
}
