import Assembly
import CollateralCLI
import Foundation
import TestSupport
import Testing
import WorkspaceStore

@Suite("What earlier builds and earlier programs remembered of their files is taken over")
struct ManifestTests {
    private static let letter = "output/letters/acme/Letter-to-Acme"

    @Test("what version 1 of the program remembered is taken over")
    func oldManifest() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let manifest = try workspace.text("output/.collateral/manifest")
        let entries = try manifest.split(separator: "\n").dropFirst().dropLast().map { line -> String in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            let hash = ContentHash(ofBytesBefore5: try workspace.bytes("output/\(fields[1])"))
            return "\"\(fields[1])\": {\"bytes\": \"\(hash)\", \"inputs\": \"\(hash)\", \"openItems\": []}"
        }
        try workspace.remove("output/.collateral")
        try workspace.write(
            "{\"files\": {\(entries.joined(separator: ","))}}", to: "output/.collateral/manifest.json")
        for name in [".Letter-to-Acme.md.4711.new", ".mine.md.4711.new", ".Letter-to-Acme.md.mine.new"] {
            try workspace.write("half", to: "output/letters/acme/" + name)
        }
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(report.kept == [] && report.manifestDamage == nil)
        #expect(try workspace.text("\(Self.letter).md").contains("yours Eve"))
        #expect(!workspace.exists("output/.collateral/manifest.json"))
        // Its temporary files go, somebody else's stay.
        let hidden = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/output/letters/acme")
        #expect(
            hidden.filter { $0.hasPrefix(".") }.sorted() == [".Letter-to-Acme.md.mine.new", ".mine.md.4711.new"])
    }

    @Test("a manifest of a later version still says whose bytes those are")
    func laterManifest() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.replace("collateral manifest 7", with: "collateral manifest 9", in: "output/.collateral/manifest")
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(report.kept == [])
        #expect(
            report.summary.hasPrefix(
                "output/.collateral/manifest is of version 9 of the format, so every document was made anew\n"))
        #expect(try workspace.build().manifestDamage == nil)
    }

    @Test(
        "of a manifest of version 3 or 4, whose hashes are others, each file is known that nobody edited",
        arguments: [3, 4])
    func olderManifest(version: Int) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let manifest = "output/.collateral/manifest"
        let lines = try workspace.text(manifest).split(separator: "\n").map { line -> String in
            var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 1 else { return String(line) }
            fields[0] = ContentHash(ofBytesBefore5: try workspace.bytes("output/" + fields[1])).description
            if version == 3 {
                // It knows no hash of what a document says.
                fields.remove(at: 7)
                fields[fields.count - 1] = "\\."
            }
            return fields.joined(separator: "\t")
        }
        let text = lines.joined(separator: "\n").replacing("manifest 7", with: "manifest \(version)") + "\n"
        try workspace.write(text, to: manifest)
        try workspace.write("mine", to: "\(Self.letter).html")
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(report.manifestDamage == nil)
        #expect(report.kept.map(\.reason) == [.edited] && report.kept.first?.path == "letters/acme/Letter-to-Acme.html")
        #expect(try workspace.text("\(Self.letter).html") == "mine")
        #expect(try workspace.text("\(Self.letter).md").contains("yours Eve"))
        #expect(try !workspace.text(manifest).contains(/(?m)^[0-9a-f]{16}\t/))
    }

    @Test("a manifest that was cut off is told, and what it still says is known")
    func cutManifest() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let text = try workspace.text("output/.collateral/manifest")
        try workspace.write(String(text.prefix(text.count - 40)), to: "output/.collateral/manifest")
        #expect(try workspace.build().manifestDamage != nil)
        #expect(try workspace.build().manifestDamage == nil)
    }
}
