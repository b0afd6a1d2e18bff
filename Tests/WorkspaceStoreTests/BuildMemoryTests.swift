import Assembly
import FaultTrials
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("Where nothing changed a build prints what it printed and reads no spec")
struct BuildMemoryTests {
    private static let printed = BuildMemory.Printed(output: "1 document\n", error: "", status: 0)

    /// A workspace with a picture, after a build that was remembered a moment ago.
    private static func built() throws -> TemporaryFolder {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(picture(1), to: "assets/line.svg")
        try workspace.replace("Dear", with: "![A line](assets/line.svg)\n\nDear", in: "Templates/letter.md")
        try build(workspace)
        // Anything written from now on is younger than the memory.
        Thread.sleep(forTimeInterval: 0.02)
        return workspace
    }

    private static func picture(_ width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)0\" height=\"10\"/>"
    }

    private static func memory(
        _ workspace: TemporaryFolder, on day: String = "2026-11-21",
        files: any FileSystem = LocalFileSystem(), _ change: (inout BuildOptions) -> Void = { _ in }
    ) throws -> (memory: BuildMemory, folder: WorkspaceFolder, options: BuildOptions, today: Today) {
        var options = BuildOptions(jobs: 2)
        change(&options)
        let folder = try WorkspaceFolder(at: workspace.path, files: files)
        let today = try Today(said: day, environment: [:])
        return (
            try #require(BuildMemory(folder, options: options, today: today, form: "plain")), folder, options, today
        )
    }

    private static func build(_ workspace: TemporaryFolder) throws {
        let (memory, folder, options, today) = try memory(workspace)
        let start = memory.begin()
        let builder = try Builder(project: Project(at: folder, today: today), in: folder, options: options)
        let output = try builder.openOutput()
        #expect(try !builder.build(into: output).hasFailed)
        memory.remember(printed, since: start, in: output)
    }

    @Test("nothing changed")
    func nothing() throws {
        let workspace = try Self.built()
        #expect(try Self.memory(workspace).memory.unchanged() == Self.printed)
        #expect(try Self.memory(workspace).memory.unchanged() == Self.printed)
    }

    @Test("pictures below Templates that no document shows are not read, and do not stand in the way")
    func unusedPictures() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        for name in ["shown", "unused"] { try workspace.write(Self.picture(1), to: "Templates/photos/\(name).svg") }
        try workspace.replace("Dear", with: "![A line](Templates/photos/shown.svg)\n\nDear", in: "Templates/letter.md")
        try workspace.build()
        // Older than the next build.
        Thread.sleep(forTimeInterval: 0.02)
        let opened = Mutex<[String]>([])
        let files = FaultyFileSystem(before: { call, path in
            if call == .open, path.extension == "svg" { opened.withLock { $0.append(path.stem ?? "") } }
        })
        let (memory, folder, options, today) = try Self.memory(workspace, files: files)
        let start = memory.begin()
        let builder = try Builder(project: Project(at: folder, today: today), in: folder, options: options)
        let output = try builder.openOutput()
        _ = try builder.build(into: output)
        memory.remember(Self.printed, since: start, in: output)
        #expect(Set(opened.withLock { $0 }) == ["shown"])
        #expect(try Self.memory(workspace).memory.unchanged() == Self.printed)
        try workspace.write(Self.picture(2), to: "Templates/photos/shown.svg")
        #expect(try Self.memory(workspace).memory.unchanged() == nil)
    }

    @Test(
        "a file that was read and changed, be it to as many bytes, or is gone, or is new",
        arguments: [
            "Specs/deals/acme.yaml", "Specs/process.yaml", "Templates/letter.md", "assets/line.svg",
            "output/letters/acme/Letter-to-Acme.html", "output/index.html",
        ])
    func changes(file: String) throws {
        let workspace = try Self.built()
        let bytes = try workspace.bytes(file)
        var other = bytes
        other[other.count / 2] ^= 1
        try workspace.write(other, to: file)
        #expect(try Self.memory(workspace).memory.unchanged() == nil)

        let removed = try Self.built()
        try removed.remove(file)
        #expect(try Self.memory(removed).memory.unchanged() == nil)

        let added = try Self.built()
        if file.hasPrefix("Specs") || file.hasPrefix("Templates") {
            try added.write(bytes, to: file.replacing(".", with: "-2."))
            #expect(try Self.memory(added).memory.unchanged() == nil)
        }
    }

    @Test("a file that is written to within the same instant and keeps its size is read")
    func racy() throws {
        let workspace = try Self.built()
        let path = FilePath(workspace.path).appending("Specs/deals/acme.yaml")
        let before = try LocalFileSystem().status(of: path)
        let text = try workspace.text("Specs/deals/acme.yaml")
        // In place, so that the inode stays, and with the time of the memory put back on it.
        let handle = try #require(FileHandle(forWritingAtPath: path.string))
        try handle.write(contentsOf: Array(text.replacing("Ann", with: "Eve").utf8))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path.string)
        #expect(try LocalFileSystem().status(of: path)?.inode == before?.inode)
        #expect(try Self.memory(workspace).memory.unchanged() == nil)
    }

    @Test("a file that was changed in place is read though its size and its time of writing were put back")
    func timePutBack() throws {
        for file in ["Specs/deals/acme.yaml", "output/letters/acme/Letter-to-Acme.html"] {
            let workspace = try Self.built()
            try workspace.overwriteKeepingTime(
                try workspace.text(file).replacing("Ann", with: "Eve"), file)
            #expect(try Self.memory(workspace).memory.unchanged() == nil, "\(file)")
        }
    }

    @Test(
        "a file that is now a link out of the workspace, to the very same bytes, and one in such a folder",
        arguments: ["Specs/deals/acme.yaml", "Specs/deals", "Templates/letter.md", "assets/line.svg", "assets"])
    func linkOut(path: String) throws {
        let workspace = try Self.built()
        let elsewhere = try TemporaryFolder(SmallSpecs.all)
        let manager = FileManager.default
        try manager.moveItem(atPath: "\(workspace.path)/\(path)", toPath: elsewhere.path + "/moved")
        try manager.createSymbolicLink(
            atPath: "\(workspace.path)/\(path)", withDestinationPath: elsewhere.path + "/moved")
        #expect(try Self.memory(workspace).memory.unchanged() == nil)
    }

    @Test("a file that is now a link to the same bytes elsewhere in the workspace changes nothing")
    func linkInside() throws {
        let workspace = try Self.built()
        let manager = FileManager.default
        for path in ["Specs/deals/acme.yaml", "assets/line.svg"] {
            try manager.moveItem(
                atPath: "\(workspace.path)/\(path)", toPath: "\(workspace.path)/moved\(path.suffix(4))")
            try manager.createSymbolicLink(
                atPath: "\(workspace.path)/\(path)",
                withDestinationPath: "\(workspace.path)/moved\(path.suffix(4))")
        }
        #expect(try Self.memory(workspace).memory.unchanged() == Self.printed)
    }

    @Test("other permissions cost a look at the bytes, once, and no build")
    func permissions() throws {
        let workspace = try Self.built()
        for file in ["Specs/deals/acme.yaml", "output/letters/acme/Letter-to-Acme.html"] {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o640], ofItemAtPath: workspace.path + "/" + file)
        }
        Thread.sleep(forTimeInterval: 0.02)
        let reads = Mutex<[String]>([])
        let files = FaultyFileSystem { call, path in
            if call == .open { reads.withLock { $0.append(path.lastComponent?.string ?? "") } }
        }
        #expect(try Self.memory(workspace, files: files).memory.unchanged() == Self.printed)
        #expect(reads.withLock { $0.contains("acme.yaml") && $0.contains("Letter-to-Acme.html") })
        Thread.sleep(forTimeInterval: 0.02)
        #expect(try Self.memory(workspace).memory.unchanged() == Self.printed)
        reads.withLock { $0 = [] }
        #expect(try Self.memory(workspace, files: files).memory.unchanged() == Self.printed)
        #expect(reads.withLock { !$0.contains("acme.yaml") && !$0.contains("Letter-to-Acme.html") })
    }

    @Test("a file that is written to once more while the build runs, in the same step of the disk's clock, is read")
    func racyBuild() throws {
        let workspace = try Self.built()
        let step = 400_000_000
        let files = FaultyFileSystem(tick: step)
        // The build begins with a step, ends in the next one, and all that is written is written in the first.
        let second = Date().timeIntervalSince1970 / 0.4
        Thread.sleep(forTimeInterval: (second.rounded(.up) - second) * 0.4 + 0.01)
        let (memory, folder, options, today) = try Self.memory(workspace, files: files)
        let start = memory.begin()
        let deal = "Specs/deals/acme.yaml"
        let text = try workspace.text(deal)
        try workspace.overwrite(text, deal)
        let project = Project(at: folder, today: today)
        try workspace.overwrite(text.replacing("Ann", with: "Eve"), deal)
        Thread.sleep(forTimeInterval: 0.5)
        let builder = try Builder(project: project, in: folder, options: options)
        let output = try builder.openOutput()
        _ = try builder.build(into: output)
        memory.remember(Self.printed, since: start, in: output)
        Thread.sleep(forTimeInterval: 0.5)
        #expect(try Self.memory(workspace, files: files).memory.unchanged() == nil)
    }

    @Test("another day, other options, another build in between, a damaged memory")
    func others() throws {
        let workspace = try Self.built()
        #expect(try Self.memory(workspace, on: "2026-11-22").memory.unchanged() == nil)
        #expect(try Self.memory(workspace) { $0.deal = "acme" }.memory.unchanged() == nil)
        #expect(try Self.memory(workspace) { $0.formats = [.html] }.memory.unchanged() == nil)
        #expect(try Self.memory(workspace).memory.unchanged() != nil)

        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        try workspace.build()
        try workspace.replace("rep: Eve", with: "rep: Ann", in: "Specs/deals/acme.yaml")
        #expect(try Self.memory(workspace).memory.unchanged() == nil)

        try Self.build(workspace)
        try workspace.write("{", to: "output/.collateral/report")
        #expect(try Self.memory(workspace).memory.unchanged() == nil)
    }

    @Test("a file that somebody edited before the build stays no reason to build again; edited once more it is one")
    func edited() throws {
        let workspace = try Self.built()
        try workspace.write("mine", to: "output/letters/acme/Letter-to-Acme.md")
        Thread.sleep(forTimeInterval: 0.02)
        try Self.build(workspace)
        Thread.sleep(forTimeInterval: 0.02)
        #expect(try Self.memory(workspace).memory.unchanged() == Self.printed)
        try workspace.write("MINE", to: "output/letters/acme/Letter-to-Acme.md")
        #expect(try Self.memory(workspace).memory.unchanged() == nil)
    }
}
