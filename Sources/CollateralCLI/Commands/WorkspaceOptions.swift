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

    func folder() throws -> WorkspaceFolder { try WorkspaceFolder.opened(at: directory) }

    func today() throws -> Today { try Today(said: date, environment: ProcessInfo.processInfo.environment) }
}

extension WorkspaceFolder {
    /// The workspace, once no renaming in it is half done.
    static func opened(at path: String) throws -> WorkspaceFolder {
        let folder = try WorkspaceFolder(at: path)
        if let renaming = try folder.goOnFromInterruptedRenaming() { Terminal.printError(renaming.text) }
        return folder
    }
}

/// An empty name, as an unset variable of the shell gives one, would be the root of the disk to some and this folder to
/// others.
func requireName(_ path: String, of argument: String) throws {
    if path.isEmpty { throw ValidationError("\(argument) takes the name of a folder, and this one is empty") }
}
