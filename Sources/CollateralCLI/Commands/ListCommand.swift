import ArgumentParser
import Assembly
import WorkspaceStore

/// `collateral list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract:
            "Say what there is and what is missing: each deal's plans, coaching and outcomes; and the hand-offs by the day they are first needed."
    )

    @OptionGroup var workspace: WorkspaceOptions

    @Option(help: ArgumentHelp("Only this deal.", valueName: "id"))
    var deal: String?

    @Option(help: ArgumentHelp("Only the deals of the people this manager coaches, by id or name.", valueName: "name"))
    var manager: String?

    @Option(help: ArgumentHelp("Only the deals that this rep leads, by id or name.", valueName: "name"))
    var rep: String?

    @Option(
        defaultAsFlag: "",
        help: ArgumentHelp("Only the meetings of this week, or of the week of a day.", valueName: "date"))
    var week: String?

    @Flag(help: "Only what is missing: plans, coaching, outcomes, overdue actions, late hand-offs.")
    var missing = false

    @Flag(help: "JSON instead of text.")
    var json = false

    func run() throws {
        try reportingErrors {
            let today = try workspace.today()
            let project = Project(at: try workspace.folderToRead(), today: today)
            var selection = InventorySelection()
            selection.deal = deal
            selection.manager = manager
            selection.rep = rep
            selection.week = try week.map { try $0.isEmpty ? today.day : Today(said: $0, environment: [:]).day }
            selection.isMissingOnly = missing
            let inventory = try Inventory(project, selection)
            let isAll = (manager, rep, week, missing) == (nil, nil, nil, false)
            Terminal.print(json ? try inventory.json() : inventory.text(isAll: isAll, in: workspace.directory))
            if let caution = project.listCaution(in: workspace.directory) { Terminal.printError(caution + "\n") }
        }
    }
}
