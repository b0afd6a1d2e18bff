import Assembly
import CollateralCLI
import Diagnostics
import Dispatch
import Foundation
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("What a build does not make just now is not given up")
struct StandingDocumentTests {
    private static let letter = "output/letters/acme/Letter-to-Acme"

    @Test(
        "a template with an error, wherever it is, keeps its documents on the start page and out of what is no longer made",
        arguments: [
            ("yours {{deal.rep}}", "yours {{deal.repp}}"),
            ("title: \"Letter to {{deal.company}}\"", "title: \"{{deal.x}}\""),
            ("file: letters/{{deal.id}}/Letter to {{deal.company}}", "file: letters/{{deal.idd}}/Letter"),
            ("for: deal", "for: deals"), ("audience: customer", "audience: customers"),
            ("document: letter", "documents: letter"),
        ])
    func brokenTemplate(old: String, new: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.replace(old, with: new, in: "Templates/letter.md")
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.hasFailed)
        #expect(report.leftovers == [] && report.prunedFiles == 0)
        #expect(!report.summary.contains("No longer made"))
        for format in ["md", "html", "docx"] { #expect(workspace.exists("\(Self.letter).\(format)")) }
        #expect(try workspace.text("output/index.html").contains("letters/acme/Letter-to-Acme.docx"))
        #expect(report.summary.contains("Skipped") && report.summary.contains("Templates/letter.md"))
    }

    @Test(
        "so does a spec with an error, and one that cannot be read",
        arguments: [
            "name: 'Acme", "colour: red\n" + SmallSpecs.acme, SmallSpecs.acme.replacing("first", with: "frist"),
        ])
    func brokenDeal(text: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.write(text, to: "Specs/deals/acme.yaml")
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.hasFailed)
        #expect(report.leftovers == [])
        #expect(workspace.exists("\(Self.letter).docx"))
        let page = try workspace.text("output/index.html")
        #expect(page.contains("letters/acme/Letter-to-Acme.docx"))
        #expect(page.contains("not made anew, since there are errors in <bdi>Specs/deals/acme.yaml</bdi>"))
    }

    @Test(
        "so does what an error hides: a file or a folder that cannot be read, a deal that is no longer shared, a plan of no meeting",
        arguments: [
            ("Templates/letter.md", nil), ("Templates/partials", nil), ("Templates", nil), ("Specs/deals", nil),
            ("Specs/deals/acme.yaml", nil), ("Specs/interactions", nil), ("Specs/interactions/meeting.yaml", nil),
            ("Specs/deals/acme.yaml", ("[customer]", "[custmer]")),
            ("Specs/deals/acme.yaml", ("interaction: meeting", "interaction: meting")),
        ] as [(String, (String, String)?)])
    func hidden(path: String, edit: (String, String)?) throws {
        var files = SmallSpecs.all
        files["Specs/deals/acme.yaml"]?.append("\nplans:\n  - {id: second, interaction: meeting}\n")
        files["Templates/letter.md"]?.append("\n{{> end}}\n")
        files["Templates/partials/end.md"] = "Bye"
        files["Templates/sheet.md"] = SmallSpecs.letter
            .replacing("letter", with: "sheet").replacing("for: deal", with: "for: plan")
            .replacing("{{deal.company}}\n---", with: "{{deal.company}} {{plan.id}}\n---")
            .replacing("audience: customer", with: "audience: internal")
        let workspace = try TemporaryFolder(files)
        try workspace.build()
        let made = workspace.files().filter { $0.hasPrefix("output/") && $0.hasSuffix(".docx") }
        #expect(made.count == 2, "\(made)")
        if let edit {
            try workspace.replace(edit.0, with: edit.1, in: path)
        } else {
            try FileManager.default.moveItem(atPath: workspace.path + "/" + path, toPath: workspace.path + "/aside")
            try FileManager.default.createSymbolicLink(
                atPath: workspace.path + "/" + path, withDestinationPath: "/etc")
        }
        let before = try made.map { try workspace.bytes($0) }
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.hasFailed && report.prunedFiles == 0)
        #expect(try made.map { try workspace.bytes($0) } == before)
        let page = try workspace.text("output/index.html")
        for file in made { #expect(page.contains("\"\(file.dropFirst("output/".count))\""), "\(file) \(path)") }
        #expect(
            page.contains(
                "not made anew, since there are errors in <bdi>\(path.hasPrefix("Templates") ? "Templates" : path)"))
    }

    @Test("what a build was to make anew and did not is an earlier version on the start page, and says so")
    func outdated() throws {
        let outdated = "an earlier version: the last build did not make it anew"
        let workspace = try Self.builtWithNote()
        #expect(!(try workspace.text("output/index.html").contains(outdated)))
        // A draft that --final refuses leaves a finished one as it stands.
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        try workspace.replace("yours {{deal.rep}}", with: "by {{deal.go_live}}", in: "Templates/letter.md")
        let report = try workspace.build { $0.isFinal = true }
        #expect(report.summary.contains("Refused: 1 document with open items (--final); an earlier version"))
        let page = try workspace.text("output/index.html")
        #expect(page.contains("\"letters/acme/Letter-to-Acme.docx\"") && page.contains(outdated))
        try workspace.build()
        #expect(!(try workspace.text("output/index.html").contains(outdated)))
        try workspace.remove("output/notes/acme.html")
        try workspace.write("mine", to: "output/notes/acme.html/mine.txt")
        try workspace.replace("rep: Eve", with: "rep: Bob", in: "Specs/deals/acme.yaml")
        #expect(try workspace.build().hasWriteFailure)
        // What could be written is new.
        let other = try workspace.text("output/index.html")
        #expect(!other.contains(outdated) && other.contains("\"notes/acme.docx\""))
    }

    @Test(
        "a format that a later build was not asked for is no way to the document any more once it says something else")
    func otherFormats() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        func links() throws -> [Substring] {
            try workspace.text("output/index.html").matches(of: /letters\/acme\/Letter-to-Acme\.(\w+)"/).map(\.output.1)
        }
        let all = Set(try links())
        #expect(all == ["docx", "html", "md"])
        try workspace.build { $0.formats = [.word] }
        #expect(Set(try links()) == all)
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        try workspace.build { $0.formats = [.word] }
        #expect(Set(try links()) == ["docx"])
        #expect(workspace.exists("\(Self.letter).html"))
        try workspace.build()
        #expect(Set(try links()) == all)
    }

    private static let note = """
        ---
        document: note
        title: Note
        for: deal
        audience: internal
        file: notes/{{deal.id}}
        ---
        Rep {{deal.rep}}.
        """

    /// A letter and a note of each deal, made once.
    private static func builtWithNote() throws -> TemporaryFolder {
        var files = SmallSpecs.all
        files["Templates/note.md"] = note
        let workspace = try TemporaryFolder(files)
        try workspace.build()
        return workspace
    }

    @Test("so does a template whose path another document has taken, and whose own error comes with another path")
    func takenPath() throws {
        let taken = ("file: notes/{{deal.id}}", "file: letters/{{deal.id}}/Letter to {{deal.company}}")
        let unsound = ("notes/{{deal.id}}\n---\nRep {{deal.rep}}", "new/{{deal.id}}\n---\nRep {{deal.repp}}")
        for (old, new) in [taken, unsound] {
            let workspace = try Self.builtWithNote()
            try workspace.replace(old, with: new, in: "Templates/note.md")
            let report = try workspace.build { $0.isPruning = true }
            #expect(report.hasFailed)
            #expect(report.leftovers == [] && report.prunedFiles == 0)
            let page = try workspace.text("output/index.html")
            for format in ["md", "html", "docx"] { #expect(workspace.exists("output/notes/acme.\(format)")) }
            #expect(page.contains("\"notes/acme.docx\""))
            #expect(page.contains("not made anew, since there are errors in <bdi>Templates/note.md</bdi>"), "\(page)")
            #expect(page.matches(of: /"letters\/acme\/Letter-to-Acme.docx"/).count > 0)
            // Once it has a place of its own again, the last one is given up.
            try workspace.write(Self.note.replacing("notes/", with: "new/"), to: "Templates/note.md")
            #expect(try workspace.build { $0.isPruning = true }.prunedFiles == 3)
            #expect(!workspace.exists("output/notes"))
            #expect(try workspace.text("output/index.html").contains("\"new/acme.docx\""))
        }
    }

    @Test("so does a document that was not asked for and has another path since")
    func otherDocument() throws {
        let workspace = try Self.builtWithNote()
        try workspace.replace("notes/", with: "new/", in: "Templates/note.md")
        let report = try workspace.build {
            $0.isPruning = true
            $0.document = "letter"
        }
        #expect(report.prunedFiles == 0)
        #expect(workspace.exists("output/notes/acme.docx"))
        #expect(try workspace.text("output/index.html").contains("\"notes/acme.docx\""))
        #expect(try workspace.build { $0.isPruning = true }.prunedFiles == 3)
    }

    @Test("so does a deal with an error whose documents would go elsewhere, until they do")
    func brokenDealOfAnotherPath() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let links = try workspace.text("output/index.html").matches(of: /"letters\/acme\/[^"]*/).map(\.output)
        let renamed = SmallSpecs.acme.replacing("company: Acme", with: "company: Beta")
        try workspace.write("colour: red\n" + renamed, to: "Specs/deals/acme.yaml")
        #expect(try workspace.build { $0.isPruning = true }.prunedFiles == 0)
        let page = try workspace.text("output/index.html")
        #expect(page.matches(of: /"letters\/acme\/[^"]*/).map(\.output) == links)
        #expect(page.contains("not made anew, since there are errors in <bdi>Specs/deals/acme.yaml</bdi>"))
        try workspace.write(renamed, to: "Specs/deals/acme.yaml")
        #expect(try workspace.build { $0.isPruning = true }.prunedFiles == 3)
        #expect(try workspace.text("output/index.html").contains("\"letters/acme/Letter-to-Beta.docx\""))
    }

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
                "No longer made, still there: 1 file of earlier builds:\n  letters/acme/Letter-to-Acme.md\n  (--prune leaves"
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
        for rep in ["Eve", "Bob"] {
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
                Kept letters/acme/Letter-to-Acme.md, which is write-protected; \
                the new version is letters/acme/Letter-to-Acme.new.md
                Kept the link letters/acme/Letter-to-Acme.html; \
                the new version is letters/acme/Letter-to-Acme.new.html
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
        try workspace.replace("collateral manifest 5", with: "collateral manifest 9", in: "output/.collateral/manifest")
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        let report = try workspace.build()
        #expect(report.kept == [])
        #expect(
            report.summary.hasPrefix(
                "output/.collateral/manifest is of version 9 of the format, so every document was made anew\n"))
        #expect(try workspace.build().manifestDamage == nil)
    }

    @Test("of a manifest of version 4, whose hashes are others, each file is known that nobody edited")
    func manifestOfVersion4() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let manifest = "output/.collateral/manifest"
        let lines = try workspace.text(manifest).split(separator: "\n").map { line -> String in
            var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 1 else { return String(line) }
            fields[0] = ContentHash(ofBytesBefore5: try workspace.bytes("output/" + fields[1])).description
            return fields.joined(separator: "\t")
        }
        let text = lines.joined(separator: "\n").replacing("manifest 5", with: "manifest 4") + "\n"
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
