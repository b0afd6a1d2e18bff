import ArgumentParser
import Assembly
import Foundation
import WorkspaceStore

/// `collateral build`
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the documents and write them into output.",
        discussion: """
            A document whose own specs and template have errors is skipped and named; the others are written. A file \
            that somebody edited is never touched: the new version goes beside it as name.new.docx; delete yours to get \
            the new one in its place. Exit status: 0 all written, 1 problems found or documents skipped, 64 wrong \
            usage, 74 could not read or write.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @Option(help: ArgumentHelp("Only documents about this deal.", valueName: "id"))
    var deal: String?

    @Option(help: ArgumentHelp("Only documents about this Major Interaction.", valueName: "id"))
    var interaction: String?

    @Option(help: ArgumentHelp("Only documents of this name, such as call-plan.", valueName: "name"))
    var document: String?

    @Option(
        help: ArgumentHelp(
            "Formats to write, separated by commas: md, html, docx, or flat (Word as one XML file).",
            valueName: "formats"))
    var format = FormatList(formats: OutputFormat.standard)

    @Option(
        help: ArgumentHelp("Only documents for these readers: internal, partner or customer.", valueName: "audience"))
    var audience: ReaderName?

    @Flag(name: .customLong("final"), help: "Refuse customers' and partners' documents that still have open items.")
    var isFinal = false

    @Option(
        help: ArgumentHelp("How many documents to make at the same time (default: one for each core).", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Problems as one JSON object a line; the summary goes to standard error.")
    var json = false

    @Flag(help: "Count warnings as errors.")
    var strict = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up") }
    }

    func run() throws {
        try reportingErrors {
            let folder = try workspace.folder()
            let project = Project(at: folder, today: try workspace.today())
            var options = BuildOptions(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
            options.deal = deal
            options.interaction = interaction
            options.document = document
            options.formats = format.formats
            options.audience = audience?.rawValue
            options.isFinal = isFinal
            options.isStrict = strict
            let progress = Terminal.Progress()
            let report = try Builder(project: project, in: folder, options: options).build { done, total in
                progress.show(done, of: total)
            }
            progress.clear()
            Terminal.print(report.problems.text(json: json, color: Terminal.hasColor))
            if json { Terminal.printError(report.summary) } else { Terminal.print(report.summary) }
            if report.hasFailed { throw ExitCode(1) }
        }
    }
}
