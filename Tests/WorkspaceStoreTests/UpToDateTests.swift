import Assembly
import CollateralCLI
import Foundation
import TestSupport
import Testing
import WorkspaceStore

@Suite("A build makes the documents again that follow from what changed, and no others")
struct UpToDateTests {
    private static let letters = ["letter of acme", "letter of zeta"]
    private static let all = ["guide", "letter of acme", "letter of zeta", "sheet of sheet"]

    struct Change: Sendable, CustomTestStringConvertible {
        var what: String
        var remade: [String]
        var make: @Sendable (TemporaryFolder) throws -> Void

        init(_ what: String, _ remade: [String], _ make: @escaping @Sendable (TemporaryFolder) throws -> Void) {
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
        comment("Templates/words.yaml"), comment("Templates/brand.yaml"),
        replacing("Hello", "{{! A comment. }}Hello", "Templates/partials/hello.md", []),
        replacing("Dear", "{{! A comment. }}Dear", "Templates/letter.md", []),
        // A table's row or a list's item that holds nothing is left out where tags left nothing of it.
        replacing("{{process.name}}", "{{process.name}}\n\n- {{! A comment. }}\n- x", "Templates/guide.md", ["guide"]),
        replacing("document: letter", "# A comment.\ndocument: letter", "Templates/letter.md", []),
        Change("Templates/README.md", []) { try $0.write("Read me.", to: "Templates/README.md") },
        Change("a picture that no document shows", []) { try $0.write(picture(7), to: "assets/other.svg") },
        Change("quotes around a value", []) {
            try $0.replace("rep: Ann", with: "rep: \"Ann\"", in: "Specs/deals/acme.yaml")
        },
        replacing("rep: Ann", "rep: Eve", "Specs/deals/acme.yaml", ["letter of acme"]),
        replacing("influence: low", "influence: high", "Specs/deals/acme.yaml", []),
        Change("two contacts in another order", []) { workspace in
            let cy = "  - {id: cy, name: Cy Young, influence: high}"
            let di = "  - {id: di, name: Di Old, influence: low}"
            try workspace.replace("\(cy)\n\(di)", with: "\(di)\n\(cy)", in: "Specs/deals/acme.yaml")
        },
        replacing("purpose: Hear them", "purpose: Hear all", "Specs/interactions/meeting.yaml", []),
        replacing("title: Cost sheet", "title: Price sheet", "Specs/interactions/meeting.yaml", ["sheet of sheet"]),
        Change("the name of the process, to which internal documents lead back", ["guide", "sheet of sheet"]) {
            try $0.replace("name: How we sell", with: "name: How we work", in: "Specs/process.yaml")
        },
        replacing("name: Rep", "name: Seller", "Specs/process.yaml", []),
        Change("the organisation, which the properties of every document hold", all) {
            try $0.replace("name: Sellers", with: "name: Others", in: "Specs/process.yaml")
        },
        replacing("yours", "Yours", "Templates/letter.md", letters),
        replacing("audience: customer", "audience: internal", "Templates/letter.md", letters),
        replacing("Hello", "Goodbye", "Templates/partials/hello.md", ["guide"]),
        Change("a word of the writers", all) { try $0.replace("Leaf", with: "Sheet", in: "Templates/words.yaml") },
        Change("a word of the start page", []) { try $0.replace("Open", with: "Rough", in: "Templates/words.yaml") },
        Change("a word that no document prints", []) {
            try $0.replace("on it", with: "at it", in: "Templates/words.yaml")
        },
        replacing("Cork", "Dublin", "Templates/brand.yaml", letters),
        replacing("#8c1c13", "#8c1c14", "Templates/brand.yaml", all),
        Change("a logo", letters) { try $0.write(picture(3), to: "Templates/logo.svg") },
        Change("no look of its own", all) { try $0.remove("Templates/brand.yaml") },
        Change("no words of its own", all) { try $0.remove("Templates/words.yaml") },
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
                var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard fields.count > 8 else { return String(line) }
                fields[0] = ContentHash(ofBytesBefore5: try workspace.bytes("output/" + fields[1])).description
                for index in [2, 6, 7] { fields[index] = String(fields[index].prefix(16)) }
                return fields.joined(separator: "\t")
            }
            let text = lines.joined(separator: "\n") + "\n"
            try workspace.write(text.replacing("manifest 7", with: "manifest 4"), to: manifest)
        },
    ]

    private static func picture(_ width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)0\" height=\"10\"/>"
    }

    /// Two deals, a document of each target but the plan, a partial and a picture.
    private static func workspace() throws -> TemporaryFolder {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(SmallSpecs.acme.replacing("Acme", with: "Zeta"), to: "Specs/deals/zeta.yaml")
        try workspace.write(picture(1), to: "assets/line.svg")
        try workspace.write("Hello.\n", to: "Templates/partials/hello.md")
        try workspace.write(
            "writer: {page: Leaf}\nindex: {drafts: Open}\nchoices: {doing: on it}\n", to: "Templates/words.yaml")
        try workspace.write(picture(2), to: "Templates/logo.svg")
        try workspace.write(
            "logo: logo.svg\naccent: \"#8c1c13\"\nlegal_line: Registered in Cork\n", to: "Templates/brand.yaml")
        try workspace.write(
            template("guide", for: "process", "Guide", "{{> hello}}\n\n{{process.name}}"), to: "Templates/guide.md")
        try workspace.write(
            template("sheet", for: "collateral", "{{collateral.title}}", "![A line](assets/line.svg)"),
            to: "Templates/sheet.md")
        return workspace
    }

    /// All of its documents made.
    private static let built = Result {
        let workspace = try UpToDateTests.workspace().keptToTheEnd()
        try #require(workspace.build().entries.map(\.name).sorted() == all)
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
        report.liveEntries.filter { !$0.isUpToDate }.map(\.name).sorted()
    }

    @Test("what is made again after", arguments: changes)
    func change(_ change: Change) throws {
        let workspace = try Self.built.get().copy(of: ["Specs", "Templates", "assets", "output"])
        try change.make(workspace)
        let report = try workspace.build()
        #expect(!report.hasFailed && report.manifestDamage == nil)
        #expect(remade(report) == change.remade)
        for entry in report.entries { #expect(entry.writtenFiles + entry.unchangedFiles == 3) }
        // What was made once is up to date, but for the file that is somebody's own.
        #expect(try remade(workspace.build()) == (report.kept.isEmpty ? [] : change.remade))
    }

    @Test("another day remakes the documents that print it, or what is late by then, and no others")
    func day() throws {
        let workspace = try Self.workspace()
        try workspace.write(Self.template("day", for: "process", "Day", "It is {{today}}."), to: "Templates/day.md")
        try workspace.write(
            Self.template("late", for: "collateral", "Late", "{{#collateral.late}}Late!{{/collateral.late}}"),
            to: "Templates/late.md")
        try workspace.replace(
            "title: Cost sheet", with: "title: Cost sheet, due: 2026-11-22", in: "Specs/interactions/meeting.yaml")
        try workspace.build()
        #expect(try remade(workspace.build(on: "2026-11-22")) == ["day"])
        #expect(try remade(workspace.build(on: "2026-11-22")) == [])
        #expect(try remade(workspace.build(on: "2026-11-23")) == ["day", "late of sheet"])
        #expect(try remade(workspace.build(on: "2026-11-30")) == ["day"])
    }

    @Test("what is told of a document is told by every build, and its files are left as they are")
    func told() throws {
        let workspace = try Self.workspace()
        // A heading in a field of Markdown that leads nowhere is told where the document is read, as a warning.
        try workspace.replace(
            "message: It costs you.", with: "message: \"[there](#nowhere)\"", in: "Specs/interactions/meeting.yaml")
        try workspace.replace(
            "![A line]", with: "{{{collateral.message}}}\n\n![A line]", in: "Templates/sheet.md")
        let first = try workspace.build()
        let text = first.problems.text(json: false, color: false)
        #expect(first.problems.warningCount == 2 && !first.hasFailed, "\(text)")
        let second = try workspace.build()
        #expect(second.problems.text(json: false, color: false) == text)
        #expect(remade(second) == [])
        try workspace.write(
            "# Above\n" + workspace.text("Specs/interactions/meeting.yaml"), to: "Specs/interactions/meeting.yaml")
        let third = try workspace.build()
        #expect(remade(third) == [] && third.problems.warningCount == 2)
        #expect(third.problems.text(json: false, color: false) != text, "the warning has moved a line down")
    }

    @Test("after a build that only looked, the next one need not even look")
    func renewed() throws {
        let workspace = try Self.workspace()
        try workspace.build()
        func keys() throws -> [Substring] {
            try workspace.text("output/.collateral/manifest").split(separator: "\n").filter { $0.contains("letter") }
                .map { $0.split(separator: "\t", omittingEmptySubsequences: false)[6] }
        }
        let before = try keys()
        try workspace.replace("name: Rep", with: "name: Seller", in: "Specs/process.yaml")
        #expect(try remade(workspace.build()) == [])
        let after = try keys()
        #expect(before.count == 6 && after.count == 6 && Set(before).isDisjoint(with: after))
        try workspace.build()
        #expect(try keys() == after)
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

    // MARK: The shipped workspace

    static let shippedChanges = [
        Change("a comment in the process", []) { try $0.write("# Note\n" + $0.text(process), to: process) },
        Change("a comment in a deal", []) { try $0.write("# Note\n" + $0.text(deal), to: deal) },
        Change("a comment in an interaction", []) { try $0.write("# Note\n" + $0.text(review), to: review) },
        Change("a comment in a template", []) {
            try $0.write($0.text("Templates/agenda.md") + "{{! Note }}\n", to: "Templates/agenda.md")
        },
        Change("a deal's rep", ["of aldermoor-dairy"]) { try $0.replace("rep: Marta", with: "rep: Martha", in: deal) },
        Change("a deal's internal name, which no document prints", []) {
            try $0.replace("\nname: ", with: "\nname: New ", in: deal)
        },
        Change(
            "an interaction's purpose",
            [
                "agenda of * next-steps-agreement", "call-plan of * next-steps-agreement", "hand-off of ",
                "process-guide",
            ]
        ) { try $0.replace("\npurpose: ", with: "\npurpose: First of all ", in: review) },
        Change("a partial of one template", ["proposal-outline"]) {
            try $0.replace("Prices follow", with: "Prices come", in: "Templates/partials/proposal-prices.md")
        },
        Change("a template", ["action-plan"]) {
            try $0.replace("## The way there", with: "## The way to it", in: "Templates/action-plan.md")
        },
    ]

    private static let process = "Specs/process.yaml"
    private static let deal = "Specs/deals/aldermoor-dairy.yaml"
    private static let review = "Specs/interactions/next-steps-agreement.yaml"

    /// `remade` holds how the names of the documents begin, or `of` and a deal; `*` is any deal.
    @Test("of the shipped documents exactly those are remade whose bytes change, after", arguments: shippedChanges)
    func shipped(_ change: Change) throws {
        let workspace = try Shipped.copy()
        func build() throws -> (report: BuildReport, files: [String: [UInt8]]) {
            let report = try workspace.build { $0.formats = [.markdown, .html] }
            let files = try report.liveEntries.map { entry in
                (
                    entry.name,
                    try workspace.bytes("output/\(entry.path).md") + workspace.bytes("output/\(entry.path).html")
                )
            }
            return (report, Dictionary(uniqueKeysWithValues: files))
        }
        let before = try build()
        try change.make(workspace)
        let after = try build()
        let changed = after.files.filter { before.files[$0.key] != $0.value }.keys.sorted()
        #expect(remade(after.report) == changed)
        #expect(after.report.entries.filter { $0.writtenFiles > 0 }.map(\.name).sorted() == changed)
        for name in changed {
            #expect(change.remade.contains { Self.matches(name, $0) }, "\(name)")
        }
        for pattern in change.remade { #expect(changed.contains { Self.matches($0, pattern) }, "\(pattern)") }
    }

    private static func matches(_ name: String, _ pattern: String) -> Bool {
        if pattern.hasPrefix("of ") { return name.contains(pattern) }
        let parts = pattern.split(separator: "*")
        return name.hasPrefix(parts[0]) && (parts.count == 1 || name.hasSuffix(parts[1]))
    }
}
