import Foundation
import TestSupport
import Testing

@Suite("'issue' and 'verify' keep to what scripts rely on, and what they name works when pasted")
struct IssueTests {
    /// A workspace that says nothing any more of what 'new' wrote for somebody to write over, which would be a draft.
    private static func workspace() throws -> (folder: TemporaryFolder, deal: String) {
        let folder = try TemporaryFolder.withWorkspace()
        for file in folder.files(below: "work/Specs") {
            var text = try folder.text(file)
            for word in ["Your name", "Your manager", "Alex Example", "Sam Example", "Your company"] {
                text = text.replacing(word, with: String(word.reversed()))
            }
            try folder.write(text.replacing("First Customer Ltd", with: "Acme Ltd"), to: file)
        }
        return (folder, try deal(in: folder))
    }

    private static func deal(in folder: TemporaryFolder) throws -> String {
        let file = try #require(folder.files(below: "work/Specs/deals").first)
        return String(file.dropFirst("work/Specs/deals/".count).dropLast(".yaml".count))
    }

    @Test("a paper is issued, verified, changed and told; what is refused says the command that helps")
    func whole() throws {
        let (folder, deal) = try Self.workspace()
        let issue = ["issue", "-C", "work", "--document", "action-plan", "--deal", deal, "--to", "Cy Young"]
        let missing = try Collateral.run(issue, in: folder.path)
        #expect(missing.status == 1 && missing.output == "", "\(missing)")
        let command = "collateral build -C work --deal \(deal) --document action-plan"
        #expect(missing.error.contains("\n   help: '\(command)'\n"), "\(missing.error)")
        let build = try Collateral.run(command.split(separator: " ").dropFirst().map(String.init), in: folder.path)
        try #require(build.status == 0, "\(build)")

        let issued = try Collateral.run(issue, in: folder.path)
        #expect(issued.status == 0, "\(issued)")
        #expect(issued.error.hasPrefix("Issued all the same, but 'Cy Young' is none of the deal's contacts: "))
        #expect(
            issued.output.hasPrefix(
                "Issued revision 1 of action-plan of \(deal), sent on 2026-11-21 to Cy Young\n  work/output/"))
        #expect(issued.output.hasSuffix("\nKept in work/Specs/issued/\(deal)/action-plan/1/\n"), "\(issued.output)")
        let again = try Collateral.run(issue, in: folder.path)
        #expect(
            again.status == 0 && again.error == "" && again.output.hasPrefix("Nothing new: this is revision 1 of"),
            "\(again)")

        let file = try #require(folder.files(below: "work/output/action-plans").first { $0.hasSuffix(".md") })
        let verify = try Collateral.run("verify", "-C", "work", file, in: folder.path)
        #expect(verify.status == 0 && verify.output.hasPrefix("\(file): as issued, byte for byte: "), "\(verify)")
        try folder.write("# Notes\n\nBuy milk.\n", to: "notes.md")
        let unknown = try Collateral.run("verify", "-C", "work", "notes.md", file, in: folder.path)
        #expect(unknown.status == 1)
        #expect(unknown.output.hasPrefix("notes.md: nothing like it was issued in this workspace\n"), "\(unknown)")
        for name in ["gone.md", "gone"] {
            let gone = try Collateral.run("verify", "-C", "work", name, in: folder.path)
            #expect(gone.status == 74 && gone.error == "collateral: cannot read \(name): No such file or directory\n")
        }

        let list = try Collateral.run("list", "-C", "work", in: folder.path)
        #expect(list.output.contains("\n  sent: action-plan, revision 1 on 2026-11-21 to Cy Young\n"), "\(list.output)")
        let json = try Collateral.run("list", "--json", "-C", "work", in: folder.path)
        #expect(json.output.contains("\"to\" : \"Cy Young\""), "\(json.output)")
    }

    @Test(
        "what cannot be issued at all is wrong usage",
        arguments: [
            ("call-plan", "'call-plan' is internal, and only what customers or partners get is issued"),
            ("acton-plan", "there is no document 'acton-plan'; did you mean 'action-plan'?"),
        ])
    func usage(document: String, said: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let deal = try Self.deal(in: folder)
        let run = try Collateral.run("issue", "--document", document, "--deal", deal, in: folder.workspace)
        #expect(run.status == 64 && run.error.hasPrefix("collateral: \(said)"), "\(run)")
    }

    @Test("one that is stopped while its PDF is made issues nothing and leaves nothing", arguments: [SIGINT, SIGHUP])
    func stopped(by signal: Int32) throws {
        let (folder, deal) = try Self.workspace()
        let office = try FakeOffice()
        let environment = ["COLLATERAL_SOFFICE": office.program, "TMPDIR": folder.path]
        let build = ["build", "--document", "action-plan", "--format", "docx,pdf", "--deal", deal]
        try #require(Collateral.run(build, in: folder.workspace, environment: environment).status == 0)
        let before = try folder.contents(below: "work/output/action-plans")
        try office.goWrong(as: "hang")
        let run = try Collateral.run(
            ["issue", "--document", "action-plan", "--deal", deal], in: folder.workspace, environment: environment,
            ended: (after: 0, with: signal), once: { office.beats > 0 })
        #expect(run.status == 128 + signal && run.error == "collateral: interrupted; nothing was issued\n", "\(run)")
        #expect(!folder.exists("work/Specs/issued/\(deal)"))
        #expect(try folder.contents(below: "work/output/action-plans") == before)
        #expect(try TemporaryFolder.names(in: folder.path) == ["work"])
        try office.recover()
        let again = try Collateral.run(
            ["issue", "--document", "action-plan", "--deal", deal], in: folder.workspace, environment: environment)
        #expect(again.status == 0, "\(again)")
    }
}
