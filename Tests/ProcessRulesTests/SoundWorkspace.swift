import Foundation
import SpecLoader

/// The workspace that breaks no rule and that every fixture changes a little: `Fixtures/Sound/Specs`.
enum SoundWorkspace {
    static let folder = Fixtures.folder.appending(path: "Sound")

    /// By path in the workspace.
    static func texts() throws -> [String: String] { try texts(in: folder) }

    /// The spec files under a folder that holds `Specs`, by path.
    static func texts(in folder: URL) throws -> [String: String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: "Specs").path)
        var texts: [String: String] = [:]
        for path in paths where path.hasSuffix(".yaml") {
            texts["Specs/\(path)"] = try String(contentsOf: folder.appending(path: "Specs/\(path)"), encoding: .utf8)
        }
        return texts
    }

    static func files(_ texts: [String: String]) -> [SpecFile] {
        texts.map { SpecFile(path: $0.key, bytes: Array($0.value.utf8)) }
    }
}
