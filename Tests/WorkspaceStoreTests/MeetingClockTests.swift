import Foundation
import Records
import TestSupport
import Testing
import WorkspaceStore

@Suite("Meetings are told by the clock of the deal's zone, as their papers tell them")
struct MeetingClockTests {
    /// 20:30 on Sunday in New York, half past one on Monday where the time was written.
    private static func workspace() throws -> TemporaryFolder {
        let workspace = try SmallMeeting.workspace()
        try workspace.replaceFirst("rep: Ann", with: "rep: Ann\nzone: America/New_York", in: SmallMeeting.deal)
        try workspace.replaceFirst("2026-11-25T09:30+01:00", with: "2026-11-30T02:30+01:00", in: SmallMeeting.deal)
        return workspace
    }

    @Test("'list' says the customer's day and time, and goes by it where a week is asked for")
    func list() throws {
        let project = try Self.workspace().project()
        let meeting = try Inventory(project).deals.first?.meetings.first
        #expect(meeting?.when == "2026-11-29T20:30-05:00")
        for (day, count) in [("2026-11-29", 1), ("2026-11-30", 0)] {
            var selection = InventorySelection()
            selection.week = Day(day)
            #expect(try Inventory(project, selection).deals.count == count, "\(day)")
        }
    }

    @Test("the start page has the meeting in the customer's week, also where another deal alone is built")
    func startPage() throws {
        let workspace = try Self.workspace()
        try workspace.write(
            SmallSpecs.acme.replacing("company: Acme", with: "company: Brook"), to: "Specs/deals/brook.yaml")
        try workspace.build(on: "2026-11-24")
        func check() throws {
            let page = try workspace.text("output/index.html")
            let week = page.components(separatedBy: "<section").first { $0.contains("id=\"week\"") } ?? ""
            #expect(week.contains("2026-11-29T20:30") && week.contains("20:30"), "\(week)")
        }
        try check()
        try workspace.build(on: "2026-11-24") { $0.deal = "brook" }
        try check()
    }
}
