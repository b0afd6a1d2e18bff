import Assembly
import Diagnostics
import DocumentModel
import SalesModel
import TestSupport
import Testing

@Suite("Our people in documents")
struct PeopleTests {
    private static let people = """
        people:
          - {id: ann, name: Ann, phone: +353 1 555 0100, email: ann@sellers.example, manager: bob}
          - {id: bob, name: Bob}
        """

    /// A letter that names people in every way a template can.
    private static let letter = MemoryWorkspace.template(
        "letter", for: "deal", "customer", path: "letters/{{deal.id}}/Letter to {{deal.company}}",
        title: "From {{deal.rep}}",
        """
        {{deal.rep}}, {{deal.rep | upper}}{{#deal.rep}}, ask {{deal.rep}} or {{.}}{{/deal.rep}}{{^deal.rep}}nobody{{/deal.rep}}

        {{#deal.actions | sort: owner}}
        - {{text}}: {{owner | default: "nobody"}}, {{?owner}}
        {{/deal.actions}}

        {{#deal.actions | where: owner "Cy Young"}}{{text}}{{/deal.actions}}
        """)

    private static let actions = """

        actions:
          - {text: Rings, owner: Ann, side: seller, due: 2026-12-01, audience: customer}
          - {text: Counts, owner: Cy Young, side: buyer, due: 2026-12-02, audience: customer}
          - {text: Waits, owner: Somebody else, side: buyer, due: 2026-12-03, audience: customer}
        """

    private static let workspace = MemoryWorkspace().with(
        "Specs/deals/acme.yaml", MemoryWorkspace.acme + actions
    ).with("Templates/letter.md", letter)

    private func text(_ workspace: MemoryWorkspace, _ name: String = "letter of acme") throws -> String {
        let project = try workspace.project()
        let job = try #require(DocumentPaths(project).assignments.first { $0.job.name == name }?.job)
        let made = try #require(DocumentMaker(project: project).make(job))
        #expect(made.diagnostics.isEmpty)
        return String(decoding: try made.bytes(as: .markdown, path: #require(job.path)), as: UTF8.self)
    }

    private static func calledByID(_ workspace: MemoryWorkspace) throws -> MemoryWorkspace {
        try workspace.replacing("rep: Ann", with: "rep: ann", in: "Specs/deals/acme.yaml")
            .replacing("owner: Ann", with: "owner: ann", in: "Specs/deals/acme.yaml")
            .replacing("owner: Cy Young", with: "owner: cy", in: "Specs/deals/acme.yaml")
    }

    @Test("a document says the same, whether anybody is listed and whichever of id and name a deal writes")
    func sameWords() throws {
        let alone = try text(Self.workspace)
        let listed = Self.workspace.with("Specs/people.yaml", Self.people)
        #expect(alone.contains("Ann, ANN, ask Ann or Ann"))
        #expect(try text(listed) == alone)
        #expect(try text(Self.calledByID(listed)) == alone)
    }

    @Test("what is known of somebody is a tag away; of somebody who is not listed it is an open item")
    func phone() throws {
        let letter = try Self.workspace.with("Specs/people.yaml", Self.people)
            .replacing("ask {{deal.rep}}", with: "ring {{deal.rep.phone}}", in: "Templates/letter.md")
        let said = try text(letter).replacing("\u{A0}", with: " ")
        #expect(said.contains("ring [+353 1 555 0100](tel:+35315550100) or Ann"), "\(said)")
        #expect(try text(letter.with("Specs/people.yaml", nil)).contains("ring ‹phone› or Ann"))
    }

    @Test("a deal without a manager has its rep's")
    func manager() throws {
        let deal = "Specs/deals/acme.yaml"
        let workspace = Self.workspace.with("Specs/people.yaml", Self.people)
            .with(
                "Templates/note.md",
                MemoryWorkspace.template("note", for: "deal", "internal", "{{deal.rep}} and {{deal.manager}}"))
        let said = try text(workspace, "note of acme")
        #expect(said.contains("Ann and Bob"))
        let silent = try workspace.replacing("manager: Bob", with: "crm_ref: none", in: deal)
        #expect(try text(silent, "note of acme") == said)
        #expect(try silent.project().diagnostics.filter { $0.severity == .error }.isEmpty)
        let nobody = silent.with("Specs/people.yaml", nil)
        #expect(try nobody.project().diagnostics.map(\.code) == ["E17"])
    }

    @Test("while our people cannot be read, nothing that may name them is written, and nobody is called unknown")
    func unreadable() throws {
        let project = try Self.workspace.with("Specs/people.yaml", "people: [").project()
        #expect(project.diagnostics.map(\.place.file) == ["Specs/people.yaml"])
        for job in project.jobs() { #expect(job.subject.specFiles.contains("Specs/people.yaml")) }
    }
}
