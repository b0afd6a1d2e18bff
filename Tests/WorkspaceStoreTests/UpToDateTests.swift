import Assembly
import Foundation
import Testing
import WorkspaceStore

@Suite("A build makes the documents again that follow from what changed, and no others")
struct UpToDateTests {
    private static let letters = ["letter of acme", "letter of zeta"]
    private static let all = ["guide", "letter of acme", "letter of zeta", "sheet of sheet"]

    struct Change: Sendable, CustomTestStringConvertible {
        var what: String
        var remade: [String]
        var make: @Sendable (TemporaryWorkspace) throws -> Void

        init(_ what: String, _ remade: [String], _ make: @escaping @Sendable (TemporaryWorkspace) throws -> Void) {
            self.what = what
            self.remade = remade
            self.make = make
        }

        var testDescription: String { what }
    }

    private static func comment(_ file: String) -> Change {
        Change("a comment in \(file)", []) { workspace in
            try workspace.write("# A comment.\n\n" + (try workspace.text(file)), to: file)
        }
    }

    private static func replacing(_ old: String, _ new: String, _ file: String, _ remade: [String]) -> Change {
        Change("\(new) for \(old) in \(file)", remade) { try $0.replace(old, with: new, in: file) }
    }

    static let changes = [
        Change("nothing", []) { _ in },
        comment("Specs/deals/acme.yaml"), comment("Specs/interactions/meeting.yaml"), comment("Specs/process.yaml"),
        Change("Templates/README.md", []) { try $0.write("Read me.", to: "Templates/README.md") },
        Change("a picture that no document shows", []) { try $0.write(picture(7), to: "assets/other.svg") },
        Change("quotes around a value", []) {
            try $0.replace("rep: Ann", with: "rep: \"Ann\"", in: "Specs/deals/acme.yaml")
        },
        replacing("rep: Ann", "rep: Eve", "Specs/deals/acme.yaml", ["letter of acme"]),
        replacing("influence: low", "influence: high", "Specs/deals/acme.yaml", ["letter of acme"]),
        Change("two contacts in another order", ["letter of acme"]) { workspace in
            let cy = "  - {id: cy, name: Cy Young, influence: high}"
            let di = "  - {id: di, name: Di Old, influence: low}"
            try workspace.replace("\(cy)\n\(di)", with: "\(di)\n\(cy)", in: "Specs/deals/acme.yaml")
        },
        replacing("purpose: Hear them", "purpose: Hear all", "Specs/interactions/meeting.yaml", all),
        replacing("name: Sellers", "name: Others", "Specs/process.yaml", all),
        replacing("yours", "Yours", "Templates/letter.md", letters),
        replacing("audience: customer", "audience: internal", "Templates/letter.md", letters),
        replacing("Hello", "Goodbye", "Templates/partials/hello.md", all),
        Change("words.yaml", all) { try $0.write("writer: {page: Sheet}\n", to: "Templates/words.yaml") },
        Change("a picture", ["sheet of sheet"]) { try $0.write(picture(2), to: "assets/line.svg") },
        Change("a new deal", ["letter of beta"]) {
            try $0.write(SmallSpecs.acme.replacing("Acme", with: "Beta"), to: "Specs/deals/beta.yaml")
        },
        Change("a deal that is gone", []) { try $0.remove("Specs/deals/zeta.yaml") },
        Change("a document that is gone", ["letter of acme"]) {
            try $0.remove("output/letters/acme/Letter-to-Acme.docx")
        },
        Change("a document that is empty", ["letter of acme"]) {
            try $0.write("", to: "output/letters/acme/Letter-to-Acme.md")
        },
        Change("a document that somebody edited", ["letter of zeta"]) {
            try $0.write("mine", to: "output/letters/zeta/Letter-to-Zeta.md")
        },
        Change("a manifest that is gone", all) { try $0.remove("output/.collateral/manifest") },
        Change("a manifest of the version before", all) { workspace in
            let manifest = "output/.collateral/manifest"
            let lines = try workspace.text(manifest).split(separator: "\n").map { line -> String in
                var fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard fields.count > 8, let pictures = Int(fields[7]) else { return String(line) }
                fields.removeSubrange(6...(7 + pictures))
                fields[fields.count - 1] = "."
                return fields.joined(separator: "\t")
            }
            let text = lines.joined(separator: "\n") + "\n"
            try workspace.write(text.replacing("manifest 3", with: "manifest 2"), to: manifest)
        },
    ]

    private static func picture(_ width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)0\" height=\"10\"/>"
    }

    /// Two deals, a document of each target but the plan, a partial and a picture.
    private static func workspace() throws -> TemporaryWorkspace {
        let workspace = try TemporaryWorkspace(SmallSpecs.all)
        try workspace.write(SmallSpecs.acme.replacing("Acme", with: "Zeta"), to: "Specs/deals/zeta.yaml")
        try workspace.write(picture(1), to: "assets/line.svg")
        try workspace.write("Hello.\n", to: "Templates/partials/hello.md")
        try workspace.write(
            template("guide", for: "process", "Guide", "{{> hello}}\n\n{{process.name}}"), to: "Templates/guide.md")
        try workspace.write(
            template("sheet", for: "collateral", "{{collateral.title}}", "![A line](assets/line.svg)"),
            to: "Templates/sheet.md")
        return workspace
    }

    private static func template(_ name: String, for target: String, _ title: String, _ body: String) -> String {
        """
        ---
        document: \(name)
        kind: Sheet
        title: "\(title)"
        for: \(target)
        audience: internal
        file: "\(name)s/\(title)"
        ---
        \(body)

        """
    }

    private func remade(_ report: BuildReport) -> [String] {
        report.entries.filter { !$0.isUpToDate }.map(\.name).sorted()
    }

    @Test("what is made again after", arguments: changes)
    func change(_ change: Change) throws {
        let workspace = try Self.workspace()
        #expect(try remade(workspace.build()) == Self.all)
        try change.make(workspace)
        let report = try workspace.build()
        #expect(!report.hasFailed && report.manifestDamage == nil)
        #expect(remade(report) == change.remade)
        for entry in report.entries { #expect(entry.writtenFiles + entry.unchangedFiles == 3) }
        // What was made once is up to date, but for the file that is somebody's own.
        #expect(try remade(workspace.build()) == (report.kept.isEmpty ? [] : change.remade))
    }

    @Test("another day is printed in every document")
    func day() throws {
        let workspace = try Self.workspace()
        try workspace.build()
        #expect(try remade(workspace.build(on: "2026-11-22")) == Self.all)
        #expect(try remade(workspace.build(on: "2026-11-22")) == [])
    }

    @Test("a format that is not there yet is written, one that is not asked for is not looked at")
    func formats() throws {
        let workspace = try Self.workspace()
        try workspace.build { $0.formats = [.markdown] }
        #expect(try remade(workspace.build()) == Self.all)
        try workspace.remove("output/letters/acme/Letter-to-Acme.docx")
        #expect(try remade(workspace.build { $0.formats = [.html, .markdown] }) == [])
        #expect(try remade(workspace.build()) == ["letter of acme"])
    }

    @Test("what an edited file is to be replaced with comes back under its own name once the edit is undone")
    func undone() throws {
        let workspace = try Self.workspace()
        try workspace.build()
        let file = "output/letters/acme/Letter-to-Acme.md"
        let bytes = try workspace.bytes(file)
        try workspace.write("mine", to: file)
        #expect(try workspace.build().kept.map(\.path) == ["letters/acme/Letter-to-Acme.md"])
        try workspace.write(bytes, to: file)
        #expect(try workspace.build().kept == [])
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        #expect(try workspace.build().kept == [])
        #expect(try workspace.text(file).contains("yours Eve"))
    }

    @Test("a draft keeps its open items, and is refused where only finished documents are wanted")
    func drafts() throws {
        let workspace = try Self.workspace()
        try workspace.replace("yours", with: "{{deal.go_live}}, yours", in: "Templates/letter.md")
        let first = try workspace.build()
        let letter = try #require(first.entries.first { $0.name == "letter of acme" })
        #expect(letter.state == .draft && letter.openItems.count == 1)
        let second = try workspace.build()
        let again = try #require(second.entries.first { $0.name == "letter of acme" })
        #expect(again.isUpToDate && again.state == .draft && again.openItems == letter.openItems)
        let final = try workspace.build { $0.isFinal = true }
        #expect(final.entries.filter { $0.state == .refused }.map(\.name).sorted() == Self.letters)
    }

    @Test("of the shipped documents those are remade that a changed deal is about")
    func shipped() throws {
        let workspace = try TemporaryWorkspace.shipped()
        try workspace.build { $0.formats = [.markdown] }
        try workspace.replace("rep: Marta", with: "rep: Martha", in: "Specs/deals/aldermoor-dairy.yaml")
        let report = try workspace.build { $0.formats = [.markdown] }
        let names = remade(report)
        #expect(names == report.entries.map(\.name).filter { $0.contains("of aldermoor-dairy") }.sorted())
        #expect(names.count > 5)
    }
}
