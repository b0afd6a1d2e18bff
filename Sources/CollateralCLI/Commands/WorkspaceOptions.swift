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

    func folder() throws -> WorkspaceFolder { try WorkspaceFolder(at: directory) }

    func today() throws -> Today { try Today(said: date, environment: ProcessInfo.processInfo.environment) }
}
