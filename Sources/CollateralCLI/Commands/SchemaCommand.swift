import ArgumentParser
import Assembly
import WorkspaceStore

/// `collateral schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of the spec files, for editors that help while one writes YAML.")

    @Argument(
        help: ArgumentHelp(
            "Only this kind of file: process, people, interaction, deal, coaching; brand and words for those of Templates.",
            valueName: "kind")
    )
    var kind: SpecKindArgument?

    func run() throws {
        Terminal.print(Schemas.text(for: kind?.rawValue))
    }
}
