import Foundation
import TestSupport
import Testing

@Suite("What a newcomer gets wrong is told once, clearly, and with what to do")
struct NewcomerTests {
    /// A mistake in the workspace that `collateral new` made, and all that `check` says of it.
    struct Mistake: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var file: String
        var old: String
        var new: String
        var told: String
    }

    static let deal = "Specs/deals/first-customer.yaml"

    static let mistakes = [
        Mistake(
            testDescription: "a misspelt key", file: deal, old: "company:", new: "compny:",
            told: """
                Specs/deals/first-customer.yaml:3:1: error[S02]: 'compny' is not a key of a deal
                    3 | compny: First Customer Ltd
                      | ^^^^^^
                   help: did you mean 'company'?
                """),
        Mistake(
            testDescription: "a comma too many", file: "Specs/process.yaml", old: "side: seller}",
            new: "side: seller},",
            told: """
                Specs/process.yaml:10:45: error[S01]: a comma stands where none belongs
                   10 |   - {id: rep, name: Sales rep, side: seller},
                      |                                             ^
                   help: take the comma out, or put it in quotes if it belongs to the text
                """),
        Mistake(
            testDescription: "a deal without a stage", file: deal, old: "stage: first-conversation\n", new: "",
            told: """
                Specs/deals/first-customer.yaml:2:1: error[S04]: this deal has no 'stage'
                    2 | name: First customer, first site
                      | ^^^^
                   help: add 'stage: …' (where it is)
                """),
        Mistake(
            testDescription: "a deal at no stage of the process", file: deal, old: "stage: first-conversation",
            new: "stage: nowhere",
            told: """
                Specs/deals/first-customer.yaml:4:8: error[E13]: 'nowhere' is not a stage of this process
                    4 | stage: nowhere
                      |        ^^^^^^^
                   help: its stages are 'first-conversation' and 'decision'
                """),
        Mistake(
            testDescription: "an unclosed section", file: "Templates/mine.md", old: "{{/deal.actions}}", new: "",
            told: """
                Templates/mine.md:8:1: error[T01]: '{{#deal.actions}}' is opened here and never closed
                    8 | {{#deal.actions}}
                      | ^^^^^^^^^^^^^^^^^
                   help: write '{{/deal.actions}}' where it ends
                """),
    ]

    static let template = """
        ---
        document: mine
        title: Mine
        for: deal
        audience: internal
        file: mine/{{deal.id}}
        ---
        {{#deal.actions}}
        - {{text}}
        {{/deal.actions}}
        """

    @Test("what 'new' writes for somebody to write over makes drafts, which --final refuses")
    func placeholders() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let build = try Collateral.run("build", in: folder.workspace)
        #expect(
            build.status == 0
                && build.output.contains("‹Your company›, ‹Your name›, ‹First Customer Ltd› and ‹Alex Example›"),
            "\(build)")
        #expect(try Collateral.run("build", "--final", "--document", "action-plan", in: folder.workspace).status == 1)
        for file in [Self.deal, "Specs/process.yaml", "Specs/people.yaml"] {
            var text = try folder.text("work/" + file)
            for (old, new) in [
                ("First Customer Ltd", "Mill House"), ("Alex Example", "Ann Miller"), ("Sam Example", "Sue Reed"),
                ("Your company", "Ovens & Sons"), ("Your name", "Tom Hart"), ("Your manager", "Ida Lund"),
            ] { text = text.replacing(old, with: new) }
            try folder.write(text, to: "work/" + file)
        }
        let final = try Collateral.run("build", "--final", "--document", "action-plan", in: folder.workspace)
        #expect(final.status == 0, "\(final)")
    }

    @Test("one message for one mistake in a file", arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write(Self.template, to: "work/Templates/mine.md")
        try folder.replaceFirst(mistake.old, with: mistake.new, in: "work/" + mistake.file)
        let run = try Collateral.run("check", in: folder.workspace)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.dropLast(2).joined(separator: "\n") == mistake.told)
        #expect(lines.suffix(2).first?.hasPrefix("1 error in ") == true)
        #expect(run.error == "")
        #expect(run.status == 1)
    }

    @Test("the same mistakes all at once hide none of one another")
    func together() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write(Self.template, to: "work/Templates/mine.md")
        for mistake in Self.mistakes where !mistake.testDescription.contains("no stage of") {
            try folder.replaceFirst(mistake.old, with: mistake.new, in: "work/" + mistake.file)
        }
        let run = try Collateral.run("check", in: folder.workspace)
        for code in ["S01", "S02", "S04", "T01"] {
            #expect(run.output.components(separatedBy: "error[\(code)]").count == 2, "\(code) in\n\(run.output)")
        }
        #expect(run.status == 1)
    }

    @Test("a folder without specs: what it lacks, and how to get one")
    func wrongFolder() throws {
        let folder = try TemporaryFolder()
        for command in ["check", "build", "list"] {
            let run = try Collateral.run(command, in: folder.path)
            #expect(run.output == "")
            #expect(
                run.error == """
                    collateral: there is no Specs folder in .
                       help: 'collateral new DIR' makes a workspace to start from; -C DIR names the one you have

                    """)
            #expect(run.status == 74)
        }
    }

    @Test("the folder above or below the workspace: where it is")
    func besideTheFolder() throws {
        let folder = try TemporaryFolder.withWorkspace()
        for place in ["", "/work/Specs", "/work/Specs/deals"] {
            let run = try Collateral.run("check", in: folder.path + place)
            #expect(
                run.error == """
                    collateral: there is no Specs folder in ., but there is one in \(folder.workspace)
                       help: run this there, or add -C \(folder.workspace)

                    """)
            #expect(run.status == 74)
        }
    }

    @Test("a folder that is not there")
    func noFolder() throws {
        let run = try Collateral.run("check", "-C", "/no/such/folder")
        #expect(
            run.error == """
                collateral: there is no folder /no/such/folder
                   help: -C names the folder that holds Specs; 'collateral new DIR' makes one to start from

                """)
        #expect(run.status == 74)
    }

    @Test("a Specs folder with nothing in it")
    func noSpecs() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.remove("work/Specs")
        try folder.write("", to: "work/Specs/.keep")
        let run = try Collateral.run("build", in: folder.workspace)
        #expect(
            run.output.hasPrefix(
                """
                Specs/process.yaml:1:1: error[S15]: there is no Specs/process.yaml, so there is no process
                   help: 'collateral new DIR' makes a workspace to start from; '-C DIR' names another workspace

                """))
        #expect(run.status == 1)
    }

    @Test("an output folder that cannot be written")
    func outputIsAFile() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("mine", to: "work/output")
        let run = try Collateral.run("build", in: folder.workspace)
        #expect(run.output == "")
        #expect(
            run.error == """
                collateral: cannot write \(folder.workspace)/output: File exists
                   help: a file stands where a folder is to be: move it away and run it again; nothing that was there is lost

                """)
        #expect(run.status == 74)
        #expect(try folder.text("work/output") == "mine")
    }

    @Test("a full disk: what to do; nothing half-written is left, and with room again the rest is made")
    func diskFull() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("", to: "work/output/.keep")
        let disk = folder.workspace + "/output"
        guard try mount(["-t", "tmpfs", "-o", "size=128k", "tmpfs", disk], with: "/bin/mount") else {
            return print("skipped: a small disk to fill can only be mounted by root")
        }
        defer { _ = try? mount([disk], with: "/bin/umount") }
        let full = try Collateral.run("build", in: folder.workspace)
        #expect(full.status == 74)
        #expect(full.error.hasPrefix("collateral: cannot write \(disk)/"))
        #expect(
            full.error.hasSuffix(
                """
                : No space left on device
                   help: free some room on the disk and run it again; nothing that was there is lost

                """))
        for file in FileManager.default.subpaths(atPath: disk) ?? [] where file.hasSuffix(".html") {
            #expect(try folder.text("work/output/" + file).hasSuffix("</html>\n"), "\(file) is cut off")
        }
        #expect(try mount(["-o", "remount,size=16m", disk], with: "/bin/mount"))
        let again = try Collateral.run("build", in: folder.workspace)
        #expect(again.status == 0, "\(again.error)")
        #expect(!again.output.contains("Kept your edited"))
    }

    private func mount(_ arguments: [String], with program: String) throws -> Bool {
        guard FileManager.default.isExecutableFile(atPath: program) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    @Test("a Word file that is open elsewhere: the new version goes beside it, and the report says what to do")
    func openElsewhere() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try #require(try Collateral.run("build", in: folder.workspace).status == 0)
        try folder.write("", to: "work/output/.~lock.process-guide.docx#")
        try folder.replaceFirst("How we sell", with: "How we sell now", in: "work/Specs/process.yaml")
        let run = try Collateral.run("build", "--format", "docx", "--document", "process-guide", in: folder.workspace)
        #expect(
            run.output.contains(
                """
                Kept output/process-guide.docx, which is open in another program; the new version is output/process-guide.new.docx
                  (close it and build again; if nobody has it open, delete 'output/.~lock.process-guide.docx#')

                """))
        #expect(run.status == 0)
        #expect(folder.exists("work/output/process-guide.new.docx"))
    }
}
