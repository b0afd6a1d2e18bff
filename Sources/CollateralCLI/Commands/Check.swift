import ArgumentParser
import Assembly
import WorkspaceStore

/// `collateral check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with the specs and templates, where, and what helps.",
        discussion: """
            Exit status: 0 nothing wrong (warnings allowed), 1 problems found, 64 wrong usage, 74 could not read. \
            'collateral explain CODE' says why a problem matters, and how to live with a warning.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @Flag(help: "One JSON object a line instead of text.")
    var json = false

    @Flag(help: "Count warnings as errors.")
    var strict = false

    func run() throws {
        try reportingErrors {
            let project = Project(at: try workspace.folderToRead(), today: try workspace.today())
            let problems = project.problems(strict: strict)
            Terminal.print(problems.text(json: json, color: Terminal.hasColor))
            if !json { Terminal.print(project.checkSummary(problems) + "\n") }
            if problems.hasErrors { throw ExitCode(1) }
        }
    }
}
