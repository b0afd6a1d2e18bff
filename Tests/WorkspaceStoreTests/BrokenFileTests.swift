import Assembly
import Foundation
import TestSupport
import Testing
import WorkspaceStore

@Suite("While a file that many documents follow from is broken, their last good versions stand")
struct BrokenFileTests {
    private static let visit = "Specs/interactions/visit.yaml"
    private static let words = "Templates/words.yaml"
    private static let visiting = SmallSpecs.meeting.replacing("Meeting", with: "Site visit")
        .replacing("id: sheet, title: Cost sheet", with: "id: list, title: Price list")

    /// Two Major Interactions, a document of each that shows both, a letter that shows none, and words of its own.
    private static func workspace() throws -> TemporaryFolder {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.replace("[meeting]", with: "[meeting, visit]", in: "Specs/process.yaml")
        try workspace.write(visiting, to: visit)
        try workspace.write(
            """
            ---
            document: sheet
            kind: Sheet
            title: "{{collateral.title}}"
            for: collateral
            audience: internal
            file: "sheets/{{collateral.title}}"
            ---
            ```figure stage-map
            ```

            """, to: "Templates/sheet.md")
        try workspace.write("writer: {page: Leaf}\nindex: {drafts: Rough}\n", to: words)
        return workspace
    }

    /// Of every file of the output folder.
    private static func output(_ workspace: TemporaryFolder) throws -> [String: [UInt8]] {
        let files = workspace.files().filter { !$0.contains(".collateral") }
        return try Dictionary(uniqueKeysWithValues: files.map { ($0, try workspace.bytes($0)) })
    }

    private static func states(_ report: BuildReport) -> [String: BuildReport.State] {
        Dictionary(uniqueKeysWithValues: report.entries.map { ($0.name, $0.state) })
    }

    @Test(
        "a Major Interaction that cannot be read, or not all of it, leaves the others' documents as they stand",
        arguments: [
            "name: 'Visit", visiting + "\nx: [\n", visiting.replacing("name: Site visit", with: "name: [Site visit]"),
        ])
    func brokenInteraction(text: String) throws {
        let workspace = try Self.workspace()
        #expect(try !workspace.build().hasFailed)
        let documents = try Self.output(workspace).filter { !$0.key.hasSuffix("index.html") }
        #expect(documents.count == 9)
        let good = try workspace.text(Self.visit)

        try workspace.write(text, to: Self.visit)
        for _ in 1...2 {
            let states = try Self.states(workspace.build { $0.isPruning = true })
            #expect(states["sheet of sheet"] == .skipped(.errors(file: Self.visit)))
            #expect(states["letter of acme"] == .made)
            #expect(try Self.output(workspace).filter { !$0.key.hasSuffix("index.html") } == documents)
        }

        try workspace.write(good, to: Self.visit)
        let report = try workspace.build()
        #expect(!report.hasFailed)
        #expect(report.entries.map(\.writtenFiles) == [0, 0, 0])
    }

    @Test(
        "what shows nothing of a Major Interaction that cannot be read is made all the same; what shows it once it can",
        arguments: ["x: [", visiting.replacing("name: Site visit", with: "name: [Site visit]")])
    func changeInBetween(text: String) throws {
        let workspace = try Self.workspace()
        try workspace.build()
        let good = try workspace.text(Self.visit)
        try workspace.write(text, to: Self.visit)
        try workspace.replace("rep: Ann", with: "rep: Eve", in: "Specs/deals/acme.yaml")
        try workspace.replace("title: Cost sheet", with: "title: Sheet of costs", in: "Specs/interactions/meeting.yaml")
        let states = try Self.states(workspace.build())
        #expect(states["letter of acme"] == .made)
        #expect(states["sheet of sheet"] == .skipped(.errors(file: Self.visit)))
        #expect(try workspace.text("output/letters/acme/Letter-to-Acme.md").contains("yours Eve"))
        try workspace.write(good, to: Self.visit)
        #expect(try !workspace.build().hasFailed)
        #expect(workspace.files().contains("output/sheets/Sheet-of-costs.md"))
    }

    @Test("a misspelt key of a Major Interaction holds back its own documents and no other")
    func misspeltKey() throws {
        let workspace = try Self.workspace()
        try workspace.write(Self.visiting + "\ncolour: red\n", to: Self.visit)
        let states = try Self.states(workspace.build())
        #expect(states["letter of acme"] == .made)
        #expect(states["sheet of sheet"] == .made)
        #expect(states["sheet of list"] == .skipped(.errors(file: Self.visit)))
    }

    @Test(
        "words that cannot be read, or not all of them, leave every document and the start page as they stand",
        arguments: ["writer: {page: 'Leaf", "writer: {page: Leaf}\nindices: {drafts: Rough}\n", nil])
    func brokenWords(text: String?) throws {
        let workspace = try Self.workspace()
        try workspace.build()
        let before = try Self.output(workspace)
        let good = try workspace.text(Self.words)

        if let text {
            try workspace.write(text, to: Self.words)
        } else {
            try workspace.remove(Self.words)
            try FileManager.default.createSymbolicLink(
                atPath: workspace.path + "/" + Self.words, withDestinationPath: "/nowhere/at/all")
        }
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.entries.count == 3)
        #expect(report.entries.allSatisfy { $0.state == .skipped(.errors(file: Self.words)) })
        #expect(report.indexPath == "output/index.html")
        #expect(report.prunedFiles == 0 && report.leftovers == [])
        #expect(try Self.output(workspace) == before)

        try workspace.remove(Self.words)
        try workspace.write(good, to: Self.words)
        #expect(try workspace.build().entries.map(\.isUpToDate) == [true, true, true])
        #expect(try Self.output(workspace) == before)
    }

    @Test(
        "a look that cannot be read, or not all of it, leaves every document and the start page as they stand",
        arguments: ["accent: [", "accent: blue", "accnt: \"#8c1c13\"\nheader: H"])
    func brokenBrand(text: String) throws {
        let workspace = try Self.workspace()
        let brand = "Templates/brand.yaml"
        try workspace.write("accent: \"#8c1c13\"\n", to: brand)
        try workspace.build()
        let before = try Self.output(workspace)
        #expect(try workspace.text("output/index.html").contains("--accent: #8c1c13"))
        try workspace.write(text, to: brand)
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.entries.allSatisfy { $0.state == .skipped(.errors(file: brand)) })
        #expect(report.indexPath == "output/index.html" && report.prunedFiles == 0)
        #expect(try Self.output(workspace) == before)
    }

    @Test("words that cannot be read before anything was made make no start page")
    func noStartPage() throws {
        let workspace = try Self.workspace()
        try workspace.write("writer: [", to: Self.words)
        let report = try workspace.build()
        #expect(report.indexPath == nil)
        #expect(!workspace.exists("output/index.html"))
    }

    @Test(
        "a logo that cannot be shown stops the papers that would show it, and no other; another fault of the look all",
        arguments: [
            ("Templates/brand.yaml", "logo: gone.png", true), ("Specs/deals/acme.yaml", "logo: gone.png", true),
            ("Specs/process.yaml", "organisation: {name: Sellers, logo: gone.png}", true),
            ("Templates/brand.yaml", "accent: orange", false),
        ])
    func logo(file: String, text: String, areOthersMade: Bool) throws {
        let workspace = try Self.workspace()
        try workspace.replace(
            "audience: customer", with: "audience: customer\ncustomer_logo: true", in: "Templates/letter.md")
        if file == "Specs/process.yaml" {
            try workspace.replace("organisation: {name: Sellers}", with: text, in: file)
        } else {
            let old = workspace.exists(file) ? try workspace.text(file) : ""
            try workspace.write(old + text + "\n", to: file)
        }
        let report = try workspace.build()
        #expect(report.hasFailed)
        for (name, state) in Self.states(report) {
            let isMade = state == .made || state == .draft
            #expect(isMade == (areOthersMade && !name.hasPrefix("letter")), "\(name): \(state)")
        }
    }
}
