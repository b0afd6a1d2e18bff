import ArgumentParser
import Assembly
import Foundation
import PDFMaker
import WorkspaceStore

/// Which documents `build` and `watch` make, and as what.
struct DocumentSelection: ParsableArguments {
    @Option(help: ArgumentHelp("Only documents about this deal.", valueName: "id"))
    var deal: String?

    @Option(help: ArgumentHelp("Only documents about this Major Interaction.", valueName: "id"))
    var interaction: String?

    @Option(help: ArgumentHelp("Only documents of this name, such as call-plan.", valueName: "name"))
    var document: String?

    @Option(
        help: ArgumentHelp(
            "Formats to write, separated by commas: md, html, docx, flat (Word as one XML file), or pdf (by LibreOffice).",
            valueName: "formats"))
    var format = FormatList(formats: OutputFormat.standard)

    @Option(
        help: ArgumentHelp(
            "Only documents for these readers: internal, partner, customer or coaching.", valueName: "audience"))
    var audience: AudienceArgument?

    @Flag(name: .customLong("final"), help: "Refuse customers' and partners' documents that still have open items.")
    var isFinal = false

    @Option(
        help: ArgumentHelp(
            "Where the documents go, remembered for this workspace outside of it (default: its folder output).",
            valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp("How many documents to make at the same time (default: one for each core).", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Count warnings as errors.")
    var strict = false

    func validate() throws {
        if let output { try requireName(output, of: "--output") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up") }
    }

    func options(in folder: WorkspaceFolder) throws -> BuildOptions {
        var options = BuildOptions(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        options.deal = deal
        options.interaction = interaction
        options.document = document
        options.formats = format.formats
        if options.formats.contains(.pdf) { options.office = Office.installed }
        options.audience = audience?.rawValue
        options.isFinal = isFinal
        options.isStrict = strict
        options.output = try location(of: folder).path(said: output)
        return options
    }

    /// Makes the folder that was said and remembers it; to be called once nothing is wrong with what was asked for.
    func takeOutput(_ options: BuildOptions, in folder: WorkspaceFolder) throws(WorkspaceError) {
        guard let said = output, let path = options.output else { return }
        if let reason = try location(of: folder).take(path) { Terminal.printError(reason.text(said: said)) }
    }

    private func location(of folder: WorkspaceFolder) -> OutputLocation {
        OutputLocation(folder, environment: ProcessInfo.processInfo.environment)
    }
}
