import Assembly
import Diagnostics
import DocumentModel
import Testing

@Suite("How a meeting runs by the clock, and what is due on either side of it")
struct ScheduleTests {
    private static let fields =
        """
        Runs: {{plan.starts | date: time | default: "no time"}} to {{plan.ends | date: time | default: "open"}}

        {{#plan.schedule}}
        - {{starts | date: time | default: "-"}} {{topic}}{{#leader}}: {{leader}}{{/leader}}{{> role}}
        {{/plan.schedule}}

        {{#plan.due_before}}
        - before: {{text}}
        {{/plan.due_before}}
        {{#plan.due_after}}
        - after: {{text}}
        {{/plan.due_after}}
        """
    private static let absent =
        "{{#plan.schedule}}\n{{#leader_absent}}\n- absent: {{lead.name}}\n{{/leader_absent}}\n{{/plan.schedule}}"

    private static let actions = """
        team: [{role: rep, name: Ann}]
        actions:
          - {text: Ring, owner: Ann, side: seller, due: 2026-12-01, audience: customer}
          - {text: Fit, owner: Ann, side: seller, due: 2 weeks before go_live, audience: customer}
          - {text: Pay, owner: Cy, side: buyer, due: 2026-11-02, audience: customer}
          - {text: Haggle, owner: Ann, side: seller, due: 2026-11-30}
          - {text: Call, owner: Ann, side: seller, due: 3 days after meeting, audience: customer}
          - {text: Count, owner: Cy, side: buyer, due: 2026-11-20, status: done, audience: customer}
        """

    private static let agenda = """

        agenda:
          - {minutes: 10, topic: The problem, lead: boss}
          - {minutes: 25, topic: The line, lead: rep}
        """

    private static let workspace = MemoryWorkspace()
        .with("Specs/interactions/meeting.yaml", MemoryWorkspace.meeting + agenda)
        .with("Specs/deals/acme.yaml", MemoryWorkspace.acme.replacing("id: cy,", with: "id: cy, role: boss,") + actions)
        .with("Templates/partials/role.md", "{{^leader}}{{#lead}}: {{name}}{{/lead}}{{/leader}}")
        .with("Templates/invite.md", invite("customer", fields))
        .with(
            "Templates/note.md",
            MemoryWorkspace.template("note", for: "plan", path: "notes/{{plan.id}}", fields + "\n" + absent))

    private static func invite(_ audience: String, _ body: String) -> String {
        MemoryWorkspace.template("invite", for: "plan", audience, path: "invites/Meeting", body)
    }

    private func lines(_ document: String, _ workspace: MemoryWorkspace) throws -> [String] {
        let project = try workspace.project()
        #expect(project.diagnostics.filter { $0.place.file.hasPrefix("Templates/") }.map(\.message) == [])
        let job = try #require(project.jobs().first { $0.name == "\(document) of acme, meeting" })
        let text = try #require(DocumentMaker(project: project).make(job)).document.plainText
        return text.split(separator: "\n").map(String.init).filter { $0.contains(":") }
    }

    @Test("the customer reads the time of each item, who of those invited leads it, and what is due before and after")
    func invitation() throws {
        #expect(
            try lines("invite", Self.workspace) == [
                "Runs: 10:00 to 10:35", "10:00 The problem: Cy Young", "10:10 The line: Ann", "before: Pay",
                "before: Ring",
                "after: Call", "after: Fit",
            ])
    }

    static let changes: [(old: String, new: String, expected: [String])] = [
        // In the customer's own clock, also into the next day.
        ("stage: first", "stage: first\nzone: Asia/Tokyo", ["Runs: 18:00 to 18:35", "18:00 The problem: Cy Young"]),
        ("T10:00+01:00", "T23:55+01:00", ["Runs: 23:55 to 00:30", "00:05 The line: Ann"]),
        ("when: 2026-12-01T10:00+01:00, ", "", ["Runs: no time to open", "- The problem: Cy Young"]),
        ("attendees: [cy]", "attendees: [cy], minutes: 60", ["Runs: 10:00 to 11:00"]),
        (
            "attendees: [cy]", "attendees: [cy], agenda: [{minutes: 5, topic: Only this}]",
            ["Runs: 10:00 to 10:05", "10:00 Only this"]
        ),
        // Nobody is invited yet, or not whoever plays the role.
        ("attendees: [cy], ", "", ["10:00 The problem: Boss"]),
        ("attendees: [cy]", "attendees: [di]", ["10:00 The problem: Boss", "absent: Boss"]),
        // Our own work shows to us only; of a held meeting nothing is due.
        ("stage: first", "stage: first\ngo_live: 2026-12-10", ["before: Haggle", "before: Fit", "after: Call"]),
    ]

    @Test("what a plan says more changes that", arguments: changes)
    func changed(old: String, new: String, expected: [String]) throws {
        let lines = try lines("note", Self.workspace.replacing(old, with: new, in: "Specs/deals/acme.yaml"))
        for line in expected { #expect(lines.contains(line), "\(line) in \(lines)") }
    }

    @Test(
        "a customer is told whose clock it is, and which approved papers they may see",
        arguments: [
            ("", "", " UTC+1"), ("\nzone: Asia/Tokyo", "", "Tokyo UTC+9"),
            ("\nzone: America/St_Johns", "", "St Johns UTC-3:30"),
            ("", "status: approved, share: view", " UTC+1 Cost sheet"),
            ("", "status: approved, share: none", " UTC+1"), ("", "status: in_production, share: download", " UTC+1"),
            ("", "status: approved, share: view, expires: 2026-11-30", " UTC+1"),
        ])
    func clock(zone: String, sheet: String, expected: String) throws {
        let body = "Says: {{#plan.city}}{{plan.city}}{{/plan.city}} {{plan.utc_offset}} {{plan.shared | join: \", \"}}"
        let project = try Self.workspace.with("Templates/invite.md", Self.invite("customer", body))
            .replacing("stage: first", with: "stage: first" + zone, in: "Specs/deals/acme.yaml")
            .replacing("attendees: [cy]", with: "attendees: [cy], collateral: [sheet]", in: "Specs/deals/acme.yaml")
            .replacing("id: sheet,", with: sheet.isEmpty ? "id: sheet," : "id: sheet, \(sheet),", in: meeting).project()
        let job = try #require(project.jobs().first { $0.name == "invite of acme, meeting" })
        let text = try #require(DocumentMaker(project: project).make(job)).document.plainText
        #expect(text.contains("Says: \(expected)"), "\(text)")
    }

    private let meeting = "Specs/interactions/meeting.yaml"

    @Test("of a held meeting nothing is due any more")
    func held() throws {
        let held = try Self.workspace.replacing(
            "attendees: [cy]", with: "attendees: [cy], status: held", in: "Specs/deals/acme.yaml")
        #expect(try lines("note", held).filter { $0.contains("before") || $0.contains("after") } == [])
    }

    @Test("that nobody who comes leads an item is told to ourselves alone")
    func internalOnly() throws {
        let project = try Self.workspace.with("Templates/invite.md", Self.invite("customer", Self.absent)).project()
        #expect(project.diagnostics.filter { $0.code == "E11" }.count == 1)
    }
}
