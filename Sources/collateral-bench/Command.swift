import Assembly
import Foundation
import WorkspaceStore

/// What the benchmark is started for: by `make bench` for the comparison, by itself to see a step's memory in a process
/// of its own, and by hand to have one step to profile.
///
/// ```
/// collateral-bench compare PYTHON SCRIPT [documents=1000] [rounds=5] [peers=20]
/// collateral-bench scale PROGRAM PYTHON SCRIPT [documents=10000] [rounds=3]
/// collateral-bench workspace DIR [deals=1000] [plans=1]
/// collateral-bench read DIR
/// collateral-bench build DIR [formats=docx] [jobs=1] [times=1]
/// ```
enum Command {
    case compare(peers: PeerProcess.Program, size: Comparison.Size)
    case scale(Scale)
    case workspace(folder: String, content: WorkspaceContent)
    case read(folder: String)
    case build(folder: String, formats: [OutputFormat], jobs: Int, times: Int)

    init(_ arguments: some Collection<String>) throws(BenchError) {
        let words = arguments.filter { !$0.contains("=") }
        var settings: [String: String] = [:]
        for pair in arguments.filter({ $0.contains("=") }) {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { settings[parts[0]] = parts[1] }
        }
        func number(_ name: String, _ usual: Int) throws(BenchError) -> Int {
            guard let said = settings[name] else { return usual }
            guard let number = Int(said), number > 0 else { throw .usage("\(name) takes a number from 1 up") }
            return number
        }
        switch (words.first, words.count) {
        case ("compare", 3):
            self = .compare(
                peers: PeerProcess.Program(python: words[1], script: words[2]),
                size: Comparison.Size(
                    documents: try number("documents", 1000), rounds: try number("rounds", 5),
                    peerDocuments: try number("peers", 20)))
        case ("scale", 4):
            self = .scale(
                Scale(
                    program: words[1], peers: PeerProcess.Program(python: words[2], script: words[3]),
                    documents: try number("documents", 10_000), rounds: try number("rounds", 3)))
        case ("workspace", 2):
            self = .workspace(
                folder: words[1],
                content: WorkspaceContent(deals: try number("deals", 1000), plansOfEach: try number("plans", 1)))
        case ("read", 2):
            self = .read(folder: words[1])
        case ("build", 2):
            let names = (settings["formats"] ?? "docx").split(separator: ",").map(String.init)
            let formats = names.compactMap(OutputFormat.init(rawValue:))
            guard formats.count == names.count else { throw .usage("formats takes md, html, docx, flat") }
            self = .build(
                folder: words[1], formats: formats, jobs: try number("jobs", 1), times: try number("times", 1))
        case (_, _):
            throw .usage("compare PYTHON SCRIPT, scale PROGRAM PYTHON SCRIPT, workspace DIR, read DIR or build DIR")
        }
    }

    func run() throws {
        switch self {
        case .compare(let peers, let size):
            try Comparison(peers: peers, size: size).run()
        case .scale(let scale):
            try scale.run()
        case .workspace(let folder, let content):
            try content.write(to: folder)
        case .read(let folder):
            _ = try Workbench(folder).readAndCheck()
            print(PeakMemory.report)
        case .build(let folder, let formats, let jobs, let times):
            let project = try Workbench(folder).readAndCheck().project
            for _ in 1...times {
                let took = try Workbench(folder).buildAnew(project, formats: formats, jobs: jobs)
                if times > 1 { print(took) }
            }
            print(PeakMemory.report)
        }
    }
}
