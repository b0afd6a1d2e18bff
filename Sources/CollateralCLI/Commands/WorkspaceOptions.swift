import ArgumentParser
import Assembly
import Foundation
import WorkspaceStore

/// What every command about a workspace takes.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("directory")], help: ArgumentHelp("The workspace.", valueName: "dir"))
    var directory = "."

    @Option(
        help: ArgumentHelp(
            "The day that counts as today, such as 2026-12-01 (default: SOURCE_DATE_EPOCH, else the clock).",
            valueName: "date"))
    var date: String?

    func validate() throws { try requireName(directory, of: "-C") }

    /// For a command that writes.
    func folder() throws -> WorkspaceFolder { try WorkspaceFolder.opened(at: directory) }

    /// For a command that only reads: a renaming that cannot be brought to an end is told, and stops nothing.
    func folderToRead() throws -> WorkspaceFolder {
        let folder = try WorkspaceFolder(at: directory)
        do {
            try folder.endInterruptedRenaming()
        } catch let error as WorkspaceError {
            Terminal.printError("The specs are read as they are: \(error.firstLine)\n")
        }
        return folder
    }

    /// A path of the workspace from where the person stands: `my-sales/output/index.html`.
    func shown(_ path: String) -> String {
        if path.hasPrefix("/") || directory == "." { return path }
        return directory.hasSuffix("/") ? directory + path : directory + "/" + path
    }

    func today() throws -> Today { try Today(said: date, environment: ProcessInfo.processInfo.environment) }
}

extension BuildReport {
    /// Its paths from where the person stands, who named the workspace so.
    mutating func name(in workspace: WorkspaceOptions) {
        directory = workspace.directory
        outputPath = workspace.shown(outputPath)
        indexPath = indexPath.map(workspace.shown)
        manifestPath = workspace.shown(manifestPath)
    }
}

extension WorkspaceFolder {
    /// The workspace, once no renaming in it is half done.
    static func opened(at path: String) throws -> WorkspaceFolder {
        let folder = try WorkspaceFolder(at: path)
        try folder.endInterruptedRenaming()
        return folder
    }

    /// Says what became of it.
    func endInterruptedRenaming() throws {
        if let renaming = try goOnFromInterruptedRenaming() { Terminal.printError(renaming.text) }
    }
}

/// An empty name, as an unset variable of the shell gives one, would be the root of the disk to some and this folder to
/// others.
func requireName(_ path: String, of argument: String) throws {
    if path.isEmpty { throw ValidationError("\(argument) takes the name of a folder, and this one is empty") }
}
