import Assembly
import CollateralCLI
import Foundation
import Records
import TestSupport
import Testing
import WorkspaceStore

@Suite("A customer's document is made anew until its meeting is held or its deal closes, and then stays")
struct SettledDocumentTests {
    @Test("on another day every file of a customer is the same, byte for byte")
    func anotherDay() throws {
        let workspace = try Shipped.copy()
        let files = try Self.customerFiles(of: workspace)
        #expect(files.count > 12)
        try workspace.remove("output")
        try workspace.build(on: "2027-03-31")
        #expect(try Self.customerFiles(of: workspace) == files)
    }

    @Test("a meeting is held and a deal is won: no file of a customer changes, none comes, none goes")
    func heldAndWon() throws {
        let workspace = try Shipped.copy()
        let before = try Self.customerFiles(of: workspace)
        try workspace.replaceFirst(
            "    status: draft", with: "    status: held", in: "Specs/deals/lindtal-brewery.yaml")
        try workspace.replaceFirst("status: open", with: "status: won", in: "Specs/deals/harrow-fen-springs.yaml")
        try workspace.build(on: "2027-06-30") { $0.isPruning = true }
        #expect(try Self.customerFiles(of: workspace) == before)
    }

    /// What changes in the deal, and whether the agenda and the action plan are settled then.
    static let cases: [(change: String, with: String, settles: Set<String>)] = [
        ("status: reviewed", "status: draft", []),
        ("status: reviewed", "status: held", ["agenda"]),
        ("status: reviewed", "outcome: {result: advance}", ["agenda"]),
        ("stage: first", "stage: first\nstatus: won", ["agenda", "action-plan", "letter"]),
        ("stage: first", "stage: first\nstatus: lost", ["agenda", "action-plan", "letter"]),
        ("stage: first", "stage: first\nstatus: no_decision", ["agenda", "action-plan", "letter"]),
    ]

    @Test("what settles a document, and that nothing else does", arguments: cases)
    func settles(change: String, with new: String, settles: Set<String>) throws {
        let workspace = try SmallMeeting.workspace()
        try workspace.build()
        let before = try workspace.contents(below: "output", except: ["index.html"])
        try workspace.replaceFirst(change, with: new, in: SmallMeeting.deal)
        for (old, new) in [("company: Acme", "company: Acme Ltd"), ("T09:30", "T10:30"), ("2026-12-08", "2026-12-09")] {
            try workspace.replaceFirst(old, with: new, in: SmallMeeting.deal)
        }
        let report = try workspace.build(on: "2026-11-26") { $0.isPruning = true }
        #expect(!report.hasFailed, "\(report.summary)")
        let after = try workspace.contents(below: "output")
        let paths = [
            "agenda": SmallMeeting.agenda, "action-plan": SmallMeeting.actionPlan,
            "letter": "output/letters/acme/Letter-to-Acme.md",
        ].mapValues { String($0.dropFirst("output/".count)) }
        for (document, path) in paths {
            #expect((after[path] == before[path]) == settles.contains(document), "\(document)")
        }
    }

    @Test("settled and never issued: a clean clone has none, and nothing is told to be missing or left over")
    func cleanClone() throws {
        let workspace = try SmallMeeting.workspace()
        try workspace.replaceFirst("status: reviewed", with: "status: held", in: SmallMeeting.deal)
        let report = try workspace.build(on: "2026-11-26")
        #expect(!workspace.exists(SmallMeeting.agenda) && workspace.exists(SmallMeeting.actionPlan))
        #expect(!report.hasFailed && report.leftovers == [])
        #expect(report.summary.hasPrefix("2 documents in "), "\(report.summary)")
    }

    @Test("internal papers of the same meeting are made as before")
    func internalPapers() throws {
        let workspace = try SmallMeeting.workspace()
        try workspace.replace("audience: customer", with: "audience: internal", in: "Templates/agenda.md")
        try workspace.replace(
            "{{#issued}} Sent as number {{number}} on {{today | date: long}}.{{/issued}}", with: "",
            in: "Templates/agenda.md")
        try workspace.replaceFirst("status: reviewed", with: "status: held", in: SmallMeeting.deal)
        try workspace.build(on: "2026-11-26")
        #expect(workspace.exists(SmallMeeting.agenda))
    }

    /// The bytes of every file that is for customers or partners.
    private static func customerFiles(of workspace: TemporaryFolder) throws -> [String: [UInt8]] {
        let templates = try workspace.project().templates.filter(\.audience.isOutside)
        let folders = Set(
            try templates.map { template in
                let text = try workspace.text(template.file)
                let file = try #require(text.split(separator: "\n").first { $0.hasPrefix("file:") })
                return String(file.dropFirst("file:".count).drop { " \"".contains($0) }.prefix { $0 != "/" })
            })
        return try workspace.contents(below: "output").filter { path, _ in
            folders.contains(String(path.prefix { $0 != "/" }))
        }
    }
}
