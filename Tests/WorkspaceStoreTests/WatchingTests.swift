import Assembly
import Diagnostics
import Foundation
import Records
import Synchronization
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("Watching a workspace", .serialized)
struct WatchingTests {
    static let methods: [FolderWatcher.Method] = {
        #if os(Linux)
            [.notifications, .polling]
        #else
            [.polling]
        #endif
    }()

    /// A save as some program does it, and the paths that are told.
    struct Save: Sendable, CustomTestStringConvertible {
        var name: String
        var told: Set<String>
        /// What polling, which sees files only, tells where that is less.
        var polled: Set<String>?
        var act: @Sendable (TemporaryFolder) throws -> Void

        var testDescription: String { name }
    }

    static let saves: [Save] = [
        Save(name: "written in place", told: ["Specs/a.yaml"]) { try $0.overwrite("two", "Specs/a.yaml") },
        Save(name: "by a temporary file and a rename", told: ["Specs/a.yaml"]) {
            try $0.write("two", to: "Specs/tmp4711")
            try $0.rename("Specs/tmp4711", to: "Specs/a.yaml")
        },
        Save(name: "by a copy kept aside, as vim does", told: ["Specs/a.yaml"]) {
            try $0.rename("Specs/a.yaml", to: "Specs/a.yaml~")
            try $0.write("two", to: "Specs/a.yaml")
            try $0.remove("Specs/a.yaml~")
        },
        Save(name: "a new file in a new folder", told: ["Specs/new", "Specs/new/b.yaml"], polled: ["Specs/new/b.yaml"])
        {
            try $0.write("b", to: "Specs/new/b.yaml")
        },
        Save(name: "a file that goes", told: ["Specs/deals/x.yaml"]) { try $0.remove("Specs/deals/x.yaml") },
        Save(
            name: "a folder that gets another name", told: ["Specs/deals", "Specs/sales", "Specs/sales/x.yaml"],
            polled: ["Specs/deals/x.yaml", "Specs/sales/x.yaml"]
        ) { try $0.rename("Specs/deals", to: "Specs/sales") },
        Save(name: "a link", told: ["Specs/link.yaml"]) {
            try FileManager.default.createSymbolicLink(
                atPath: $0.path + "/Specs/link.yaml", withDestinationPath: "a.yaml")
        },
        Save(name: "beside what is not watched", told: ["logo.svg"]) {
            try $0.write("made", to: "output/index.html")
            try $0.write("swap", to: "Specs/.a.yaml.swp")
            try $0.write("<svg/>", to: "logo.svg")
        },
    ]

    @Test("tells what was saved, however a program saves", arguments: methods, saves)
    func tells(method: FolderWatcher.Method, save: Save) throws {
        let workspace = try TemporaryFolder(["Specs/a.yaml": "one", "Specs/deals/x.yaml": "x", "output/old": ""])
        let watcher = try FolderWatcher(
            WorkspaceFolder(at: workspace.path), excluding: ["output"], method: method, interval: .milliseconds(20))
        #expect(watcher.method == method)
        try save.act(workspace)
        #expect(watcher.waitForChanges() == (method == .polling ? save.polled ?? save.told : save.told))
    }

    @Test("a folder for the documents within the workspace wakes nobody", arguments: methods)
    func innerOutput(method: FolderWatcher.Method) throws {
        let workspace = try TemporaryFolder(["Specs/a.yaml": "one", "made/here/old": "", "made/logo.svg": ""])
        let watcher = try FolderWatcher(
            WorkspaceFolder(at: workspace.path), excluding: ["output", "made/here"], method: method,
            interval: .milliseconds(20))
        try workspace.write("new", to: "made/here/letters/Letter.md")
        try workspace.write("<svg/>", to: "made/logo.svg")
        #expect(watcher.waitForChanges() == ["made/logo.svg"])
    }

    @Test("a watch does not bring back a folder that was said for the documents and is gone")
    func outputGone() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let out = try TemporaryFolder()
        var options = BuildOptions(jobs: 1)
        options.output = FilePath(out.path)
        let day = try #require(Day("2026-11-21"))
        var session = WatchSession(try WorkspaceFolder(at: workspace.path), options: options) { Today(day) }
        _ = try session.build()
        #expect(out.exists("index.html"))
        try FileManager.default.removeItem(atPath: out.path)
        #expect(
            throws: WorkspaceError.outputGone(
                path: out.path, usual: workspace.path + "/output", workspace: workspace.path)
        ) { try session.build() }
        #expect(!FileManager.default.fileExists(atPath: out.path))
    }

    @Test("a watch writes through no 'output' that became a link meanwhile")
    func outputBecomesLink() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let elsewhere = try TemporaryFolder()
        let folder = try WorkspaceFolder(at: workspace.path)
        var options = BuildOptions(jobs: 1)
        options.output = try OutputLocation(folder, environment: [:]).path(said: nil)
        let day = try #require(Day("2026-11-21"))
        var session = WatchSession(folder, options: options) { Today(day) }
        _ = try session.build()
        try workspace.remove("output")
        try FileManager.default.createSymbolicLink(
            atPath: workspace.path + "/output", withDestinationPath: elsewhere.path)
        #expect(throws: WorkspaceError.self) { try session.build() }
        #expect(elsewhere.files(below: "") == [])
    }

    @Test("a file in a folder that came later is told too", arguments: methods)
    func laterFolder(method: FolderWatcher.Method) throws {
        let workspace = try TemporaryFolder(["Specs/a.yaml": "one"])
        let watcher = try FolderWatcher(
            WorkspaceFolder(at: workspace.path), excluding: [], method: method, interval: .milliseconds(20))
        try workspace.write("b", to: "Specs/new/deep/b.yaml")
        _ = watcher.waitForChanges()
        try workspace.overwrite("c", "Specs/new/deep/b.yaml")
        #expect(watcher.waitForChanges() == ["Specs/new/deep/b.yaml"])
    }

    @Test("a temporary file that goes at once wakes nobody", .enabled(if: methods.contains(.notifications)))
    func temporaryFile() throws {
        let workspace = try TemporaryFolder(["Specs/a.yaml": "one"])
        let watcher = try FolderWatcher(WorkspaceFolder(at: workspace.path), excluding: [], method: .notifications)
        try workspace.write("probe", to: "Specs/4913")
        try workspace.remove("Specs/4913")
        let told = Mutex<[Set<String>?]>([])
        let waiting = Thread { told.withLock { $0.append(watcher.waitForChanges()) } }
        waiting.start()
        Thread.sleep(forTimeInterval: 0.1)
        watcher.stop()
        while !waiting.isFinished { Thread.sleep(forTimeInterval: 0.005) }
        #expect(told.withLock { $0 } == [nil])
    }

    @Test("a stop ends a wait", arguments: methods)
    func stops(method: FolderWatcher.Method) throws {
        let workspace = try TemporaryFolder(["Specs/a.yaml": "one"])
        let watcher = try FolderWatcher(
            WorkspaceFolder(at: workspace.path), excluding: [], method: method, interval: .milliseconds(20))
        let waiting = Thread { _ = watcher.waitForChanges() }
        waiting.start()
        watcher.stop()
        let end = Date(timeIntervalSinceNow: 5)
        while !waiting.isFinished, Date() < end { Thread.sleep(forTimeInterval: 0.005) }
        #expect(waiting.isFinished)
    }

    @Test("keeps the last good files while a spec is broken, and tells the problems that came and went")
    func session() throws {
        let workspace = try Shipped.workspace()
        let deal = "Specs/deals/lindtal-brewery.yaml"
        var options = BuildOptions(jobs: 2)
        options.deal = "lindtal-brewery"
        options.document = "action-plan"
        let day = try #require(Day("2026-11-21"))
        var session = WatchSession(try WorkspaceFolder(at: workspace.path), options: options) { Today(day) }
        #expect(try session.build().appeared == [])
        let made = try #require(
            workspace.files().first { $0.hasPrefix("output/action-plans/lindtal") && $0.hasSuffix(".md") })
        let good = try workspace.bytes(made)

        let text = try workspace.text(deal)
        try workspace.write("# a line more\n" + text.replacing("\nstage: ", with: "\nstage: no-such-"), to: deal)
        let broken = try session.build()
        #expect(broken.appeared.map(\.code.rawValue) == ["E13"])
        #expect(broken.gone == [])
        #expect(try workspace.bytes(made) == good)

        try workspace.write("# two lines\n# more\n" + text.replacing("\nstage: ", with: "\nstage: no-such-"), to: deal)
        let moved = try session.build()
        #expect(moved.appeared == [] && moved.gone == [])

        try workspace.write(text, to: deal)
        let mended = try session.build()
        #expect(mended.appeared == [])
        #expect(mended.gone.map(\.code.rawValue) == ["E13"])
        #expect(try workspace.bytes(made) == good)
    }
}

extension TemporaryFolder {
    fileprivate func rename(_ old: String, to new: String) throws {
        try #require(Foundation.rename(path + "/" + old, path + "/" + new) == 0)
    }
}
