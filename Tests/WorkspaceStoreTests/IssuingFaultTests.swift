import Assembly
import FaultTrials
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("Whatever call of issuing a paper goes wrong, it is kept as a whole or not at all")
struct IssuingFaultTests {
    @Test(
        "and the next try gives one revision that says what lies in output", arguments: FaultyFileSystem.Fault.allCases)
    func faults(_ fault: FaultyFileSystem.Fault) throws {
        let built = try SmallMeeting.built()
        var call = 0
        while call < 2_000 {
            let workspace = try built.copy(of: ["Specs", "Templates", "output"])
            let files = FaultyFileSystem((call, fault), counting: Self.struck(fault))
            try? Self.issue(in: workspace, files)
            files.end()
            guard files.struck != nil else { break }
            let kept = workspace.files(below: "Specs/issued")
            #expect(kept.isEmpty || kept.count == 4, "\(fault) at call \(call): \(kept)")
            #expect(try workspace.problems() == "", "\(fault) at call \(call)")
            try workspace.build()
            try Self.issue(in: workspace, LocalFileSystem())
            #expect(workspace.files(below: "Specs/issued").count == 4, "\(fault) at call \(call)")
            let folder = "Specs/issued/acme/action-plan"
            #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/" + folder) == ["1"])
            for name in ["Action-plan.md", "Action-plan.docx"] {
                #expect(
                    try workspace.bytes("\(folder)/1/\(name)") == workspace.bytes("output/action-plans/acme/\(name)"),
                    "\(fault) at call \(call)")
            }
            // Each fault begins with another call, so that together they strike more of them.
            call += 11
        }
        #expect(call > 0)
    }

    private static func issue(in workspace: TemporaryFolder, _ files: any FileSystem) throws {
        let folder = try WorkspaceFolder(at: workspace.path, files: files)
        let project = try Project(at: folder, today: Today(said: "2026-11-21", environment: [:]))
        _ = try Issuer(project: project, in: folder, output: nil).issue("action-plan", of: "acme", plan: nil, to: nil)
    }

    private static func struck(_ fault: FaultyFileSystem.Fault) -> Set<FaultyFileSystem.Call> {
        fault == .shortWrite
            ? [.write]
            : [.open, .write, .sync, .close, .makeFolder, .rename, .renameToFree, .exchange, .remove, .removeFolder]
    }
}
