import Foundation
import Testing

@Suite("An id gets another name in every spec that names it")
struct RenameTests {
    @Test("a stage: shown, written, and nothing else changed")
    func stage() throws {
        let folder = try Folder.withWorkspace()
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
        let folder = try Folder.withWorkspace()
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
                Renamed interaction 'first-meeting' to 'hello' in 3 files. Next: collateral build

                """)
        #expect(folder.exists("work/Specs/interactions/hello.yaml"))
        #expect(!folder.exists("work/Specs/interactions/first-meeting.yaml"))
        #expect(try Collateral.run("check", "--strict", in: folder.workspace).status == 0)
    }

    @Test("a role in every file; a criterion with what it is met by, not the one of the same id elsewhere")
    func roles() throws {
        let folder = try Folder.withWorkspace()
        let other = "work/Specs/interactions/proposal-meeting.yaml"
        try folder.replace("- id: user-agrees", with: "- id: figure-said", in: other)
        try folder.replace("[user-agrees]", with: "[figure-said]", in: other)
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
        let folder = try Folder()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        for name in ["Specs", "Templates"] {
            try FileManager.default.copyItem(
                atPath: root.appendingPathComponent(name).path, toPath: folder.path + "/" + name)
        }
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
            #expect(now == (try String(contentsOf: root.appendingPathComponent("Specs/" + file), encoding: .utf8)))
        }
    }

    @Test("an id that means something else where the old one is written is taken")
    func taken() throws {
        let folder = try Folder.withWorkspace()
        try folder.replace(
            "stages:", with: "clusters:\n  - {id: buyers, name: Buyers, members: [user], behaviours: [Ask]}\nstages:",
            in: "work/Specs/process.yaml")
        try folder.replace(
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
        let folder = try Folder.withWorkspace()
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
                ["role", "manager", "boss"], 1,
                "Specs/interactions/proposal-meeting.yaml: the file has errors, first in line 2: 'nme' is not a key of an interaction\n   help: nothing was changed"
            ),
        ])
    func refused(arguments: [String], status: Int32, message: String) throws {
        let folder = try Folder.withWorkspace()
        try folder.replace("name:", with: "nme:", in: "work/Specs/interactions/proposal-meeting.yaml")
        let run = try Collateral.run(["rename"] + arguments + ["--yes"], in: folder.workspace)
        #expect(run.status == status)
        #expect(run.error == "collateral: \(message)\n")
        #expect(run.output == "")
        #expect(try folder.text("work/Specs/process.yaml").contains("id: manager"))
    }

    @Test("where nobody can be asked it wants to be told")
    func asking() throws {
        let folder = try Folder.withWorkspace()
        let run = try Collateral.run("rename", "role", "rep", "seller", in: folder.workspace)
        #expect(run.status == 64)
        #expect(run.error.hasPrefix("Error: nobody is there to be asked: add --yes to write, or --dry-run to see"))
    }

    @Test("a file of another's turns up at the new name: nothing is written")
    func occupied() throws {
        let folder = try Folder.withWorkspace()
        try folder.write("notes", to: "work/Specs/interactions/hello.yaml")
        let process = try folder.text("work/Specs/process.yaml")
        let run = try Collateral.run("rename", "interaction", "first-meeting", "hello", "--yes", in: folder.workspace)
        #expect(run.status == 64 && run.error.hasPrefix("collateral: there is another interaction 'hello'"))
        #expect(try folder.text("work/Specs/process.yaml") == process)
    }
}
