import Assembly
import CollateralCLI
import Foundation
import TestSupport
import Testing
import WorkspaceStore

@Suite("Files that people have touched are theirs")
struct EditedFileTests {
    static let letter = "output/letters/acme/Letter-to-Acme.md"
    static let new = "output/letters/acme/Letter-to-Acme.new.md"

    @Test("an edited file stays as it is; the new version stands beside it and the report says so")
    func edited() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("My own words.", to: Self.letter)
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(try workspace.text(Self.letter) == "My own words.")
        #expect(try workspace.text(Self.new).contains("yours Eve"))
        #expect(
            report.summary.contains(
                "Kept your edited output/letters/acme/Letter-to-Acme.md; the new version is output/letters/acme/Letter-to-Acme.new.md"
            ))
        #expect(!report.hasFailed)
        #expect(try workspace.text("output/index.html").contains("\"letters/acme/Letter-to-Acme.html\""))
    }

    @Test("who moves the new version over the edited file takes it over, and it is the program's own again")
    func newVersionTaken() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("My own words.", to: Self.letter)
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        try workspace.build()
        try workspace.remove(Self.letter)
        try FileManager.default.moveItem(
            atPath: workspace.path + "/" + Self.new, toPath: workspace.path + "/" + Self.letter)
        try workspace.replace("rep: Eve", with: "rep: Flo", in: "Specs/deals/acme.yaml")
        #expect(try workspace.build().kept == [])
        #expect(try workspace.text(Self.letter).contains("yours Flo"))
        #expect(!workspace.exists(Self.new))
    }

    @Test("the file beside it may be edited too, and a third one is written")
    func editedTwice() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("mine", to: Self.letter)
        try workspace.build()
        try workspace.write("mine too", to: Self.new)
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        try workspace.build()
        #expect(try workspace.text(Self.letter) == "mine")
        #expect(try workspace.text(Self.new) == "mine too")
        #expect(try workspace.text("output/letters/acme/Letter-to-Acme.new-2.md").contains("yours Eve"))
    }

    @Test("a file of the same name that no build wrote is somebody's own")
    func foreign() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write("from elsewhere", to: Self.letter)
        try workspace.build()
        #expect(try workspace.text(Self.letter) == "from elsewhere")
        #expect(workspace.exists(Self.new))
    }

    @Test("an empty file is nobody's work: what a power cut leaves behind is written anew, under its own name")
    func empty() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("", to: Self.letter)
        try workspace.build()
        #expect(try workspace.text(Self.letter).contains("yours Ann"))
        #expect(!workspace.exists(Self.new))
    }

    @Test("a build leaves no temporary files beside its documents")
    func temporaryFiles() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let all = FileManager.default.subpaths(atPath: workspace.path + "/output/letters") ?? []
        #expect(all.filter { $0.contains("/.") || $0.hasPrefix(".") } == [])
        #expect(all.contains("acme/Letter-to-Acme.md"))
    }

    @Test("a file nobody touched is replaced, and one that would not change is left alone")
    func untouched() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let again = try workspace.build()
        #expect(again.summary.contains("(3 files, 0 new or changed)"))
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        try workspace.build()
        #expect(try workspace.text(Self.letter).contains("yours Eve"))
        #expect(!workspace.exists(Self.new))
    }

    @Test("a manifest that cannot be read loses nothing: what would change counts as somebody's own, and that is said")
    func brokenManifest() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("{", to: "output/.collateral/manifest")
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(
            report.summary.hasPrefix(
                "output/.collateral/manifest is damaged (it is not a manifest), so a file that would have changed "
                    + "counts as not ours\n"))
        #expect(try workspace.text(Self.letter).contains("yours Ann"))
        #expect(try workspace.text(Self.new).contains("yours Eve"))
    }

    @Test("files of earlier builds are named, not deleted")
    func leftovers() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.replace("company: Acme", with: "company: Acme2", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(workspace.exists(Self.letter))
        #expect(report.summary.contains("No longer made, still there: 3 files of earlier builds:"))
    }

    @Test(
        "a document that an office program has open is not replaced under it; the report says what to do",
        arguments: [".~lock.Letter-to-Acme.docx#", "~$tter-to-Acme.docx"])
    func open(lockFile: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let before = try workspace.bytes("output/letters/acme/Letter-to-Acme.docx")
        try workspace.write("", to: "output/letters/acme/\(lockFile)")
        #expect(try workspace.build().summary.contains("0 new or changed"))

        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(try workspace.bytes("output/letters/acme/Letter-to-Acme.docx") == before)
        #expect(
            report.summary.contains(
                """
                Kept output/letters/acme/Letter-to-Acme.docx, which is open in another program; \
                the new version is output/letters/acme/Letter-to-Acme.new.docx
                  (close it and build again; if nobody has it open, delete 'output/letters/acme/\(lockFile)')
                """))

        try workspace.remove("output/letters/acme/\(lockFile)")
        let closed = try workspace.build()
        #expect(try workspace.bytes("output/letters/acme/Letter-to-Acme.docx") != before)
        #expect(closed.summary.contains("No longer made, still there: 1 file of earlier builds:"))
        #expect(closed.summary.contains("  output/letters/acme/Letter-to-Acme.new.docx"))
    }

    @Test("an edited start page is kept and told like any other file")
    func editedStartPage() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("mine", to: "output/index.html")
        let report = try workspace.build()
        #expect(try workspace.text("output/index.html") == "mine")
        #expect(report.summary.contains("Kept your edited output/index.html; the new version is output/index.new.html"))
        #expect(report.summary.contains("Look at output/index.new.html"))
    }

    @Test("the start page names edited files, also after a build of other documents, until they are dealt with")
    func editedOnStartPage() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write("mine", to: Self.letter)
        try workspace.build()
        try workspace.build { $0.audience = "internal" }
        #expect(try workspace.text("output/index.html").contains("Letter-to-Acme.new.md"))
        try workspace.write(try workspace.bytes(Self.new), to: Self.letter)
        try workspace.build()
        #expect(try !workspace.text("output/index.html").contains("Letter-to-Acme.new.md"))
    }

    @Test("a link in output that leads out of it is not written through")
    func linkOutside() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let elsewhere = try TemporaryFolder(["note.txt": ""])
        try workspace.write("", to: "output/note.txt")
        try FileManager.default.createSymbolicLink(
            atPath: workspace.path + "/output/letters", withDestinationPath: elsewhere.path)
        let report = try workspace.build()
        #expect(report.hasWriteFailure)
        #expect(
            report.summary.contains(
                """
                Not written: 1 document:
                  output/letters/acme/Letter-to-Acme: a link leads out of the output folder
                """))
        #expect(elsewhere.files(below: "") == ["/note.txt"])
    }

    @Test("a path that cannot be written keeps no other document from being written, and nothing half-written is left")
    func unwritable() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write("a file where a folder should be", to: "output/letters")
        try workspace.write(
            SmallSpecs.letter.replacing("document: letter", with: "document: memo")
                .replacing("letters/", with: "memos/"), to: "Templates/memo.md")
        let report = try workspace.build { $0.formats = [.markdown] }
        #expect(report.hasWriteFailure)
        #expect(
            report.summary.contains("  output/letters/acme/Letter-to-Acme: a file stands where a folder is to be"))
        #expect(
            workspace.files() == ["output/index.html", "output/letters", "output/memos/acme/Letter-to-Acme.md"])
    }
}
