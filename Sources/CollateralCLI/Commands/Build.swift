import ArgumentParser
import Assembly
import WorkspaceStore

/// `collateral build`
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the documents and write them into output.",
        discussion: """
            A document whose own specs and template have errors is skipped and named; the others are written. A file \
            that somebody edited is never touched: the new version goes beside it as name.new.docx; delete yours to get \
            the new one in its place. Exit status: 0 all written, 1 problems found or documents skipped, 64 wrong \
            usage, 74 could not read or write, 130 or 143 interrupted: what was written till then is whole and \
            remembered.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @OptionGroup var selection: DocumentSelection

    @Flag(help: "Remove files of earlier builds that are no longer made and that nobody edited.")
    var prune = false

    @Flag(help: "Problems as one JSON object a line; the summary goes to standard error.")
    var json = false

    func run() throws {
        Interruption.watch()
        try reportingErrors {
            let folder = try workspace.folder()
            let project = Project(at: folder, today: try workspace.today())
            var options = try selection.options(in: folder)
            options.isPruning = prune
            let progress = Terminal.Progress()
            let report = try Builder(project: project, in: folder, options: options).build(
                isCancelled: { Interruption.signalNumber != nil }, progress: { progress.show($0, of: $1) })
            progress.clear()
            Terminal.print(report.problems.text(json: json, color: Terminal.hasColor))
            if json { Terminal.printError(report.summary) } else { Terminal.print(report.summary) }
            switch report.ending {
            case .stopped(let error, _, _): throw error
            case .cancelled: throw ExitCode(Interruption.exitStatus)
            case .complete where report.hasWriteFailure: throw ExitCode(74)
            case .complete: if report.hasFailed { throw ExitCode(1) }
            }
        }
    }
}
