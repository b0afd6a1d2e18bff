import FaultTrials
import Synchronization
import SystemPackage
import Testing

@testable import WorkspaceStore

@Suite("What tells one program from another")
struct ProgramStampTests {
    @Test(
        "is its file and those of the libraries that decide on the bytes of documents, whose updates leave it as it is")
    func files() throws {
        let asked = Mutex<[String]>([])
        let files = FaultyFileSystem(before: { _, path in
            asked.withLock { $0.append(path.lastComponent?.string ?? "") }
        })
        let stamp = try #require(ProgramStamp.current(files))
        let names = asked.withLock { $0 }
        let libraries = [
            "libdeflate", "libzip", "libcmark-gfm.", "libcmark-gfm-extensions", "libxml2", "libyaml", "libgvc",
        ]
        for library in libraries {
            #expect(names.contains { $0.hasPrefix(library) }, "\(library) is not asked for")
        }
        #expect(stamp == ProgramStamp.current(FaultyFileSystem()))
        #expect(stamp.split(separator: "\n").count == names.count)
    }
}
