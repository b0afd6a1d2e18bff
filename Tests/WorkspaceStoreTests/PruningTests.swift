import Assembly
import CollateralCLI
import Foundation
import TestSupport
import Testing
import WorkspaceStore

@Suite("What is no longer made goes when somebody says so, and nothing else")
struct PruningTests {
    private static let letter = "output/letters/acme/Letter-to-Acme"

    @Test(
        "where a disk tells no capitals from small letters, a file under another spelling of its name is the same file")
    func capitals() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        // Such a disk finds one file under both names; here a second name stands for that.
        let folder = workspace.path + "/output/letters/acme/Letter-to-"
        for format in ["md", "html", "docx"] {
            try FileManager.default.linkItem(atPath: folder + "Acme.\(format)", toPath: folder + "ACME.\(format)")
        }
        try workspace.replace("yours {{deal.rep}}", with: "from {{deal.rep}}", in: "Templates/letter.md")
        try workspace.replace(
            "file: letters/{{deal.id}}/Letter to {{deal.company}}", with: "file: letters/{{deal.id}}/Letter to ACME",
            in: "Templates/letter.md")
        let report = try workspace.build()
        #expect(report.kept == [])
        #expect(try workspace.text("output/letters/acme/Letter-to-ACME.md").contains("from Ann"))

        for format in ["md", "html", "docx"] {
            try FileManager.default.removeItem(atPath: folder + "Acme.\(format)")
            try FileManager.default.linkItem(atPath: folder + "ACME.\(format)", toPath: folder + "Acme.\(format)")
        }
        let pruned = try workspace.build { $0.isPruning = true }
        #expect(pruned.prunedFiles == 0 && pruned.leftovers == [])
        #expect(workspace.exists("output/letters/acme/Letter-to-ACME.docx"))
    }

    @Test("--prune removes what is no longer made, leaves what somebody edited, protected or linked, and says so")
    func pruning() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("mine", to: "\(Self.letter).md")
        try workspace.replace("company: Acme", with: "company: Beta", in: "Specs/deals/acme.yaml")
        #expect(try workspace.build().leftovers.count == 3)
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.prunedFiles == 2)
        #expect(report.leftovers == ["letters/acme/Letter-to-Acme.md"])
        #expect(report.summary.contains("Removed: 2 files of earlier builds, no longer made\n"))
        #expect(
            report.summary.contains(
                "No longer made, still there: 1 file of earlier builds:\n  output/letters/acme/Letter-to-Acme.md\n  (--prune leaves"
            ))
        #expect(try workspace.text("\(Self.letter).md") == "mine")
        #expect(!workspace.exists("\(Self.letter).docx"))
        #expect(workspace.exists("output/letters/acme/Letter-to-Beta.docx"))
    }

    @Test("--prune leaves the new version beside a file that was kept, until the file is written again")
    func newVersions() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("mine", to: "\(Self.letter).md")
        try workspace.write("mine", to: "output/index.html")
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        for _ in 1...2 {
            let report = try workspace.build { $0.isPruning = true }
            #expect(report.prunedFiles == 0)
            #expect(try workspace.text("\(Self.letter).new.md").contains("yours Eve"))
            #expect(workspace.exists("output/index.new.html"))
        }
        try workspace.build {
            $0.isPruning = true
            $0.formats = [.html]
        }
        #expect(workspace.exists("\(Self.letter).new.md"))
        try workspace.remove("\(Self.letter).md")
        #expect(try workspace.build { $0.isPruning = true }.prunedFiles == 1)
        #expect(!workspace.exists("\(Self.letter).new.md"))
        #expect(try workspace.text("\(Self.letter).md").contains("yours Eve"))
    }

    @Test(
        "--prune removes nothing while a folder cannot be read or there are no templates",
        arguments: ["Specs/deals", "Templates"])
    func unreadableFolder(folder: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let made = workspace.files()
        try FileManager.default.moveItem(
            atPath: workspace.path + "/" + folder, toPath: workspace.path + "/aside")
        try FileManager.default.createSymbolicLink(
            atPath: workspace.path + "/" + folder, withDestinationPath: "/nowhere/at/all")
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.prunedFiles == 0 && report.leftovers == [])
        #expect(Set(made).isSubset(of: Set(workspace.files())))
    }

    @Test("a new version beside a write-protected file can be written again")
    func protectedNewVersion() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let markdown = workspace.path + "/\(Self.letter).md"
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: markdown)
        for rep in ["Eve", "Flo"] {
            let deal = try workspace.text("Specs/deals/acme.yaml")
            try workspace.write(deal.replacing(/rep: .*/, with: "rep: \(rep)"), to: "Specs/deals/acme.yaml")
            try workspace.build()
            #expect(try workspace.text("\(Self.letter).new.md").contains("yours \(rep)"))
        }
        #expect(!workspace.exists("\(Self.letter).new-2.md"))
    }

    @Test("--prune takes folders away that it emptied")
    func emptyFolders() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.replace("file: letters/", with: "file: post/", in: "Templates/letter.md")
        try workspace.build { $0.isPruning = true }
        #expect(!workspace.exists("output/letters"))
        #expect(workspace.exists("output/post/acme/Letter-to-Acme.docx"))
    }
}
