import ArgumentParser
import Assembly
import Foundation
import Records
import WorkspaceStore

/// `collateral new DIR`, `collateral new deal ID`, `collateral new interaction ID`, `collateral new plan DEAL INTERACTION`,
/// `collateral new words LANGUAGE`
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Make a workspace to start from, or a commented deal, interaction, call plan or list of words to fill in.",
        usage: """
            collateral new <dir>
            collateral new deal <id> [-C <dir>]
            collateral new interaction <id> [-C <dir>]
            collateral new plan <deal> <interaction> [--when <moment>] [-C <dir>]
            collateral new words <language> [-C <dir>]
            """,
        discussion: """
            What is made builds at once; nothing that is there is ever overwritten. Ids are lower-case letters, digits \
            and hyphens, and become the file's name. A plan is added to the deal's file. Words are those that documents have \
            from the program, such as 'Page': Templates/words.yaml has them all in English, to be put into the language.
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder to make, 'deal' or 'interaction' with an id, 'plan' with those of both, or 'words' with a language.",
            valueName: "what"))
    var what: [String]

    @Option(
        help: ArgumentHelp(
            "When the planned meeting begins, with its zone: 2026-12-01T09:30+01:00.", valueName: "moment"))
    var when: String?

    @Option(
        name: [.customShort("C"), .customLong("directory")], help: ArgumentHelp("The workspace.", valueName: "dir"))
    var directory = "."

    func validate() throws {
        try requireName(directory, of: "-C")
        if what.count == 1 { try requireName(what[0], of: "'new'") }
        if when != nil, what.first != "plan" { throw ValidationError("--when is said of a plan") }
        switch (what.first, what.count) {
        case ("deal"?, 2), ("interaction"?, 2), ("plan"?, 3), ("words"?, 2): break
        case ("plan"?, 1), ("plan"?, 2):
            throw ValidationError("say the deal and the interaction: collateral new plan northwind site-visit")
        case ("deal"?, 1): throw ValidationError("say the id too: collateral new deal northwind")
        case ("interaction"?, 1): throw ValidationError("say the id too: collateral new interaction site-visit")
        case ("words"?, 1): throw ValidationError("say the language too: collateral new words de")
        case (_, 1): break
        default:
            throw ValidationError(
                "'new' takes a folder, 'deal' or 'interaction' with an id, 'plan' with both, or 'words' with a language"
            )
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
                Terminal.print(NewText.interaction(what[1], at: made.path, made.listing, in: directory))
            case ("words", 2):
                let path = try Scaffold.words(what[1], in: .opened(at: directory))
                Terminal.print(NewText.words(at: path, in: directory))
            case ("plan", 3):
                let folder = try WorkspaceFolder.opened(at: directory)
                let today = try Today(said: nil, environment: ProcessInfo.processInfo.environment)
                let moment = try when.map { text throws(WorkspaceError) in
                    guard let moment = Moment(text) else { throw .badMoment(text: text) }
                    return moment
                }
                let plan = try Scaffold.plan(
                    what[2], when: moment, ofDeal: what[1], in: Project(at: folder, today: today), folder)
                Terminal.print(NewText.plan(plan, ofDeal: what[1], isDated: moment != nil, in: directory))
            default:
                try Scaffold.workspace(at: what[0])
                Terminal.print(NewText.workspace(at: what[0]))
            }
        }
    }
}
