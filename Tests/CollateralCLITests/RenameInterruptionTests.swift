import Foundation
import TestSupport
import Testing

@Suite("A renaming that is asked about, ended or begun by another program")
struct RenameInterruptionTests {
    @Test("where nobody can be asked it wants to be told")
    func asking() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.run("rename", "role", "rep", "seller", in: folder.workspace)
        #expect(run.status == 64)
        #expect(run.error.hasPrefix("Error: nobody is there to be asked: add --yes to write, or --dry-run to see"))
    }

    #if os(Linux)
        @Test(
            "it asks before it writes, and only a yes is one",
            arguments: [
                ("y\n", true), ("YES\n", true), ("n\n", false), ("\n", false), ("\u{4}", false),
            ]
        )
        func question(answer: String, isWritten: Bool) throws {
            let folder = try TemporaryFolder.withWorkspace()
            let process = try folder.text("work/Specs/process.yaml")
            let run = try Collateral.run(
                ["rename", "role", "rep", "seller"], in: folder.workspace, typed: answer, after: "Write 4 files? [y/N] "
            )
            #expect(run.output.contains("Write 4 files? [y/N] "), "\(run)")
            let end =
                isWritten
                ? "Renamed role 'rep' to 'seller' in 4 files. Next: collateral build\n"
                : "? [y/N] Nothing was changed.\n"
            #expect(run.output.hasSuffix(end) && run.status == 0, "\(run)")
            #expect((try folder.text("work/Specs/process.yaml") != process) == isWritten)
        }

    #endif

    @Test("ended at any moment, the specs are all old or all new", arguments: [SIGINT, SIGTERM, SIGKILL])
    func ended(signal: Int32) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let process = try folder.text("work/Specs/process.yaml")
        let deal = try folder.text("work/" + NewcomerTests.deal)
        for round in 0..<5 {
            let run = try Collateral.run(
                ["rename", "stage", "first-conversation", "talk", "--yes"], in: folder.workspace,
                ended: (after: Double(round) * 0.01, with: signal))
            #expect([0, 128 + signal, signal].contains(run.status), "\(run)")
            #expect(try Collateral.run("check", "--strict", in: folder.workspace).status == 0)
            let isDone = try folder.text("work/Specs/process.yaml") != process
            #expect(
                try folder.text("work/" + NewcomerTests.deal)
                    == (isDone ? deal.replacing("stage: first-conversation", with: "stage: talk") : deal))
            if run.status == 0 { #expect(isDone) }
            if run.status == 128 + signal { #expect(!isDone) }
            if isDone {
                try folder.write(process, to: "work/Specs/process.yaml")
                try folder.write(deal, to: "work/" + NewcomerTests.deal)
            }
        }
    }

    @Test(
        "a renaming that was interrupted is told by the next command, whichever it is",
        arguments: [["check"], ["list"], ["new", "deal", "acme"]])
    func interrupted(arguments: [String]) throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write(
            #"{"kind":"role","moved":[],"new":"seller","old":"rep","replaced":[],"version":2}"# + "\n",
            to: "work/Specs/.collateral-renaming")
        let run = try Collateral.run(arguments, in: folder.workspace)
        #expect(run.status == 0)
        #expect(
            run.error
                == "Cleared away the renaming of role 'rep' to 'seller' that was interrupted before it changed anything\n"
        )
        #expect(!folder.exists("work/Specs/.collateral-renaming"))
        #expect(try Collateral.run(arguments.first == "new" ? ["check"] : arguments, in: folder.workspace).error == "")
    }

    @Test("a damaged journal stops what writes, and what reads says so and goes on")
    func damagedJournal() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let text =
            #"{"kind":"stage","moved":[{"from":"Templates/notes.txt","to":".git/hooks/pre-commit"}],"new":"b","#
            + #""old":"a","replaced":[],"version":2}"# + "\nstaged\n"
        try folder.write(text, to: "work/Specs/.collateral-renaming")
        try folder.write("notes", to: "work/Templates/notes.txt")
        try folder.write("theirs", to: "work/.git/hooks/sample")
        let root = URL(fileURLWithPath: folder.workspace).resolvingSymlinksInPath().path
        let told =
            "\(root)/Specs/.collateral-renaming is the journal of a renaming, and is damaged or another program's: nothing was changed\n"
        for command in [["check"], ["list"], ["schema"], ["explain", "E09"]] {
            let run = try Collateral.run(command, in: folder.workspace)
            #expect(run.status == 0 && run.output != "", "\(run)")
            let isAboutSpecs = ["check", "list"].contains(command[0])
            #expect(run.error == (isAboutSpecs ? "The specs are read as they are: " + told : ""))
        }
        for command in [
            ["build"], ["watch"], ["new", "deal", "acme"], ["rename", "role", "user", "operator", "--yes"],
        ] {
            let run = try Collateral.run(command, in: folder.workspace)
            #expect(run.status == 74 && run.output == "", "\(run)")
            #expect(
                run.error
                    == "collateral: \(told)   help: see that the specs are as you want them, then delete that file\n")
        }
        #expect(try folder.text("work/Specs/.collateral-renaming") == text)
        #expect(try folder.text("work/Templates/notes.txt") == "notes")
        #expect(!folder.exists("work/.git/hooks/pre-commit"))
    }
}
