import Assembly
import FaultTrials
import Foundation
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("What is written into a workspace leaves everything else as it was")
struct SpecWritingTests {
    private let process = "Specs/process.yaml"

    @Test("a file keeps its permissions and, where it is a link within the workspace, stays one")
    func permissionsAndLinks() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let manager = FileManager.default
        try manager.moveItem(atPath: workspace.path + "/" + process, toPath: workspace.path + "/Specs/shared.yaml")
        try manager.createSymbolicLink(atPath: workspace.path + "/" + process, withDestinationPath: "shared.yaml")
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: workspace.path + "/Specs/shared.yaml")

        try WorkspaceFolder(at: workspace.path)
            .write(Array("name: Ours\n".utf8), to: process, over: Array(SmallSpecs.process.utf8))

        #expect(try manager.destinationOfSymbolicLink(atPath: workspace.path + "/" + process) == "shared.yaml")
        #expect(try workspace.text("Specs/shared.yaml") == "name: Ours\n")
        let permissions = try manager.attributesOfItem(atPath: workspace.path + "/Specs/shared.yaml")[.posixPermissions]
        #expect(permissions as? Int == 0o600)
        #expect(try manager.contentsOfDirectory(atPath: workspace.path + "/Specs").allSatisfy { !$0.hasPrefix(".") })
    }

    @Test("nothing is written outside of the workspace by way of a link, be it a file or a folder")
    func outside() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let elsewhere = try TemporaryFolder(["deals/theirs.yaml": "theirs"])
        let manager = FileManager.default
        try workspace.remove("Specs/deals")
        try manager.createSymbolicLink(
            atPath: workspace.path + "/Specs/deals", withDestinationPath: elsewhere.path + "/deals")
        try manager.createSymbolicLink(
            atPath: workspace.path + "/Specs/theirs.yaml", withDestinationPath: elsewhere.path + "/deals/theirs.yaml")
        let folder = try WorkspaceFolder(at: workspace.path)
        for path in ["Specs/deals/new.yaml", "Specs/theirs.yaml", "Specs/deals/deeper/new.yaml"] {
            #expect(throws: WorkspaceError.self, "\(path)") { try folder.write([0x61], to: path, over: nil) }
            #expect(throws: WorkspaceError.self, "\(path)") {
                try folder.write([0x61], to: path, over: Array("theirs".utf8))
            }
        }
        #expect(throws: WorkspaceError.self) { try Scaffold.deal("northwind", in: folder) }
        #expect(elsewhere.files(below: "deals") == ["deals/theirs.yaml"])
        #expect(try elsewhere.text("deals/theirs.yaml") == "theirs")
    }

    @Test("what a run that was ended half way left beside a file is neither in the way nor taken for a spec")
    func leftOver() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write("half", to: "Specs/.process.yaml.new")
        let folder = try WorkspaceFolder(at: workspace.path)
        let bytes = try workspace.bytes(process)
        try folder.write(bytes, to: process, over: bytes)
        #expect(try workspace.text("Specs/.process.yaml.new") == "half")
        #expect(!folder.files(below: "Specs").contains { $0.path.contains(".new") })
    }

    @Test(
        "what was saved since it was read stays, on file systems that can swap files and on others",
        arguments: [true, false])
    func saved(canExchange: Bool) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let folder = try WorkspaceFolder(at: workspace.path, files: FaultyFileSystem(canExchange: canExchange))
        let bytes = try workspace.bytes(process)
        try workspace.write("saved just now", to: process)
        #expect(
            throws: WorkspaceError.cannotWrite(
                path: folder.root.appending(process).string, reason: .savedByOther)
        ) { try folder.write([0x61], to: process, over: bytes) }
        #expect(throws: WorkspaceError.self) { try folder.write([0x61], to: process, over: nil) }
        #expect(try workspace.text(process) == "saved just now")
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/Specs")
        #expect(names.allSatisfy { !$0.hasPrefix(".") })
    }

    @Test("a file that may not be written to, or that other names lead to as well, is not replaced")
    func readOnly() throws {
        for isLinked in [true, false] {
            let workspace = try TemporaryFolder(SmallSpecs.all)
            let file = workspace.path + "/" + process
            if isLinked {
                try FileManager.default.linkItem(atPath: file, toPath: workspace.path + "/other.yaml")
            } else {
                try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
            }
            let folder = try WorkspaceFolder(at: workspace.path)
            let bytes = try workspace.bytes(process)
            #expect(throws: WorkspaceError.self) { try folder.write([0x61], to: process, over: bytes) }
            #expect(try workspace.bytes(process) == bytes)
        }
    }

    @Test("a folder that is named like a spec is told as one that cannot be read")
    func folderAsSpec() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write("name: x\n", to: "Specs/deals/bolt.yaml/notes.txt")
        #expect(
            try workspace.problems().contains(
                "Specs/deals/bolt.yaml:1:1: error[S40]: this file cannot be read: It is a folder\n"))
    }

    @Test("of a file of gigabytes no more is read than shows that it is too large")
    func large() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let path = workspace.path + "/Specs/deals/huge.yaml"
        try workspace.write("", to: "Specs/deals/huge.yaml")
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 3 << 30)
        var problems = ""
        #expect(try processorTime { problems = try workspace.problems() } < .seconds(10))
        #expect(problems.contains("Specs/deals/huge.yaml:1:1: error[S13]"))
    }

    @Test("a workspace is found from the folder that is named, and a folder that is gone is told as one")
    func finding() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
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
