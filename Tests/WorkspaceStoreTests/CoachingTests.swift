import Assembly
import CollateralCLI
import Diagnostics
import DocumentModel
import Foundation
import Records
import SalesModel
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("What a manager and a rep write for each other stays between them")
struct CoachingTests {
    private static func permissions(_ path: String, of workspace: TemporaryFolder) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: workspace.path + "/" + path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test("no canary of coaching is in any file but coaching plans, nor in what a build remembers and reports")
    func canaries() throws {
        let workspace = try Checkout.workspace()
        try workspace.remove("Specs")
        let planted = CanaryWorkspace()
        for (file, text) in planted.files { try workspace.write(text, to: file) }
        let report = try workspace.build { $0.formats = [.markdown, .html, .flat] }
        #expect(!report.hasFailed, "\(report.problems.text(json: false, color: false))\(report.summary)")
        let words = planted.canaries.filter { $0.field.hasPrefix("coaching.") }
        #expect(words.count >= 8)
        let all = try workspace.contents(below: "output")
        let shared = all.filter { !$0.key.hasPrefix("coaching-plans/") }
        #expect(shared["index.html"] != nil && shared.keys.contains { $0.hasPrefix(".collateral/") })
        for (file, bytes) in shared {
            let text = file + String(decoding: bytes, as: UTF8.self)
            // Among the hashes and times that a build remembers there is any year.
            let looked = file.hasPrefix(".collateral/") ? words.filter { Int($0.word) == nil } : words
            for (word, field) in looked { #expect(!text.says(canary: word), "\(field) stands in \(file)") }
        }
        for (word, field) in words { #expect(!report.summary.contains(word), "\(field)") }
        let own = all.filter { !shared.keys.contains($0.key) }.map { String(decoding: $0.value, as: UTF8.self) }
            .joined()
        #expect(words.count { own.contains($0.word) } >= 8)
    }

    @Test("the folders are their owner's alone, until somebody gives others the right to them")
    func folders() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.build { $0.formats = [.markdown] }
        for folder in ["coaching", "coaching/Bob", "coaching/Bob/acme"] {
            #expect(try Self.permissions("output/" + folder, of: workspace) == 0o700)
        }
        #expect(try Self.permissions("output/letters", of: workspace) & 0o055 != 0)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o750], ofItemAtPath: workspace.path + "/output/coaching/Bob")
        try workspace.replace("Ask once", with: "Ask twice", in: "Specs/deals/acme.yaml")
        try workspace.build { $0.formats = [.markdown] }
        #expect(try Self.permissions("output/coaching/Bob", of: workspace) == 0o750)
        #expect(try workspace.text("output/coaching/Bob/acme/meeting.md").contains("Ask twice"))
    }

    @Test("what waits to be put in its place is its owner's alone too")
    func staging() throws {
        let workspace = try SmallCoaching.workspace()
        let output = try OutputFolder(at: FilePath(workspace.path).appending("output"))
        for (file, isPrivate) in [("letter.md", false), ("coaching/plan.md", true)] {
            _ = try output.stage(Array(file.utf8), at: file, of: DocumentRecord(id: file), isPrivate: isPrivate)
        }
        let waiting = try workspace.contents(below: "output/.collateral/tmp").filter { !$0.value.isEmpty }.keys
        let folders = Set(waiting.compactMap { $0.split(separator: "/").first })
        let closed = try folders.filter {
            try Self.permissions("output/.collateral/tmp/\($0)", of: workspace) == 0o700
        }
        #expect(folders.count == 2 && closed.count == 1, "\(waiting)")
        let held = waiting.filter { closed.contains($0.split(separator: "/")[0]) }
        #expect(try held.map { try workspace.text("output/.collateral/tmp/" + $0) } == ["coaching/plan.md"])
        try output.close()
        #expect(try workspace.contents(below: "output/.collateral/tmp").isEmpty)
    }

    @Test("whoever may not read a deal's coaching builds all else, and leaves the coaching plan as it is")
    func unread() throws {
        let workspace = try SmallCoaching.workspace()
        let apart = "Specs/coaching/acme.yaml"
        try workspace.replace(", coaching: {goal: Ask once, date: 2026-11-28}", with: "", in: "Specs/deals/acme.yaml")
        try workspace.write("coaching: [{plan: meeting, goal: Ask once}]\n", to: apart)
        try workspace.build { $0.formats = [.markdown] }
        let plan = "output/coaching/Bob/acme/meeting.md"
        #expect(try workspace.text(plan).contains("Ask once"))
        // A folder in its place cannot be read as a file, whoever tries.
        try workspace.remove(apart)
        try workspace.write("", to: apart + "/x")
        try workspace.replace("Acme one", with: "Acme two", in: "Specs/deals/acme.yaml")
        let report = try workspace.build {
            $0.formats = [.markdown]
            $0.isPruning = true
        }
        #expect(!report.hasFailed && report.leftovers == [], "\(report.summary)")
        #expect(report.summary.contains("Left as they are: 1 document of coaching that you may not read\n"))
        #expect(try workspace.text(plan).contains("Ask once"))
        #expect(try workspace.project().diagnostics.contains { $0.code == "S40" && $0.severity == .note })
    }

    @Test("a manager's folder is called by their id once they are listed, and has a page that nothing links")
    func index() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write("people: [{id: bob, name: Bob Hale}, {id: ann, name: Ann}]", to: "Specs/people.yaml")
        try workspace.replace("manager: Bob", with: "manager: bob", in: "Specs/deals/acme.yaml")
        try workspace.build { $0.formats = [.markdown, .html] }
        let page = try workspace.text("output/coaching/bob/index.html")
        #expect(page.contains("Bob Hale") && page.contains("Confidential: Bob Hale only"))
        #expect(page.contains("href=\"acme/meeting.html\"") && page.contains("Ann"))
        #expect(!page.contains("Ask once"))
        let start = try workspace.text("output/index.html")
        #expect(!start.contains("coaching/") && !start.contains("Ask once") && start.contains("letters/acme"))
        #expect(try workspace.build { $0.formats = [.markdown, .html] }.leftovers == [])
        // As long as its template cannot be read, nothing says who reads the plan but the page beside it.
        try workspace.write("---\n", to: "Templates/coaching.md")
        try workspace.build { $0.formats = [.markdown, .html] }
        #expect(!(try workspace.text("output/index.html").contains("coaching/")))
        try workspace.remove("Templates/coaching.md")
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.prunedFiles == 3, "\(report.leftovers)")
        #expect(workspace.files().filter { $0.hasPrefix("output/coaching/") } == [])
    }

    @Test("that page has this week's meetings, coaching days and next looks first, and what is over folded at its end")
    func week() throws {
        let workspace = try SmallCoaching.workspace()
        let written = "objective: Hear, best_action: {actor: cy, text: Sign, due: 2026-12-09}"
        try workspace.write(
            SmallSpecs.acme + """

                plans:
                  - id: over
                    interaction: meeting
                    when: 2026-11-02T10:00+01:00
                    coaching: {goal: Ask once, date: 2026-11-01, next_look: 2026-11-20}
                  - {id: near, interaction: meeting, when: 2026-11-22T10:00+01:00, \(written)}
                  - {id: far, interaction: meeting, when: 2026-12-01T10:00+01:00, coaching: {date: 2026-11-21}, \(written)}
                  - {id: undated, interaction: meeting, coaching: {goal: Ask twice}, \(written)}
                """, to: "Specs/deals/acme.yaml")
        try workspace.build { $0.formats = [.html, .word] }
        let page = try workspace.text("output/coaching/Bob/index.html")
        func links(_ part: String) -> [String] { part.matches(of: /href="acme\/(.*?)"/).map { String($0.1) } }
        let parts = page.split(separator: /<section|<details/).dropFirst().map(String.init)
        #expect(parts.count == 3)
        #expect(links(parts[0]) == ["over.html", "far.html", "near.html"], "\(page)")
        let kinds = parts[0].matches(of: /class="muted">(.*?)</).map { String($0.1) }
        #expect(kinds == ["Next look", "Coaching"])
        #expect(links(parts[1]) == ["far.html", "undated.html"] && links(parts[2]) == ["over.html"])
        #expect(page.matches(of: /no coaching yet/).count == 1 && !page.contains("docx") && !page.contains("Ask"))
    }

    @Test("a new version of the start page is left over once the page is there itself, whatever other page is kept")
    func keptPages() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.build()
        for page in ["index.html", "coaching/Bob/index.html"] { try workspace.write("mine", to: "output/" + page) }
        #expect(try workspace.build().kept.map(\.newVersion) == ["index.new.html", "coaching/Bob/index.new.html"])
        try workspace.remove("output/index.html")
        #expect(try workspace.build().leftovers == ["index.new.html"])
    }

    @Test("the plan names its readers where others say that they are internal; those alone can be asked for")
    func marking() throws {
        let workspace = try SmallCoaching.workspace()
        let report = try workspace.build {
            $0.formats = [.markdown]
            $0.audience = "coaching"
        }
        #expect(report.entries.map(\.audience) == ["coaching"])
        let text = try workspace.text("output/coaching/Bob/acme/meeting.md")
        #expect(text.hasPrefix("**Confidential: Ann and Bob only**"), "\(text)")
        try workspace.write("writer: {confidential: 'Nur für {names}', and: und}", to: "Templates/words.yaml")
        try workspace.build { $0.formats = [.markdown] }
        #expect(try workspace.text("output/coaching/Bob/acme/meeting.md").hasPrefix("**Nur für Ann und Bob**"))
    }

    @Test("coaching says the same in a file of its own, whose fields are answered there")
    func ownFile() throws {
        let workspace = try SmallCoaching.workspace()
        func made() throws -> [String: [UInt8]] {
            try workspace.build { $0.formats = [.markdown, .html] }
            return try workspace.contents(below: "output").filter { !$0.key.hasPrefix(".") }
        }
        let before = try made()
        try workspace.replace(", coaching: {goal: Ask once, date: 2026-11-28}", with: "", in: "Specs/deals/acme.yaml")
        try workspace.write(
            "coaching:\n  - {plan: meeting, goal: Ask once, date: 2026-11-28}\n", to: "Specs/coaching/acme.yaml")
        #expect(try workspace.problems() == "")
        #expect(try made() == before)
        let project = try workspace.project()
        let job = try #require(project.jobs().first { $0.template.document == "coaching" })
        let field = try #require(DocumentMaker(project: project).make(job)?.document.fields.first)
        #expect(field.address == "coaching/acme:coaching[#1].goal" && field.raw == "Ask once")
        try workspace.replace("Ask once", with: "Ask twice", in: "Specs/coaching/acme.yaml")
        let changed = try made()
        #expect(
            changed.keys.filter { changed[$0] != before[$0] }.sorted() == [
                "coaching/Bob/acme/meeting.html", "coaching/Bob/acme/meeting.md",
            ])
    }

    @Test("a file that cannot be read keeps the coaching plans as they are, and no other document")
    func brokenFile() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write("coaching: [", to: "Specs/coaching/acme.yaml")
        let report = try workspace.build { $0.formats = [.markdown] }
        #expect(report.hasFailed)
        #expect(workspace.files() == ["output/index.html", "output/letters/acme/Letter-to-Acme.md"])
    }

    @Test("a build of one deal reads the coaching of that deal, and tells nothing of the others'")
    func oneDeal() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write(
            SmallSpecs.acme.replacing("Acme", with: "Beta") + "\nplans: [{interaction: meeting}]",
            to: "Specs/deals/beta.yaml")
        try workspace.write("coaching: [{plan: meeting, goal: Listen}]", to: "Specs/coaching/beta.yaml")
        try workspace.build { $0.formats = [.markdown] }
        try workspace.write("coaching: [{plan: visit}]", to: "Specs/coaching/beta.yaml")
        var options = BuildOptions(jobs: 1)
        options.deal = "acme"
        let folder = try WorkspaceFolder(at: workspace.path)
        let project = BuildReading(folder, options: options).project(today: Today(try #require(Day("2026-11-21"))))
        let report = try Builder(project: project, in: folder, options: options).build()
        #expect(!report.hasFailed, "\(report.problems.text(json: false, color: false))")
        #expect(
            try workspace.problems().contains(
                "Specs/coaching/beta.yaml:1:19: error[E10]: 'visit' is not a plan of this deal"))
    }

    @Test(
        "nothing is remembered of a build whose report tells lines that may hold coaching",
        arguments: [
            ("goal: Ask once", "gaol: Ask once", true), ("coaching: {goal", "caoching: {goal", true),
            ("date: 2026-11-28}", "date: 2026-11-28}, when: 2020-01-01T10:00+01:00", true),
            ("interaction: meeting", "interaction: meeting", false),
        ])
    func quoted(old: String, new: String, isKept: Bool) throws {
        let workspace = try SmallCoaching.workspace()
        try expect(isKept, workspace, old, new)
    }

    @Test(
        "and where coaching has lines of its own, of a build that warns of others all is remembered",
        arguments: [
            ("when: 2026-12-01", "when: 2020-12-01", false), ("rep: Ann", "rep: Nobody we know", false),
            ("      rep: ann\n", "      rep: Nobody we know\n", true),
        ])
    func quotedBlock(old: String, new: String, isKept: Bool) throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write(
            SmallSpecs.acme + """

                plans:
                  - interaction: meeting
                    when: 2026-12-01T10:00+01:00
                    coaching:
                      goal: |
                        Ask once,
                      rep: ann
                    objective: Hear
                """, to: "Specs/deals/acme.yaml")
        try workspace.write("people: [{id: ann, name: Ann}, {id: bob, name: Bob}]\n", to: "Specs/people.yaml")
        try expect(isKept, workspace, old, new)
    }

    private func expect(_ isKept: Bool, _ workspace: TemporaryFolder, _ old: String, _ new: String) throws {
        try workspace.replace(old, with: new, in: "Specs/deals/acme.yaml")
        let problems = try workspace.project().problems().withoutNotes
        #expect(problems.quotesCoaching == isKept, "\(problems.text(json: false, color: false))")
    }

    @Test(
        "a template whose coaching plans others could read, or read of in their names, does not build",
        arguments: [
            ("letters/{{deal.id}}/{{plan.id}}", "this path does not begin with the folder of the rep's manager"),
            ("x/{{deal.id}}/{{deal.manager.folder}}", "this path does not begin with"),
            ("x/{{deal.manager.folder}}{{plan.id}}/x", "this path does not begin with"),
            ("'{{deal.manager.folder}}/{{deal.id}}/{{plan.id}}'", "this path does not begin with"),
            (
                "x/{{deal.manager.folder}}/{{plan.coaching.goal}}/{{plan.id}}",
                "'coaching.goal' is coaching, and names of files are seen by others too"
            ),
            ("x/{{ deal.manager.folder }}/{{#plan.practised}}{{customer}}{{/plan.practised}}", "is coaching, and"),
        ])
    func path(file: String, told: String) throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.replace(
            "coaching/{{deal.manager.folder}}/{{deal.id}}/{{plan.id}}", with: file, in: "Templates/coaching.md")
        let problems = try workspace.problems()
        #expect(problems.contains("error[T48]: ") && problems.contains(told), "\(problems)")
        try workspace.build { $0.formats = [.markdown] }
        #expect(workspace.files() == ["output/index.html", "output/letters/acme/Letter-to-Acme.md"])
    }

    @Test("two managers whose names make one folder are told, and no plan of the second is written into it")
    func sharedFolder() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.replace("manager: Bob", with: "manager: Sam  Lée", in: "Specs/deals/acme.yaml")
        try workspace.write(
            SmallSpecs.acme.replacing("Acme", with: "Beta").replacing("manager: Bob", with: "manager: Sam-Lée")
                + SmallCoaching.plans, to: "Specs/deals/beta.yaml")
        let problems = try workspace.problems()
        #expect(
            problems.contains(
                "error[T49]: the coaching plans of two managers would lie in the folder 'coaching/Sam-Lée': of Sam  Lée, and of Sam-Lée"
            ), "\(problems)")
        try workspace.build { $0.formats = [.markdown] }
        #expect(!workspace.files().contains { $0.contains("Lée/beta") })
    }

    @Test("coaching of a deal that is not there is told")
    func noDeal() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write("coaching: [{plan: meeting}]", to: "Specs/coaching/akme.yaml")
        #expect(
            try workspace.problems().hasPrefix(
                "Specs/coaching/akme.yaml:1:1: error[E10]: there is no deal 'akme' that this coaching is for"))
    }

    @Test(
        "a template for colleagues that reaches it does not build",
        arguments: [
            "{{plan.coaching.goal}}", "{{#plan.coaching}}x{{/plan.coaching}}", "{{> leak}}",
            "{{#deal.plans}}{{coaching.date}}{{/deal.plans}}",
            "{{#plan.practised}}{{day}}{{/plan.practised}}", "{{#plan.practised | any}}x{{/plan.practised}}",
            "{{#previous}}{{coaching.transfer_note}}{{/previous}}",
        ])
    func colleagues(body: String) throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write("{{plan.coaching.goal}}", to: "Templates/partials/leak.md")
        try workspace.write(
            SmallCoaching.template.replacing("audience: coaching", with: "audience: internal")
                .replacing("{{?plan.coaching.goal}}", with: body), to: "Templates/coaching.md")
        let problems = try workspace.problems()
        #expect(problems.contains("error[E11]") && problems.contains("is coaching"), "\(problems)")
    }
}
