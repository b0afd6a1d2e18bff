import Diagnostics
import Foundation
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

    /// Those of them that take a short while to edit: the longest deal, written in the same style as the others, is left
    /// out unless more edits are asked for (EDITS=500).
    static func editable() throws -> [SpecFile] {
        let isShort = ProcessInfo.processInfo.environment["EDITS"] == nil
        return try specs().filter { !isShort || !$0.path.hasPrefix("Specs/deals/") || $0.bytes.count < 20_000 }
    }

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
