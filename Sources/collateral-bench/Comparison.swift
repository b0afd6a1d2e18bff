import Assembly
import Foundation
import WorkspaceStore

/// The comparison of `make bench`: rounds in which each takes its turn, then medians and ratios. Fails where documents
/// differ, never by time.
struct Comparison {
    struct Size {
        /// Call plans of a round of this program.
        var documents: Int
        var rounds: Int
        /// Documents of a round of each peer.
        var peerDocuments: Int
    }

    let peers: PeerProcess.Program
    let size: Size

    func run() throws {
        let folder = try TemporaryFolder()
        let bench = Workbench(folder.path + "/workspace")
        try WorkspaceContent(deals: size.documents).write(to: bench.folder)
        let (project, _) = try bench.readAndCheck()
        _ = try bench.buildAnew(project, formats: OutputFormat.standard, jobs: 1)

        let peer = try startPeers(folder.path, beside: bench)
        defer { peer.close() }
        let input = try checkedInput(peer, bench)

        var results = Results(size: size)
        for round in 1...size.rounds {
            FileHandle.standardError.write(Data("round \(round) of \(size.rounds)\n".utf8))
            try run(round: &results, project, bench, peer)
        }
        let memory = try MemoryGrowth.measure(in: folder.path, documents: size.documents)
        print(results.report(input: input, versions: try peer.versions(), memory: memory))
        withExtendedLifetime(folder) {}
    }

    /// One turn for each, this program first and last.
    private func run(
        round results: inout Results, _ project: Project, _ bench: Workbench, _ peer: PeerProcess
    ) throws {
        results.check.add(try bench.readAndCheck().seconds)
        results.oneJob.add(try bench.buildAnew(project, formats: [.word], jobs: 1) / Double(size.documents))
        for one in Peer.makers {
            results.peers[one, default: Samples()].add(
                try peer.time(one, size.peerDocuments) / Double(size.peerDocuments))
        }
        results.allCores.add(
            try bench.buildAnew(project, formats: [.word], jobs: Results.cores) / Double(size.documents))
        results.peers[.pandocEmpty, default: Samples()].add(
            try peer.time(.pandocEmpty, size.peerDocuments) / Double(size.peerDocuments))
        results.threeFormats.add(
            try bench.buildAnew(project, formats: OutputFormat.standard, jobs: 1) / Double(size.documents))
        results.unchanged.add(
            try bench.build(project, formats: OutputFormat.standard, jobs: 1) / Double(size.documents))
        results.peers[.deflate, default: Samples()].add(
            try peer.time(.deflate, size.documents) / Double(size.documents))
    }

    private func startPeers(_ folder: String, beside bench: Workbench) throws -> PeerProcess {
        let plans = (1...min(size.peerDocuments, size.documents)).map(CallPlan.init(number:))
        let file = folder + "/plans.json"
        try JSONEncoder().encode(plans).write(to: URL(fileURLWithPath: file))
        return try PeerProcess(
            peers, plans: file, outputs: bench.folder + "/output", scratch: folder + "/peers")
    }

    /// That all say the same, and how much that is.
    private func checkedInput(_ peer: PeerProcess, _ bench: Workbench) throws -> Results.Input {
        let ours = try peer.words(of: nil)
        for one in Peer.makers {
            let theirs = try peer.words(of: one)
            guard theirs.words == ours.words, theirs.tables == ours.tables else {
                let pair = zip(ours.words, theirs.words).first { $0 != $1 }
                throw BenchError.otherText(
                    peer: one.rawValue, words: theirs.words.count, ours: ours.words.count,
                    example: pair.map { "'\($0)' and '\($1)'" } ?? "none")
            }
        }
        let specs = FileManager.default.subpaths(atPath: bench.folder + "/Specs") ?? []
        let sizes = specs.filter { $0.hasSuffix(".yaml") }.map { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: bench.folder + "/Specs/" + path)
            return (attributes?[.size] as? Int) ?? 0
        }
        return Results.Input(
            text: ours.words.joined(separator: " ").utf8.count, tables: ours.tables, specFiles: sizes.count,
            specBytes: sizes.reduce(0, +))
    }
}
