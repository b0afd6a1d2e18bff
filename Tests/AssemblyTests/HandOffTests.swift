import Diagnostics
import DocumentModel
import Records
import SalesModel
import TestSupport
import Testing

@testable import Assembly

@Suite("What a marketer reads in a hand-off")
struct HandOffTests {
    private static let ninetyDays = "hand-off of ninety-day-page"
    private static let priced = "hand-off of priced-proposal"
    private static let velmora = "deals/velmora-mineral-water"
    private static let takesAlong = "    collateral: [priced-proposal]\n    coaching:\n      date: 2026-11-30"

    static let cases = [
        PaperCase(
            testDescription: "which deal needs it first, and whom to ring there", paper: priced,
            says: [
                "| **First needed** | Tuesday, 1 December 2026: Velmora Mineral Water (Marta Lindqvist, +353 1 555"
            ],
            saysNot: ["Too late"]),
        PaperCase(
            testDescription: "no deal, while no plan takes it along", paper: ninetyDays,
            saysNot: ["First needed", "Too late"]),
        PaperCase(
            testDescription: "that it is due after the meeting that needs it", paper: ninetyDays,
            changes: [(velmora, takesAlong, "    coaching:\n      date: 2026-11-30")],
            says: [
                "First needed", "Too late for Velmora Mineral Water",
                "They are met on Tuesday, 1 December 2026, before it is due.",
            ]),
        PaperCase(
            testDescription: "no meeting that was held", paper: priced,
            changes: [(velmora, "status: reviewed\n    when: 2026-12-01", "status: held\n    when: 2026-11-20")],
            saysNot: ["First needed"]),
        PaperCase(
            testDescription: "no deal that is closed", paper: priced,
            changes: [(velmora, "\nstatus: open", "\nstatus: lost")],
            saysNot: ["First needed"]),
        PaperCase(
            testDescription: "one result, what has to be in it to tick off, and words for choices", paper: priced,
            says: [
                "| **The one result** | The plant manager says yes or no", "- [ ] Options apart", "- A page of logos",
                "A proposal, 4 pages at most, presented by: Account manager", "They may keep a copy",
                "Plant manager, Finance controller, Purchasing (“They sign for it”)",
                "- **Made by** Edwin Achterberg, +353 1 555 0152, edwin.achterberg@brannock.example\n",
            ],
            saysNot: ["Each person at the table", "It is too expensive", "download", "Production facts"]),
        PaperCase(
            testDescription: "what its maker has to know to make it", paper: "hand-off of stop-cost-sheet",
            says: ["**Production facts**", "- A4, one side, black on white"]),
    ]

    @Test("says", arguments: cases)
    func says(_ paper: PaperCase) throws { try paper.check() }

    @Test("a build that reads one deal knows of the others' meetings what a build of all knows")
    func oneDeal() throws {
        let workspace = try MemoryWorkspace.shipped()
        let whole = try workspace.project(on: "2026-11-30")
        let summaries = whole.workspace.deals.compactMap { deal in
            deal.id.map { ($0.value, DealSummary(deal, in: whole.workspace, worst: nil)) }
        }
        var loader = ProjectLoader()
        func files(_ folder: String) -> [FoundFile] {
            workspace.files.filter { $0.key.hasPrefix(folder) && !$0.key.hasPrefix("Specs/deals/") }
                .sorted { $0.key < $1.key }
                .map { FoundFile(path: $0.key, content: .bytes(Array($0.value.utf8))) }
        }
        let one = loader.load(
            specs: files("Specs/"), templates: files("Templates/"), summaries: Dictionary(summaries) { $1 },
            today: Today(try #require(Day("2026-11-30")))
        ) { _ in nil }
        #expect(one.plannedMeetings.meetings == whole.plannedMeetings.meetings)
        #expect(whole.plannedMeetings.meetings.count >= 2)
    }

    @Test("a meeting that is moved makes anew what tells of other deals' meetings, and nothing else of other deals")
    func movedMeeting() throws {
        let workspace = MemoryWorkspace().with(
            "Templates/sheet.md",
            MemoryWorkspace.template(
                "sheet", for: "collateral", "internal",
                "{{#collateral.first_needed}}{{day | date: iso}} {{customer}} {{rep}}{{/collateral.first_needed}}"))
        let moved = try workspace.replacing("2026-12-01T10:00", with: "2026-12-04T10:00", in: "Specs/deals/acme.yaml")
        func state(_ workspace: MemoryWorkspace, _ name: String) throws -> (key: ContentHash?, text: String) {
            let project = try workspace.project()
            let job = try #require(DocumentPaths(project).assignments.first { $0.job.name == name }).job
            let text = try #require(DocumentMaker(project: project).make(job)).document.plainText
            return (InputHashes(of: project, program: "1", workspace: "../", drawsGraphs: true).key(of: job), text)
        }
        #expect(try state(workspace, "sheet of sheet").text.contains("2026-12-01 Acme & Söhne Ann"))
        #expect(try state(moved, "sheet of sheet").text.contains("2026-12-04"))
        for (name, isSame) in [("sheet of sheet", false), ("guide", true), ("plan of zeta, meeting", true)] {
            #expect(try (state(workspace, name).key == state(moved, name).key) == isSame, "\(name)")
        }
    }
}
