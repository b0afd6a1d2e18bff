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
        #expect(paper.edits.first?.difference.removed == ["Show the line, Cy Young, by 1 Dec 2026"])
        #expect(paper.edits.first?.difference.added == ["Show line 3, Cy Young, by 1 Dec 2026"])
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

    @Test(
        "to whom it goes must be one line of text, in the very words that its record says",
        arguments: [
            "", "Cy\nYoung", "Cy\u{2028}Young", "Cy\u{85}", "Cy\u{1B}[31m", "Cy\u{7F}", "\u{FEFF}Cy", "Cy\u{100001}",
        ])
    func recipient(text: String) throws {
        let workspace = try SmallMeeting.built()
        let refusal = IssueRefusal.badRecipient(text)
        #expect(throws: refusal) { try workspace.issue("action-plan", to: text) }
        #expect(refusal.exitStatus == 64 && !workspace.exists("Specs/issued"))
    }

    @Test("the same paper to somebody else is the same revision, and its record says to whom else it went")
    func secondRecipient() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan", to: "Cy Young")
        let sent = try workspace.contents(below: "Specs/issued").filter { !$0.key.hasSuffix(".yaml") }
        for isNew in [true, false] {
            let paper = try workspace.issue("action-plan", to: "Eve \"Roe\"", on: "2026-11-24")
            #expect(paper.isKnown && paper.isNewRecipient == isNew && (paper.stranger != nil) == isNew)
            #expect(paper.text().hasPrefix(isNew ? "Noted to whom else it went: this is revision 1" : "Nothing new: "))
        }
        #expect(try workspace.issue("action-plan", on: "2026-11-24").isNewRecipient == false)
        #expect(throws: IssueRefusal.beforePrevious(number: 1, day: try #require(Day("2026-11-21")))) {
            try workspace.issue("action-plan", to: "Flo", on: "2026-11-20")
        }
        #expect(
            try workspace.text(Self.record).contains(
                "\nto: \"Cy Young\"\nalso:\n  - {to: \"Eve \\\"Roe\\\"\", day: 2026-11-24}\npath: "))
        #expect(try workspace.contents(below: "Specs/issued").filter { !$0.key.hasSuffix(".yaml") } == sent)
        #expect(try workspace.problems() == "" && workspace.build().kept == [])
        let list = try Inventory(workspace.project()).text()
        #expect(
            list.contains(
                "  sent: action-plan, revision 1 on 2026-11-21 to Cy Young, on 2026-11-24 to Eve \"Roe\"\n"), "\(list)")
    }

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

    @Test(
        "who is none of the deal's contacts is told",
        arguments: [
            ("Cy Young", true), ("Ms Young, by post", true), ("CY", true), ("the board", false),
            ("Cyrus Younger", false),
        ])
    func recipients(name: String, isKnown: Bool) throws {
        let stranger = try SmallMeeting.built().issue("action-plan", to: name).stranger
        #expect((stranger == nil) == isKnown)
        if let stranger {
            #expect(
                stranger.text
                    == "Issued all the same, but '\(name)' is none of the deal's contacts: they are Cy Young, Di Old\n")
        }
    }

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
}

extension SmallMeeting {
    /// All documents made in the usual formats.
    static func built() throws -> TemporaryFolder {
        let workspace = try workspace()
        try workspace.build()
        return workspace
    }
}

extension TemporaryFolder {
    @discardableResult
    func issue(
        _ document: String, of deal: String = "acme", plan: String? = nil, to recipient: String? = nil,
        on day: String = "2026-11-21"
    ) throws -> IssuedPaper {
        let issuer = try Issuer(project: project(on: day), in: WorkspaceFolder(at: path), output: nil)
        return try issuer.issue(document, of: deal, plan: plan, to: recipient)
    }
}
