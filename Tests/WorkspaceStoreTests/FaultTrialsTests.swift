import FaultTrials
import Foundation
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("Whatever call of a whole build goes wrong, nothing is lost and the next build makes up for it")
struct FaultTrialsTests {
    @Test("the workspace that 'new' makes, all documents in all formats (make torture tries every call)")
    func starter() throws {
        let folder = try TemporaryFolder()
        _ = try Scaffold.workspace(at: folder.path + "/starter")
        let path = FilePath(URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path)
        let trials = try FaultTrials(of: path.appending("starter"), in: path.appending("scratch"), jobs: 2)
        let result = try trials.run(every: 307)
        #expect(result.calls > 300)
        #expect(result.trials.count == FaultyFileSystem.Fault.allCases.count)
        #expect(result.problems == [])
    }
}
