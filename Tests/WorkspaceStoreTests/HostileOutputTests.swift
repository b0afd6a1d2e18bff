import Assembly
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("A workspace that somebody sends has no say over files outside of its output folder")
struct HostileOutputTests {
    private static let thesis = "my thesis\n"
    private static let evil = "echo you have been had\n"

    /// A home folder with a file nobody else knows and one that everybody has, and in it a workspace.
    private static func home() throws -> (home: TemporaryFolder, workspace: String) {
        let home = try TemporaryFolder(Dictionary(SmallSpecs.all.map { ("sent/" + $0.key, $0.value) }) { $1 })
        try home.write(thesis, to: "papers/thesis.txt")
        try home.write("known to all\n", to: "papers/LICENSE")
        try home.write("mine", to: "papers/.notes.12.new")
        try FileManager.default.createDirectory(
            atPath: home.path + "/papers/empty/folder", withIntermediateDirectories: true)
        return (home, home.path + "/sent")
    }

    private static func hash(_ text: String) -> String { ContentHash(Array(text.utf8)).description }

    private static func line(_ hash: String, _ path: String, previous: String = "-", temporary: String = "-") -> String
    {
        [hash, path, previous, temporary, "-", "x", "-", "-", "0", "\\:"].joined(separator: "\t") + "\n"
    }

    private static let other = String(hash("x").map { _ in "1" })

    private static func papers(_ home: TemporaryFolder) throws -> [String: String] {
        var found: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: home.path + "/papers") {
            found[name] = (try? home.text("papers/" + name)) ?? "(folder)"
        }
        return found
    }

    @Test("a journal or a manifest that names them is damaged, and nothing of it is done", arguments: [true, false])
    func names(isPruning: Bool) throws {
        let (home, workspace) = try Self.home()
        let before = try Self.papers(home)
        let own = "sent/output/.collateral"
        for up in ["../../papers/", "a/../../../papers/", "\(home.path)/papers/", "./../../papers/"] {
            try home.write("", to: own + "/tmp/1/alive")
            try home.write(Self.evil, to: "sent/output/evil.md")
            try home.write(
                "\n"
                    + Self.line(
                        Self.hash(Self.evil), "evil.md", previous: Self.other,
                        temporary: "1/../../../../../papers/thesis.txt")
                    + Self.line(
                        Self.other, "stolen.md", previous: Self.other, temporary: "1/../../../../../papers/LICENSE"),
                to: own + "/journal")
            try home.write(
                "collateral manifest 4\n" + Self.line(Self.hash("known to all\n"), up + "LICENSE")
                    + Self.line(Self.other, up + "empty/folder/none") + Self.line(Self.other, up + "notes") + "end 3\n",
                to: own + "/manifest")
            try home.write("{\"files\":{}}", to: own + "/manifest.json")
            try Self.build(workspace, isPruning: isPruning)
            #expect(try Self.papers(home) == before, "\(up)")
            #expect(!home.exists("sent/output/stolen.md"))
        }
    }

    @Test("neither does a link in it lead out", arguments: [".collateral/tmp", ".collateral", "letters", "out"])
    func links(name: String) throws {
        let (home, workspace) = try Self.home()
        let before = try Self.papers(home)
        let own = "sent/output/.collateral"
        let link = "sent/output/" + name
        if name != ".collateral" {
            try home.write(
                "collateral manifest 4\n" + Self.line(Self.hash("known to all\n"), "out/LICENSE")
                    + Self.line(Self.other, "out/empty/folder/none") + "end 2\n", to: own + "/manifest")
        } else {
            try home.write("x", to: "sent/output/here.md")
        }
        try FileManager.default.createSymbolicLink(
            atPath: home.path + "/" + link, withDestinationPath: home.path + "/papers")
        _ = try? Self.build(workspace, isPruning: true)
        _ = try? Self.build(workspace, isPruning: true)
        #expect(try Self.papers(home) == before)
    }

    private static func build(_ workspace: String, isPruning: Bool) throws {
        let folder = try WorkspaceFolder(at: workspace)
        let project = Project(at: folder, today: Today(try #require(Day("2026-11-21"))))
        var options = BuildOptions(jobs: 1)
        options.isPruning = isPruning
        _ = try Builder(project: project, in: folder, options: options).build()
    }
}
