import Assembly
import TestSupport
import Testing
import WorkspaceStore

@Suite("A calendar file lies beside the agenda and lives as it does")
struct CalendarFileTests {
    private static let file = "output/agendas/acme/Agenda-Meeting.ics"

    private func workspace() throws -> TemporaryFolder {
        let workspace = try SmallMeeting.workspace()
        try workspace.replace("for: plan", with: "for: plan\ncalendar: true", in: "Templates/agenda.md")
        return workspace
    }

    @Test("whichever formats are asked for it is made, left alone while nothing changes, and made again when it moves")
    func built() throws {
        let workspace = try workspace()
        try workspace.build { $0.formats = [.html] }
        let first = try workspace.text(Self.file)
        #expect(first.contains("DTSTART:20261125T083000Z"))
        #expect(!workspace.exists("output/action-plans/acme/Action-plan.ics"))
        let again = try workspace.build { $0.formats = [.html] }
        #expect(again.entries.map(\.writtenFiles) == again.entries.map { _ in 0 })
        try workspace.replace("T09:30", with: "T11:00", in: SmallMeeting.deal)
        try workspace.build { $0.isPruning = true }
        #expect(try workspace.text(Self.file) == first.replacing("T083000Z", with: "T100000Z"))
    }

    @Test("it is sent with the agenda, and stays as it was sent once the meeting was held")
    func issued() throws {
        let workspace = try workspace()
        try workspace.build()
        let paper = try workspace.issue("agenda")
        #expect(paper.files.contains { "\($0)".contains("Agenda-Meeting.ics") })
        let sent = try workspace.text(Self.file)
        try workspace.replace("status: reviewed", with: "status: held", in: SmallMeeting.deal)
        try workspace.replace("T09:30", with: "T11:00", in: SmallMeeting.deal)
        let report = try workspace.build(on: "2026-11-26") { $0.isPruning = true }
        #expect(!report.hasFailed && report.kept == [] && report.leftovers == [])
        #expect(try workspace.text(Self.file) == sent)
    }
}
