import Assembly
import CollateralCLI
import FaultTrials
import TestSupport
import Testing
import WorkspaceStore

@Suite("A newcomer begins with something that works")
struct ScaffoldTests {
    @Test("a new workspace has no problems and builds at once")
    func workspace() throws {
        let workspace = try TemporaryFolder()
        try Scaffold.workspace(at: workspace.path)
        #expect(try workspace.problems() == "")
        let report = try workspace.build()
        #expect(!report.hasFailed)
        #expect(workspace.exists("output/index.html"))
        #expect(workspace.files().count { $0.hasSuffix(".docx") } >= 7)
    }

    @Test(
        "whatever ends it half way leaves no half workspace, and running it again makes a whole one",
        arguments: [FaultyFileSystem.Fault.noSpace, .end], [false, true])
    func interrupted(fault: FaultyFileSystem.Fault, wasThere: Bool) throws {
        let clean = try TemporaryFolder()
        let counting = FaultyFileSystem()
        try Scaffold.workspace(at: clean.path + "/w", files: counting)
        let whole = try clean.contents(below: "w")
        // Each call that writes but for a sample of the many copies.
        let writing: Set<FaultyFileSystem.Call> = [
            .write, .makeFolder, .rename, .renameToFree, .remove, .removeFolder, .lock,
        ]
        let count = counting.calls.count(where: writing.contains)
        for call in Array(0..<6) + Array(stride(from: 6, to: count - 8, by: 9)) + Array(max(0, count - 8)..<count) {
            let folder = try TemporaryFolder(wasThere ? ["w/mine.txt": "mine"] : [:])
            let files = FaultyFileSystem((call, fault), counting: writing)
            let isMade = (try? Scaffold.workspace(at: folder.path + "/w", files: files)) != nil
            files.end()
            let isThere = folder.exists("w/Specs")
            #expect(isThere || !isMade)
            if !isThere { try Scaffold.workspace(at: folder.path + "/w") }
            // What comes last is taking the lock away.
            let found = try folder.contents(below: "w", except: ["mine.txt", ".collateral-new/lock"])
            #expect(found == whole, "\(fault) at \(call)")
            #expect(folder.exists("w/mine.txt") == wasThere)
        }
    }

    @Test("a new deal and a new interaction build at once, and their ids become their files' names")
    func parts() throws {
        let workspace = try TemporaryFolder()
        try Scaffold.workspace(at: workspace.path)
        let folder = try WorkspaceFolder(at: workspace.path)
        _ = try Scaffold.deal("northwind", in: folder)
        _ = try Scaffold.interaction("site-visit", in: folder)
        #expect(!(try workspace.problems()).contains("error["))
        let report = try workspace.build()
        #expect(!report.hasFailed, "\(report.problems.text(json: false, color: false))")
        #expect(workspace.files().contains { $0.contains("northwind") })
        #expect(workspace.files().contains { $0.contains("site-visit") })
    }

    @Test(
        "a new interaction is named in a stage, whatever the process is written like",
        arguments: [
            ("    interactions: [proposal-meeting]\n", "    interactions: [proposal-meeting, visit]\n"),
            (
                "    interactions:  # two at most\n      - proposal-meeting # the last\n      # more\n",
                "    interactions:  # two at most\n      - proposal-meeting # the last\n      - visit\n      # more\n"
            ),
            ("    interactions: []\n", "    interactions: [visit]\n"), ("", "    interactions: [visit]\n"),
            ("    interactions: [visit]  # soon\n", "    interactions: [visit]  # soon\n"),
        ])
    func named(before: String, after: String) throws {
        for (mark, lineBreak) in [("", "\n"), ("\u{FEFF}", "\r\n")] {
            let workspace = try TemporaryFolder()
            try Scaffold.workspace(at: workspace.path)
            func process(_ interactions: String) throws -> String {
                try workspace.text("Specs/process.yaml")
                    .replacing("    interactions: [proposal-meeting]\n", with: interactions)
            }
            let (now, then) = (try process(before), try process(after))
            try workspace.write(mark + now.replacing("\n", with: lineBreak), to: "Specs/process.yaml")
            let made = try Scaffold.interaction("visit", in: WorkspaceFolder(at: workspace.path))
            #expect(made.path == "Specs/interactions/visit.yaml")
            #expect(made.listing == (before == after ? .named(stage: "Decision") : .added(stage: "Decision")))
            // Without the order of keys, which a new one takes from its declaration.
            let found = String(decoding: try workspace.bytes("Specs/process.yaml"), as: UTF8.self)
            #expect(found.split(separator: lineBreak).sorted() == (mark + then).split(separator: "\n").sorted())
        }
    }

    @Test("a process that cannot be edited is left as it is")
    func notNamed() throws {
        let workspace = try TemporaryFolder()
        try Scaffold.workspace(at: workspace.path)
        try workspace.replace("name: How we sell", with: "name: How we sell\nowner: us", in: "Specs/process.yaml")
        let before = try workspace.text("Specs/process.yaml")
        let reason = "Specs/process.yaml: the file has errors, first in line 3: 'owner' is not a key of a process"
        #expect(
            try Scaffold.interaction("visit", in: WorkspaceFolder(at: workspace.path)).listing
                == .refused(reason))
        #expect(try workspace.text("Specs/process.yaml") == before)
    }

    @Test("a process that is no YAML has no room that anybody knows of, and that is said")
    func unreadableProcess() throws {
        let workspace = try TemporaryFolder()
        try Scaffold.workspace(at: workspace.path)
        try workspace.write("name: [\n", to: "Specs/process.yaml")
        let listing = try Scaffold.interaction("visit", in: WorkspaceFolder(at: workspace.path)).listing
        guard case .refused(let reason) = listing else {
            Issue.record("\(listing)")
            return
        }
        #expect(reason.hasPrefix("Specs/process.yaml: the file has errors, first in line "), "\(reason)")
    }

    @Test("of two that make the same deal at one time the second is told that it is there")
    func sameDeal() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let files = FaultyFileSystem(before: { call, _ in
            if call == .renameToFree { try? workspace.write("theirs", to: "Specs/deals/northwind.yaml") }
        })
        let folder = try WorkspaceFolder(at: workspace.path, files: files)
        #expect(throws: WorkspaceError.alreadyThere(path: "Specs/deals/northwind.yaml", .spec(id: "northwind"))) {
            try Scaffold.deal("northwind", in: folder)
        }
        #expect(try workspace.text("Specs/deals/northwind.yaml") == "theirs")
    }

    @Test("nothing that is there is overwritten")
    func careful() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let folder = try WorkspaceFolder(at: workspace.path)
        #expect(throws: WorkspaceError.alreadyThere(path: workspace.path, .workspace)) {
            try Scaffold.workspace(at: workspace.path)
        }
        #expect(throws: WorkspaceError.alreadyThere(path: "Specs/deals/acme.yaml", .spec(id: "acme"))) {
            try Scaffold.deal("acme", in: folder)
        }
        #expect(try workspace.text("Specs/deals/acme.yaml") == SmallSpecs.acme)
    }

    @Test(
        "an id that cannot be one is told with one that can",
        arguments: [("Acme GmbH", "acme-gmbh"), ("../escape", "escape"), ("Élan", "élan"), ("!!!", nil)]
            as [(String, String?)])
    func identifiers(text: String, suggestion: String?) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let folder = try WorkspaceFolder(at: workspace.path)
        #expect(throws: WorkspaceError.badIdentifier(text: text, suggestion: suggestion)) {
            try Scaffold.deal(text, in: folder)
        }
    }
}
