import Assembly
import CollateralCLI
import Testing
import WorkspaceStore

@Suite("A newcomer begins with something that works")
struct StarterTests {
    @Test("a new workspace has no problems and builds at once")
    func workspace() throws {
        let workspace = try TemporaryWorkspace()
        let text = try Starter.workspace(at: workspace.path)
        #expect(text.contains("collateral build -C \(workspace.path)"))
        #expect(try workspace.problems() == "")
        let report = try workspace.build()
        #expect(!report.hasFailed)
        #expect(workspace.exists("output/index.html"))
        #expect(workspace.files().count { $0.hasSuffix(".docx") } >= 7)
    }

    @Test("a new deal and a new interaction build at once, and their ids become their files' names")
    func parts() throws {
        let workspace = try TemporaryWorkspace()
        _ = try Starter.workspace(at: workspace.path)
        let folder = try WorkspaceFolder(at: workspace.path)
        _ = try Starter.deal("northwind", in: folder)
        _ = try Starter.interaction("site-visit", in: folder)
        #expect(!(try workspace.problems()).contains("error["))
        let report = try workspace.build()
        #expect(!report.hasFailed, "\(report.problems.text(json: false, color: false))")
        #expect(workspace.files().contains { $0.contains("northwind") })
        #expect(workspace.files().contains { $0.contains("site-visit") })
    }

    @Test("nothing that is there is overwritten")
    func careful() throws {
        let workspace = try TemporaryWorkspace(SmallSpecs.all)
        let folder = try WorkspaceFolder(at: workspace.path)
        #expect(throws: KitError.alreadyThere(path: workspace.path, what: "it has a workspace in it")) {
            try Starter.workspace(at: workspace.path)
        }
        #expect(throws: KitError.alreadyThere(path: "Specs/deals/acme.yaml", what: "'acme' has a file")) {
            try Starter.deal("acme", in: folder)
        }
        #expect(try workspace.text("Specs/deals/acme.yaml") == SmallSpecs.acme)
    }

    @Test(
        "an id that cannot be one is told with one that can",
        arguments: [("Acme GmbH", "acme-gmbh"), ("../escape", "escape"), ("Élan", "élan"), ("!!!", nil)]
            as [(String, String?)])
    func identifiers(text: String, suggestion: String?) throws {
        let workspace = try TemporaryWorkspace(SmallSpecs.all)
        let folder = try WorkspaceFolder(at: workspace.path)
        #expect(throws: KitError.badIdentifier(text: text, suggestion: suggestion)) {
            try Starter.deal(text, in: folder)
        }
    }
}
