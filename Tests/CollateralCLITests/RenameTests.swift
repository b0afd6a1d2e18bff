import Foundation
import TestSupport
import Testing

@Suite("An id gets another name in every spec that names it")
struct RenameTests {
    @Test("a stage: shown, written, and nothing else changed")
    func stage() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let process = try folder.text("work/Specs/process.yaml")
        let deal = try folder.text("work/" + NewcomerTests.deal)
        let shown = """
            Specs/deals/first-customer.yaml
                4 - stage: first-conversation
                  + stage: talk
               11 -   - {stage: first-conversation}
                  +   - {stage: talk}
            Specs/process.yaml
               17 -   - id: first-conversation
                  +   - id: talk

            """
        let dry = try Collateral.run(
            "rename", "stage", "first-conversation", "talk", "--dry-run", in: folder.workspace)
        #expect(dry.output == shown && dry.error == "" && dry.status == 0)
        #expect(try folder.text("work/Specs/process.yaml") == process)
        let run = try Collateral.run("rename", "stage", "first-conversation", "talk", "--yes", in: folder.workspace)
        #expect(
            run.output == shown
                + "Renamed stage 'first-conversation' to 'talk' in 2 files. Next: collateral build\n")
        #expect(run.status == 0)
        #expect(
            try folder.text("work/Specs/process.yaml")
                == process.replacing("id: first-conversation", with: "id: talk"))
        #expect(
            try folder.text("work/" + NewcomerTests.deal)
                == deal.replacing("stage: first-conversation", with: "stage: talk"))
        #expect(try Collateral.run("check", "--strict", in: folder.workspace).status == 0)
    }

    @Test("an interaction with its file, its stage and its call plans")
    func interaction() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.run(
            "rename", "interaction", "first-meeting", "hello", "--yes", "-C", "work", in: folder.path)
        #expect(
            run.output == """
                Specs/deals/first-customer.yaml
                   28 -   - interaction: first-meeting
                      +   - interaction: hello
                Specs/interactions/first-meeting.yaml becomes Specs/interactions/hello.yaml
                Specs/process.yaml
                   22 -     interactions: [first-meeting]
                      +     interactions: [hello]
                Renamed interaction 'first-meeting' to 'hello' in 3 files. Next: collateral build -C work

                """)
        #expect(folder.exists("work/Specs/interactions/hello.yaml"))
        #expect(!folder.exists("work/Specs/interactions/first-meeting.yaml"))
        #expect(try Collateral.run("check", "--strict", in: folder.workspace).status == 0)
    }

    @Test("a role in every file; a criterion with what it is met by, not the one of the same id elsewhere")
    func roles() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let other = "work/Specs/interactions/proposal-meeting.yaml"
        try folder.replaceFirst("- id: user-agrees", with: "- id: figure-said", in: other)
        try folder.replaceFirst("[user-agrees]", with: "[figure-said]", in: other)
        let role = try Collateral.run("rename", "role", "decision-maker", "boss", "--yes", in: folder.workspace)
        #expect(role.status == 0, "\(role.error)")
        for file in ["process.yaml", "interactions/first-meeting.yaml", "deals/first-customer.yaml"] {
            let text = try folder.text("work/Specs/" + file)
            #expect(!text.contains("decision-maker") && text.contains("boss"))
        }
        let unclear = try Collateral.run("rename", "criterion", "figure-said", "figure", "--yes", in: folder.workspace)
        #expect(
            unclear.error == """
                collateral: several interactions have a criterion 'figure-said'
                   help: say whose it is with --of: first-meeting, proposal-meeting

                """)
        #expect(unclear.status == 64)
        let before = try folder.text(other)
        let criterion = try Collateral.run(
            "rename", "criterion", "figure-said", "figure", "--of", "first-meeting", "--yes", in: folder.workspace)
        #expect(
            criterion.output == """
                Specs/interactions/first-meeting.yaml
                   17 -   - id: figure-said
                      +   - id: figure
                   40 -     required_result: [figure-said]
                      +     required_result: [figure]
                Renamed criterion 'figure-said' to 'figure' in 1 file. Next: collateral build

                """)
        #expect(try folder.text(other) == before)
        #expect(try Collateral.run("check", "--strict", in: folder.workspace).status == 0)
    }

    @Test(
        "the shipped specs say the same under other names",
        arguments: [
            ["stage", "prove-on-a-line", "trial"], ["interaction", "discovery-review", "review"],
            ["role", "plant-manager", "director"], ["criterion", "quarter-signed", "signed"],
        ])
    func shipped(arguments: [String]) throws {
        let folder = try Checkout.workspace()
        let before = try Collateral.run("check", in: folder.path)
        let run = try Collateral.run(["rename"] + arguments + ["--yes"], in: folder.path)
        #expect(run.status == 0, "\(run.error)")
        #expect(try Collateral.run("check", in: folder.path).output == before.output)
        let back = try Collateral.run(
            ["rename", arguments[0], arguments[2], arguments[1], "--yes"], in: folder.path)
        #expect(back.status == 0, "\(back.error)")
        let specs = try #require(FileManager.default.enumerator(atPath: folder.path + "/Specs"))
        for case let file as String in specs where file.hasSuffix(".yaml") {
            let now = try folder.text("Specs/" + file)
            #expect(
                now == (try String(contentsOf: Checkout.root.appendingPathComponent("Specs/" + file), encoding: .utf8)))
        }
    }

    @Test("an id that means something else where the old one is written is taken")
    func taken() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.replaceFirst(
            "stages:", with: "clusters:\n  - {id: buyers, name: Buyers, members: [user], behaviours: [Ask]}\nstages:",
            in: "work/Specs/process.yaml")
        try folder.replaceFirst(
            "text: The daily user invites us to see the job being done", with: "text: invited",
            in: "work/Specs/interactions/first-meeting.yaml")
        let role = try Collateral.run("rename", "role", "user", "buyers", "--yes", in: folder.workspace)
        #expect(role.error.hasPrefix("collateral: there is another role or cluster 'buyers'\n") && role.status == 64)
        let criterion = try Collateral.run(
            "rename", "criterion", "figure-said", "invited", "--yes", in: folder.workspace)
        #expect(
            criterion.error.hasPrefix("collateral: there is another criterion 'invited'\n") && criterion.status == 64)
    }

    @Test("a template that names the id is told, not changed")
    func templates() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write(
            "{{#deal.team | where: role rep}}\nNo rep here, {{deal.rep}}\n{{/deal.team}}\n",
            to: "work/Templates/partials/mine.md")
        let run = try Collateral.run("rename", "role", "rep", "seller", "--dry-run", in: folder.workspace)
        #expect(
            run.output.hasSuffix(
                "Templates that name 'rep' are not changed:\n  Templates/partials/mine.md:1: {{#deal.team | where: role rep}}\n"
            ))
    }

    @Test(
        "what cannot be done is said, and nothing is written",
        arguments: [
            (
                ["stage", "decisoin", "end"], 64,
                "there is no stage 'decisoin'; did you mean 'decision'?\n   help: there are first-conversation, decision"
            ),
            (
                ["stage", "decision", "first-conversation"], 64,
                "there is another stage 'first-conversation'\n   help: choose another id"
            ),
            (
                ["stage", "decision", "The End"], 64,
                "'The End' cannot be an id: ids are lower-case letters, digits and hyphens\n   help: try 'the-end'"
            ),
            (["stage", "decision", "decision"], 64, "'decision' is its id already"),
            (
                ["criterion", "figure-said", "next-date"], 64,
                "there is another criterion 'next-date'\n   help: choose another id"
            ),
            (
                ["criterion", "figure-said", "figure", "--of", "frist-meeting"], 64,
                "there is no interaction 'frist-meeting'; did you mean 'first-meeting'?\n   help: there are first-meeting, proposal-meeting"
            ),
            (
                ["criterion", "figure-said", "figure", "--of", "proposal-meeting"], 64,
                "there is no criterion 'figure-said'\n   help: there are decision-day, user-agrees"
            ),
        ])
    func refused(arguments: [String], status: Int32, message: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.run(["rename"] + arguments + ["--yes"], in: folder.workspace)
        #expect(run.status == status)
        #expect(run.error == "collateral: \(message)\n")
        #expect(run.output == "")
        #expect(try folder.text("work/Specs/process.yaml").contains("id: manager"))
    }

    @Test("where nobody can be asked it wants to be told")
    func asking() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.run("rename", "role", "rep", "seller", in: folder.workspace)
        #expect(run.status == 64)
        #expect(run.error.hasPrefix("Error: nobody is there to be asked: add --yes to write, or --dry-run to see"))
    }

    @Test(
        "where a file may name the id unseen it is told and nothing is renamed, nor shown",
        arguments: [
            ("deals/other.yaml", "foo: [\n", "Specs/deals/other.yaml:1:6: error[S01]"),
            ("deals/other.yaml", "stag: decision\n", "Specs/deals/other.yaml:1:1: error[S02]"),
            ("deals/other.yml", "stage: decision\n", "Specs/deals/other.yml:1:1: error[S17]"),
            ("interactions/other.yaml", nil, "Specs/interactions/other.yaml:1:1: error[S40]"),
            ("interactions/other.yaml", "/nowhere", "Specs/interactions/other.yaml:1:1: error[S40]"),
            ("interactions/other.yaml", "/etc/hostname", "Specs/interactions/other.yaml:1:1: error[S41]"),
        ] as [(String, String?, String)])
    func unread(file: String, text: String?, told: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let path = folder.workspace + "/Specs/" + file
        if let text {
            if text.hasPrefix("/") {
                try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: text)
            } else {
                try folder.write(text, to: "work/Specs/" + file)
            }
        } else {
            try #require(mkfifo(path, 0o600) == 0)
        }
        let process = try folder.text("work/Specs/process.yaml")
        for flag in ["--yes", "--dry-run"] {
            let run = try Collateral.run("rename", "stage", "decision", "end", flag, in: folder.workspace)
            #expect(run.status == 1 && run.output == "")
            #expect(run.error.hasPrefix(told), "\(run.error)")
            #expect(
                run.error.contains(
                    "\ncollateral: nothing was renamed: what cannot be read in full may name the old id unseen\n   help: mend "
                ), "\(run.error)")
        }
        #expect(try folder.text("work/Specs/process.yaml") == process)
    }

    @Test("a file that nothing reads, and that names the id, is told")
    func stray() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("stage: decision\nnote: indecision\n", to: "work/Specs/deal/old.yaml")
        let run = try Collateral.run("rename", "stage", "decision", "end", "--dry-run", in: folder.workspace)
        #expect(
            run.output.hasSuffix(
                "Files that nothing reads name 'decision' too, and are not changed:\n  Specs/deal/old.yaml:1: stage: decision\n"
            ))
    }

    @Test(
        "a spec that is not to be written to is told, and nothing is written",
        arguments: [
            (false, 74, "may not be written to\n   help: give yourself the right to, such as with chmod u+w; "),
            (
                true, 1,
                "has other names elsewhere (hard links), which would keep the old text\n   help: put a copy in its place, or remove the other names; "
            ),
        ])
    func notWritable(isLinked: Bool, status: Int32, message: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let file = folder.path + "/work/" + NewcomerTests.deal
        if isLinked {
            try FileManager.default.linkItem(atPath: file, toPath: folder.path + "/other.yaml")
        } else {
            try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
        }
        let process = try folder.text("work/Specs/process.yaml")
        let run = try Collateral.run("rename", "role", "user", "operator", "--yes", in: folder.workspace)
        #expect(run.status == status && run.output == "")
        #expect(run.error == "collateral: \(NewcomerTests.deal) \(message)nothing was changed\n")
        #expect(try folder.text("work/Specs/process.yaml") == process)
    }

    @Test(
        "what stands where the file would be is told by what it is",
        arguments: ["a folder", "a link", "a file"])
    func pathTaken(occupant: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let path = folder.workspace + "/Specs/interactions/hello.yaml"
        switch occupant {
        case "a folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        case "a link":
            // Of a file of the workspace that says nothing of its own.
            try folder.write("", to: "work/Specs/interactions/.hello")
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: ".hello")
        default:
            try folder.write(
                try folder.text("work/Specs/interactions/first-meeting.yaml"), to: "work/Specs/interactions/hello.yaml")
        }
        let run = try Collateral.run("rename", "interaction", "first-meeting", "hello", "--yes", in: folder.workspace)
        switch occupant {
        case "a folder":
            #expect(run.error.hasPrefix("Specs/interactions/hello.yaml:1:1: error[S40]") && run.status == 1)
        case "a link": #expect(run.error.hasPrefix("Specs/interactions/hello.yaml:1:1: error[S15]") && run.status == 1)
        default:
            #expect(
                run.error.hasPrefix("collateral: there is another interaction 'hello'\n") && run.status == 64)
        }
    }

    @Test("a value that aliases share is refused by the line it stands in")
    func aliases() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.replaceFirst(
            "stage: first-conversation", with: "stage: &s first-conversation", in: "work/" + NewcomerTests.deal)
        try folder.replaceFirst(
            "- {stage: first-conversation}", with: "- {stage: *s}", in: "work/" + NewcomerTests.deal)
        let run = try Collateral.run("rename", "stage", "first-conversation", "talk", "--yes", in: folder.workspace)
        #expect(run.status == 1)
        #expect(
            run.error == """
                collateral: Specs/deals/first-customer.yaml:4: '&s' shares the value with other places of the file; edit it by hand
                   help: nothing was changed

                """)
    }

    @Test(
        "an id that other readers take for no text gets quotes, and they go with it",
        arguments: ["true", "null", "1e3", "on", "2026-12-01", "0x1f", "007"])
    func quotes(id: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let before = try folder.text("work/Specs/process.yaml")
        let run = try Collateral.run("rename", "stage", "decision", id, "--yes", in: folder.workspace)
        #expect(run.status == 0, "\(run)")
        #expect(try folder.text("work/Specs/process.yaml") == before.replacing("id: decision\n", with: "id: '\(id)'\n"))
        let back = try Collateral.run("rename", "stage", id, "decision", "--yes", in: folder.workspace)
        #expect(back.status == 0, "\(back)")
        #expect(try folder.text("work/Specs/process.yaml") == before)
    }

    @Test(
        "a renaming that was interrupted is told by the next command, whichever it is",
        arguments: [["check"], ["list"], ["new", "deal", "acme"]])
    func interrupted(arguments: [String]) throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write(
            #"{"kind":"role","moved":[],"new":"seller","old":"rep","replaced":[],"version":1}"# + "\n",
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
            + #""old":"a","replaced":[],"version":1}"# + "\nstaged\n"
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

    @Test("a spec that is a link to another spec is changed once; one that would have to say two things is refused")
    func linkedSpecs() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let files = FileManager.default
        let specs = folder.workspace + "/Specs/"
        try files.createSymbolicLink(
            atPath: specs + "deals/second.yaml", withDestinationPath: "first-customer.yaml")
        let before = try folder.text("work/" + NewcomerTests.deal)
        let run = try Collateral.run("rename", "stage", "first-conversation", "talk", "--yes", in: folder.workspace)
        #expect(run.status == 0 && run.error == "", "\(run)")
        #expect(
            try folder.text("work/" + NewcomerTests.deal)
                == before.replacing("stage: first-conversation", with: "stage: talk"))
        #expect(try files.destinationOfSymbolicLink(atPath: specs + "deals/second.yaml") == "first-customer.yaml")
        #expect(try files.contentsOfDirectory(atPath: specs + "deals").count == 2)

        try files.createSymbolicLink(
            atPath: specs + "interactions/other.yaml", withDestinationPath: "first-meeting.yaml")
        let now = try folder.text("work/Specs/process.yaml")
        for arguments in [
            ["interaction", "first-meeting", "hello"], ["criterion", "figure-said", "figure", "--of", "first-meeting"],
        ] {
            let refused = try Collateral.run(["rename"] + arguments + ["--yes"], in: folder.workspace)
            #expect(
                refused.error == """
                    collateral: Specs/interactions/other.yaml leads by a link to Specs/interactions/first-meeting.yaml, and nothing is renamed through it
                       help: put a copy of the file in its place; nothing was changed

                    """)
            #expect(refused.status == 1 && refused.output == "")
        }
        #expect(try folder.text("work/Specs/process.yaml") == now)
    }

    @Test("a spec that is a link to a file elsewhere in the workspace is refused")
    func linkElsewhere() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let files = FileManager.default
        try files.moveItem(
            atPath: folder.path + "/work/" + NewcomerTests.deal, toPath: folder.workspace + "/shared.yaml")
        try files.createSymbolicLink(
            atPath: folder.path + "/work/" + NewcomerTests.deal, withDestinationPath: "../../shared.yaml")
        let run = try Collateral.run("rename", "stage", "first-conversation", "talk", "--yes", in: folder.workspace)
        #expect(
            run.error == """
                collateral: Specs/deals/first-customer.yaml leads by a link to shared.yaml, and nothing is renamed through it
                   help: put a copy of the file in its place; nothing was changed

                """)
        #expect(run.status == 1)
    }

    #if os(Linux)
        @Test(
            "two files whose names differ in how a letter is written are two files: each is told, and each is changed")
        func accents() throws {
            let folder = try TemporaryFolder.withWorkspace()
            let deal = try folder.text("work/" + NewcomerTests.deal)
            let count = deal.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            let names = ["Specs/deals/caf\u{E9}.yaml", "Specs/deals/cafe\u{301}.yaml"]
            for (name, text) in zip(names, [deal, "# The other one\n" + deal]) {
                try folder.write(text + "wrong: 1\n", to: "work/" + name)
            }
            let lines = try Collateral.run("check", in: folder.workspace).output.split(separator: "\n")
            for (name, line) in zip(names, [count + 1, count + 2]) {
                let told = Array("\(name):\(line):1: error[S02]".utf8)
                #expect(lines.contains { $0.utf8.starts(with: told) }, "\(lines)")
            }
            for (name, text) in zip(names, [deal, "# The other one\n" + deal]) {
                try folder.write(text, to: "work/" + name)
            }
            let run = try Collateral.run("rename", "stage", "first-conversation", "talk", "--yes", in: folder.workspace)
            #expect(run.status == 0, "\(run)")
            let new = deal.replacing("stage: first-conversation", with: "stage: talk")
            for (name, text) in zip(names, [new, "# The other one\n" + new]) {
                #expect(try folder.text("work/" + name) == text)
            }
        }
    #endif

    @Test("ended at any moment, the specs are all old or all new", arguments: [SIGINT, SIGTERM, SIGKILL])
    func ended(signal: Int32) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let process = try folder.text("work/Specs/process.yaml")
        let deal = try folder.text("work/" + NewcomerTests.deal)
        for round in 0..<8 {
            let run = try Collateral.run(
                ["rename", "stage", "first-conversation", "talk", "--yes"], in: folder.workspace,
                ended: (after: Double(round) * 0.006, with: signal))
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
                ["rename", "role", "rep", "seller"], in: folder.workspace, typed: answer, after: "Write 3 files? [y/N] "
            )
            #expect(run.output.contains("Write 3 files? [y/N] "), "\(run)")
            let end =
                isWritten
                ? "Renamed role 'rep' to 'seller' in 3 files. Next: collateral build\n"
                : "? [y/N] Nothing was changed.\n"
            #expect(run.output.hasSuffix(end) && run.status == 0, "\(run)")
            #expect((try folder.text("work/Specs/process.yaml") != process) == isWritten)
        }

    #endif

    @Test("a file of another's turns up at the new name: nothing is written")
    func occupied() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("notes", to: "work/Specs/interactions/hello.yaml")
        let process = try folder.text("work/Specs/process.yaml")
        let run = try Collateral.run("rename", "interaction", "first-meeting", "hello", "--yes", in: folder.workspace)
        #expect(run.status == 1 && run.error.hasPrefix("Specs/interactions/hello.yaml:1:1: error[S03]"), "\(run)")
        #expect(try folder.text("work/Specs/process.yaml") == process)
    }
}
