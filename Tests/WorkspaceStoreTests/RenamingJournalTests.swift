import Assembly
import CollateralCLI
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("A journal that a workspace brings along moves and removes nothing but what a renaming itself would")
struct RenamingJournalTests {
    private static let journal = "Specs/.collateral-renaming"
    /// Of the text "theirs".
    private static let theirs = ContentHash(Array("theirs".utf8))

    private static func plan(
        _ kind: String = "stage", old: String = "a", new: String = "b", replaced: [[String: String]] = [],
        moved: [[String: String]] = [], lines: [String] = ["staged"]
    ) throws -> String {
        let plan: [String: Any] = [
            "version": 2, "kind": kind, "old": old, "new": new, "replaced": replaced, "moved": moved,
        ]
        let text = String(decoding: try JSONSerialization.data(withJSONObject: plan), as: UTF8.self)
        return ([text] + lines).map { $0 + "\n" }.joined()
    }

    private static func replaced(
        _ path: String, staged: String, saved: String, before: ContentHash = theirs, after: ContentHash = theirs
    ) throws -> [String: String] {
        let text = { (hash: ContentHash) in
            String(decoding: try JSONEncoder().encode(hash), as: UTF8.self).trimmingCharacters(in: ["\""])
        }
        return ["path": path, "staged": staged, "saved": saved, "before": try text(before), "after": try text(after)]
    }

    private static func move(_ from: String, _ to: String) -> [String: String] { ["from": from, "to": to] }

    private static func workspace() throws -> TemporaryFolder {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        for file in [
            ".env.old", ".acme.yaml.old", ".git/HEAD", "notes.yaml", ".notes.yaml.new", "Templates/notes.txt",
            "Specs/deals/.acme.yaml.new.old", "Specs/deals/.acme.yaml.0.new", "Specs/deals/.bolt.yaml.new",
            "Specs/.meeting.yaml.new",
        ] {
            try workspace.write("theirs", to: file)
        }
        return workspace
    }

    private static func root(_ workspace: TemporaryFolder) throws -> String {
        try WorkspaceFolder(at: workspace.path).root.string
    }

    /// Path → bytes of everything, hidden files too.
    private static func all(_ workspace: TemporaryFolder) throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for path in FileManager.default.subpaths(atPath: workspace.path) ?? [] {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: workspace.path + "/" + path, isDirectory: &isFolder)
            if !isFolder.boolValue { found[path] = try workspace.bytes(path) }
        }
        return found
    }

    private static func recover(_ workspace: TemporaryFolder) throws -> InterruptedRenaming? {
        try WorkspaceFolder(at: workspace.path).goOnFromInterruptedRenaming()
    }

    private static func damaged() throws -> [String] {
        let (new, old) = (".acme.yaml.new", ".acme.yaml.old")
        let deal = "Specs/deals/acme.yaml"
        let specs = "Specs/interactions/"
        var plans: [String] = []
        for lines in [[], ["staged"]] {
            // What is moved.
            for move in [
                move("Templates/notes.txt", ".git/hooks/pre-commit"), move(specs + "meeting.yaml", "meeting.yaml"),
                move(specs + "meeting.yaml", specs + "../../x.yaml"), move(specs + "meeting.yaml", specs + "c.yaml"),
                move("Specs/deals/acme.yaml", "Specs/deals/b.yaml"), move(specs + "meeting.yaml", specs + "b.yml"),
            ] {
                plans.append(try plan("interaction", old: "meeting", moved: [move], lines: lines))
                plans.append(try plan("stage", moved: [move], lines: lines))
            }
            plans.append(
                try plan("stage", moved: [move(specs + "meeting.yaml", specs + "b.yaml")], lines: lines))
            plans.append(
                try plan(
                    "interaction", old: "meeting", new: "../deals/b",
                    moved: [move(specs + "meeting.yaml", specs + "../deals/b.yaml")], lines: lines))
            // A letter that may have a slash with it, and no letter.
            plans.append(
                try plan(
                    "interaction", old: "meeting", new: "\u{0D4E}/b",
                    moved: [move(specs + "meeting.yaml", specs + "\u{0D4E}/b.yaml")], lines: lines))
            plans.append(try plan("interaction", old: "meeting", lines: lines))
            plans.append(try plan("colour", lines: lines))
            // What is replaced.
            for path in [
                "notes.yaml", ".env", "./Specs/deals/acme.yaml", "Specs//deals/acme.yaml",
                "Specs/deals/../deals/acme.yaml",
                "/Specs/deals/acme.yaml", "Specs/deals/acme.yml", "Specs/acme.yaml", "Specs/deals/x/acme.yaml",
                "Specs/deals/.yaml", "Templates/acme.yaml",
            ] {
                plans.append(try plan(replaced: [try replaced(path, staged: new, saved: old)], lines: lines))
                let name = path.split(separator: "/").last ?? ""
                plans.append(
                    try plan(
                        replaced: [try replaced(path, staged: ".\(name).new", saved: ".\(name).old")], lines: lines))
            }
            // What lies beside it.
            for (staged, saved) in [
                (".env.old", old), (new, ".env.old"), (old, new), (new, new), (".acme.yaml.new.old", old),
                (".acme.yaml.0.new", old), (".acme.yaml.01.new", old), (".acme.yaml.+1.new", old),
                (".acme.yaml..new", old), (".acme.yaml.-1.new", old), (".bolt.yaml.new", old), (".acme.yaml", old),
                ("../../.env.old", old), (new, "../../.acme.yaml.old"), ("", old), (new, "."),
            ] {
                plans.append(try plan(replaced: [try replaced(deal, staged: staged, saved: saved)], lines: lines))
            }
            let twice = try replaced(deal, staged: new, saved: old)
            plans.append(try plan(replaced: [twice, twice], lines: lines))
        }
        // How far it came.
        for lines in [["begun"], ["undone"], ["staged", "staged"], ["staged", ""], ["staged", "undone", "undone"]] {
            plans.append(try plan(lines: lines))
        }
        return plans + ["{}\n", "\n", "x\nstaged\n", try plan().replacing("\"version\":2", with: "\"version\":1")]
    }

    @Test("what no renaming would have written is told as damaged, and nothing is touched")
    func refused() throws {
        let workspace = try Self.workspace()
        let path = try Self.root(workspace) + "/" + Self.journal
        var before = try Self.all(workspace)
        for journal in try Self.damaged() {
            try workspace.write(journal, to: Self.journal)
            #expect(throws: WorkspaceError.foreignJournal(path: path), "\(journal)") { try Self.recover(workspace) }
            #expect(try workspace.text(Self.journal) == journal)
            before[Self.journal] = Array(journal.utf8)
        }
        #expect(try Self.all(workspace) == before)
    }

    @Test("links on the way, or in the place of a file, are not followed")
    func links() throws {
        let files = FileManager.default
        let acme = try Self.replaced("Specs/deals/acme.yaml", staged: ".acme.yaml.new", saved: ".acme.yaml.old")
        for (link, target) in [
            ("Specs/deals", "../elsewhere"), ("Specs/deals/acme.yaml", "../../elsewhere/acme.yaml"),
            ("Specs/deals/.acme.yaml.new", "../../elsewhere/.acme.yaml.new"),
            ("Specs/deals/.acme.yaml.old", "../../elsewhere/.acme.yaml.old"),
        ] {
            for lines in [[], ["staged"]] {
                let workspace = try Self.workspace()
                for name in ["acme.yaml", ".acme.yaml.new", ".acme.yaml.old"] {
                    try workspace.write("theirs", to: "elsewhere/" + name)
                }
                try? workspace.remove(link)
                try files.createSymbolicLink(atPath: workspace.path + "/" + link, withDestinationPath: target)
                try workspace.write(try Self.plan(replaced: [acme], lines: lines), to: Self.journal)
                let before = try Self.all(workspace)
                #expect(throws: WorkspaceError.self, "\(link)") { try Self.recover(workspace) }
                #expect(try Self.all(workspace) == before, "\(link)")
            }
        }
    }

    @Test("what lies beside a spec and is not what was to be written there stays, and is named")
    func foreignText() throws {
        for name in [".acme.yaml.new", ".acme.yaml.3.new"] {
            let workspace = try Self.workspace()
            try workspace.write("theirs", to: "Specs/deals/" + name)
            let acme = try Self.replaced(
                "Specs/deals/acme.yaml", staged: name, saved: ".acme.yaml.old", after: ContentHash([1]))
            try workspace.write(
                try Self.plan(old: "first", new: "talk", replaced: [acme], lines: []), to: Self.journal)
            var before = try Self.all(workspace)
            let told = try #require(try Self.recover(workspace))
            #expect(told.ending == .notBegun && told.left == ["Specs/deals/" + name])
            before[Self.journal] = nil
            #expect(try Self.all(workspace) == before)
        }
    }

    @Test("a text that was cut off while it was written goes")
    func begunText() throws {
        let workspace = try Self.workspace()
        let text = SmallSpecs.acme.replacing("stage: first", with: "stage: talk")
        for count in [0, 1, 60, text.utf8.count] {
            try workspace.write(Array(text.utf8.prefix(count)), to: "Specs/deals/.acme.yaml.new")
            let acme = try Self.replaced(
                "Specs/deals/acme.yaml", staged: ".acme.yaml.new", saved: ".acme.yaml.old", after: ContentHash([1]))
            try workspace.write(
                try Self.plan(old: "first", new: "talk", replaced: [acme], lines: []), to: Self.journal)
            #expect(try Self.recover(workspace)?.left == [])
            #expect(!workspace.exists("Specs/deals/.acme.yaml.new") && !workspace.exists(Self.journal))
        }
    }

    @Test("a watch waits for a renaming that runs, and makes nothing of specs that are half renamed")
    func watch() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let files = LocalFileSystem()
        let day = Today(try #require(Day("2026-11-21")))
        let folder = try WorkspaceFolder(at: workspace.path, patience: 0.1)
        var session = WatchSession(folder, options: BuildOptions(jobs: 1)) { day }
        #expect(try session.build().report.problems.diagnostics == [])
        let journal = try files.open(FilePath(workspace.path).appending(Self.journal), .append)
        #expect(try files.lock(journal))
        try workspace.replace("id: first", with: "id: talk", in: "Specs/process.yaml")
        #expect(throws: WorkspaceError.renamingBusy(path: folder.root.string + "/Specs")) { try session.build() }
        try workspace.replace("stage: first", with: "stage: talk", in: "Specs/deals/acme.yaml")
        try files.close(journal)
        let round = try session.build()
        #expect(round.appeared == [] && !workspace.exists(Self.journal))
    }
}
