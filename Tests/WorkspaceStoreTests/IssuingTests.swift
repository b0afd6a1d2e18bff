import Assembly
import CollateralCLI
import Diagnostics
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("What is issued is kept byte for byte, and stands in output while it counts")
struct IssuingTests {
    private static let plan = SmallMeeting.actionPlan
    private static let record = "Specs/issued/acme/action-plan/1/record.yaml"
    private static let kept = "Specs/issued/acme/action-plan/1/Action-plan.md"

    @Test("a paper is kept with what it printed, and the next build leaves it in its place")
    func issued() throws {
        let workspace = try SmallMeeting.built()
        let paper = try workspace.issue("action-plan", to: "Cy Young")
        #expect(!paper.isKnown && paper.revision.number == 1 && paper.files.count == 3 && paper.edits == [])
        #expect(try workspace.text(Self.plan).contains("Revision 1 of 21\u{A0}Nov\u{A0}2026."))
        for format in ["md", "html", "docx"] {
            let name = "Action-plan.\(format)"
            #expect(
                try workspace.bytes("Specs/issued/acme/action-plan/1/\(name)")
                    == workspace.bytes("output/action-plans/acme/\(name)"))
        }
        let record = try workspace.text(Self.record)
        #expect(record.contains("\nnumber: 1\nday: 2026-11-21\nto: \"Cy Young\"\n"), "\(record)")
        #expect(record.contains("  - at: \"deals/acme:actions[tour].due\"\n    says: \"2026-12-01\"\n"), "\(record)")
        #expect(!record.contains("margin"))
        let before = try workspace.contents(below: "output/action-plans")
        let report = try workspace.build(on: "2026-12-24") { $0.isPruning = true }
        #expect(!report.hasFailed && report.kept == [] && report.leftovers == [])
        #expect(report.entries.first { $0.path.hasPrefix("action-plans/") }?.isUpToDate == true)
        #expect(try workspace.contents(below: "output/action-plans") == before)
        try workspace.remove(Self.plan)
        #expect(try workspace.build().entries.first { $0.path.hasPrefix("action-plans/") }?.isUpToDate == false)
        #expect(try workspace.problems() == "")
    }

    @Test("the same paper again is the same revision, also on another day and after a build")
    func again() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        for rebuilds in [false, true] {
            if rebuilds {
                try workspace.remove("output")
                try workspace.build(on: "2026-11-30")
            }
            let paper = try workspace.issue("action-plan", on: "2026-11-30")
            #expect(paper.isKnown && paper.revision.number == 1 && paper.revision.day.iso == "2026-11-21")
        }
        #expect(workspace.files(below: "Specs/issued").count == 4)
    }

    @Test("formats that were not issued are made beside those that were")
    func otherFormats() throws {
        let workspace = try SmallMeeting.workspace()
        try workspace.build { $0.formats = [.word] }
        try workspace.issue("action-plan")
        let sent = try workspace.bytes("output/action-plans/acme/Action-plan.docx")
        for _ in 1...2 {
            let report = try workspace.build()
            #expect(!report.hasFailed && report.kept == [] && report.leftovers == [])
            #expect(try workspace.bytes("output/action-plans/acme/Action-plan.docx") == sent)
            #expect(try !workspace.text(Self.plan).contains("Revision"))
        }
    }

    @Test("a paper that somebody else issued since the specs were read is no reason for a second one")
    func issuedMeanwhile() throws {
        let workspace = try SmallMeeting.built()
        let (project, folder) = (try workspace.project(), try WorkspaceFolder(at: workspace.path))
        try workspace.issue("action-plan")
        #expect(throws: WorkspaceError.self) {
            try Issuer(project: project, in: folder, output: nil).issue("action-plan", of: "acme", plan: nil, to: nil)
        }
        #expect(workspace.files(below: "Specs/issued").count == 4)
    }

    @Test("once the specs say something else the document is live again, and the next paper is a new revision")
    func next() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        let sent = try workspace.contents(below: "Specs/issued")
        for (old, new) in [
            ("2026-12-08, aud", "2026-12-10, aud"), ("due: 2026-12-01, aud", "due: 2026-12-01, status: done, aud"),
            (
                "  - {id: margin",
                "  - {text: Sign, owner: Di Old, side: buyer, due: 2026-12-20, audience: customer}\n  - {id: margin"
            ),
        ] {
            try workspace.replaceFirst(old, with: new, in: SmallMeeting.deal)
        }
        try workspace.build()
        #expect(try !workspace.text(Self.plan).contains("Revision"))
        let paper = try workspace.issue("action-plan", on: "2026-12-02")
        #expect(paper.revision.number == 2)
        let text = try workspace.text(Self.plan)
        #expect(
            text.contains(
                """
                Revision 2 of 2\u{A0}Dec\u{A0}2026.

                - done: Show the line
                - moved from 8\u{A0}Dec\u{A0}2026 to 10\u{A0}Dec\u{A0}2026: Send the offer
                - new: Sign

                """), "\(text)")
        for (name, bytes) in sent { #expect(try workspace.bytes("Specs/issued/\(name)") == bytes) }
    }

    @Test("a paper of five hundred actions is kept in seconds")
    func manyActions() throws {
        let workspace = try SmallMeeting.workspace()
        let many = (1...500).map {
            "  - {text: Step \($0), owner: Ann, side: seller, due: 2026-12-09, audience: customer}\n"
        }.joined()
        try workspace.replaceFirst("  - {id: margin", with: many + "  - {id: margin", in: SmallMeeting.deal)
        try workspace.build()
        var paper: IssuedPaper?
        let time = try processorTime { paper = try workspace.issue("action-plan") }
        #expect(paper?.revision.values.count ?? 0 > 1_500 && time < .seconds(10), "\(time)")
    }

    @Test("the shipped action plan opens with what changed since the customer last saw it")
    func shippedActionPlan() throws {
        let workspace = try Shipped.copy()
        let deal = "Specs/deals/lindtal-brewery.yaml"
        let plan = "output/action-plans/lindtal-brewery/Action-plan-Lindtal-Brewery.md"
        #expect(try !workspace.text(plan).contains("Since you last saw it"))
        try workspace.issue("action-plan", of: "lindtal-brewery")
        #expect(try !workspace.text(plan).contains("Since you last saw it"))
        try workspace.replaceFirst("status: doing", with: "status: done", in: deal)
        try workspace.replaceFirst("text: Return", with: "text: Give back", in: deal)
        try workspace.replaceFirst("due: 2026-12-02", with: "due: 2026-12-18", in: deal)
        try workspace.build()
        try workspace.issue("action-plan", of: "lindtal-brewery", on: "2026-11-25")
        let text = try workspace.text(plan)
        #expect(text.contains("Revision 2") && text.contains("25\u{A0}November\u{A0}2026"), "\(text)")
        let section = text.components(separatedBy: "## ").first { $0.hasPrefix("Since you last saw it") } ?? ""
        #expect(section.contains("| Done "), "\(text)")
        #expect(section.contains("| Moved ") && !section.contains("| New "), "\(text)")
    }

    @Test("an action that is gone is told as dropped, one with other words in its place as what it is")
    func dropped() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        try workspace.replaceFirst(
            "{id: offer, text: Send the offer", with: "{text: Something else", in: SmallMeeting.deal)
        try workspace.replaceFirst("text: Show the line", with: "text: Show line 3", in: SmallMeeting.deal)
        try workspace.build()
        try workspace.issue("action-plan")
        let text = try workspace.text(Self.plan)
        #expect(text.contains("- new: Something else\n- dropped: Send the offer\n"), "\(text)")
    }

    /// What is done after the paper was issued and its deal lost, and what the build leaves.
    private static let interferences:
        [(name: String, kept: Int, isSent: Bool, change: @Sendable (TemporaryFolder) throws -> Void)] = [
            ("nothing", 0, true, { _ in }),
            (
                "the specs say something else", 0, true,
                { try $0.replace("Show the line", with: "Show nothing", in: SmallMeeting.deal) }
            ),
            ("the file is gone", 0, true, { try $0.remove(plan) }),
            ("the whole folder is gone", 0, true, { try $0.remove("output") }),
            ("the file is edited", 1, false, { try $0.write("mine", to: plan) }),
            (
                "the customer has another name", 0, true,
                { try $0.replace("company: Acme", with: "company: Acme Ltd", in: SmallMeeting.deal) }
            ),
            (
                "the template goes elsewhere", 0, true,
                { try $0.replace("file: action-plans", with: "file: plans", in: "Templates/action-plan.md") }
            ),
        ]

    @Test(
        "settled and issued: every build puts what was sent in its place, and leaves an edited file",
        arguments: interferences.indices)
    func settled(index: Int) throws {
        let (name, kept, isSent, change) = Self.interferences[index]
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        try workspace.replaceFirst("stage: first", with: "stage: first\nstatus: lost", in: SmallMeeting.deal)
        try workspace.build()
        try change(workspace)
        let report = try workspace.build { $0.isPruning = true }
        #expect(!report.hasFailed, "\(name): \(report.summary)")
        #expect(report.kept.count == kept, "\(name)")
        #expect(try (workspace.bytes(Self.plan) == workspace.bytes(Self.kept)) == isSent, "\(name)")
        #expect(!workspace.files().contains { $0.contains(".new") }, "\(name)")
        if kept > 0 {
            #expect(
                report.summary.contains(
                    "Kept your edited output/action-plans/acme/Action-plan.md; what was sent is \(Self.kept)"),
                "\(report.summary)")
        }
    }

    @Test("an edited file is kept as it is, with the paragraphs that differ")
    func edited() throws {
        let workspace = try SmallMeeting.built()
        let text = try workspace.text(Self.plan).replacing("Show the line", with: "Show line 3")
        try workspace.write(text, to: Self.plan)
        let paper = try workspace.issue("action-plan")
        #expect(paper.edits.map(\.path) == ["action-plans/acme/Action-plan.md"])
        #expect(paper.edits.first?.difference?.removed == ["Show the line, Cy Young, by 1 Dec 2026"])
        #expect(paper.edits.first?.difference?.added == ["Show line 3, Cy Young, by 1 Dec 2026"])
        #expect(try workspace.text(Self.kept) == text && workspace.text(Self.plan) == text)
        #expect(try workspace.build().kept == [])
        #expect(try workspace.issue("action-plan").isKnown)
    }

    @Test(
        "a paper that was issued is issued once more where somebody edited one of its files", arguments: ["md", "docx"])
    func editedRevision(format: String) throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        try workspace.write("mine", to: "output/action-plans/acme/Action-plan.\(format)")
        for _ in 1...2 {
            let paper = try workspace.issue("action-plan", on: "2026-11-22")
            #expect(paper.revision.number == 2 && paper.kept == [])
            #expect(paper.revision.files.filter(\.isEdited).map(\.format.fileExtension) == [format])
            try workspace.build(on: "2026-11-22")
        }
        #expect(try workspace.text("output/action-plans/acme/Action-plan.html").contains("Revision 2"))
    }

    @Test("scripts read of a paper what was sent, of a settled one what lies there, and the calendar file too")
    func lines() throws {
        func files(_ report: BuildReport, _ document: String) throws -> String {
            let line = report.documentLines.split(separator: "\n").first { $0.contains("\"document\":\"\(document)") }
            return String(try #require(line?.firstMatch(of: /"files":\[.*?\],"new_versions":\[.*?\]/)).output)
        }
        let workspace = try SmallMeeting.workspace()
        try workspace.replaceFirst("for: plan", with: "for: plan\ncalendar: true", in: "Templates/agenda.md")
        let first = try workspace.build { $0.formats = [.word] }
        let agenda = "output/agendas/acme/Agenda-Meeting"
        #expect(try files(first, "agenda") == #""files":["\#(agenda).docx","\#(agenda).ics"],"new_versions":[]"#)
        try workspace.issue("action-plan")
        try workspace.replaceFirst("stage: first", with: "stage: first\nstatus: lost", in: SmallMeeting.deal)
        try workspace.write("mine", to: "output/action-plans/acme/Action-plan.docx")
        var second = try workspace.build()
        second.directory = "work"
        #expect(
            try files(second, "action-plan")
                == #""files":["output/action-plans/acme/Action-plan.docx"],"#
                + #""new_versions":["work/Specs/issued/acme/action-plan/1/Action-plan.docx"]"#)
        #expect(try files(second, "agenda") == #""files":["\#(agenda).docx","\#(agenda).ics"],"new_versions":[]"#)
    }

    @Test("a settled document that was never issued is issued as it lies")
    func late() throws {
        let workspace = try SmallMeeting.built()
        let bytes = try workspace.bytes(SmallMeeting.agenda)
        try workspace.replaceFirst("status: reviewed", with: "status: held", in: SmallMeeting.deal)
        try workspace.replace("company: Acme", with: "company: Other", in: SmallMeeting.deal)
        let paper = try workspace.issue("agenda", plan: "first")
        #expect(paper.revision.folder == "Specs/issued/acme/agenda/first/1/" && paper.edits == [])
        try workspace.remove("output")
        try workspace.build()
        #expect(try workspace.bytes(SmallMeeting.agenda) == bytes)
    }

    /// What is asked for, after which change, and how it is refused.
    private static let refusals:
        [(document: String, plan: String?, change: (old: String, new: String), file: String, refusal: IssueRefusal)] = [
            (
                "action-plan", nil, ("owner: Cy Young, side: buyer", "owner: Cy, side: buyer"), SmallMeeting.deal,
                .outdated(paths: ["md", "html", "docx"].map { "action-plans/acme/Action-plan.\($0)" })
            ),
            (
                "action-plan", nil, ("shared_with: [customer]", "shared_with: []"), SmallMeeting.deal,
                .notShared(deal: "acme", audience: "customer")
            ),
            (
                "action-plan", nil, ("{{text}},", "{{text}} {{counterpart}},"), "Templates/action-plan.md",
                .draft(path: "action-plans/acme/Action-plan", openItems: ["counterpart", "counterpart"])
            ),
            (
                "action-plan", nil, ("Action plan\n", "Plan\n"), "Templates/action-plan.md",
                .missing(path: "action-plans/acme/Plan")
            ),
            (
                "action-plan", nil, ("company: Acme", "comany: Acme"), SmallMeeting.deal,
                .errors(file: SmallMeeting.deal)
            ),
            (
                "letter", nil, ("audience: customer", "audience: internal"), "Templates/letter.md",
                .notForOutsiders(document: "letter", audience: "internal")
            ),
            ("letter", "first", ("Dear", "Hello"), "Templates/letter.md", .aboutNoPlan(document: "letter")),
            (
                "agenda", "frist", ("We meet", "We talk"), "Templates/agenda.md",
                .unknownPlan(id: "frist", near: "first", known: ["first"])
            ),
        ]

    @Test("what may not be issued is refused, and nothing is written", arguments: refusals.indices)
    func refused(index: Int) throws {
        let (document, plan, change, file, refusal) = Self.refusals[index]
        let workspace = try SmallMeeting.built()
        try workspace.replaceFirst(change.old, with: change.new, in: file)
        let own: Set = [".collateral/lock", ".collateral/issuing", ".collateral/manifest"]
        let output = try workspace.contents(below: "output", except: own)
        #expect(throws: refusal) { try workspace.issue(document, plan: plan) }
        #expect(!workspace.exists("Specs/issued"))
        #expect(try workspace.contents(below: "output", except: own) == output)
    }

    @Test("a revision is not sent before the one before it")
    func earlierDay() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        try workspace.replace("Show the line", with: "Show line 3", in: SmallMeeting.deal)
        try workspace.build()
        let day = try #require(Day("2026-11-21"))
        #expect(throws: IssueRefusal.beforePrevious(number: 1, day: day)) {
            try workspace.issue("action-plan", on: "2026-11-20")
        }
        #expect(try workspace.issue("action-plan").revision.number == 2)
    }
}
