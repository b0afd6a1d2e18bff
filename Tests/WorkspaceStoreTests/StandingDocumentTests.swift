import Assembly
import CollateralCLI
import Foundation
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
        for file in made where !file.hasSuffix(".md") {
            #expect(page.contains("\"\(file.dropFirst("output/".count))\""), "\(file) \(path)")
        }
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
        try workspace.replace("rep: Eve", with: "rep: Flo", in: "Specs/deals/acme.yaml")
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
        #expect(all == ["docx", "html"])
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
        #expect(Set(page.matches(of: /"letters\/acme\/[^"]*/).map(\.output)) == Set(links))
        #expect(page.contains("not made anew, since there are errors in <bdi>Specs/deals/acme.yaml</bdi>"))
        try workspace.write(renamed, to: "Specs/deals/acme.yaml")
        #expect(try workspace.build { $0.isPruning = true }.prunedFiles == 3)
        #expect(try workspace.text("output/index.html").contains("\"letters/acme/Letter-to-Beta.docx\""))
    }
}
