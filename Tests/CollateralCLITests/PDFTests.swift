import Foundation
import TestSupport
import Testing

@Suite("'build --format pdf' keeps to what scripts rely on")
struct PDFTests {
    @Test("without LibreOffice the rest is built, the sentence is told and the status is 74; with it all is well")
    func status() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let office = try FakeOffice()
        let build = ["build", "--format", "md,pdf", "-C", "work"]
        let missing = try Collateral.run(
            build, in: folder.path, environment: ["COLLATERAL_SOFFICE": "/nowhere/soffice"])
        #expect(missing.status == 74 && missing.error == "", "\(missing)")
        #expect(
            missing.output.contains(
                "\nNo PDF of 8 documents: COLLATERAL_SOFFICE names /nowhere/soffice, which is no program; name LibreOffice's program soffice there, or unset it; until then, the web page's own print makes one\n"
            ), "\(missing.output)")
        #expect(folder.files(below: "work/output").filter { $0.hasSuffix(".md") }.count == 8)
        let made = try Collateral.run(build, in: folder.path, environment: ["COLLATERAL_SOFFICE": office.program])
        #expect(
            made.status == 0 && made.output.hasPrefix("8 documents in Markdown and PDF (16 files, 8 new"), "\(made)")
        let again = try Collateral.run(build, in: folder.path, environment: ["COLLATERAL_SOFFICE": office.program])
        #expect(again.status == 0 && again.output.contains(", 0 new or changed)"), "\(again)")
    }

    @Test(
        "however it is ended while LibreOffice works, nothing of LibreOffice goes on",
        arguments: [SIGKILL, SIGTERM, SIGHUP])
    func ended(by signal: Int32) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let office = try FakeOffice()
        try office.goWrong(as: "hang")
        let run = try Collateral.run(
            ["build", "--format", "pdf", "--jobs", "1"], in: folder.workspace,
            environment: ["COLLATERAL_SOFFICE": office.program, "TMPDIR": folder.path], ended: (after: 0, with: signal),
            once: { office.beats > 0 })
        #expect(run.status == (signal == SIGKILL ? signal : 128 + signal), "\(run)")
        let group = try #require(office.group)
        for _ in 0..<30 where kill(-group, 0) == 0 { usleep(100_000) }
        #expect(kill(-group, 0) != 0)
        let beats = office.beats
        usleep(200_000)
        #expect(office.beats == beats)
        let left = try TemporaryFolder.names(in: folder.path).filter { $0.hasPrefix("collateral-pdf-") }
        #expect(left.isEmpty || signal == SIGKILL, "\(left)")
    }
}
