import Assembly
import FaultTrials
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("Whatever goes wrong, each file is all old or all new, and nothing that somebody edited is touched")
struct OutputFolderTests {
    private static let names = ["a/one.md", "a/two.md", "four.md"]
    private static let edited = "a/two.md"

    /// A folder with three files of a first build, one of which somebody edited since, and one that is no longer made.
    private static func begun() throws -> TemporaryFolder {
        let workspace = try TemporaryFolder()
        let output = try folder(workspace)
        for name in names + ["gone/five.md"] { _ = try output.stage(bytes("first", name), at: name) }
        try output.close()
        try workspace.write("my own words", to: "output/" + edited)
        return workspace
    }

    private static func folder(
        _ workspace: TemporaryFolder, _ files: any FileSystem = FaultyFileSystem()
    ) throws -> OutputFolder {
        try OutputFolder(at: FilePath(workspace.path).appending("output"), files: files, patience: 0.1)
    }

    private static func bytes(_ version: String, _ name: String) -> [UInt8] {
        Array("\(version) version of \(name)\n".utf8)
    }

    /// What a build does: each file anew, one more, and the one that is no longer made taken away.
    private static func build(
        _ version: String, in workspace: TemporaryFolder, _ files: any FileSystem = FaultyFileSystem()
    ) throws -> [OutputFolder.Outcome?] {
        let output = try folder(workspace, files)
        do {
            let tickets = try (names + ["c/six.md"]).map { try output.stage(bytes(version, $0), at: $0) }
            try output.commit()
            _ = try output.remove(output.leftovers { path, _ in path != "gone/five.md" })
            try output.forgetGone { path, _ in path != "gone/five.md" }
            try output.close()
            return tickets.map { output.outcome($0) }
        } catch {
            output.abandon()
            throw error
        }
    }

    @Test("every call to the system may fail, or be the last one", arguments: FaultyFileSystem.Fault.allCases)
    func everyCall(fault: FaultyFileSystem.Fault) throws {
        let probe = FaultyFileSystem()
        _ = try Self.build("second", in: try Self.begun(), probe)
        #expect(probe.calls.count > 100)
        // All of them take half a minute of a debug build.
        let step = ProcessInfo.processInfo.environment["CI"] == nil ? 17 : 1
        for (call, kind) in probe.calls.enumerated() where fault == .shortWrite ? kind == .write : call % step == 0 {
            try survives((call, fault), told: "\(fault) at call \(call), \(kind)")
        }
    }

    /// A build in which one call goes wrong, and the next one.
    private func survives(_ fault: (Int, FaultyFileSystem.Fault), told: String) throws {
        let workspace = try Self.begun()
        let files = FaultyFileSystem(fault)
        _ = try? Self.build("second", in: workspace, files)
        // A program that is not ended by the fault ends all the same.
        files.end()
        for name in Self.names + ["c/six.md", "gone/five.md"] where name != Self.edited {
            guard workspace.exists("output/" + name) else {
                #expect(["c/six.md", "gone/five.md"].contains(name), "\(told): \(name) is gone")
                continue
            }
            let text = try workspace.bytes("output/" + name)
            let isWhole = text == Self.bytes("first", name) || text == Self.bytes("second", name)
            #expect(isWhole, "\(told): \(name) is neither old nor new: \(String(decoding: text, as: UTF8.self))")
        }
        #expect(try workspace.text("output/" + Self.edited) == "my own words", "\(told)")

        let outcomes = try Self.build("third", in: workspace)
        let kept = outcomes.count { if case .kept = $0 { true } else { false } }
        #expect(kept == 1, "\(told): \(outcomes)")
        for name in Self.names + ["c/six.md"] where name != Self.edited {
            #expect(try workspace.bytes("output/" + name) == Self.bytes("third", name), "\(told): \(name)")
        }
        #expect(try workspace.text("output/" + Self.edited) == "my own words", "\(told)")
        #expect(!workspace.exists("output/gone/five.md"), "\(told)")
        #expect(Self.temporaryFiles(workspace) == [], "\(told)")
    }

    private static func temporaryFiles(_ workspace: TemporaryFolder) -> [String] {
        let own = workspace.path + "/output/.collateral"
        return (FileManager.default.subpaths(atPath: own) ?? []).filter { !["manifest", "lock", "tmp"].contains($0) }
    }

    @Test(
        "an edit that is saved between the look and the rename stays, on file systems that can swap files and on others",
        arguments: [true, false])
    func race(canExchange: Bool) throws {
        let workspace = try Self.begun()
        let path = workspace.path + "/output/four.md"
        let isSaved = Mutex(false)
        let files = FaultyFileSystem(canExchange: canExchange) { call, target in
            // The last call before the rename: the swap itself, else the look that is to be the last one.
            guard call == .exchange, target.string.hasSuffix("/four.md"), isSaved.withLock({ !$0 }) else { return }
            isSaved.withLock { $0 = true }
            try? "saved just now".write(toFile: path, atomically: false, encoding: .utf8)
        }
        let outcomes = try Self.build("second", in: workspace, files)
        #expect(isSaved.withLock { $0 })
        #expect(
            outcomes[2]
                == .kept(KeptFile(path: "four.md", newVersion: "four.new.md", reason: .edited), isNew: true))
        #expect(try workspace.text("output/four.md") == "saved just now")
        #expect(try workspace.bytes("output/four.new.md") == Self.bytes("second", "four.md"))
    }

    @Test("an edit that was swapped out stays though what was swapped in is taken away before it can go back")
    func raceAndRemoval() throws {
        let workspace = try Self.begun()
        let path = workspace.path + "/output/four.md"
        let swaps = Mutex(0)
        let files = FaultyFileSystem { call, target in
            guard call == .exchange, target.string.hasSuffix("/four.md") else { return }
            switch swaps.withLock({
                $0 += 1; return $0
            }) {
            case 1: try? "saved just now".write(toFile: path, atomically: false, encoding: .utf8)
            case 2: try? FileManager.default.removeItem(atPath: path)
            default: break
            }
        }
        let outcomes = try Self.build("second", in: workspace, files)
        #expect(swaps.withLock { $0 } >= 2)
        #expect(try workspace.text("output/four.md") == "saved just now")
        #expect(outcomes[2] == .failed(.changedMeanwhile))
    }

    @Test("an edit that was swapped out stays though it cannot go back: the build stops, the next one finds it")
    func raceAndFailure() throws {
        let workspace = try Self.begun()
        let path = workspace.path + "/output/four.md"
        let swaps = Mutex(0)
        let files = FaultyFileSystem { call, target in
            guard target.string.hasSuffix("/four.md") else { return }
            if call == .exchange,
                swaps.withLock({
                    $0 += 1; return $0
                }) == 1
            {
                try? "saved just now".write(toFile: path, atomically: false, encoding: .utf8)
            }
        } fails: { call, target in
            call == .exchange && target.string.hasSuffix("/four.md") && swaps.withLock { $0 } > 1 ? .notPermitted : nil
        }
        #expect(throws: WorkspaceError.self) { try Self.build("second", in: workspace, files) }
        files.end()
        _ = try Self.build("third", in: workspace)
        #expect(try workspace.text("output/four.md") == "saved just now")
        #expect(try workspace.bytes("output/four.new.md") == Self.bytes("third", "four.md"))
    }

    @Test("an edit that could not go back is put back by the next build of a watch, which keeps the manifest it knows")
    func raceAndFailureInWatch() throws {
        let workspace = try Self.begun()
        let path = workspace.path + "/output/four.md"
        let swaps = Mutex(0)
        let files = FaultyFileSystem { call, target in
            guard target.string.hasSuffix("/four.md"), call == .exchange else { return }
            if swaps.withLock({
                $0 += 1; return $0
            }) == 1 {
                try? "saved just now".write(toFile: path, atomically: false, encoding: .utf8)
            }
        } fails: { call, target in
            call == .exchange && target.string.hasSuffix("/four.md") && swaps.withLock { $0 } > 1 ? .notPermitted : nil
        }
        let first = try Self.folder(workspace, files)
        _ = try first.stage(Self.bytes("second", "four.md"), at: "four.md")
        #expect(throws: WorkspaceError.self) { try first.commit() }
        first.abandon()
        let second = try OutputFolder(
            at: FilePath(workspace.path).appending("output"), files: FaultyFileSystem(), patience: 0.1, after: first)
        try second.close()
        #expect(try workspace.text("output/four.md") == "saved just now")
        #expect(Self.temporaryFiles(workspace) == [])
    }

    /// What may stand where a build was ended, when the next one comes.
    enum Standing: CaseIterable { case folder, link, anotherEdit }

    @Test(
        "an edit that was swapped out as the process ended is put beside what has come to stand in its place",
        arguments: Standing.allCases)
    func raceEndAndOther(standing: Standing) throws {
        let workspace = try Self.begun()
        let path = workspace.path + "/output/four.md"
        let isSwapped = Mutex(false)
        let files = FaultyFileSystem { call, target in
            guard call == .exchange, target.string.hasSuffix("/four.md") else { return }
            isSwapped.withLock { $0 = true }
            try? "saved just now".write(toFile: path, atomically: false, encoding: .utf8)
        } fails: { call, _ in
            // The process ends with the first call after the swap.
            call != .exchange && isSwapped.withLock { $0 } ? FaultyFileSystem.ended : nil
        }
        #expect(throws: WorkspaceError.self) { try Self.build("second", in: workspace, files) }
        files.end()
        try workspace.remove("output/four.md")
        switch standing {
        case .folder: try workspace.write("in a folder", to: "output/four.md/other.md")
        case .link:
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: workspace.path + "/nowhere")
        case .anotherEdit: try workspace.write("saved later", to: "output/four.md")
        }
        _ = try Self.folder(workspace).close()
        let all = try workspace.files().filter { $0.contains("four") && !$0.hasSuffix("/four.md") }
            .map { try workspace.text($0) }
        #expect(all.contains("saved just now"), "\(all)")
        if standing == .anotherEdit { #expect(try workspace.text("output/four.md") == "saved later") }
    }

    @Test("an edit within the same step of the disk's clock as the look of the build before is seen")
    func racyLook() throws {
        let workspace = try Self.begun()
        let files = FaultyFileSystem(tick: 400_000_000)
        let second = Date().timeIntervalSince1970 / 0.4
        Thread.sleep(forTimeInterval: (second.rounded(.up) - second) * 0.4 + 0.01)
        let text = try workspace.text("output/four.md")
        try workspace.overwrite(text, "output/four.md")
        let first = try Self.folder(workspace, files)
        _ = try first.stage(Array(text.utf8), at: "four.md")
        try first.commit()
        try workspace.overwrite(text.replacing("first", with: "FIRST"), "output/four.md")
        Thread.sleep(forTimeInterval: 0.5)
        try first.close()
        let second2 = try Self.folder(workspace, files)
        let ticket = try second2.stage(Array(text.utf8), at: "four.md")
        try second2.close()
        #expect(
            second2.outcome(ticket)
                == .kept(KeptFile(path: "four.md", newVersion: "four.new.md", reason: .edited), isNew: true))
    }

    @Test("an edit in place is seen though its size and its time of writing were put back")
    func timePutBack() throws {
        let workspace = try Self.begun()
        Thread.sleep(forTimeInterval: 0.02)
        _ = try Self.build("second", in: workspace)
        let text = try workspace.text("output/four.md")
        try workspace.overwriteKeepingTime(text.replacing("second", with: "SECOND"), "output/four.md")
        let outcomes = try Self.build("second", in: workspace)
        #expect(
            outcomes[2]
                == .kept(KeptFile(path: "four.md", newVersion: "four.new.md", reason: .edited), isNew: true))
    }

    @Test("an edit that was swapped out just as the process ended is put back by the next build")
    func raceAndEnd() throws {
        let swapped = Mutex<Int?>(nil)
        let probe = FaultyFileSystem()
        _ = try Self.build("second", in: try Self.begun(), probe)
        let swaps = probe.calls.indices.filter { probe.calls[$0] == .exchange }
        for call in (swaps.first ?? 0)...(swaps.last ?? 0) + 4 {
            let again = try Self.begun()
            let path = again.path + "/output/four.md"
            let files = FaultyFileSystem((call, .end)) { kind, target in
                guard kind == .exchange, target.string.hasSuffix("/four.md"), swapped.withLock({ $0 != call }) else {
                    return
                }
                swapped.withLock { $0 = call }
                try? "saved just now".write(toFile: path, atomically: false, encoding: .utf8)
            }
            _ = try? Self.build("second", in: again, files)
            files.end()
            guard swapped.withLock({ $0 == call }) else { continue }
            _ = try Self.build("third", in: again)
            #expect(try again.text("output/four.md") == "saved just now", "ended after call \(call)")
        }
        #expect(swapped.withLock { $0 != nil })
    }

    @Test("two builds at the same time lose nothing of each other's")
    func sideBySide() throws {
        let workspace = try TemporaryFolder()
        let path = FilePath(workspace.path).appending("output")
        for round in 0..<6 {
            DispatchQueue.concurrentPerform(iterations: 4) { number in
                do {
                    let output = try OutputFolder(
                        at: path, files: FaultyFileSystem())
                    for name in Self.names {
                        // Two of them write the same files, two their own.
                        let own = number < 2 ? name : "\(number)/\(name)"
                        let ticket = try output.stage(Self.bytes("\(round) \(number)", own), at: own)
                        if name == Self.names[1] { try output.commit() }
                        _ = ticket
                    }
                    try output.close()
                } catch {
                    Issue.record("\(error)")
                }
            }
        }
        let output = try Self.folder(workspace)
        for name in workspace.files() {
            let file = String(name.dropFirst("output/".count))
            #expect(!file.contains(".new"), "\(file)")
            #expect(output.openItems(of: file) != nil, "\(file) is not remembered")
        }
        #expect(Self.temporaryFiles(workspace) == [])
    }

    @Test("who waits too long for another build is told which process it is")
    func busy() throws {
        let workspace = try Self.begun()
        let lock = FilePath(workspace.path).appending("output/.collateral/lock")
        let files = LocalFileSystem()
        let file = try files.open(lock, .lock)
        #expect(try files.lock(file))
        do {
            _ = try Self.folder(workspace)
            Issue.record("the lock was taken twice")
        } catch WorkspaceError.outputBusy(_, let process, let since) {
            #expect(process == Int(ProcessInfo.processInfo.processIdentifier))
            #expect(since > 1_700_000_000)
        }
        try files.close(file)
        _ = try Self.folder(workspace)
    }
}

extension OutputFolder {
    /// A file of no document.
    fileprivate func stage(_ bytes: [UInt8], at file: String) throws -> Int {
        try stage(bytes, at: file, of: DocumentRecord(id: "test@process:"))
    }
}
