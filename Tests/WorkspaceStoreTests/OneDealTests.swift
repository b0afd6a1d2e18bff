import Assembly
import CollateralCLI
import Diagnostics
import Foundation
import Records
import SalesModel
import TestSupport
import Testing
import WorkspaceStore

@Suite("A build of one deal reads that deal and leaves the others' files alone")
struct OneDealTests {
    private static let deal = "Specs/deals/lindtal-brewery.yaml"
    private static let page = "output/index.html"

    /// As the command does it.
    @discardableResult
    private static func build(
        _ workspace: TemporaryFolder, _ deal: String? = nil, on day: String = "2026-11-21"
    ) throws -> (report: BuildReport, project: Project) {
        let folder = try WorkspaceFolder(at: workspace.path)
        var options = BuildOptions(jobs: 2)
        options.deal = deal
        options.formats = [.markdown]
        let reading = BuildReading(folder, options: options)
        let project = reading.project(today: Today(try #require(Day(day))))
        let report = try Builder(project: project, in: folder, options: options).build()
        // As if every file had been written long before.
        reading.remember(project, since: .max)
        return (report, project)
    }

    private static func built() throws -> TemporaryFolder {
        let workspace = try Shipped.copy()
        try build(workspace)
        return workspace
    }

    @Test("where another build remembered the others")
    func readsOne() throws {
        let workspace = try Self.built()
        let (report, project) = try Self.build(workspace, "lindtal-brewery")
        #expect(project.workspace.deals.compactMap { $0.id?.value } == ["lindtal-brewery"])
        #expect(project.allDeals.count == workspace.files(below: "Specs/deals").count)
        #expect(!report.hasFailed)
        // Nothing that it did not read is forgotten.
        let (again, _) = try Self.build(workspace)
        #expect(again.entries.allSatisfy { $0.writtenFiles == 0 })
        #expect(again.leftovers == [])
    }

    @Test("where nothing is remembered all are read")
    func readsAll() throws {
        let workspace = try Shipped.workspace()
        let (_, project) = try Self.build(workspace, "lindtal-brewery")
        #expect(project.summarizedDeals.isEmpty)
        #expect(project.workspace.deals.count == workspace.files(below: "Specs/deals").count)
    }

    @Test("and writes the start page and the deal's documents as a build of everything does")
    func samePage() throws {
        let one = try Self.built()
        let other = try Self.built()
        for workspace in [one, other] {
            try workspace.write(
                workspace.text(Self.deal).replacing(/\ncompany: .*/, with: "\ncompany: Brauerei <Neu> & Co"),
                to: Self.deal)
        }
        let (report, project) = try Self.build(one, "lindtal-brewery")
        #expect(project.workspace.deals.count == 1)
        let whole = try Self.build(other).report
        #expect(try one.text(Self.page).contains("Brauerei &lt;Neu&gt; &amp; Co"))
        #expect(try one.bytes(Self.page) == other.bytes(Self.page))
        for entry in report.liveEntries {
            #expect(try one.bytes("output/\(entry.path).md") == other.bytes("output/\(entry.path).md"))
        }
        #expect(report.entries.count { $0.writtenFiles > 0 } == whole.entries.count { $0.writtenFiles > 0 })
    }

    @Test("but no manager's page, for it knows no coaching day of the others")
    func managersPages() throws {
        let workspace = try Self.built()
        func pages() throws -> [String: [UInt8]] {
            try workspace.contents(below: "output/coaching-plans").filter { $0.key.hasSuffix("/index.html") }
        }
        let before = try pages()
        #expect(!before.isEmpty)
        try Self.build(workspace, "lindtal-brewery", on: "2026-12-21")
        #expect(try pages() == before)
        let (report, _) = try Self.build(workspace, on: "2026-12-21")
        #expect(report.leftovers == [])
        #expect(try pages() != before)
    }

    @Test("also where papers were issued, of which it reads those of the deal")
    func issuedPapers() throws {
        let one = try Self.built()
        try one.issue("action-plan", of: "lindtal-brewery")
        try one.issue("action-plan", of: "harrow-fen-springs")
        try Self.build(one)
        let other = try one.copy(of: ["Specs", "Templates", "output"])
        let plan = "output/action-plans/lindtal-brewery/Action-plan-Lindtal-Brewery.md"
        for workspace in [one, other] { try workspace.remove(plan) }
        let (report, project) = try Self.build(one, "lindtal-brewery")
        #expect(!report.hasFailed && project.issued.revisions.count == 1)
        try Self.build(other)
        #expect(try one.bytes(plan) == other.bytes(plan) && one.bytes(Self.page) == other.bytes(Self.page))
    }

    @Test("but reads what was written to since")
    func readsWhatChanged() throws {
        let workspace = try Self.built()
        let others = workspace.files(below: "Specs/deals").filter { $0 != Self.deal }
        let other = try #require(others.first)
        try workspace.write(workspace.text(other).replacing(/\nrep: .*/, with: "\nrep: Somebody New"), to: other)
        try workspace.remove(others[1])
        let (_, project) = try Self.build(workspace, "lindtal-brewery")
        #expect(project.workspace.deals.count == 1)
        #expect(project.allDeals.count == others.count)
        #expect(try workspace.text(Self.page).contains("Somebody New"))
    }

    @Test("and tells nothing of them")
    func faultsElsewhere() throws {
        let workspace = try Self.built()
        let others = workspace.files(below: "Specs/deals").filter { $0 != Self.deal }
        try workspace.write("colour: red\n" + workspace.text(others[0]), to: others[0])
        try workspace.write("name: 'Beta", to: others[1])
        let (report, _) = try Self.build(workspace, "lindtal-brewery")
        #expect(!report.hasFailed)
        #expect(
            report.summary.contains(
                "\n0 errors, 0 warnings in the deal 'lindtal-brewery', the process and the templates; "
                    + "'collateral check' checks all\n"), "\(report.summary)")
        #expect(try Self.build(workspace).report.hasFailed)
        // No good document is hidden, also not those of a deal that cannot be read.
        let id = try #require(others[1].split(separator: "/").last?.dropLast(".yaml".count))
        #expect(try workspace.text(Self.page).contains("agendas/\(id)/"))
        try workspace.write("colour: red\n" + workspace.text(Self.deal), to: Self.deal)
        #expect(try Self.build(workspace, "lindtal-brewery").report.problems.errorCount == 1)
    }

    @Test("nor of what was sent of them, also where all are read")
    func papersElsewhere() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        try workspace.write("mine", to: "Specs/issued/acme/action-plan/1/Action-plan.md")
        try workspace.write(
            workspace.text(SmallMeeting.deal).replacing("Acme", with: "Beta"), to: "Specs/deals/beta.yaml")
        let (report, project) = try Self.build(workspace, "beta")
        #expect(project.summarizedDeals.isEmpty && !report.hasFailed && report.problems.diagnostics.isEmpty)
        let own = try Self.build(workspace, "acme").report
        #expect(own.problems.diagnostics.map(\.code.rawValue) == ["S42"])
    }

    /// Ways in which `beta` comes to have errors: what is written to `Specs`.
    enum Breach: CaseIterable {
        case unknownKey, unknownStage, changedProcess

        var files: [String: String] {
            switch self {
            case .unknownKey: ["Specs/deals/beta.yaml": "colour: red\n" + SmallSpecs.acme]
            case .unknownStage:
                ["Specs/deals/beta.yaml": SmallSpecs.acme.replacing("stage: first", with: "stage: second")]
            case .changedProcess:
                [
                    "Specs/process.yaml": SmallSpecs.process.replacing("id: first", with: "id: start"),
                    "Specs/deals/acme.yaml": SmallSpecs.acme.replacing("stage: first", with: "stage: start"),
                ]
            }
        }
    }

    @Test(
        "but the start page says which of their documents are not made anew, as after a build of everything",
        arguments: Breach.allCases, [false, true])
    func faultsOnStartPage(breach: Breach, isRemembered: Bool) throws {
        func built() throws -> TemporaryFolder {
            var files = SmallSpecs.all
            files["Specs/deals/beta.yaml"] = SmallSpecs.acme
            let workspace = try TemporaryFolder(files)
            try Self.build(workspace)
            for (file, text) in breach.files { try workspace.write(text, to: file) }
            return workspace
        }
        let note = "not made anew, since there are errors in <bdi>Specs/deals/beta.yaml</bdi>"
        let one = try built()
        let other = try built()
        if isRemembered { try Self.build(one) }
        try Self.build(other)
        #expect(try other.text(Self.page).contains(note))
        // What the first build of one deal read it has remembered for the second.
        for _ in 1...2 {
            let (report, project) = try Self.build(one, "acme")
            #expect(!report.hasFailed)
            #expect(project.workspace.deals.compactMap { $0.id?.value } == ["acme"])
            #expect(try one.bytes(Self.page) == other.bytes(Self.page))
        }
        try one.write(SmallSpecs.process, to: "Specs/process.yaml")
        try one.write(SmallSpecs.acme, to: "Specs/deals/acme.yaml")
        if breach != .changedProcess { try one.write(SmallSpecs.acme, to: "Specs/deals/beta.yaml") }
        #expect(try !Self.build(one, "acme").report.hasFailed)
        #expect(try !one.text(Self.page).contains(note))
    }

    @Test("and never writes where a document of another deal stands")
    func takenPath() throws {
        var files = SmallSpecs.all
        files["Specs/deals/beta.yaml"] = files["Specs/deals/acme.yaml"]?.replacing("Acme", with: "Beta")
        files["Templates/letter.md"] = SmallSpecs.letter.replacing("letters/{{deal.id}}/", with: "letters/")
        let workspace = try TemporaryFolder(files)
        #expect(try !Self.build(workspace).report.hasFailed)
        let before = try workspace.bytes("output/letters/Letter-to-Acme.md")
        try workspace.replace("company: Beta", with: "company: Acme", in: "Specs/deals/beta.yaml")
        let (report, project) = try Self.build(workspace, "beta")
        #expect(project.workspace.deals.count == 1)
        #expect(report.problems.diagnostics.map(\.code.rawValue) == ["T41"])
        #expect(try workspace.bytes("output/letters/Letter-to-Acme.md") == before)
    }
}
