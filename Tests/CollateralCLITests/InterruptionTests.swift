import Foundation
import TestSupport
import Testing

@Suite("A build that is ended leaves a folder that the next one goes on from")
struct InterruptionTests {
    @Test(
        "ended at any moment, with another word in the specs each time: no file of its own is called edited",
        arguments: [SIGKILL, SIGINT, SIGTERM, SIGHUP])
    func signals(number: Int32) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let deal = "work/Specs/deals/first-customer.yaml"
        let original = try folder.text(deal)
        func change(_ round: Int) throws {
            try folder.write(
                original.replacing("rep: ", with: "rep: Number \(round) ", maxReplacements: 1), to: deal)
        }
        try change(0)
        try #require(Collateral.run("build", in: folder.workspace).status == 0)
        for round in 1...3 {
            try change(round)
            let run = try Collateral.run(
                ["build", "--jobs", "1"], in: folder.workspace, ended: (after: Double(round) * 0.15, with: number))
            // In time, or it had already ended of itself.
            #expect([0, 128 + number, number].contains(run.status), "\(run)")
            if run.status == 128 + number { #expect(run.output.contains("; build again for the rest"), "\(run)") }
        }
        try change(5)
        let last = try Collateral.run("build", in: folder.workspace)
        #expect(last.status == 0 && !last.output.contains("Kept"), "\(last)")

        let clean = try TemporaryFolder.withWorkspace()
        try clean.write(try folder.text(deal), to: deal)
        try #require(Collateral.run("build", in: clean.workspace).status == 0)
        let memory = ["manifest", "lock", "report", "deals", "workspace", "tmp"]
        let own = Set(memory.map { ".collateral/" + $0 })
        let isSame =
            try folder.contents(below: "work/output", except: own) == clean.contents(below: "work/output", except: own)
        #expect(isSame)
    }

    @Test("output to a link is refused in one sentence with the cure, and the cure works when pasted")
    func outputLink() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let elsewhere = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.workspace + "/output", withDestinationPath: elsewhere.path)
        let refused = try Collateral.run("build", in: folder.workspace)
        #expect(refused.status == 74)
        #expect(
            refused.error == """
                collateral: \(folder.workspace)/output is a link, to \(elsewhere.path), and nothing is written through it
                   help: if the documents are to go there, say so once: 'collateral build -C \(folder.workspace) --output \(elsewhere.path)'

                """)
        let home = ["HOME": elsewhere.path + "/home"]
        let said = try Collateral.run(["build", "--output", elsewhere.path], in: folder.workspace, environment: home)
        #expect(said.status == 0 && said.output.contains("Look at \(elsewhere.path)/index.html"), "\(said)")
        let again = try Collateral.run(["build"], in: folder.workspace, environment: home)
        #expect(again.status == 0 && again.output.contains(" 0 new or changed)"), "\(again)")
    }
}
