import Assembly
import CollateralCLI
import Diagnostics
import Dispatch
import Foundation
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("A document goes where it may go, and nowhere else")
struct OutputPlaceTests {
    private static let letter = "output/letters/acme/Letter-to-Acme"

    @Test("a write-protected file and a link in place of a document are left alone, and the report says why")
    func protectedFiles() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let manager = FileManager.default
        let markdown = workspace.path + "/\(Self.letter).md"
        let page = workspace.path + "/\(Self.letter).html"
        try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: markdown)
        try manager.moveItem(atPath: page, toPath: workspace.path + "/output/page.html")
        try manager.createSymbolicLink(atPath: page, withDestinationPath: "../../page.html")
        #expect(try workspace.build().kept == [])

        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(try workspace.text("\(Self.letter).md").contains("yours Ann"))
        #expect(try manager.destinationOfSymbolicLink(atPath: page) == "../../page.html")
        #expect(try workspace.text("output/page.html").contains("yours Ann"))
        #expect(
            report.summary.contains(
                """
                Kept output/letters/acme/Letter-to-Acme.md, which is write-protected; \
                the new version is output/letters/acme/Letter-to-Acme.new.md
                Kept the link output/letters/acme/Letter-to-Acme.html; \
                the new version is output/letters/acme/Letter-to-Acme.new.html
                """))
    }

    @Test("a file that a build replaces keeps its permissions")
    func permissions() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let path = workspace.path + "/\(Self.letter).md"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        try workspace.build()
        #expect(try workspace.text("\(Self.letter).md").contains("yours Eve"))
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }

    @Test("a path that is too long for disks keeps no other document from being made and no problem from being told")
    func longPath() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let step = String(repeating: "long", count: 25)
        try workspace.write(
            SmallSpecs.letter.replacing("document: letter", with: "document: memo")
                .replacing("file: letters", with: "file: \(Array(repeating: step, count: 41).joined(separator: "/"))"),
            to: "Templates/memo.md")
        try workspace.write("name: 'Beta", to: "Specs/deals/beta.yaml")
        let report = try workspace.build { $0.formats = [.markdown] }
        #expect(report.problems.diagnostics.map(\.code.rawValue).contains("T44"))
        #expect(report.problems.diagnostics.contains { $0.place.file == "Specs/deals/beta.yaml" })
        #expect(report.summary.contains("makes a path of more than 1000 bytes"))
        #expect(workspace.exists("output/letters/acme/Letter-to-Acme.md"))
    }

    @Test("'check' tells paths that no document can have, as 'build' does", arguments: ["index", "../.."])
    func paths(file: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.replace(
            "file: letters/{{deal.id}}/Letter to {{deal.company}}", with: "file: \(file)", in: "Templates/letter.md")
        #expect(try workspace.problems().contains(file == "index" ? "error[T42]" : "error[T43]"))
    }

    @Test("an 'output' that is a link is refused with the cure, which is remembered outside of the workspace")
    func outputLink() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let elsewhere = try TemporaryFolder(["mine.txt": "mine"])
        let home = try TemporaryFolder()
        let path = URL(fileURLWithPath: workspace.path).resolvingSymlinksInPath().path
        let target = URL(fileURLWithPath: elsewhere.path).resolvingSymlinksInPath().path
        try FileManager.default.createSymbolicLink(atPath: path + "/output", withDestinationPath: target)
        #expect(throws: WorkspaceError.outputIsLink(path: path + "/output", target: target, workspace: path)) {
            try workspace.build()
        }
        #expect(elsewhere.files(below: "") == ["/mine.txt"])

        let folder = try WorkspaceFolder(at: workspace.path)
        let location = OutputLocation(folder, environment: ["HOME": home.path])
        let said = try location.path(said: target)
        #expect(try location.take(said) == nil)
        try workspace.build { $0.output = said }
        #expect(elsewhere.exists("letters/acme/Letter-to-Acme.docx"))
        #expect(try location.path(said: nil).string == target)
        #expect(home.exists(".local/state/collateral/outputs") || home.files(below: ".local").count == 1)

        try elsewhere.remove("letters")
        try FileManager.default.moveItem(atPath: target, toPath: target + "-away")
        #expect(throws: WorkspaceError.outputGone(path: target, usual: path + "/output", workspace: path)) {
            try location.path(said: nil)
        }
        try FileManager.default.moveItem(atPath: target + "-away", toPath: target)
        try workspace.remove("output")
        #expect(try location.take(location.path(said: path + "/output")) == nil)
        #expect(try location.path(said: nil).string == path + "/output")
    }

    @Test("folders that are said for many workspaces at one time are all remembered")
    func saidAtOneTime() throws {
        let home = try TemporaryFolder([:])
        let workspaces = try (0..<24).map { _ in try TemporaryFolder(SmallSpecs.all) }
        let elsewhere = try TemporaryFolder([:])
        let target = URL(fileURLWithPath: elsewhere.path).resolvingSymlinksInPath().path
        let locations = try workspaces.map {
            OutputLocation(try WorkspaceFolder(at: $0.path), environment: ["HOME": home.path])
        }
        DispatchQueue.concurrentPerform(iterations: locations.count) { index in
            _ = try? locations[index].take(locations[index].path(said: "\(target)/\(index)"))
        }
        for (index, location) in locations.enumerated() {
            #expect(try location.path(said: nil).string == "\(target)/\(index)")
        }
    }
}
