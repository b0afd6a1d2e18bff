import Assembly
import TestSupport
import Testing
import WorkspaceStore

@Suite("Of a large workspace each deal and each rep has a page of their own")
struct StartPagePagesTests {
    /// So many deals, with one letter each.
    private static func workspace(deals: Int) throws -> TemporaryFolder {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        for number in 1..<deals {
            try workspace.write(
                SmallSpecs.acme.replacing("Acme", with: "Acme \(number)"), to: "Specs/deals/acme-\(number).yaml")
        }
        return workspace
    }

    @Test("which stand as they are while nothing changed, and are given up with their deal")
    func pages() throws {
        let workspace = try Self.workspace(deals: 302)
        @discardableResult
        func build() throws -> BuildReport {
            try workspace.build {
                $0.formats = [.markdown]
                $0.isPruning = true
            }
        }
        try build()
        #expect(workspace.files(below: "output/pages").count == 1 + 302 + 1)
        #expect(try workspace.text("output/pages/deal-acme-7.html").contains("../letters/acme-7/Letter-to-Acme-7.md"))
        let before = try workspace.contents(below: "output/pages")
        #expect(try build().prunedFiles == 0)
        #expect(try workspace.contents(below: "output/pages") == before)

        try workspace.remove("Specs/deals/acme-7.yaml")
        #expect(try build().prunedFiles == 2)
        #expect(!workspace.exists("output/pages/deal-acme-7.html"))
        try workspace.write("mine", to: "output/pages/deal-acme-8.html")
        try workspace.replaceFirst("Acme 8 one", with: "Acme 8 two", in: "Specs/deals/acme-8.yaml")
        #expect(try build().kept.map(\.path) == ["pages/deal-acme-8.html"])
        #expect(try workspace.text("output/pages/deal-acme-8.html") == "mine")

        // What fits on one page has no others.
        try workspace.remove("Specs/deals/acme-1.yaml")
        try build()
        #expect(workspace.files(below: "output/pages") == ["output/pages/deal-acme-8.html"])
    }
}
