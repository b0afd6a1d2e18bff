import ArgumentParser
import Assembly
import WorkspaceStore

/// `collateral explain E09`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what a code means, why it matters to a seller, and how to mend it.",
        discussion: "Without a code: every code with its title.")

    @Argument(help: ArgumentHelp("A code such as E09, W02, S03 or T02.", valueName: "code"))
    var code: String?

    func run() throws {
        try reportingErrors {
            Terminal.print(try code.map(Explanations.text(for:)) ?? Explanations.overview())
        }
    }
}
