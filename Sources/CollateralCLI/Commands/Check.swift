import ArgumentParser
import Assembly
import WorkspaceStore

/// `collateral check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with the specs and templates, where, and what helps.",
        discussion: """
            Exit status: 0 nothing wrong (warnings allowed), 1 problems found, 64 wrong usage, 74 could not read. \
            'collateral explain CODE' says why a problem matters, and how to live with a warning. Notes are advice, \
            for whoever coaches: '--strict' leaves them alone, and 'build' does not tell them.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @Flag(help: "One JSON object a line instead of text.")
    var json = false

    @Flag(help: "Count warnings as errors.")
    var strict = false

    func run() throws {
        try reportingErrors {
            let folder = try workspace.folderToRead()
            let project = Project(at: folder, today: try workspace.today())
            let problems = project.problems(strict: strict)
            Terminal.print(problems.text(json: json, color: Terminal.hasColor, justWritten: folder.justWritten))
            if !json { Terminal.print(project.checkSummary(problems) + "\n") }
            if problems.hasErrors { throw ExitCode(1) }
        }
    }
}
