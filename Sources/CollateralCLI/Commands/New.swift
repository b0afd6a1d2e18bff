import ArgumentParser
import Assembly
import WorkspaceStore

/// `collateral new DIR`, `collateral new deal ID`, `collateral new interaction ID`
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a workspace to start from, or a commented deal or interaction to fill in.",
        usage: """
            collateral new <dir>
            collateral new deal <id> [-C <dir>]
            collateral new interaction <id> [-C <dir>]
            """,
        discussion: """
            What is made builds at once; nothing that is there is ever overwritten. Ids are lower-case letters, digits \
            and hyphens, and become the file's name.
            """)

    @Argument(help: ArgumentHelp("A folder to make, or 'deal' or 'interaction' with an id.", valueName: "what"))
    var what: [String]

    @Option(
        name: [.customShort("C"), .customLong("directory")], help: ArgumentHelp("The workspace.", valueName: "dir"))
    var directory = "."

    func validate() throws {
        try requireName(directory, of: "-C")
        if what.count == 1 { try requireName(what[0], of: "'new'") }
        switch (what.first, what.count) {
        case ("deal"?, 2), ("interaction"?, 2): break
        case ("deal"?, 1): throw ValidationError("say the id too: collateral new deal northwind")
        case ("interaction"?, 1): throw ValidationError("say the id too: collateral new interaction site-visit")
        case (_, 1): break
        default:
            throw ValidationError("'new' takes a folder, or 'deal' or 'interaction' with an id")
        }
    }

    func run() throws {
        try reportingErrors {
            switch (what[0], what.count) {
            case ("deal", 2):
                let path = try Scaffold.deal(what[1], in: .opened(at: directory))
                Terminal.print(NewText.deal(what[1], at: path, in: directory))
            case ("interaction", 2):
                let made = try Scaffold.interaction(what[1], in: .opened(at: directory))
                Terminal.print(NewText.interaction(what[1], at: made.path, made.listing))
            default:
                try Scaffold.workspace(at: what[0])
                Terminal.print(NewText.workspace(at: what[0]))
            }
        }
    }
}
