import ArgumentParser
import Assembly
import WorkspaceStore

/// Runs a command; what stops it is told in plain words with the exit status that belongs to it.
func reportingErrors(_ run: () throws -> Void) throws {
    do {
        try run()
    } catch let error as KitError {
        Terminal.printError("collateral: \(error)\n")
        throw ExitCode(error.exitStatus)
    }
}
