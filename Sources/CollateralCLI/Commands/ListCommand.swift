import ArgumentParser
import Assembly
import WorkspaceStore

/// `collateral list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract:
            "Say what there is and what is missing: each deal's plans, coaching and outcomes; late hand-offs first.")

    @OptionGroup var workspace: WorkspaceOptions

    @Option(help: ArgumentHelp("Only this deal.", valueName: "id"))
    var deal: String?

    @Flag(help: "JSON instead of text.")
    var json = false

    func run() throws {
        try reportingErrors {
            let project = Project(at: try workspace.folderToRead(), today: try workspace.today())
            let inventory = try Inventory(project, deal: deal)
            Terminal.print(json ? try inventory.json() : inventory.text())
            if let caution = project.listCaution { Terminal.printError(caution + "\n") }
        }
    }
}
