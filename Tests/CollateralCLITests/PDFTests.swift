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

    /// Any font of this machine, where fontconfig is there to be asked for those at hand.
    private static let font: String? = {
        guard dlopen("libfontconfig.so.1", RTLD_NOW) != nil else { return nil }
        let fonts = FileManager.default.enumerator(atPath: "/usr/share/fonts")?.compactMap { $0 as? String } ?? []
        return fonts.first { $0.hasSuffix(".ttf") }.map { "/usr/share/fonts/" + $0 }
    }()

    @Test(
        "with other fonts PDFs are made anew, and with the same ones they stand",
        .enabled(if: font != nil, "there is no font, or no fontconfig"))
    func fonts() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let office = try FakeOffice()
        func build() throws -> Collateral.Run {
            try Collateral.run(
                ["build", "--format", "pdf", "--document", "process-guide"], in: folder.workspace,
                environment: [
                    "COLLATERAL_SOFFICE": office.program, "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data",
                ])
        }
        for processes in [1, 1] { #expect(try build().status == 0 && office.processes.count == processes) }
        try folder.write(
            [UInt8](Data(contentsOf: URL(fileURLWithPath: #require(Self.font)))), to: "data/fonts/Another.ttf")
        for processes in [2, 2] { #expect(try build().status == 0 && office.processes.count == processes) }
    }
}
