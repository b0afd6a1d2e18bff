import Assembly
import CollateralCLI
import Diagnostics
import FaultTrials
import Foundation
import Records
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import WorkspaceStore

@Suite("A watch that goes on for long gives what a build of everything gives")
struct WatchSessionTests {
    /// EDITS=200 for more than the few that every run of the tests makes.
    private static let edits = ProcessInfo.processInfo.environment["EDITS"].flatMap { Int($0) } ?? 4
    private static let day = Day("2026-11-21")

    private static func options() -> BuildOptions {
        var options = BuildOptions(jobs: 2)
        options.formats = [.markdown]
        return options
    }

    @Test("and reads what was sent once while it looks as it did")
    func papers() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        let read = Mutex(0)
        let files = FaultyFileSystem(before: { call, path in
            let isPaper = path.string.contains("Specs/issued") && path.string.hasSuffix(".docx")
            if call == .open, isPaper { read.withLock { $0 += 1 } }
        })
        let day = try #require(Self.day)
        // What was just written may be written to once more within a step of the disk's clock.
        Thread.sleep(forTimeInterval: 2.1)
        var session = WatchSession(try WorkspaceFolder(at: workspace.path, files: files), options: Self.options()) {
            Today(day)
        }
        for _ in 1...3 { _ = try session.build() }
        #expect(read.withLock { $0 } == 1)
    }

    @Test("after random edits, deletions and new files, one after the other, in what it writes and what it tells")
    func random() throws {
        let workspace = try Checkout.workspace(deals: ["harrow-fen-springs", "lindtal-brewery"])
        let day = try #require(Self.day)
        var session = WatchSession(try WorkspaceFolder(at: workspace.path), options: Self.options()) { Today(day) }
        _ = try session.build()
        var random = SeededRandom(seed: 4_711)
        for edit in 0..<Self.edits {
            let files = workspace.files(below: "Specs") + workspace.files(below: "Templates")
            let file = try #require(files.randomElement(using: &random))
            let before = try workspace.text(file)
            switch Int.random(in: 0..<8, using: &random) {
            case 0: try workspace.remove(file)
            case 1: try workspace.write(before, to: file.replacing(".", with: "-2."))
            case 2:
                // Somebody else at work in the output folder.
                let made = workspace.files().filter { $0.hasSuffix(".md") }
                try workspace.remove(try #require(made.randomElement(using: &random)))
            default: try workspace.write(before.withRandomEdit(using: &random), to: file)
            }
            let report = try session.build().report
            let clean = try workspace.copy(of: ["Specs", "Templates"])
            let whole = try clean.build { $0.formats = [.markdown] }
            #expect(
                report.problems.text(json: false, color: false) == whole.problems.text(json: false, color: false),
                "edit \(edit) of \(file)")
            #expect(report.entries.map(\.name) == whole.entries.map(\.name))
            for entry in whole.entries where entry.state == .made || entry.state == .draft {
                let isSame = try workspace.bytes("output/\(entry.path).md") == clean.bytes("output/\(entry.path).md")
                #expect(isSame, "edit \(edit) of \(file): \(entry.path)")
            }
            if !whole.hasFailed, report.leftovers.isEmpty {
                #expect(try workspace.bytes("output/index.html") == clean.bytes("output/index.html"))
            }
            // What broke something would keep the next ones from being seen.
            if whole.hasFailed { try workspace.write(before, to: file) }
        }
        // Nobody edited anything.
        #expect(workspace.files().filter { $0.contains(".new.") } == [])
    }

    @Test("one saved deal: its documents are made and no others")
    func oneDeal() throws {
        let workspace = try Shipped.workspace()
        let day = try #require(Self.day)
        var session = WatchSession(try WorkspaceFolder(at: workspace.path), options: Self.options()) { Today(day) }
        _ = try session.build()
        let deal = "Specs/deals/lindtal-brewery.yaml"
        try workspace.write(
            workspace.text(deal).replacing(/\ncompany: .*/, with: "\ncompany: Brauerei Neu"), to: deal)
        let report = try session.build().report
        let made = report.entries.filter { $0.writtenFiles > 0 }
        // Hand-offs name the deal that needs them first.
        let others = made.filter { !$0.name.contains("lindtal-brewery") }
        #expect(made.count > others.count && others.allSatisfy { $0.name.hasPrefix("hand-off of ") }, "\(others)")
        #expect(try workspace.text("output/index.html").contains("Brauerei Neu"))
    }

    @Test("a build that is stopped says how far it came, and the next one makes the rest")
    func cancelled() throws {
        let workspace = try Shipped.workspace()
        let day = try #require(Self.day)
        var session = WatchSession(try WorkspaceFolder(at: workspace.path), options: Self.options()) { Today(day) }
        let stopped = try session.build(isCancelled: { true }).report
        guard case .cancelled(let done, let total) = stopped.ending else {
            Issue.record("\(stopped.ending)")
            return
        }
        #expect(done == 0 && total > 30)
        let report = try session.build().report
        #expect(report.ending == .complete && report.kept == [])
        // A calendar file stands beside an agenda.
        #expect(
            report.liveEntries.allSatisfy {
                $0.writtenFiles == 1 || $0.writtenFiles == 2 && $0.name.hasPrefix("agenda")
            })
    }

    @Test("a file is read again where it looks otherwise, or was written to at about the time it was read")
    func fileCache() {
        func status(size: Int = 3, modified: Int = 1_000, changed: Int = 1_000, inode: UInt64 = 7) -> FileStatus {
            FileStatus(
                kind: .file, permissions: 0o644, size: size, modified: modified, changed: changed, inode: inode,
                names: 1)
        }
        let cache = FileCache()
        let bytes = Array("abc".utf8)
        cache.keep("a", status(), bytes, ContentHash(bytes))
        #expect(cache.entry(of: "a", status())?.bytes == bytes)
        #expect(cache.entry(of: "b", status()) == nil)
        for other in [status(size: 4), status(modified: 1_001), status(changed: 1_001), status(inode: 8)] {
            #expect(cache.entry(of: "a", other) == nil)
        }
        let now = Int(Date().timeIntervalSince1970 * 1e9)
        cache.keep("a", status(modified: now), bytes, ContentHash(bytes))
        #expect(cache.entry(of: "a", status(modified: now)) == nil)
        cache.keep("a", status(), bytes, ContentHash(bytes))
        cache.keep(only: ["b"])
        #expect(cache.entry(of: "a", status()) == nil)
    }
}
