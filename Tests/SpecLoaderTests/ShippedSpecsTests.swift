import Diagnostics
import Foundation
import Records
import SalesModel
import SpecLoader
import Testing

@Suite("The specs that ship")
struct ShippedSpecsTests {
    @Test("load without a fault")
    func shipped() throws {
        let loaded = SpecLoader.load(files: try ShippedSpecs.files())
        #expect(loaded.diagnostics.map { "\($0.place.file):\($0.place.start.line): \($0.message)" } == [])
        #expect(loaded.workspace.process != nil)
        #expect(loaded.workspace.interactions.count == 8)
        #expect(!loaded.workspace.deals.isEmpty)
    }
}

enum ShippedSpecs {
    /// The shipped specs, without notes beside them.
    static func specs() throws -> [SpecFile] {
        try files().filter { $0.path.hasSuffix(".yaml") }.sorted { $0.path < $1.path }
    }

    /// What `collateral new DIR` copies.
    static func starter() throws -> [SpecFile] {
        let folder = "Sources/WorkspaceStore/Starter/"
        return try files(folder + "Specs").map {
            SpecFile(path: String($0.path.dropFirst(folder.count)), bytes: $0.bytes)
        }
        .filter { $0.path.hasSuffix(".yaml") }.sorted { $0.path < $1.path }
    }

    /// All files under a folder of the package.
    static func files(_ name: String = "Specs") throws -> [SpecFile] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent(name)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }
        return try paths.map {
            SpecFile(path: name + "/" + $0, bytes: Array(try Data(contentsOf: folder.appendingPathComponent($0))))
        }
    }
}
