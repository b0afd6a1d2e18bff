import ArgumentParser
import Assembly
import Dispatch
import Foundation
import WorkspaceStore

/// `collateral watch`
struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make documents anew whenever somebody saves a spec, a template or a picture.",
        discussion: """
            Builds once, then waits. Each time files change it makes the documents that they touch and says which \
            problems came and which are gone. While a spec has errors its documents stay as they last were. Ctrl-C ends \
            it. Files that another computer writes to a network disk are seen with --poll only.

            Exit status: 0 ended by you, 64 wrong usage, 74 could not read the workspace.
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var selection: DocumentSelection

    @Flag(help: "Look at the files twice a second instead of asking the system to tell of changes.")
    var poll = false

    func run() throws {
        try reportingErrors {
            let folder = try workspace.folder()
            let options = try selection.options(in: folder)
            let watcher = FolderWatcher(
                folder, excluding: folder.outputFolders(options), method: poll ? .polling : .notifications)
            let signals = Interruption.signals.map { stop(watcher, at: $0) }
            let text = WatchText(hasColor: Terminal.hasColor)
            var session = WatchSession(folder, options: options) { try workspace.today() }
            // What is wrong with the options is told at once and ends the command; later faults are told and waited out.
            var first = try session.build(
                isCancelled: { watcher.isStopped }, opening: { try selection.takeOutput(options, in: folder) })
            first.report.name(in: workspace)
            Terminal.print(text.first(first, justWritten: folder.justWritten, method: watcher.method, asked: poll))
            while !Terminal.hasLostReader, let changed = watcher.waitForChanges() {
                let start = ContinuousClock.now
                do {
                    try folder.endInterruptedRenaming()
                    var round = try session.build(isCancelled: { watcher.isStopped })
                    round.report.name(in: workspace)
                    let took = (ContinuousClock.now - start) / .seconds(1)
                    Terminal.print(text.round(round, changed: changed.sorted(), seconds: took, at: Watch.timeOfDay()))
                } catch let error as WorkspaceError {
                    Terminal.printError("collateral: \(error)\n")
                }
            }
            Terminal.print("Stopped watching.\n")
            withExtendedLifetime(signals) {}
        }
    }

    /// The first signal stops a build after the documents it is just making, the second one ends the program.
    private func stop(_ watcher: FolderWatcher, at number: Int32) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            if watcher.isStopped {
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            watcher.stop()
        }
        source.resume()
        return source
    }

    /// `14:03:12` on the clock of this computer.
    private static func timeOfDay() -> String {
        let parts = Calendar(identifier: .gregorian).dateComponents([.hour, .minute, .second], from: Date())
        return [parts.hour, parts.minute, parts.second].map { number in
            let digits = String(number ?? 0)
            return digits.count < 2 ? "0" + digits : digits
        }.joined(separator: ":")
    }
}
