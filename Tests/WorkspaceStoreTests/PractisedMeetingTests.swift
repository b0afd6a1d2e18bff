import Assembly
import CollateralCLI
import Foundation
import Records
import TestSupport
import Testing
import WorkspaceStore

@Suite("A coaching plan says what rep and manager practised elsewhere")
struct PractisedMeetingTests {
    @Test("what the two practised with another customer is in the plan, whichever build makes it, and in no other file")
    func practised() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write(
            SmallCoaching.template
                + "{{#plan.practised}}[{{day | date: iso}} {{customer}} {{skill_focus}}]{{/plan.practised}}",
            to: "Templates/coaching.md")
        let held = "\nplans: [{interaction: meeting, when: 2026-11-02T10:00+01:00, status: held}]\n"
        for (id, manager, skill) in [("beta", "Bob", "Hearken"), ("gamma", "Zoe", "Wait")] {
            try workspace.write(
                SmallSpecs.acme.replacing("Acme", with: id.capitalized)
                    .replacing("manager: Bob", with: "manager: \(manager)") + held, to: "Specs/deals/\(id).yaml")
            try workspace.write(
                "coaching: [{plan: meeting, skill_focus: \(skill)}]\n", to: "Specs/coaching/\(id).yaml")
        }
        let plan = "output/coaching/Bob/acme/meeting.md"
        func build(_ deal: String?) throws -> BuildReport {
            let folder = try WorkspaceFolder(at: workspace.path)
            var options = BuildOptions(jobs: 1)
            options.deal = deal
            options.formats = [.markdown]
            let reading = BuildReading(folder, options: options)
            let project = reading.project(today: Today(try #require(Day("2026-11-21"))))
            let report = try Builder(project: project, in: folder, options: options).build()
            reading.remember(project, since: .max)
            return report
        }
        _ = try build(nil)
        #expect(try workspace.text(plan).contains("[2026-11-02 Beta Hearken]"))
        #expect(!(try workspace.text(plan).contains("Gamma")))
        for (file, bytes) in try workspace.contents(below: "output") where !file.hasPrefix("coaching/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Hearken"), "\(file)")
        }
        // Nothing of it is remembered: a build of this deal alone reads it again, and finds the same.
        #expect(try build("acme").entries.allSatisfy { $0.writtenFiles == 0 })
        try workspace.replace("Hearken", with: "Hearken twice", in: "Specs/coaching/beta.yaml")
        #expect(try build("acme").entries.filter { $0.writtenFiles > 0 }.map(\.path) == ["coaching/Bob/acme/meeting"])
        #expect(try workspace.text(plan).contains("[2026-11-02 Beta Hearken twice]"))
        // And one of all finds nothing left to do.
        #expect(try build(nil).entries.allSatisfy { $0.writtenFiles == 0 })
        // Handed over to another rep, it is still what Ann practised, where the coaching says so.
        try workspace.replace("rep: Ann", with: "rep: Cleo", in: "Specs/deals/beta.yaml")
        try workspace.replace("skill_focus", with: "rep: Ann, skill_focus", in: "Specs/coaching/beta.yaml")
        for deal in [nil, "acme", nil] {
            _ = try build(deal)
            #expect(try workspace.text(plan).contains("[2026-11-02 Beta Hearken twice]"))
        }
        // Whoever may not read it leaves the plan as it is: a folder in its place cannot be read as a file.
        try workspace.replace("rep: Cleo", with: "rep: Ann", in: "Specs/deals/beta.yaml")
        _ = try build(nil)
        try workspace.remove("Specs/coaching/beta.yaml")
        try workspace.write("", to: "Specs/coaching/beta.yaml/x")
        for deal in [nil, "acme", nil] {
            let withheld = try build(deal).entries.filter { $0.path == "coaching/Bob/acme/meeting" }.map(\.state)
            #expect(withheld == [.withheld(file: "Specs/coaching/beta.yaml")])
            #expect(try workspace.text(plan).contains("[2026-11-02 Beta Hearken twice]"))
        }
    }

    @Test("as long as another deal cannot be read, nobody knows what was practised there, and the plan stays as it is")
    func unreadDeal() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write(
            SmallCoaching.template + "{{#plan.practised}}[{{customer}} {{skill_focus}}]{{/plan.practised}}",
            to: "Templates/coaching.md")
        let beta = "Specs/deals/beta.yaml"
        try workspace.write(
            SmallSpecs.acme.replacing("company: Acme", with: "company: Beta")
                + "\nplans: [{interaction: meeting, when: 2026-11-02T10:00+01:00, status: held,"
                + " coaching: {skill_focus: Hearken}}]\n", to: beta)
        let plan = "output/coaching/Bob/acme/meeting.md"
        try workspace.build { $0.formats = [.markdown] }
        #expect(try workspace.text(plan).contains("[Beta Hearken]"))
        // A folder in its place cannot be read as a file, whoever tries.
        try workspace.remove(beta)
        try workspace.write("", to: beta + "/x")
        try workspace.replace("goal: Ask once", with: "goal: Ask twice", in: "Specs/deals/acme.yaml")
        let report = try workspace.build {
            $0.formats = [.markdown]
            $0.isPruning = true
        }
        #expect(report.entries.first { $0.path == "coaching/Bob/acme/meeting" }?.state == .skipped(.errors(file: beta)))
        let text = try workspace.text(plan)
        #expect(text.contains("[Beta Hearken]") && text.contains("Ask once"))
    }

    @Test("what another rep practised who is called the same stays with them")
    func namesakes() throws {
        let workspace = try SmallCoaching.workspace()
        try workspace.write(
            SmallCoaching.template + "{{#plan.practised}}[{{skill_focus}}]{{/plan.practised}}",
            to: "Templates/coaching.md")
        try workspace.write(
            "people: [{id: one, name: Ann}, {id: other, name: Ann}, {id: bob, name: Bob}]\n", to: "Specs/people.yaml")
        for (id, rep) in [("beta", "one"), ("gamma", "other")] {
            try workspace.write(
                SmallSpecs.acme.replacing("rep: Ann", with: "rep: \(rep)").replacing(
                    "manager: Bob", with: "manager: bob")
                    + "\nplans: [{interaction: meeting, when: 2026-11-02T10:00+01:00, status: held,"
                    + " coaching: {skill_focus: Skill of \(rep)}}]\n", to: "Specs/deals/\(id).yaml")
        }
        try workspace.replace("rep: Ann", with: "rep: one", in: "Specs/deals/acme.yaml")
        try workspace.replace("manager: Bob", with: "manager: bob", in: "Specs/deals/acme.yaml")
        try workspace.build { $0.formats = [.markdown] }
        let plan = try workspace.text("output/coaching/bob/acme/meeting.md")
        #expect(plan.contains("[Skill of one]") && !plan.contains("Skill of other"))
    }
}
