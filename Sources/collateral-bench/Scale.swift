import Foundation

/// What a large workspace costs: 10,000 call plans of 1,000 deals in three formats, the whole program each time as a user
/// starts it. In the same rounds the floor, a program that deflates and writes the same bytes, and the peers, which make
/// the Word documents of a few of the plans.
struct Scale {
    /// Path of the program that is measured.
    let program: String
    let peers: PeerProcess.Program
    /// Call plans, ten for each deal.
    var documents = 10_000
    var rounds = 3
    /// Documents of a round of each peer.
    var peerDocuments = 10

    private static let plansOfEach = 10

    /// A command line, measured in every round.
    private enum Step: CaseIterable {
        case anewOneJob, anew, unchanged, oneField, oneDeal, oneDealChanged, role, nextDay, check

        var name: String {
            switch self {
            case .anewOneJob: "build, all new, one job"
            case .anew: "build, all new"
            case .unchanged: "build, nothing changed"
            case .oneField: "build, one field of one deal changed"
            case .oneDeal: "build --deal, nothing changed"
            case .oneDealChanged: "build --deal, one field changed"
            case .role: "build, a role's name changed, which no plan prints"
            case .nextDay: "build, the next day"
            case .check: "check, nothing else"
            }
        }
    }

    func run() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/workspace"
        let deals = max(documents / Scale.plansOfEach, 1)
        try WorkspaceContent(deals: deals, plansOfEach: Scale.plansOfEach).write(to: workspace)
        var runs: [Step: [ChildProcess]] = [:]
        var others: [Peer: Samples] = [:]
        let plans = folder.path + "/plans.json"
        try JSONEncoder().encode((1...min(peerDocuments, deals)).map(CallPlan.init(number:)))
            .write(to: URL(fileURLWithPath: plans))
        let edited = workspace + "/Specs/deals/deal-\((deals + 1) / 2).yaml"
        for round in 1...rounds {
            FileHandle.standardError.write(Data("round \(round) of \(rounds)\n".utf8))
            for step in Step.allCases {
                runs[step, default: []].append(try take(step, in: workspace, editing: edited, round: round))
            }
            let peer = try PeerProcess(
                peers, plans: plans, outputs: workspace + "/output", scratch: folder.path + "/peers-\(round)")
            for one in [Peer.deflate] + Peer.makers {
                let count = one == .deflate ? documents : peerDocuments
                others[one, default: Samples()].add(try peer.time(one, count) / Double(count))
            }
            if round == rounds { print("Peers: \(try peer.versions())") }
            peer.close()
        }
        print(report(runs, floor: others[.deflate] ?? Samples()))
        print("\nA document, milliseconds\n" + beside(runs, others))
        print("\nPeak memory of a build, all new, three formats\n" + (try memory(in: folder.path)))
        withExtendedLifetime(folder) {}
    }

    private func take(_ step: Step, in workspace: String, editing deal: String, round: Int) throws -> ChildProcess {
        let date = ["--date", "2026-11-21"]
        let id = URL(fileURLWithPath: deal).deletingPathExtension().lastPathComponent
        switch step {
        case .anewOneJob, .anew:
            // Moved aside, not deleted: some file systems are slow to make files where many were just deleted.
            if FileManager.default.fileExists(atPath: workspace + "/output") {
                try FileManager.default.moveItem(
                    atPath: workspace + "/output", toPath: workspace + "/../output-\(UUID().uuidString)")
            }
            return try measure(["build", "-C", workspace] + date + (step == .anewOneJob ? ["--jobs", "1"] : []))
        case .unchanged:
            return try measure(["build", "-C", workspace] + date)
        case .oneField:
            try edit(deal, "amount: \(27_400 + round)")
            return try measure(["build", "-C", workspace] + date)
        case .oneDeal:
            return try measure(["build", "-C", workspace, "--deal", id] + date)
        case .oneDealChanged:
            try edit(deal, "amount: \(37_400 + round)")
            return try measure(["build", "-C", workspace, "--deal", id] + date)
        case .role:
            try edit(workspace + "/Specs/process.yaml", "  - {id: rep, ", "name: Sales rep \(round), side: seller}")
            return try measure(["build", "-C", workspace] + date)
        case .nextDay:
            return try measure(["build", "-C", workspace, "--date", "2026-11-22"])
        case .check:
            return try measure(["check", "-C", workspace] + date)
        }
    }

    /// Gives the deal another company, which all its documents print, and another amount, which none does.
    private func edit(_ deal: String, _ amount: String) throws {
        let text = try String(contentsOfFile: deal, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("amount: ")
                ? amount : line.hasPrefix("company: ") ? "company: \"Changed \(amount.suffix(5)) & Co.\"" : String(line)
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: deal))
    }

    /// Writes anew the end of the line that begins like this.
    private func edit(_ file: String, _ beginning: String, _ end: String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(beginning) ? beginning + end : String($0) }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
    }

    private func measure(_ arguments: [String]) throws -> ChildProcess {
        let run = try ChildProcess.run(program, arguments)
        guard run.status == 0 else {
            throw BenchError.failedBuild("collateral \(arguments.joined(separator: " ")) ended with \(run.status)")
        }
        return run
    }

    private func report(_ runs: [Step: [ChildProcess]], floor: Samples) -> String {
        var table = TextTable(["", "s, median", "least – most", "s of processor", "MB at most", "times the floor"])
        let all = Double(documents)
        table.add([
            "deflating and writing the same bytes", decimal(floor.median * all, 2),
            "\(decimal(floor.least * all, 2)) – \(decimal(floor.most * all, 2))", "", "", "1.0",
        ])
        for step in Step.allCases {
            var seconds = Samples()
            var processor = Samples()
            var memory = Samples()
            for run in runs[step] ?? [] {
                seconds.add(run.seconds)
                processor.add(run.processorSeconds)
                memory.add(Double(run.peakMemory))
            }
            table.add([
                step.name, decimal(seconds.median, 2), "\(decimal(seconds.least, 2)) – \(decimal(seconds.most, 2))",
                decimal(processor.median, 2), decimal(memory.median / 1e6, 0),
                decimal(seconds.median / (floor.median * all), 2),
            ])
        }
        let deals = max(documents / Scale.plansOfEach, 1)
        let size = "\(documents) call plans of \(deals) deals in \(deals + 2) spec files, Markdown, HTML and Word"
        return "\(size); \(rounds) rounds in turn; \(Results.cores) cores\n" + table.text
    }

    /// This program with its three formats beside what makes the Word document alone, and the floor.
    private func beside(_ runs: [Step: [ChildProcess]], _ others: [Peer: Samples]) -> String {
        var table = TextTable(["", "median", "least – most", "times one job"])
        func each(_ step: Step) -> Samples {
            var samples = Samples()
            for run in runs[step] ?? [] { samples.add(run.seconds / Double(documents)) }
            return samples
        }
        let oneJob = each(.anewOneJob)
        for (name, samples) in [
            ("collateral, three formats, one job", oneJob), ("collateral, three formats, all cores", each(.anew)),
            ("deflating and writing the same bytes", others[.deflate] ?? Samples()),
            ("docxtpl, Word alone, warm process", others[.docxtpl] ?? Samples()),
            ("python-docx, Word alone, warm process", others[.pythonDocx] ?? Samples()),
            ("pandoc, Word alone, a process each", others[.pandoc] ?? Samples()),
        ] {
            table.add([
                name, decimal(samples.median * 1000, 2),
                "\(decimal(samples.least * 1000, 2)) – \(decimal(samples.most * 1000, 2))",
                decimal(samples.median / oneJob.median, 1),
            ])
        }
        return table.text
    }

    /// The same number of deals with more and more plans, so that only the documents grow.
    private func memory(in folder: String) throws -> String {
        var table = TextTable(["documents", "MB to check", "MB to build", "kB more a document"])
        let deals = max(documents / 100, 1)
        var first: (documents: Int, bytes: Int)?
        for plans in [1, 10, 100] {
            let workspace = "\(folder)/memory-\(plans)"
            try WorkspaceContent(deals: deals, plansOfEach: plans).write(to: workspace)
            let check = try measure(["check", "-C", workspace])
            let build = try measure(["build", "-C", workspace, "--date", "2026-11-21"])
            let extra = build.peakMemory - check.peakMemory
            let growth = first.map { Double(extra - $0.bytes) / 1e3 / Double(deals * plans - $0.documents) }
            if first == nil { first = (deals * plans, extra) }
            table.add([
                "\(deals * plans)", decimal(Double(check.peakMemory) / 1e6, 1),
                decimal(Double(build.peakMemory) / 1e6, 1), growth.map { decimal($0, 2) } ?? "",
            ])
        }
        return table.text
    }

    private func decimal(_ value: Double, _ digits: Int) -> String {
        value.isFinite ? String(format: "%.\(digits)f", value) : "–"
    }
}
