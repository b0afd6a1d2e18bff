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

    @Test("what is due so long after the meeting follows its new name, with or without a plan")
    func dueDates() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let due = "due: 2027-01-15"
        let other = "due: 3 days after first-meeting\n    depends_on: Nothing\n"
        try folder.replaceFirst(
            due, with: other + "  - {text: Send, owner: A, side: buyer, due: \"1 week before proposal-meeting\"}\n",
            in: "work/" + NewcomerTests.deal)
        try folder.replaceFirst("    audience: customer\n\n", with: "\n", in: "work/" + NewcomerTests.deal)
        for (old, new) in [("first-meeting", "hello"), ("proposal-meeting", "offer")] {
            let run = try Collateral.run("rename", "interaction", old, new, "--yes", in: folder.workspace)
            #expect(run.status == 0, "\(run.error)")
        }
        let text = try folder.text("work/" + NewcomerTests.deal)
        #expect(text.contains("due: 3 days after hello\n") && text.contains("due: \"1 week before offer\"}"))
        #expect(try Collateral.run("check", in: folder.workspace).status == 0)
    }

    @Test("one of our people, wherever they are called by their id; where they are called by name nothing changes")
    func person() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.replaceFirst(
            "manager: your-manager", with: "manager: Your manager", in: "work/" + NewcomerTests.deal)
        try folder.replaceFirst("owner: Alex Example", with: "owner: your-name", in: "work/" + NewcomerTests.deal)
        let run = try Collateral.run("rename", "person", "your-manager", "otto", "--yes", in: folder.workspace)
        #expect(
            run.output == """
                Specs/people.yaml
                   10 -     manager: your-manager  # who coaches your deals, where a deal names nobody else
                   11 -   - id: your-manager
                      +     manager: otto  # who coaches your deals, where a deal names nobody else
                      +   - id: otto
                Renamed person 'your-manager' to 'otto' in 1 file. Next: collateral build

                """)
        #expect(try Collateral.run("rename", "person", "your-name", "mia", "--yes", in: folder.workspace).status == 0)
        let deal = try folder.text("work/" + NewcomerTests.deal)
        #expect(deal.contains("rep: mia") && deal.contains("owner: mia") && deal.contains("manager: Your manager"))
        #expect(try Collateral.run("check", "--strict", in: folder.workspace).status == 0)
        let taken = try Collateral.run("rename", "person", "mia", "alex", "--yes", in: folder.workspace)
        #expect(taken.error.hasPrefix("collateral: there is another person 'alex'"))
    }

    @Test("an interaction with the coaching of the plan that goes by its name")
    func coaching() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let file = "work/Specs/coaching/first-customer.yaml"
        try folder.write("coaching:\n  - {plan: first-meeting, goal: Ask once}\n", to: file)
        let run = try Collateral.run("rename", "interaction", "first-meeting", "hello", "--yes", in: folder.workspace)
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.text(file) == "coaching:\n  - {plan: hello, goal: Ask once}\n")
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
        let folder = try Checkout.workspace(deals: ["aldermoor-dairy", "lindtal-brewery"])
        let run = try Collateral.run(["rename"] + arguments + ["--yes"], in: folder.path)
        #expect(run.status == 0, "\(run.error)")
        #expect(try Collateral.run("check", "--strict", in: folder.path).status == 0)
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

    @Test(
        "an id that other readers take for no text gets quotes, and another id keeps them",
        arguments: ["true", "null", "1e3", "on", "2026-12-01", "0x1f", "007"])
    func quotes(id: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let before = try folder.text("work/Specs/process.yaml")
        let run = try Collateral.run("rename", "stage", "decision", id, "--yes", in: folder.workspace)
        #expect(run.status == 0, "\(run)")
        #expect(try folder.text("work/Specs/process.yaml") == before.replacing("id: decision\n", with: "id: '\(id)'\n"))
        let back = try Collateral.run("rename", "stage", id, "decision", "--yes", in: folder.workspace)
        #expect(back.status == 0, "\(back)")
        let quoted = before.replacing("id: decision\n", with: "id: 'decision'\n")
        #expect(try folder.text("work/Specs/process.yaml") == quoted)
    }

    @Test("a template that names the id is told, not changed")
    func templates() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write(
            "{{#deal.team | where: role rep}}\nNo rep here, {{deal.rep}}\n{{/deal.team}}\n{{> rep}}\n",
            to: "work/Templates/partials/mine.md")
        let run = try Collateral.run("rename", "role", "rep", "seller", "--dry-run", in: folder.workspace)
        #expect(
            run.output.hasSuffix(
                "Templates that name 'rep' are not changed:\n  Templates/partials/mine.md:1: {{#deal.team | where: role rep}}\n"
            ))
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
}
