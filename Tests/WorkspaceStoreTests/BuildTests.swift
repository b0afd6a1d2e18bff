import Assembly
import CollateralCLI
import Diagnostics
import Foundation
import Records
import SalesModel
import TestSupport
import Testing
import WorkspaceStore

@Suite("A build makes what was asked for, and only that")
struct BuildTests {
    @Test("three formats of each document, and a start page")
    func formats() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let report = try workspace.build()
        #expect(!report.hasFailed)
        #expect(
            workspace.files() == [
                "output/index.html", "output/letters/acme/Letter-to-Acme.docx",
                "output/letters/acme/Letter-to-Acme.html",
                "output/letters/acme/Letter-to-Acme.md",
            ])
        #expect(try workspace.text("output/letters/acme/Letter-to-Acme.md").contains("Dear Acme, yours Ann."))
    }

    @Test("blanks to fill in are counted by document, also of one that stands, and make no draft")
    func blanks() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        #expect(try !workspace.build().summary.contains("Blanks"))
        try workspace.replace(
            "yours", with: "on {{?deal.go_live}} for {{?deal.job_to_be_done}}, yours", in: "Templates/letter.md")
        for isAgain in [false, true] {
            let report = try workspace.build()
            #expect(report.entries.map(\.isUpToDate) == [isAgain])
            #expect(report.entries.map(\.blankCount) == [2] && report.entries.map(\.state) == [.made])
            #expect(
                report.summary.contains(
                    "\nOpen items: none\nBlanks to fill in: 2 in 1 document:\n  output/letters/acme/Letter-to-Acme: 2\n"
                ))
            #expect(
                report.documentLines.contains(#""blanks":2,"document":"letter of acme""#), "\(report.documentLines)")
        }
        // As a build of a program wrote it that counted none.
        let manifest = "output/.collateral/manifest"
        let text = try workspace.text(manifest).replacing("manifest 7", with: "manifest 5").replacing(
            "\t0 2\t", with: "\t0\t")
        try workspace.write(
            text.replacing(/\t[0-9a-f]{32}(?=\t[0-9a-f]{32}\t0\t)/, with: "\t" + String(repeating: "0", count: 32)),
            to: manifest)
        for _ in 1...2 { #expect(try workspace.build().entries.map(\.blankCount) == [2]) }
    }

    @Test("scripts read of files that are no longer made too")
    func leftoverLines() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.replace("Letter to", with: "Note to", in: "Templates/letter.md")
        let lines = try workspace.build().documentLines.split(separator: "\n")
        #expect(
            lines.dropFirst() == [
                #"{"files":["output/letters/acme/Letter-to-Acme.docx"],"state":"no longer made"}"#,
                #"{"files":["output/letters/acme/Letter-to-Acme.html"],"state":"no longer made"}"#,
                #"{"files":["output/letters/acme/Letter-to-Acme.md"],"state":"no longer made"}"#,
            ])
    }

    @Test("the same input gives the same bytes, whatever the number of jobs")
    func determinism() throws {
        let one = try Checkout.workspace(deals: ["lindtal-brewery"])
        let other = try one.copy(of: ["Specs", "Templates"])
        try one.build { $0.jobs = 1 }
        try other.build { $0.jobs = 8 }
        #expect(one.files() == other.files())
        for file in one.files() { #expect(try one.bytes(file) == other.bytes(file), "\(file)") }
    }

    @Test(
        "options choose documents",
        arguments: [
            ("letter", nil, nil, ["letters/acme/Letter-to-Acme.md"]),
            (nil, "acme", nil, ["letters/acme/Letter-to-Acme.md"]),
            (nil, nil, "internal", []),
        ] as [(String?, String?, String?, [String])])
    func options(document: String?, deal: String?, audience: String?, expected: [String]) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build {
            $0.document = document
            $0.deal = deal
            $0.audience = audience
            $0.formats = [.markdown]
        }
        #expect(workspace.files().filter { $0.hasSuffix(".md") } == expected.map { "output/\($0)" })
    }

    @Test("a template whose header has a fault is named, and what does not depend on it is made")
    func brokenHeader() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write("---\ndocument: memo\nfor: nobody\n---\nx\n", to: "Templates/memo.md")
        let report = try workspace.build()
        #expect(report.hasFailed)
        #expect(
            report.summary.contains("Skipped: every document of 1 file that could not be read:\n  Templates/memo.md"))
        #expect(workspace.exists("output/letters/acme/Letter-to-Acme.md"))
    }

    @Test("a fault of a template hides no other: not one of its header, of a tag, or of the Markdown around it")
    func hiddenFaults() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(
            """
            ---
            document: memo
            title: Memo
            for: deal
            audience: nobody
            file: memo
            ---
            {{deal.compny}} {{#deal.contacts | frist}}{{nme}}{{/deal.contacts}}

            ```figure stage-mop
            ```

            <b>{{deal.company}}</b>

            ![](none.png) {{> gone}} [{{deal.nobody}}]({{deal.nothing}})
            """, to: "Templates/memo.md")
        let found = try workspace.project().problems().diagnostics.filter { $0.place.file == "Templates/memo.md" }
        #expect(
            found.map { "\($0.place.start.line) \($0.code.rawValue)" } == [
                "5 S08", "8 T02", "8 T04", "8 T02", "10 T21", "13 T20", "13 T20", "15 T03", "15 T02", "15 T02",
            ])
    }

    @Test(
        "a name nobody knows is told with the nearest one",
        arguments: [
            ("deal", WorkspaceError.unknownDeal(id: "acmee", near: "acme", known: ["acme"])),
            ("document", .unknownDocument(name: "leter", near: "letter", known: ["letter"])),
            ("interaction", .unknownInteraction(id: "meting", near: "meeting", known: ["meeting"])),
        ])
    func unknown(option: String, error: WorkspaceError) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        #expect(throws: error) {
            try workspace.build {
                switch option {
                case "deal": $0.deal = "acmee"
                case "document": $0.document = "leter"
                default: $0.interaction = "meting"
                }
            }
        }
    }

    @Test("a deal that names nobody gets no documents for customers")
    func notShared() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.replace("shared_with: [customer]\n", with: "", in: "Specs/deals/acme.yaml")
        try workspace.build()
        #expect(workspace.files() == [])
    }

    @Test("an error in one deal keeps its own documents from being written, and no others")
    func skipping() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(
            SmallSpecs.acme.replacing("Acme", with: "Beta") + "\ncolour: red", to: "Specs/deals/beta.yaml")
        let report = try workspace.build()
        #expect(report.hasFailed)
        #expect(report.summary.contains("letter of beta: Specs/deals/beta.yaml has errors"))
        #expect(workspace.exists("output/letters/acme/Letter-to-Acme.docx"))
        #expect(!workspace.exists("output/letters/beta/Letter-to-Beta.docx"))
    }

    @Test("a guide to the whole process is not written while an interaction in it has errors")
    func brokenInteraction() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(
            """
            ---
            document: guide
            title: Guide
            for: process
            audience: internal
            file: guide
            ---
            {{#process.stages}}{{#interactions}}{{name}}{{/interactions}}{{/process.stages}}
            """, to: "Templates/guide.md")
        try workspace.write(SmallSpecs.meeting + "\ncolour: red", to: "Specs/interactions/meeting.yaml")
        let report = try workspace.build()
        #expect(report.summary.contains("guide: Specs/interactions/meeting.yaml has errors"))
        #expect(!workspace.exists("output/guide.md"))
    }

    @Test("a deal that cannot be read is named among what was skipped")
    func unreadable() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write("name: 'Beta", to: "Specs/deals/beta.yaml")
        let report = try workspace.build { $0.deal = "beta" }
        #expect(report.hasFailed)
        #expect(
            report.summary.contains(
                "Skipped: every document of 1 file that could not be read:\n  Specs/deals/beta.yaml"))
        #expect(!report.summary.contains("Nothing to make"))
    }

    @Test("a build that was interrupted before its first document does not say that there is nothing to make")
    func interruptedAtOnce() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let folder = try WorkspaceFolder(at: workspace.path)
        let report = try Builder(project: try workspace.project(), in: folder, options: BuildOptions(jobs: 1))
            .build(isCancelled: { true })
        #expect(report.summary.contains("Interrupted after 0 of 1 document"))
        #expect(!report.summary.contains("Nothing to make"))
    }

    @Test("with --strict a warning keeps a document from being written, and without it does not")
    func strict() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.replace(
            "yours {{deal.rep}}.", with: "see [there](#nowhere).", in: "Templates/letter.md")
        #expect(try workspace.build { $0.isStrict = true }.hasFailed)
        #expect(workspace.files() == [])
        #expect(try !workspace.build().hasFailed)
        #expect(workspace.exists("output/letters/acme/Letter-to-Acme.docx"))
    }

    @Test("a value of a million letters in a file's name takes no time and makes a name every disk can hold")
    func longName() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.replace(
            "company: Acme", with: "company: \(String(repeating: "Ä", count: 100_000))", in: "Specs/deals/acme.yaml")
        #expect(try processorTime { _ = try workspace.build { $0.formats = [.markdown] } } < .seconds(10))
        let name = try #require(workspace.files().first { $0.hasSuffix(".md") }?.split(separator: "/").last)
        #expect(name.utf8.count <= 255)
    }

    @Test("what counts as today: --date, else SOURCE_DATE_EPOCH, which must be a number")
    func today() throws {
        let environment = ["SOURCE_DATE_EPOCH": "1795219200"]
        #expect(try Today(said: nil, environment: environment).day.iso == "2026-11-21")
        #expect(try Today(said: "2027-01-02", environment: environment).day.iso == "2027-01-02")
        for text in ["soon", "nan", "1e300", "-1", "99999999999999999"] {
            #expect(throws: WorkspaceError.badEpoch(text: text)) {
                try Today(said: nil, environment: ["SOURCE_DATE_EPOCH": text])
            }
        }
    }

    @Test("what is missing makes a customer's document a draft, which --final refuses")
    func drafts() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.replace("yours {{deal.rep}}.", with: "until {{deal.go_live}}.", in: "Templates/letter.md")
        let draft = try workspace.build()
        #expect(!draft.hasFailed)
        #expect(draft.summary.contains("letters/acme/Letter-to-Acme: ‹go-live›"))
        let page = try workspace.text("output/letters/acme/Letter-to-Acme.html")
        #expect(page.contains("Draft") && page.contains("‹go-live›"))

        try workspace.remove("output")
        let final = try workspace.build { $0.isFinal = true }
        #expect(final.hasFailed)
        #expect(
            final.summary.contains(
                "Refused: 1 document with open items (--final); an earlier version, if there is one, stays:"))
        #expect(workspace.files() == [])
    }

    @Test("a plan nobody wrote yet has its call plan all the same, with blanks")
    func unwrittenPlan() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(
            """
            ---
            document: plan
            title: "Plan"
            for: plan
            audience: internal
            file: plans/{{deal.id}}/{{plan.id}}
            ---
            Objective: {{?plan.objective}}
            """, to: "Templates/plan.md")
        let report = try workspace.build { $0.formats = [.markdown] }
        #expect(!report.hasFailed)
        #expect(
            try workspace.text("output/plans/acme/meeting.md").contains("Objective: \\_\\_")
                || workspace.text("output/plans/acme/meeting.md").contains("Objective: __"))
    }

    @Test("two documents with one path are told, both by name")
    func samePath() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.replace(
            "letters/{{deal.id}}/Letter to {{deal.company}}", with: "letter", in: "Templates/letter.md")
        try workspace.write(SmallSpecs.acme, to: "Specs/deals/beta.yaml")
        let report = try workspace.build()
        #expect(report.hasFailed)
        #expect(
            report.problems.text(json: false, color: false).contains(
                "error[T41]: two documents have the path 'letter': letter of acme, and letter of beta"))
    }

    @Test("the start page says for which coming meeting nobody has planned the coaching")
    func coaching() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(
            SmallSpecs.letter.replacing("document: letter", with: "document: plan").replacing(
                "for: deal", with: "for: plan"
            )
            .replacing("letters/", with: "plans/"), to: "Templates/plan.md")
        let plan = "\nplans:\n  - {interaction: meeting, when: 2026-12-01T10:00+01:00"
        try workspace.write(SmallSpecs.acme + plan + "}\n", to: "Specs/deals/acme.yaml")
        try workspace.build()
        #expect(try workspace.text("output/index.html").contains("no coaching yet"))
        try workspace.write(
            SmallSpecs.acme + plan + ", coaching: {skill_focus: Asking}}\n", to: "Specs/deals/acme.yaml")
        try workspace.build()
        #expect(!(try workspace.text("output/index.html").contains("no coaching yet")))
    }
}
