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
            usage, 74 could not read or write, 129, 130 or 143 interrupted: what was written till then is whole \
            and remembered.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @OptionGroup var selection: DocumentSelection

    @Flag(help: "Remove files of earlier builds that are no longer made and that nobody edited.")
    var prune = false

    @Flag(
        help: "One JSON object a line for each problem, then one for each document; the summary goes to standard error."
    )
    var json = false

    func run() throws {
        Interruption.watch()
        try reportingErrors {
            let folder = try workspace.folder()
            var options = try selection.options(in: folder)
            options.isPruning = prune
            let today = try workspace.today()
            // What a build of one deal costs is that deal; what all stands as is remembered by builds of everything.
            let memory =
                options.deal == nil
                ? BuildMemory(
                    folder, options: options, today: today, form: "\(json) \(Terminal.hasColor) \(workspace.directory)")
                : nil
            if let printed = memory?.unchanged() {
                try selection.takeOutput(options, in: folder)
                return try show(printed)
            }
            let start = memory?.begin()
            let reading = BuildReading(folder, options: options)
            let project = reading.project(today: today)
            let builder = try Builder(project: project, in: folder, options: options)
            try selection.takeOutput(options, in: folder)
            let progress = Terminal.Progress()
            let output = try builder.openOutput()
            var report = try builder.build(
                into: output, isCancelled: Interruption.hasCome,
                progress: { progress.show($0, of: $1) })
            progress.clear()
            report.name(in: workspace)
            if report.ending == .complete { reading.remember(project) }
            if !report.problems.quotesCoaching, let next = report.ofNothingChanged, let start {
                memory?.remember(printed(next, folder.justWritten), since: start, in: output)
            } else {
                memory?.forget()
            }
            try show(printed(report, folder.justWritten))
            if case .stopped(let error, _, _) = report.ending { throw error }
        }
    }

    private func printed(_ report: BuildReport, _ justWritten: String?) -> BuildMemory.Printed {
        let problems = report.problems.text(json: json, color: Terminal.hasColor, justWritten: justWritten)
        let status: Int32 =
            switch report.ending {
            case .stopped: 0
            case .cancelled: Interruption.exitStatus
            case .complete where report.hasWriteFailure: 74
            case .complete: report.hasFailed ? 1 : 0
            }
        return BuildMemory.Printed(
            output: problems + (json ? report.documentLines : report.summary), error: json ? report.summary : "",
            status: status)
    }

    private func show(_ printed: BuildMemory.Printed) throws {
        Terminal.print(printed.output)
        if !printed.error.isEmpty { Terminal.printError(printed.error) }
        if printed.status != 0 { throw ExitCode(printed.status) }
    }
}
