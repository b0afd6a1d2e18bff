import Foundation
import TestSupport
import Testing

@Suite("What cannot be renamed is said, and nothing is written")
struct RenameRefusalTests {
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

    @Test("an interaction of which papers were sent keeps its id, unless the plan has that id as its own")
    func papersSent() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let record = "Specs/issued/first-customer/agenda/first-meeting/1/record.yaml"
        try folder.write(
            """
            number: 1
            day: 2026-11-20
            path: agendas/first-customer/Agenda
            files: [{format: md, hash: "0123456789abcdef0123456789abcdef"}]
            """, to: "work/" + record)
        let rename = ["rename", "interaction", "first-meeting", "hello", "--yes"]
        let run = try Collateral.run(rename, in: folder.workspace)
        #expect(run.status == 1 && run.output == "", "\(run)")
        #expect(
            run.error == """
                collateral: papers were sent of it under this id: \(record)
                   help: write the id into the plan itself, which then keeps it; nothing was changed

                """)
        try folder.replaceFirst(
            "interaction: first-meeting", with: "interaction: first-meeting\n    id: first-meeting",
            in: "work/" + NewcomerTests.deal)
        #expect(try Collateral.run(rename, in: folder.workspace).status == 0)
        #expect(try !Collateral.run("check", in: folder.workspace).output.contains("S44"))
    }

    @Test("a file of another's turns up at the new name: nothing is written")
    func occupied() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("notes", to: "work/Specs/interactions/hello.yaml")
        let process = try folder.text("work/Specs/process.yaml")
        let run = try Collateral.run("rename", "interaction", "first-meeting", "hello", "--yes", in: folder.workspace)
        #expect(run.status == 1 && run.error.hasPrefix("Specs/interactions/hello.yaml:1:1: error[S03]"), "\(run)")
        #expect(try folder.text("work/Specs/process.yaml") == process)
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
}
