import Assembly
import DocumentModel
import Records
import SalesModel
import TestSupport
import Testing
import WorkspaceStore

@Suite("Fields to fill in know where their answers belong")
struct FormFieldTests {
    static func entity(_ address: FieldAddress) -> Entity? {
        switch address.file.split(separator: "/").first {
        case "process": ProcessFields.entity
        case "people": PeopleFields.entity
        case "interactions": InteractionFields.entity
        case "deals": DealFields.entity
        case "coaching": CoachingFileFields.entity
        default: nil
        }
    }

    @Test("each field of each shipped document has the address of a field that exists, and the value that stands there")
    func shipped() throws {
        let project = try Checkout.workspace().project()
        let maker = DocumentMaker(project: project)
        var count = 0
        for job in project.jobs() {
            for field in try #require(maker.make(job)).document.fields {
                let address = try FieldAddress(parsing: #require(field.address, "\(field.path) of \(job.name)"))
                let declared = try #require(Self.entity(address)?.field(at: address.steps), "\(address)")
                #expect(declared.kind.isLeaf, "\(address)")
                let written = project.workspace.fileRecord(address.file)?.value(at: address.steps)?.value
                #expect(written?.raw == field.raw, "\(address)")
                count += 1
            }
        }
        #expect(count > 300)
    }

    @Test("items are known by their id, else by position; what nobody has written has the address it would have")
    func addresses() throws {
        var specs = SmallSpecs.all
        specs["Templates/t.md"] = """
            ---
            document: t
            title: T
            for: plan
            audience: internal
            file: t/{{plan.id}}
            ---
            {{?plan.objective}}
            {{#?plan.learn | rows: 2}}
            - {{.}}
            {{/plan.learn}}
            {{#?deal.contacts | rows: 1}}
            - {{?email}} {{?role.name}}
            {{/deal.contacts}}
            {{?deal.proposal.problem}} {{?plan.best_action.text}} {{?interaction.coach.name}} {{?plan.best_action.actor.name}}
            """
        let workspace = try TemporaryFolder(specs)
        let project = try workspace.project()
        let job = try #require(project.jobs().first { $0.template.document == "t" })
        let fields = try #require(DocumentMaker(project: project).make(job)).document.fields
        #expect(
            fields.map { $0.address ?? "none" } == [
                "deals/acme:plans[meeting].objective", "deals/acme:plans[meeting].learn[#1]",
                "deals/acme:plans[meeting].learn[#2]", "deals/acme:contacts[cy].email", "none",
                "deals/acme:contacts[di].email", "none", "deals/acme:contacts[#3].email", "none",
                "deals/acme:proposal.problem", "deals/acme:plans[meeting].best_action.text", "process:roles[rep].name",
                "none",
            ])
    }
}
