import Diagnostics
import Records
import SalesModel
import SpecLoader
import TestSupport
import Testing

@Suite("The specs that ship")
struct ShippedSpecsTests {
    @Test("load without a fault")
    func shipped() throws {
        let loaded = SpecLoader.load(files: try ShippedSpecs.specs())
        #expect(loaded.diagnostics.map { "\($0.place.file):\($0.place.start.line): \($0.message)" } == [])
        #expect(loaded.workspace.process != nil)
        #expect(loaded.workspace.interactions.count == 8)
        #expect(!loaded.workspace.deals.isEmpty)
    }
}

enum ShippedSpecs {
    /// The shipped specs, in the order of their paths.
    static func specs() throws -> [SpecFile] { try files("Specs") }

    /// What `collateral new DIR` copies.
    static func starter() throws -> [SpecFile] {
        let folder = "Sources/WorkspaceStore/Starter/"
        return try files(folder + "Specs").map {
            SpecFile(path: String($0.path.dropFirst(folder.count)), bytes: $0.bytes)
        }
    }

    private static func files(_ folder: String) throws -> [SpecFile] {
        try Checkout.files(below: folder, endingIn: [".yaml"]).sorted { $0.key < $1.key }
            .map { SpecFile(path: $0.key, bytes: $0.value) }
    }
}
