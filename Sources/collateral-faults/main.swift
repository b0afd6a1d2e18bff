import FaultTrials
import Foundation
import SystemPackage
import WorkspaceStore

// `make torture` runs it: each call to the system that a build makes goes wrong in turn, in a build of its own.
//
//     collateral-faults starter|WORKSPACE [EVERY]
//
// EVERY 10 tries every tenth only.

let arguments = CommandLine.arguments
guard arguments.count >= 2, let step = Int(arguments.count > 2 ? arguments[2] : "1"), step > 0 else {
    FileHandle.standardError.write(Data("usage: collateral-faults starter|WORKSPACE [EVERY]\n".utf8))
    exit(64)
}
let scratch = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appendingPathComponent("collateral-faults-\(UUID().uuidString)").path
try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
var workspace = FilePath(arguments[1])
if arguments[1] == "starter" {
    workspace = FilePath(scratch).appending("starter")
    _ = try Scaffold.workspace(at: workspace.string)
}
let cores = ProcessInfo.processInfo.activeProcessorCount
let result = try FaultTrials(of: workspace, in: FilePath(scratch), jobs: cores).run(every: step)
try FileManager.default.removeItem(atPath: scratch)
let counts = FaultyFileSystem.Fault.allCases.map { fault in
    let name =
        switch fault {
        case .noSpace: "full disks"
        case .ioError: "broken disks"
        case .shortWrite: "short writes"
        case .end: "ends of the process"
        }
    return "\(result.trials[fault] ?? 0) \(name)"
}.joined(separator: ", ")
print("\(result.calls) calls of a build may go wrong; tried: \(counts); \(result.problems.count) faults")
for problem in result.problems.prefix(40) { print("  " + problem) }
exit(result.problems.isEmpty ? 0 : 1)
