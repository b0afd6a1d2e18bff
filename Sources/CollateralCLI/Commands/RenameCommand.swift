import ArgumentParser
import Assembly
import Foundation
import WorkspaceStore

/// `collateral rename stage prove-on-a-line trial`
struct RenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Give a stage, interaction, role, exit criterion or person another id, in every spec that names it.",
        discussion: """
            Shows every line that changes and asks before it writes. Comments, order and quotes of the specs stay as \
            they are; the file of an interaction gets its new name. All files are written or none, also where the power \
            goes: the next command brings it to an end. None are written where 'check' would find a new problem, or \
            where a spec has errors or cannot be read, since it may name the old id unseen; nor where papers were issued of \
            a plan that goes by the id of its interaction, since they are found by it. Templates are not changed: \
            those that name the old id are listed. Documents whose paths hold the old id are made anew at new paths; \
            'collateral build' names those that are no longer made.

            Exit status: 0 renamed, or shown with --dry-run, or answered with no; 1 specs have errors, cannot be edited \
            or would have a new problem; 64 wrong usage; 74 could not read or write; 130 or 143 interrupted, and \
            nothing was changed.
            """)

    @Argument(help: ArgumentHelp("stage, interaction, role, criterion or person.", valueName: "kind"))
    var kind: RenamingKindArgument

    @Argument(help: ArgumentHelp("The id it has.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The id it gets.", valueName: "new"))
    var new: String

    @Option(
        name: .customLong("of"),
        help: ArgumentHelp(
            "Of a criterion: whose it is, where several interactions have one.", valueName: "interaction"))
    var interaction: String?

    @OptionGroup var workspace: WorkspaceOptions

    @Flag(help: "Write without asking.")
    var yes = false

    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false

    func validate() throws {
        if yes, dryRun { throw ValidationError("--yes writes and --dry-run does not: say one of them") }
        if interaction != nil, kind.kind != .criterion { throw ValidationError("--of is for a criterion") }
        if !yes, !dryRun, isatty(STDIN_FILENO) == 0 {
            throw ValidationError(
                "nobody is there to be asked: add --yes to write, or --dry-run to see what would change")
        }
    }

    func run() throws {
        try reportingErrors {
            let folder = try workspace.folder()
            do {
                let renaming = try folder.renaming(
                    kind.kind, from: old, to: new, of: interaction, today: try workspace.today())
                Terminal.print(renaming.text(color: Terminal.hasColor))
                if dryRun { return }
                guard yes || Self.isWanted(renaming) else {
                    Terminal.print("Nothing was changed.\n")
                    return
                }
                // At the question Ctrl-C ends the program; from here on it ends cleanly or does all.
                Interruption.watch()
                guard try folder.write(renaming, isCancelled: { Interruption.signalNumber != nil }) else {
                    Terminal.print("Nothing was changed.\n")
                    throw ExitCode(Interruption.exitStatus)
                }
                Terminal.print(renaming.done(in: workspace.directory))
            } catch let error as RenamingError {
                Terminal.printError(error.text(color: false))
                throw ExitCode(error.exitStatus)
            }
        }
    }

    private static func isWanted(_ renaming: Renaming) -> Bool {
        Terminal.print(renaming.question)
        let answer = readLine()?.lowercased() ?? ""
        return answer == "y" || answer == "yes"
    }
}
