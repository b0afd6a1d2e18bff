import ArgumentParser
import Assembly
import Foundation

/// The program as its `main` starts it.
package enum Program {
    /// Runs the command of the command line and ends the process with its exit status.
    ///
    /// A reader that goes away (`| head`) is no error: what it would have read is dropped, the rest is done, and the
    /// status is the command's own. Standard output that cannot be written for any other reason is 74.
    package static func run() -> Never {
        signal(SIGPIPE, SIG_IGN)
        var status = ExitCode.success
        do {
            var command = try Collateral.parseAsRoot()
            try command.run()
        } catch {
            status = Collateral.exitCode(for: error)
            let text = Collateral.fullMessage(for: error)
            // What was asked for, such as help, is output; what is wrong is not.
            if !text.isEmpty {
                if status.isSuccess { Terminal.print(text + "\n") } else { Terminal.printError(text.safeLines + "\n") }
            }
        }
        if let reason = Terminal.failure {
            Terminal.printError("collateral: cannot write standard output: \(reason)\n")
            status = ExitCode(74)
        }
        exit(status.rawValue)
    }
}

/// Runs a command; what stops it is told in plain words with the exit status that belongs to it.
func reportingErrors(_ run: () throws -> Void) throws {
    do {
        try run()
    } catch let error as WorkspaceError {
        Terminal.printError("collateral: \(error)\n")
        throw ExitCode(error.exitStatus)
    }
}
