import Assembly
import Dispatch
import Foundation
import Records
import Synchronization
package import SystemPackage
import WorkspaceStore

/// Builds a workspace again and again, and in each build lets another call to the system go wrong.
///
/// ```swift
/// let trials = try FaultTrials(of: workspace, in: scratch)
/// let result = try trials.run(every: 1)
/// result.problems   // [] where nothing was lost
/// ```
///
/// There are three versions of the workspace: the one that the output folder was last built from, the one that the build
/// with the fault makes, and a later one. A document goes from the first to the second, and in between a person edits
/// three files. After the fault each file has to be all old or all new; the next build, of the second or the third
/// version, has to leave exactly what a build without any fault leaves, and to call nothing edited but the three files.
package struct FaultTrials: Sendable {
    /// What came of all trials.
    package struct Result: Sendable {
        /// How many calls a build makes that may go wrong, and how many trials there were of each fault.
        package var calls: Int
        package var trials: [FaultyFileSystem.Fault: Int]
        package var problems: [String]
    }

    private enum Version: CaseIterable { case old, new, later }

    /// The files of an output folder by their paths in it, without `.collateral`.
    private typealias Files = [String: [UInt8]]

    private let scratch: FilePath
    private let jobs: Int
    private let base: Files
    private let whole: [Version: Files]
    private let edited: Set<String>
    private let files = LocalFileSystem()

    /// Builds each version once, without a fault.
    ///
    /// - Parameters:
    ///   - workspace: is read only.
    ///   - scratch: an empty folder, absolute.
    ///   - jobs: how many trials go on at the same time.
    package init(of workspace: FilePath, in scratch: FilePath, jobs: Int = 1) throws {
        self.scratch = scratch
        self.jobs = jobs
        for version in Version.allCases {
            try FaultTrials.write(version, of: workspace, to: scratch.appending("\(version)"))
        }
        let first = Work(scratch.appending("base"), versions: scratch)
        try first.use(.old)
        _ = try first.build(files)
        let made = try first.outputFiles()
        edited = FaultTrials.someFiles(of: made.keys.sorted())
        for name in edited { try first.append("\nmy own words\n", to: name) }
        base = try first.outputFiles()
        var whole: [Version: Files] = [:]
        for version in [Version.new, .later] {
            let work = Work(scratch.appending("whole-\(version)"), versions: scratch)
            try work.copy(from: first)
            try work.use(version)
            _ = try work.build(files)
            whole[version] = try work.outputFiles()
        }
        self.whole = whole
    }

    /// - Parameter step: 1 for all trials, 10 for every tenth of them.
    package func run(every step: Int) throws -> Result {
        let probe = Work(scratch.appending("probe"), versions: scratch)
        let counting = FaultyFileSystem()
        try probe.copy(from: Work(scratch.appending("base"), versions: scratch))
        try probe.use(.new)
        _ = try probe.build(counting)
        let chosen = FaultyFileSystem.Fault.allCases.enumerated().flatMap { number, fault in
            // Each fault begins with another call, so that all of them are tried at more calls.
            let calls = counting.calls.count { fault.struckCalls.contains($0) }
            let first = number * step / 4 % max(min(step, calls), 1)
            return stride(from: first, to: calls, by: step).map { (call: $0, fault: fault) }
        }
        let next = Atomic(0)
        let problems = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: jobs) { job in
            let work = Work(scratch.appending("work-\(job)"), versions: scratch)
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < chosen.count else { return }
                let (call, fault) = chosen[number]
                let faulty = FaultyFileSystem((call, fault), counting: fault.struckCalls)
                var found: [String] = []
                do {
                    found = try attempt(faulty, fault, in: work, then: number % 2 == 0 ? .later : .new)
                } catch {
                    found = ["\(error)"]
                }
                let place = faulty.struck?.string.replacing(work.path.string + "/", with: "") ?? "nothing"
                problems.withLock {
                    $0 += found.map { "\(fault) \(call), at \(place): \($0)" }
                }
            }
        }
        return Result(
            calls: counting.calls.count { FaultyFileSystem.Fault.end.struckCalls.contains($0) },
            trials: Dictionary(chosen.map { ($0.1, 1) }, uniquingKeysWith: +),
            problems: problems.withLock { $0 })
    }

    /// A build in which one call goes wrong, and the next one.
    private func attempt(
        _ faulty: FaultyFileSystem, _ fault: FaultyFileSystem.Fault, in work: Work, then next: Version
    ) throws -> [String] {
        var problems: [String] = []
        try work.copy(from: Work(scratch.appending("base"), versions: scratch))
        try work.use(.new)
        let report = try? work.build(faulty)
        // A program that is not ended by the fault ends all the same.
        faulty.end()
        let between = try work.outputFiles()
        problems += torn(between)
        if let report, fault != .end {
            problems += ownKept(report)
            let isTold = report.hasFailed || report.hasWriteFailure || !report.leftovers.isEmpty
            if !isTold, report.ending == .complete, between != whole[.new] {
                problems.append("the build said that all went well: " + difference(between, .new))
            }
        }
        try work.use(next)
        let second = try work.build(files)
        problems += ownKept(second)
        if second.hasFailed || second.hasWriteFailure { problems.append("the next build failed") }
        let after = try work.outputFiles()
        if after != whole[next] { problems.append("the next build: " + difference(after, next)) }
        let own = try files.names(in: work.output.appending(".collateral")).sorted()
        if own != ["lock", "manifest", "tmp", "workspace"] { problems.append("left behind: \(own)") }
        let staged = try files.names(in: work.output.appending(".collateral/tmp"))
        if !staged.isEmpty { problems.append("left behind in tmp: \(staged)") }
        return problems
    }

    /// Files that are neither as they were nor as they are to be.
    private func torn(_ found: Files) -> [String] {
        let new = whole[.new] ?? [:]
        // The start page tells of the documents that a fault kept from being made.
        var problems = found.keys.sorted().filter { $0 != "index.html" }.compactMap { name in
            found[name] == base[name] || found[name] == new[name] ? nil : "\(name) is neither old nor new"
        }
        if found["index.html"]?.suffix(8).elementsEqual("</html>\n".utf8) != true {
            problems.append("index.html is cut off")
        }
        problems += base.keys.filter { found[$0] == nil && new[$0] != nil }.sorted().map { "\($0) is gone" }
        return problems
    }

    private func ownKept(_ report: BuildReport) -> [String] {
        report.kept.map(\.path).filter { !edited.contains($0) }.map { "\($0) is called edited" }
    }

    private func difference(_ found: Files, _ version: Version) -> String {
        let expected = whole[version] ?? [:]
        let names = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.sorted()
        return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
            + " not as without a fault"
    }

    // MARK: The versions

    /// Every template says the version, so that every document changes; the deal `gone` is in the old one only.
    private static func write(_ version: Version, of workspace: FilePath, to folder: FilePath) throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
        for name in ["Specs", "Templates"] {
            try manager.copyItem(
                atPath: workspace.appending(name).string, toPath: folder.appending(name).string)
        }
        let templates = folder.appending("Templates")
        for name in try manager.contentsOfDirectory(atPath: templates.string) where name.hasSuffix(".md") {
            let path = templates.appending(name).string
            try Data((try String(contentsOfFile: path, encoding: .utf8) + "\nVersion \(version).\n").utf8)
                .write(to: URL(fileURLWithPath: path))
        }
        let deals = folder.appending("Specs/deals")
        guard version == .old,
            let deal = try manager.contentsOfDirectory(atPath: deals.string).sorted().first(where: {
                $0.hasSuffix(".yaml")
            })
        else { return }
        try manager.copyItem(
            atPath: deals.appending(deal).string, toPath: deals.appending("gone.yaml").string)
    }

    /// Three of the documents, one of them a web page and one a Word document.
    private static func someFiles(of names: [String]) -> Set<String> {
        let endings = [".docx", ".html", ".md"]
        return Set(
            endings.enumerated().compactMap { number, ending in
                let files = names.filter { $0.hasSuffix(ending) && $0 != "index.html" && !$0.contains("/gone/") }
                return files.isEmpty ? nil : files[(number + 1) * files.count / 5]
            })
    }

    /// A workspace that is built, with its output folder.
    private struct Work: Sendable {
        let path: FilePath
        private let versions: FilePath

        init(_ path: FilePath, versions: FilePath) {
            self.path = path
            self.versions = versions
        }

        var output: FilePath { path.appending("output") }

        func use(_ version: Version) throws {
            let manager = FileManager.default
            try manager.createDirectory(atPath: path.string, withIntermediateDirectories: true)
            for name in ["Specs", "Templates"] {
                let own = path.appending(name).string
                if manager.fileExists(atPath: own) { try manager.removeItem(atPath: own) }
                // No build writes to them, so that they need no bytes of their own.
                try link(versions.appending("\(version)").appending(name), to: FilePath(own))
            }
        }

        /// The output folder of another one.
        func copy(from other: Work) throws {
            let manager = FileManager.default
            try manager.createDirectory(atPath: path.string, withIntermediateDirectories: true)
            if manager.fileExists(atPath: output.string) { try manager.removeItem(atPath: output.string) }
            // A build replaces documents and never writes into one; its own files it does write to.
            try link(other.output, to: output, except: ".collateral")
            try manager.copyItem(
                atPath: other.output.appending(".collateral").string, toPath: output.appending(".collateral").string)
        }

        private func link(_ source: FilePath, to target: FilePath, except: String? = nil) throws {
            let manager = FileManager.default
            try manager.createDirectory(atPath: target.string, withIntermediateDirectories: true)
            for name in try manager.contentsOfDirectory(atPath: source.string) where name != except {
                var isFolder: ObjCBool = false
                _ = manager.fileExists(atPath: source.appending(name).string, isDirectory: &isFolder)
                if isFolder.boolValue {
                    try link(source.appending(name), to: target.appending(name))
                } else {
                    try manager.linkItem(
                        atPath: source.appending(name).string, toPath: target.appending(name).string)
                }
            }
        }

        /// - Parameter files: what the build sees of the disk.
        func build(_ files: any FileSystem) throws -> BuildReport {
            let folder = try WorkspaceFolder(at: path.string, files: files)
            let project = Project(at: folder, today: try Today(said: "2026-11-24", environment: [:]))
            var options = BuildOptions(jobs: 1)
            options.isPruning = true
            return try Builder(project: project, in: folder, options: options).build()
        }

        func append(_ text: String, to file: String) throws {
            let url = URL(fileURLWithPath: output.appending(file).string)
            try (try Data(contentsOf: url) + Data(text.utf8)).write(to: url)
        }

        func outputFiles() throws -> Files {
            var found: Files = [:]
            for name in FileManager.default.subpaths(atPath: output.string) ?? [] where !name.hasPrefix(".collateral") {
                var isFolder: ObjCBool = false
                let file = output.appending(name).string
                _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
                if !isFolder.boolValue { found[name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))) }
            }
            return found
        }
    }
}

extension FaultyFileSystem.Fault {
    /// The calls that such a fault can leave half done: those that write, and that open what is written.
    fileprivate var struckCalls: Set<FaultyFileSystem.Call> {
        switch self {
        case .shortWrite: [.write]
        case .noSpace, .ioError, .end:
            [
                .open, .write, .sync, .close, .makeFolder, .rename, .renameToFree, .exchange, .remove, .removeFolder,
                .truncate, .setPermissions,
            ]
        }
    }
}
