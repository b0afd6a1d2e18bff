import ArgumentParser
import Assembly
import Foundation
import PDFMaker
import WorkspaceStore

/// `collateral brand`
struct BrandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brand",
        abstract: "Give the documents your firm's look: colour, fonts, logo, and what stands at top and foot.",
        discussion: """
            The look is in Templates/brand.yaml. Accent and fonts are those of every document and of the start page. \
            Logo, header, footer, legal line and cover line stand on papers for customers and partners alone, so that \
            nobody takes one of ours for a paper that may be sent.
            """,
        subcommands: [NewBrand.self, CheckBrand.self, ShowBrand.self])
}

/// `collateral brand new`
struct NewBrand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a commented Templates/brand.yaml to fill in; never over one that is there.",
        discussion:
            "As it is written it changes nothing but that the legal line of the process stands on papers that go out.")

    @OptionGroup var workspace: WorkspaceOptions

    func run() throws {
        try reportingErrors {
            let path = try Scaffold.brand(in: workspace.folder())
            Terminal.print(BrandText.made(path, in: workspace.directory))
        }
    }
}

/// `collateral brand check`
struct CheckBrand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong with the look, how well the accent can be read, and what is not said.",
        discussion: """
            Text needs a contrast of 4.5 to 1 (WCAG 2.2, level AA). Where the accent has less, documents have the nearest \
            darker colour of its hue on paper, and on a dark screen a lighter one of 7 to 1, or the colour of the text where \
            it is grey. A logo that cannot be shown stops the papers for customers and partners that would show it; any \
            other error in the look stops every document. Whether a machine has a font nobody asks; a build that makes \
            PDFs tells of those that are missing. Exit status: 0 nothing wrong (warnings allowed), 1 problems found, 64 wrong usage, 74 could not \
            read.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    func run() throws {
        try reportingErrors {
            let project = Project(at: try workspace.folderToRead(), today: try workspace.today())
            let problems = project.brandProblems
            Terminal.print(problems.text(json: false, color: Terminal.hasColor))
            if problems.hasErrors { throw ExitCode(1) }
            Terminal.print(BrandText.summary(of: project, in: workspace.directory))
        }
    }
}

/// `collateral brand show`
struct ShowBrand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Make a page with everything that documents have, in your look.",
        discussion: """
            Headings, lists, tables, call-outs, stages, blanks, drawings and pictures, with the whole letterhead, as a \
            customer would get it, with the logo of the first customer who has one. The page is written anew each time. \
            Exit status: 0 made, 1 the look has errors, 64 wrong usage, 74 could not read or write or no PDF could be made, \
            129, 130 or 143 interrupted: no page was written.
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @Option(help: "html, docx or pdf (default: what the file ends in, else html).")
    var format: BrandSheetFormat?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The file to write (default: brand.html, brand.docx or brand.pdf in output).", valueName: "file"))
    var output: String?

    func validate() throws {
        guard let output else { return }
        if output.isEmpty { throw ValidationError("-o takes the name of a file, and this one is empty") }
        guard let ending = BrandSheetFormat.allCases.first(where: { output.hasSuffix(".\($0.rawValue)") }) else {
            throw ValidationError("-o takes the name of a file that ends in .html, .docx or .pdf")
        }
        if let format, format != ending {
            throw ValidationError("'\(output)' ends in .\(ending.rawValue), and --format says \(format.rawValue)")
        }
    }

    func run() throws {
        Interruption.watch()
        try reportingErrors {
            let folder = try workspace.folderToRead()
            let project = Project(at: folder, today: try workspace.today())
            let problems = project.brandProblems
            if problems.hasErrors {
                Terminal.print(problems.text(json: false, color: Terminal.hasColor))
                throw ExitCode(1)
            }
            let ending = output.flatMap { name in BrandSheetFormat.allCases.first { name.hasSuffix(".\($0.rawValue)") }
            }
            let format = format ?? ending ?? .html
            let file = try BrandSheetFile(
                said: output, ending: format.rawValue, of: folder, environment: ProcessInfo.processInfo.environment)
            let path = try file.write(format.sheet(of: project))
            Terminal.print(BrandText.shown(output == nil ? workspace.shown(path) : path))
        }
    }
}

/// What the page that shows a look is made in.
enum BrandSheetFormat: String, ExpressibleByArgument, CaseIterable {
    case html
    case docx
    case pdf

    func sheet(of project: Project) throws -> [UInt8] {
        switch self {
        case .html: return project.brandSheetAsHTML()
        case .docx: return try project.brandSheetAsWord()
        case .pdf:
            let word = try project.brandSheetAsWord()
            let file = WordFile(bytes: word, id: ContentHash(word).description)
            switch Office.installed.map({ PDFMaker($0).make([file], isCancelled: Interruption.hasCome)[0] }) {
            case .success(.success(let pdf)): return pdf
            case .success(.failure(.cancelled)):
                Terminal.printError("collateral: interrupted; no page was written\n")
                throw ExitCode(Interruption.exitStatus)
            case .success(.failure(let failure)):
                Terminal.printError("collateral: no page was written: \(PDFObstacle(failure).text)\n")
            case .failure(let missing): Terminal.printError("collateral: \(missing.text)\n")
            }
            throw ExitCode(74)
        }
    }
}
