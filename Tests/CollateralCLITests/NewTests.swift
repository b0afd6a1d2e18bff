import Foundation
import TestSupport
import Testing

@Suite("What 'new' says to do next can be done")
struct NewTests {
    @Test(
        "commands and paths work when pasted, whatever the folder is called",
        arguments: ["my deals", "it's", "a\"b $HOME;#", "Verträge", "plain-1.0", "sub/my deals/"])
    func pasted(name: String) throws {
        let folder = try TemporaryFolder()
        let made = try Collateral.run("new", name, in: folder.path)
        #expect(made.status == 0, "\(made)")
        let lines = made.output.split(separator: "\n").map(String.init)
        let build = try #require(lines.first { $0.hasPrefix("  collateral build -C ") })
        let parts = build.components(separatedBy: "     then open ")
        try #require(parts.count == 2)
        let paste = "collateral() { \"$collateral\" \"$@\"; }; "
        #expect(try Collateral.shell(paste + parts[0], in: folder.path).status == 0)
        #expect(try Collateral.shell("cat " + parts[1], in: folder.path).output.hasPrefix("<!DOCTYPE html>"))
        let new = try #require(lines.last { $0.hasPrefix("  collateral new deal ID -C ") })
        let deal = try Collateral.shell(paste + new.replacing("ID", with: "acme", maxReplacements: 1), in: folder.path)
        #expect(deal.status == 0)
        let next = try #require(deal.output.components(separatedBy: "then: ").last)
        #expect(try Collateral.shell(paste + next, in: folder.path).status == 0, "\(next)")
    }

    @Test("what a new deal or interaction offers as comments is read once the marks are gone")
    func offered() throws {
        let folder = try TemporaryFolder.withWorkspace()
        for (kind, file) in [("deal", "deals/acme"), ("interaction", "interactions/acme")] {
            #expect(try Collateral.run("new", kind, "acme", in: folder.workspace).status == 0)
            let path = "work/Specs/\(file).yaml"
            let lines = try folder.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            let open = lines.map { line in
                if line.contains("interactions: [") { return line }
                return line.replacing(/^( *)# (?= *- | *[a-z_]+:( |$))/) { $0.1 }[...]
            }
            #expect(open != lines)
            try folder.write(open.joined(separator: "\n"), to: path)
        }
        let check = try Collateral.run("check", in: folder.workspace)
        #expect(!check.output.contains("error[S"), "\(check.output)")
    }

    @Test("where another workspace is near, the cure that is told works when pasted")
    func nearby() throws {
        let folder = try TemporaryFolder()
        _ = try Collateral.run("new", "my deals", in: folder.path)
        let run = try Collateral.run("check", in: folder.path)
        #expect(run.error.hasSuffix("add -C '\(folder.path)/my deals'\n"), "\(run.error)")
    }

    @Test("a new interaction says that there is no stage where there is none", arguments: ["", "\nstages: []\n"])
    func noStage(stages: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        if stages.isEmpty {
            try folder.remove("work/Specs/process.yaml")
        } else {
            try folder.write("name: How we sell\norganisation: {name: Us}" + stages, to: "work/Specs/process.yaml")
        }
        let made = try Collateral.run(["new", "interaction", "three"], in: folder.workspace)
        #expect(made.output.contains("Specs/process.yaml has no stage yet that could name it."), "\(made)")
    }

    @Test("an interaction for which no stage has room is made, and how to go on is said")
    func noRoom() throws {
        let folder = try TemporaryFolder.withWorkspace()
        for id in ["one", "two"] {
            let run = try Collateral.run("new", "interaction", id, in: folder.workspace)
            #expect(run.output.contains("It is named in the stage '"), "\(run)")
        }
        let run = try Collateral.run("new", "interaction", "three", in: folder.workspace)
        #expect(
            run.output == """
                Made Specs/interactions/three.yaml. No stage of Specs/process.yaml has room for it: a stage has two Major Interactions at most.
                Take another one out or add a stage, then write there: interactions: [three]
                Until then 'collateral check' tells that no stage names it (E10).

                """)
        #expect(run.status == 0)
        let check = try Collateral.run("check", in: folder.workspace)
        #expect(check.output.contains("error[E10]: this interaction belongs to no stage"), "\(check.output)")
    }

    @Test("a process that may not be written to: the interaction is made, and what to write by hand is said")
    func readOnly() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: folder.workspace + "/Specs/process.yaml")
        let run = try Collateral.run("new", "interaction", "visit", in: folder.workspace)
        #expect(
            run.output == """
                Made Specs/interactions/visit.yaml. Name it in a stage of Specs/process.yaml (two in a stage at most): interactions: [visit]
                  (Specs/process.yaml: Permission denied)

                """)
        #expect(run.status == 0)
    }
}
