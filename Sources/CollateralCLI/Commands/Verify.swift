import ArgumentParser
import Assembly
import Foundation
import WorkspaceStore

/// `collateral verify FILE…`
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whether a file says what was sent, and which paragraphs do not.",
        discussion: """
            What a file says is compared with what 'collateral issue' kept, paragraph by paragraph; that Word or \
            LibreOffice saved it anew does not matter. Of a Word file the body counts, not headers and footers; of a web \
            page its scripts and styles count too. A PDF is compared byte for byte alone. Exit status: 0 all say what was sent, 1 one does not or was never \
            issued, 64 wrong usage, 74 could not read the file or all that was issued.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @Argument(help: ArgumentHelp("Word, PDF, web, Markdown or calendar files.", valueName: "file"))
    var files: [String]

    func validate() throws {
        if files.contains("") { throw ValidationError("a file's name is empty") }
    }

    func run() throws {
        try reportingErrors {
            let folder = try workspace.folderToRead()
            let papers = Project(at: folder, today: try workspace.today()).issued
            var status: Int32 = 0
            for file in files {
                let verification = try Verification(of: file, against: papers, in: folder)
                Terminal.print(verification.text(of: file))
                status = max(status, verification.exitStatus)
            }
            if status != 0 { throw ExitCode(status) }
        }
    }
}
