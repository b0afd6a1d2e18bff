import Assembly
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

@Suite("A meeting goes into the customer's calendar")
struct CalendarTests {
    private static let template = MemoryWorkspace.template(
        "invite", for: "plan", "customer", path: "invites/Meeting", "{{interaction.title}}"
    ).replacing("audience:", with: "calendar: true\naudience:")

    private static let workspace = MemoryWorkspace()
        .with("Templates/invite.md", template)
        .with(
            "Specs/people.yaml",
            "people: [{id: ann, name: Ann Ash, email: ann@sellers.example, phone: +353 1 555 0101}]"
        )
        .with(
            "Specs/interactions/meeting.yaml",
            MemoryWorkspace.meeting + "\ncustomer_title: Your line, your figures; all of them\n")

    private func calendar(_ workspace: MemoryWorkspace) throws -> String {
        let project = try workspace.project()
        let job = try #require(project.jobs().first { $0.name == "invite of acme, meeting" })
        let made = try #require(DocumentMaker(project: project).make(job))
        let path = try #require(DocumentPaths(project).assignments.first { $0.job.name == job.name }?.job.path)
        return String(decoding: try made.bytes(as: .calendar, path: path), as: UTF8.self)
    }

    private static func meeting(_ more: String) throws -> MemoryWorkspace {
        try workspace.replacing("attendees: [cy]", with: "attendees: [cy]" + more, in: "Specs/deals/acme.yaml")
            .replacing("rep: Ann", with: "rep: ann", in: "Specs/deals/acme.yaml")
    }

    @Test("it says when, where, what for and with whom, in UTC, and the same each time")
    func event() throws {
        let workspace = try Self.meeting(
            ", minutes: 45, place: \"Hall B, Vršič\", link: https://meet.example/x, ask: Sign!")
        let text = try calendar(workspace)
        #expect(text == (try calendar(workspace)))
        let lines = unfolded(text)
        let uid = try #require(lines.first { $0.hasPrefix("UID:") })
        #expect(uid.wholeMatch(of: /UID:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil)
        #expect(
            lines.filter { $0 != uid } == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sellers//NONSGML//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
                "DTSTAMP:20000101T000000Z", "DTSTART:20261201T090000Z", "DTEND:20261201T094500Z",
                "SUMMARY:Your line\\, your figures\\; all of them (Sellers)", "LOCATION:Hall B\\, Vršič",
                "URL:https://meet.example/x",
                "DESCRIPTION:Whether to go on\\n\\nHear them\\n\\nCy Young\\nAnn Ash\\, +353 1 555 0101\\n\\n"
                    + "https://meet.example/x",
                "ORGANIZER;CN=\"Ann Ash\":mailto:ann@sellers.example", "END:VEVENT", "END:VCALENDAR",
            ])
        for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(text.utf8.count { $0 == 0x0D } == text.utf8.count { $0 == 0x0A })
    }

    @Test("the event keeps its name when it moves, and another meeting has another one")
    func name() throws {
        func uid(_ workspace: MemoryWorkspace) throws -> String? {
            unfolded(try calendar(workspace)).first { $0.hasPrefix("UID:") }
        }
        let moved = try Self.workspace.replacing("T10:00", with: "T14:00", in: "Specs/deals/acme.yaml")
        #expect(try uid(moved) == uid(Self.workspace))
    }

    @Test("a long text is folded between characters, whatever they are")
    func folded() throws {
        let long = String(repeating: "Žřů 🏭, ", count: 40)
        let text = try calendar(Self.meeting(", place: \"\(long)\""))
        for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(!text.contains("\u{FFFD}"))
        let lines = unfolded(text)
        let escaped = String(long.replacing(",", with: "\\,").prefix(200))
        let location = try #require(lines.first { $0.hasPrefix("LOCATION:") })
        #expect(location.hasPrefix("LOCATION:" + escaped))
    }

    @Test("a meeting without a time has none, and neither has a template that asks for none")
    func none() throws {
        let timeless = try Self.workspace.replacing(
            "when: 2026-12-01T10:00+01:00, ", with: "", in: "Specs/deals/acme.yaml")
        #expect(try calendar(timeless) == "")
        let plain = try Self.workspace.replacing("calendar: true\n", with: "", in: "Templates/invite.md")
        #expect(try calendar(plain) == "")
    }

    @Test("a revision is newer than what was sent before, also of a meeting that was brought forward")
    func revision() throws {
        let workspace = try Self.meeting("")
        let project = try workspace.project()
        let job = try #require(project.jobs().first { $0.name == "invite of acme, meeting" })
        let mark = RevisionMark(number: 2, day: try #require(Day("2026-11-24")), previous: nil)
        let maker = DocumentMaker(project: project)
        let made = maker.make(try #require(maker.render(job, as: mark)))
        let path = try #require(DocumentPaths(project).assignments.first { $0.job.name == job.name }?.job.path)
        let lines = unfolded(String(decoding: try made.bytes(as: .calendar, path: path), as: UTF8.self))
        #expect(lines.contains("DTSTAMP:20261124T000000Z") && lines.contains("SEQUENCE:2"))
        let earlier = try workspace.replacing("2026-12-01T", with: "2026-11-26T", in: "Specs/deals/acme.yaml")
        let stamps = try [workspace, earlier].map { try unfolded(calendar($0)).filter { $0.hasPrefix("DTSTAMP") } }
        #expect(stamps[0] == stamps[1])
    }

    @Test("without a mail address nobody publishes it")
    func unpublished() throws {
        #expect(!(try calendar(Self.workspace).contains("METHOD")))
    }

    @Test("only what is made for each plan may ask for one")
    func target() throws {
        let project = try Self.workspace.replacing("for: plan", with: "for: deal", in: "Templates/invite.md").project()
        let found = project.diagnostics.filter { $0.code.rawValue == "T47" }
        #expect(found.map(\.place.file) == ["Templates/invite.md"])
    }

    private func unfolded(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }
}
