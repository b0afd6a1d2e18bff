import ArgumentParser
import Assembly
import Foundation
import PDFMaker
import WorkspaceStore

/// `collateral issue`
struct Issue: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep for good what a customer or partner gets, as it lies in output.",
        discussion: """
            To be run when a paper is sent: 'collateral issue --document proposal-outline --deal velmora-mineral-water --to \
            "Maja Kovačič"'. Its files go to Specs/issued, with the number of the revision, the day, to whom, and what \
            they say of the specs; a template prints number and day where it asks for 'issued'. Files that you edited \
            are kept as you edited them. The same paper again is the same revision. Once the meeting is held or the \
            deal closed, every build puts the newest revision in its place.

            Drafts are refused, internal papers too, and what is older than the specs. Exit status: 0 issued, 1 \
            refused, 64 wrong usage, 74 could not read or write, 129, 130 or 143 interrupted: nothing was issued.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @Option(help: ArgumentHelp("Which document, such as action-plan.", valueName: "name"))
    var document: String

    @Option(help: ArgumentHelp("Of which deal.", valueName: "id"))
    var deal: String

    @Option(help: ArgumentHelp("Of which meeting, where the document is about one.", valueName: "id"))
    var plan: String?

    @Option(help: ArgumentHelp("To whom it goes, in your own words.", valueName: "whom"))
    var to: String?

    func run() throws {
        Interruption.watch()
        try reportingErrors {
            let folder = try workspace.folder()
            let project = Project(at: folder, today: try workspace.today())
            let output = try OutputLocation(folder, environment: ProcessInfo.processInfo.environment).path(said: nil)
            let issuer = try Issuer(
                project: project, in: folder, output: output, office: Office.installed,
                isCancelled: Interruption.hasCome)
            do {
                let paper = try issuer.issue(document, of: deal, plan: plan, to: to)
                Terminal.print(paper.text(shown: workspace.shown))
                if let note = paper.stranger?.text { Terminal.printError(note) }
            } catch let refusal as IssueRefusal {
                let text = refusal.text(document: document, deal: deal, in: workspace.directory)
                Terminal.printError("collateral: \(text)\n")
                throw ExitCode(refusal.exitStatus)
            } catch is CancellationError {
                Terminal.printError("collateral: interrupted; nothing was issued\n")
                throw ExitCode(Interruption.exitStatus)
            }
        }
    }
}
