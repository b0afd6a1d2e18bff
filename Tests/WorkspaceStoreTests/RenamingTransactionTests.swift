import Assembly
import FaultTrials
import Foundation
import Records
import Synchronization
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("A renaming is done or it is not, whatever goes wrong or ends it on the way")
struct RenamingTransactionTests {
    /// Specs in which an interaction is named in three files.
    private static func begun() throws -> TemporaryFolder {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(SmallSpecs.acme + "\nplans:\n  - interaction: meeting\n", to: "Specs/deals/acme.yaml")
        try workspace.write(SmallSpecs.acme + "\nplans: [{interaction: meeting}]\n", to: "Specs/deals/bolt.yaml")
        return workspace
    }

    private static let renaming = Result {
        let workspace = try begun()
        let day = try #require(Day("2026-11-21"))
        return try withExtendedLifetime(workspace) {
            try WorkspaceFolder(at: workspace.path)
                .renaming(.interaction, from: "meeting", to: "talk", of: nil, today: Today(day))
        }
    }

    private static func rename(
        in workspace: TemporaryFolder, _ files: any FileSystem = FaultyFileSystem(),
        isCancelled: () -> Bool = { false }
    ) throws -> Bool {
        try WorkspaceFolder(at: workspace.path, files: files).write(try renaming.get(), isCancelled: isCancelled)
    }

    /// All calls take minutes of a debug build.
    private static let step = ProcessInfo.processInfo.environment["CI"] == nil ? 29 : 1

    private static func recover(_ workspace: TemporaryFolder) throws -> InterruptedRenaming? {
        try WorkspaceFolder(at: workspace.path, files: FaultyFileSystem()).goOnFromInterruptedRenaming()
    }

    /// Path → text of everything below Specs, hidden files too.
    private static func specs(_ workspace: TemporaryFolder) throws -> [String: String] {
        var found: [String: String] = [:]
        for path in FileManager.default.subpaths(atPath: workspace.path + "/Specs") ?? [] {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: workspace.path + "/Specs/" + path, isDirectory: &isFolder)
            if !isFolder.boolValue { found[path] = try workspace.text("Specs/" + path) }
        }
        return found
    }

    private static func states() throws -> (old: [String: String], new: [String: String]) {
        let workspace = try begun()
        let old = try specs(workspace)
        #expect(try rename(in: workspace))
        return (old, try specs(workspace))
    }

    @Test(
        "every call to the system may fail, or be the last one, on file systems that can swap files and on others",
        arguments: FaultyFileSystem.Fault.allCases, [true, false])
    func everyCall(fault: FaultyFileSystem.Fault, canExchange: Bool) throws {
        let (old, new) = try Self.states()
        #expect(new["interactions/talk.yaml"] != nil && new.count == old.count)
        let probe = FaultyFileSystem(canExchange: canExchange)
        _ = try Self.rename(in: try Self.begun(), probe)
        #expect(probe.calls.count > 100)
        for call in probe.calls.indices where fault == .shortWrite ? probe.calls[call] == .write : call % Self.step == 0
        {
            let told = "\(fault) at call \(call), \(probe.calls[call])"
            let workspace = try Self.begun()
            let files = FaultyFileSystem((call, fault), canExchange: canExchange)
            let isDone = (try? Self.rename(in: workspace, files)) ?? false
            files.end()
            if !isDone, fault != .end {
                // What was told to have failed was put back at once.
                #expect(
                    try Self.specs(workspace).filter { !$0.key.contains("/.") && !$0.key.hasPrefix(".") } == old,
                    "\(told)")
            }
            _ = try Self.recover(workspace)
            let now = try Self.specs(workspace)
            #expect(now == old || now == new, "\(told): \(now.keys.sorted())")
            if isDone { #expect(now == new, "\(told)") }
            if !isDone, fault != .end { #expect(now == old, "\(told)") }
            #expect(try Self.recover(workspace) == nil, "\(told)")
        }
    }

    @Test("every call of going on from an interruption may fail, or be the last one", arguments: [true, false])
    func everyCallOfRecovery(canExchange: Bool) throws {
        let (old, new) = try Self.states()
        let probe = FaultyFileSystem(canExchange: canExchange)
        _ = try Self.rename(in: try Self.begun(), probe)
        // Right after the first and the last file got its new text.
        let swaps = probe.calls.indices.filter { probe.calls[$0] == (canExchange ? .exchange : .rename) }
        for end in [try #require(swaps.first), try #require(swaps.last)] {
            var call = 0
            var isFinished = false
            while !isFinished, call < 400 {
                for fault in [FaultyFileSystem.Fault.noSpace, .ioError, .end] {
                    let workspace = try Self.begun()
                    let files = FaultyFileSystem((end, .end), canExchange: canExchange)
                    _ = try? Self.rename(in: workspace, files)
                    files.end()
                    let second = FaultyFileSystem((call, fault), canExchange: canExchange)
                    let folder = try? WorkspaceFolder(at: workspace.path, files: second)
                    _ = try? folder?.goOnFromInterruptedRenaming()
                    second.end()
                    isFinished = second.calls.count <= call
                    _ = try Self.recover(workspace)
                    let now = try Self.specs(workspace)
                    #expect(now == old || now == new, "\(fault) at \(call): \(now.keys.sorted())")
                }
                call += 3 * Self.step
            }
        }
    }

    @Test("an edit that was saved after the interruption stays, and is named; the rest is all old or all new")
    func edits() throws {
        let (old, new) = try Self.states()
        let probe = FaultyFileSystem()
        _ = try Self.rename(in: try Self.begun(), probe)
        let swaps = probe.calls.indices.filter { probe.calls[$0] == .exchange }
        // acme, bolt, process: the first has its new text, the others have not.
        for (edited, ending) in [
            ("deals/acme.yaml", InterruptedRenaming.Ending.completed), ("deals/bolt.yaml", .undone),
            ("process.yaml", .undone),
        ] {
            let workspace = try Self.begun()
            let files = FaultyFileSystem((try #require(swaps.first), .end))
            _ = try? Self.rename(in: workspace, files)
            files.end()
            let text = try workspace.text("Specs/" + edited) + "# mine\n"
            try workspace.write(text, to: "Specs/" + edited)
            let told = try Self.recover(workspace)
            #expect(
                told
                    == InterruptedRenaming(
                        kind: "interaction", old: "meeting", new: "talk", ending: ending,
                        edited: ["Specs/" + edited]))
            var expected = ending == .completed ? new : old
            expected[edited] = text
            #expect(try Self.specs(workspace) == expected, "\(edited)")
        }
    }

    @Test(
        "an edit that is saved in the very moment of the swap stays, and nothing is renamed", arguments: [true, false])
    func race(canExchange: Bool) throws {
        let (old, _) = try Self.states()
        let workspace = try Self.begun()
        let path = workspace.path + "/Specs/process.yaml"
        let isSaved = Mutex(false)
        let files = FaultyFileSystem(canExchange: canExchange) { call, target in
            guard call == .exchange, target.string.hasSuffix("/process.yaml"), isSaved.withLock({ !$0 }) else { return }
            isSaved.withLock { $0 = true }
            try? "saved just now".write(toFile: path, atomically: false, encoding: .utf8)
        }
        #expect(throws: WorkspaceError.self) { try Self.rename(in: workspace, files) }
        #expect(isSaved.withLock { $0 })
        var expected = old
        expected["process.yaml"] = "saved just now"
        #expect(try Self.specs(workspace) == expected)
    }

    @Test("a file that comes to stand at the new name stays, and nothing is renamed", arguments: [true, false])
    func occupied(canExchange: Bool) throws {
        let (old, _) = try Self.states()
        let workspace = try Self.begun()
        let path = workspace.path + "/Specs/interactions/talk.yaml"
        let files = FaultyFileSystem(canExchange: canExchange) { call, target in
            guard call == .renameToFree, target.string.hasSuffix("/talk.yaml") else { return }
            try? "theirs".write(toFile: path, atomically: false, encoding: .utf8)
        }
        #expect(throws: WorkspaceError.self) { try Self.rename(in: workspace, files) }
        var expected = old
        expected["interactions/talk.yaml"] = "theirs"
        #expect(try Self.specs(workspace) == expected)
    }

    @Test("a spec that was saved, or came, while the question was asked: nothing is written, and it is named")
    func changedMeanwhile() throws {
        for (file, text) in [("deals/acme.yaml", "name: x\n"), ("deals/new.yaml", SmallSpecs.acme)] {
            let workspace = try Self.begun()
            var before: [String: String] = [:]
            do {
                try workspace.write(text, to: "Specs/" + file)
                before = try Self.specs(workspace)
                _ = try Self.rename(in: workspace)
                Issue.record("\(file) was not missed")
            } catch RenamingError.changed(let path) {
                #expect(path == "Specs/" + file)
            }
            #expect(try Self.specs(workspace) == before)
        }
    }

    @Test("cancelled before the first file is touched: all is as it was")
    func cancelled() throws {
        let workspace = try Self.begun()
        let old = try Self.specs(workspace)
        #expect(try !Self.rename(in: workspace, isCancelled: { true }))
        #expect(try Self.specs(workspace) == old)
    }

    @Test("what is synced is synced in the order that a power cut asks for")
    func order() throws {
        let probe = FaultyFileSystem()
        _ = try Self.rename(in: try Self.begun(), probe)
        let calls = probe.calls.filter {
            [.sync, .exchange, .renameToFree, .remove].contains($0)
        }
        let course: [FaultyFileSystem.Call] =
            // The journal and its folder, three texts, three folders, the journal again.
            Array(repeating: .sync, count: 2 + 3 + 3 + 1)
            // Three files, one name, three folders.
            + Array(repeating: .exchange, count: 3) + [.renameToFree] + Array(repeating: .sync, count: 3)
            // The old texts, the journal and its folder.
            + Array(repeating: .remove, count: 3 + 1) + [.sync]
        #expect(Array(calls) == course)
    }

    @Test("a journal that was cut off before anything was begun goes")
    func cutOff() throws {
        let workspace = try Self.begun()
        try workspace.write(#"{"kind":"stage","moved":[],"new":"b""#, to: "Specs/.collateral-renaming")
        #expect(try Self.recover(workspace) == nil)
        #expect(!workspace.exists("Specs/.collateral-renaming"))
    }

    @Test("who opens the workspace while another process renames waits for it, and says so after a while")
    func busy() throws {
        let workspace = try Self.begun()
        let files = LocalFileSystem()
        let path = FilePath(workspace.path).appending("Specs/.collateral-renaming")
        let file = try files.open(path, .append)
        #expect(try files.lock(file))
        #expect(throws: WorkspaceError.self) {
            try WorkspaceFolder(at: workspace.path, patience: 0.1).goOnFromInterruptedRenaming()
        }
        try files.close(file)
        #expect(try Self.recover(workspace) == nil)
    }
}
