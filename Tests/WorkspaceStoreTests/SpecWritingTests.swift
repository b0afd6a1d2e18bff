import Assembly
import Foundation
import Testing
import WorkspaceStore

@Suite("What is written into a workspace leaves everything else as it was")
struct SpecWritingTests {
    private let process = "Specs/process.yaml"

    @Test("a file keeps its permissions and, where it is a link within the workspace, stays one")
    func permissionsAndLinks() throws {
        let workspace = try TemporaryWorkspace(SmallSpecs.all)
        let manager = FileManager.default
        try manager.moveItem(atPath: workspace.path + "/" + process, toPath: workspace.path + "/Specs/shared.yaml")
        try manager.createSymbolicLink(atPath: workspace.path + "/" + process, withDestinationPath: "shared.yaml")
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: workspace.path + "/Specs/shared.yaml")

        try WorkspaceFolder(at: workspace.path).write(Array("name: Ours\n".utf8), to: process)

        #expect(try manager.destinationOfSymbolicLink(atPath: workspace.path + "/" + process) == "shared.yaml")
        #expect(try workspace.text("Specs/shared.yaml") == "name: Ours\n")
        let permissions = try manager.attributesOfItem(atPath: workspace.path + "/Specs/shared.yaml")[.posixPermissions]
        #expect(permissions as? Int == 0o600)
        #expect(try manager.contentsOfDirectory(atPath: workspace.path + "/Specs").allSatisfy { !$0.hasPrefix(".") })
    }

    @Test("nothing is written outside of the workspace by way of a link, be it a file or a folder")
    func outside() throws {
        let workspace = try TemporaryWorkspace(SmallSpecs.all)
        let elsewhere = try TemporaryWorkspace(["deals/theirs.yaml": "theirs"])
        let manager = FileManager.default
        try workspace.remove("Specs/deals")
        try manager.createSymbolicLink(
            atPath: workspace.path + "/Specs/deals", withDestinationPath: elsewhere.path + "/deals")
        try manager.createSymbolicLink(
            atPath: workspace.path + "/Specs/theirs.yaml", withDestinationPath: elsewhere.path + "/deals/theirs.yaml")
        let folder = try WorkspaceFolder(at: workspace.path)
        for path in ["Specs/deals/new.yaml", "Specs/theirs.yaml", "Specs/deals/deeper/new.yaml"] {
            #expect(throws: WorkspaceError.self, "\(path)") { try folder.write([0x61], to: path) }
        }
        #expect(throws: WorkspaceError.self) { try Starter.deal("northwind", in: folder) }
        #expect(elsewhere.files(below: "deals") == ["deals/theirs.yaml"])
        #expect(try elsewhere.text("deals/theirs.yaml") == "theirs")
    }

    @Test("what a run that was ended half way left beside a file is neither in the way nor taken for a spec")
    func leftOver() throws {
        let workspace = try TemporaryWorkspace(SmallSpecs.all)
        try workspace.write("half", to: "Specs/.process.yaml.new")
        let folder = try WorkspaceFolder(at: workspace.path)
        try folder.write(try workspace.bytes(process), to: process)
        #expect(try workspace.text("Specs/.process.yaml.new") == "half")
        #expect(!folder.files(below: "Specs").contains { $0.path.contains(".new") })
    }

    @Test("of a file of gigabytes no more is read than shows that it is too large")
    func large() throws {
        let workspace = try TemporaryWorkspace(SmallSpecs.all)
        let path = workspace.path + "/Specs/deals/huge.yaml"
        try workspace.write("", to: "Specs/deals/huge.yaml")
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 3 << 30)
        let clock = ContinuousClock.now
        #expect(try workspace.problems().contains("Specs/deals/huge.yaml:1:1: error[S13]"))
        #expect(ContinuousClock.now - clock < .seconds(10))
    }

    @Test("a workspace is found from the folder that is named, and a folder that is gone is told as one")
    func finding() throws {
        let workspace = try TemporaryWorkspace(SmallSpecs.all)
        let real = try FileManager.default.destinationOfSymbolicLinkOrPath(workspace.path)
        #expect(throws: WorkspaceError.noWorkspace(folder: workspace.path + "/Specs", nearby: real)) {
            try WorkspaceFolder(at: workspace.path + "/Specs")
        }
        let above = URL(fileURLWithPath: workspace.path).deletingLastPathComponent().path + "/gone-" + UUID().uuidString
        #expect(throws: WorkspaceError.noFolder(path: above)) { try WorkspaceFolder(at: above) }
    }
}

extension FileManager {
    /// Links resolved: the temporary folder is one on some systems.
    fileprivate func destinationOfSymbolicLinkOrPath(_ path: String) throws -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
