import Assembly
import DocumentModel
import Testing

@Suite("What is due so long after a meeting, or before go-live")
struct DueDateTests {
    static let steps = MemoryWorkspace.template(
        "steps", for: "deal", "customer", path: "steps/{{deal.id}}/Steps",
        "{{#deal.actions | sort: due}}\n- {{text}}: {{due}}; {{due | date: short}}\n{{/deal.actions}}")

    private func lines(_ deal: String, in workspace: MemoryWorkspace = MemoryWorkspace()) throws -> [String] {
        let project = try workspace.with("Templates/steps.md", Self.steps)
            .replacing("shared_with: [customer]", with: "shared_with: [customer]\n\(deal)", in: "Specs/deals/acme.yaml")
            .project()
        let job = try #require(project.jobs().first { $0.name == "steps of acme" })
        let document = try #require(DocumentMaker(project: project).make(job)).document
        return document.plainText.replacing("\u{A0}", with: " ").split(separator: "\n").map(String.init)
    }

    static let actions = """
        actions:
          - {text: Ring, owner: Ann, side: seller, due: 3 days after meeting, audience: customer}
          - {text: Fit, owner: Ann, side: seller, due: 2 weeks before go_live, audience: customer}
          - {text: Pay, owner: Cy, side: buyer, due: 2026-12-02, audience: customer}
        """

    @Test("a day where the meeting has one, in the order of days; in words where nobody knows it yet")
    func days() throws {
        #expect(
            try lines(Self.actions).filter { $0.contains(";") } == [
                "Pay: Wednesday, 2 December 2026; 2 Dec 2026", "Ring: Friday, 4 December 2026; 4 Dec 2026",
                "Fit: 2 weeks before go-live; 2 weeks before go-live",
            ])
        #expect(try lines(Self.actions + "\ngo_live: 2026-12-15").contains("Fit: Tuesday, 1 December 2026; 1 Dec 2026"))
    }

    @Test("a meeting without a day goes by what the customer calls it")
    func words() throws {
        let later = Self.actions.replacing("after meeting", with: "after later")
        let workspace = MemoryWorkspace()
            .with("Specs/interactions/later.yaml", MemoryWorkspace.meeting + "\ncustomer_title: Your line, live\n")
        let words = "3 days after Your line, live"
        #expect(try lines(later, in: workspace).contains("Ring: \(words); \(words)"))
    }
}
