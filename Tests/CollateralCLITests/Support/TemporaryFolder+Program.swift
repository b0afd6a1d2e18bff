import Foundation
import TestSupport
import Testing

extension TemporaryFolder {
    /// A folder in which `collateral new work` was run.
    static func withWorkspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (file, bytes) in try new.get() { try folder.write(bytes, to: "work/" + file) }
        return folder
    }

    /// What it makes, which is the same each time.
    private static let new = Result {
        let folder = try TemporaryFolder()
        let run = try Collateral.run("new", "work", in: folder.path)
        try #require(run.status == 0, "\(run.error)")
        return try folder.contents(below: "work")
    }

    var workspace: String { path + "/work" }

    /// To write to a new file.
    func handle(_ file: String) throws -> FileHandle {
        try write("", to: file)
        return try #require(FileHandle(forWritingAtPath: path + "/" + file))
    }
}
