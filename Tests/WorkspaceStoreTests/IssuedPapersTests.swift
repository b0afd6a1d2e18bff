import Assembly
import CollateralCLI
import Diagnostics
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite(
    "What is kept of a paper is told where it is not as it was sent, or of nothing any more, and no build touches it")
struct IssuedPapersTests {
    private static let plan = SmallMeeting.actionPlan
    private static let record = "Specs/issued/acme/action-plan/1/record.yaml"
    private static let kept = "Specs/issued/acme/action-plan/1/Action-plan.md"

    /// What is done to what was kept, and what 'check' says.
    private static let damages: [(change: @Sendable (TemporaryFolder) throws -> Void, told: String)] = [
        (
            { try $0.write("mine", to: kept) },
            "\(kept):1:1: error[S42]: this file was sent as revision 1 on 2026-11-21, and somebody has changed it since"
        ),
        (
            { try $0.remove(kept) },
            "\(kept):1:1: error[S42]: this file was sent as revision 1 on 2026-11-21, and is gone"
        ),
        ({ try $0.replace("number: 1", with: "number: one", in: record) }, "\(record):2:9: error[S"),
        (
            { try $0.replace("number: 1", with: "number: 2", in: record) },
            "\(record):1:1: error[S43]: this is not the record"
        ),
        (
            { try $0.replace("path: \"", with: "path: \"../", in: record) },
            "\(record):1:1: error[S43]: this is not the record"
        ),
        ({ try $0.remove(record) }, "error[S43]: this paper has no record.yaml beside it"),
        (
            { try $0.write("", to: "Specs/issued/notes.yaml") },
            "Specs/issued/notes.yaml:1:1: warning[S43]: nothing reads this file"
        ),
    ]

    @Test("what was changed in what is kept is told at its place, and never put back", arguments: damages.indices)
    func damaged(index: Int) throws {
        let (change, told) = Self.damages[index]
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        try workspace.replaceFirst("stage: first", with: "stage: first\nstatus: lost", in: SmallMeeting.deal)
        let output = try workspace.bytes(Self.plan)
        try change(workspace)
        let kept = try workspace.contents(below: "Specs/issued")
        let problems = try workspace.problems()
        #expect(problems.contains(told), "\(problems)")
        try workspace.build()
        #expect(try workspace.contents(below: "Specs/issued") == kept)
        #expect(try workspace.bytes(Self.plan) == output)
    }

    @Test("a paper whose plan has another id now is told")
    func otherPlan() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("agenda", plan: "first")
        try workspace.replaceFirst("id: first", with: "id: second", in: SmallMeeting.deal)
        let problems = try workspace.problems()
        #expect(
            problems.hasPrefix(
                "Specs/issued/acme/agenda/first/1/record.yaml:1:1: warning[S44]: this paper was sent for the plan "
                    + "'first' of the deal 'acme', which is not there any more"), "\(problems)")
    }

    @Test(
        "a paper whose document has another name now, or is about something else, is told",
        arguments: [("document: agenda", "document: day"), ("for: plan", "for: deal"), ("for: plan", "for: plam")])
    func otherDocument(old: String, new: String) throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("agenda", plan: "first")
        try workspace.replace(old, with: new, in: "Templates/agenda.md")
        try workspace.replace("{{plan.when | date: long}}", with: "soon", in: "Templates/agenda.md")
        let told = try workspace.problems().contains(
            "1:1: warning[S44]: this paper was sent for the document 'agenda' of a plan, which is not there any more")
        // Of a template that cannot be read nobody knows its name.
        #expect(told == (new != "for: plam"))
    }

    @Test("but not one whose interaction cannot be read just now")
    func unreadInteraction() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("agenda", plan: "first")
        try workspace.write("name: 'Meeting", to: "Specs/interactions/meeting.yaml")
        #expect(try !workspace.problems().contains("S44"))
    }

    @Test(
        "where nobody can know what was sent last, nothing takes its place and nothing more is issued",
        arguments: ["", "/acme", "/acme/action-plan", "/acme/action-plan/1", "/acme/action-plan/1/record.yaml"])
    func unknown(place: String) throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        let sent = try workspace.bytes(Self.plan)
        let (path, elsewhere) = ("\(workspace.path)/Specs/issued\(place)", try TemporaryFolder())
        try FileManager.default.moveItem(atPath: path, toPath: elsewhere.path + "/sent")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere.path + "/sent")
        try workspace.replace("Show the line", with: "Show line 3", in: SmallMeeting.deal)
        let report = try workspace.build()
        #expect(report.hasFailed && report.summary.contains("action-plan of acme: Specs/issued"), "\(report.summary)")
        #expect(try workspace.bytes(Self.plan) == sent)
        let problems = try workspace.problems()
        #expect(problems.contains("Specs/issued\(place):1:1: error[S41]") && !problems.contains("S43"), "\(problems)")
        #expect(throws: IssueRefusal.self) { try workspace.issue("action-plan") }
        #expect(try workspace.bytes(Self.plan) == sent)
    }

    @Test("what was sent is removed by no build, also where its record cannot be read and nothing makes it any more")
    func prunedWithoutRecord() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        let sent = try workspace.bytes(Self.plan)
        try workspace.replace("number: 1", with: "number: one", in: Self.record)
        try workspace.remove("Templates/action-plan.md")
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.prunedFiles == 0)
        #expect(try workspace.bytes(Self.plan) == sent)
    }
}
