import Assembly
import CollateralCLI
import Foundation
import OfficePackage
import Records
import SalesModel
import TestSupport
import Testing
import WorkspaceStore

@Suite("What is internal never reaches a customer")
struct AudienceTests {
    /// The shipped templates on specs that hold a canary in every internal field.
    private func canaries() throws -> (workspace: TemporaryFolder, planted: CanaryWorkspace) {
        let workspace = try Checkout.workspace()
        try workspace.remove("Specs")
        let planted = CanaryWorkspace()
        for (file, text) in planted.files { try workspace.write(text, to: file) }
        return (workspace, planted)
    }

    @Test("no canary of an internal field is in any part of any customer's or partner's document, nor in its name")
    func customers() throws {
        let (workspace, planted) = try canaries()
        #expect(planted.canaries.count > 60)
        for audience in ["customer", "partner"] {
            let report = try workspace.build {
                $0.audience = audience
                $0.formats = OutputFormat.documents
            }
            #expect(!report.hasFailed, "\(report.problems.text(json: false, color: false))\(report.summary)")
        }
        let files = workspace.files().filter { !$0.hasSuffix("index.html") }
        #expect(files.count >= 12 && files.contains { $0.hasSuffix(".ics") })
        for file in files {
            // A width may be the number of a planted year.
            let text = try everything(in: file, of: workspace).replacing(/="-?\d+"/) { _ in "=\"\"" }
            for (word, field) in planted.canaries {
                #expect(!text.localizedCaseInsensitiveContains(word), "\(field) stands in \(file)")
            }
        }
    }

    @Test("the same canaries do reach internal documents: the net catches what it is made for")
    func colleagues() throws {
        let (workspace, planted) = try canaries()
        try workspace.build {
            $0.audience = "internal"
            $0.formats = [.markdown]
        }
        let files = workspace.files().filter { $0.hasSuffix(".md") }
        let text = try files.map(workspace.text).joined()
        #expect(planted.canaries.count { text.contains($0.word) } > 30)
    }

    @Test(
        "a template for customers that reaches an internal field does not build, whichever way it reaches it",
        arguments: [
            ("{{deal.amount}}", "deal.amount"), ("{{deal.forecast | upper}}", "deal.forecast"),
            ("{{#deal.forecast}}x{{/deal.forecast}}", "deal.forecast"),
            ("{{^deal.competitors}}x{{/deal.competitors}}", "deal.competitors"),
            ("{{#deal}}{{manager}}{{/deal}}", "manager"),
            ("{{#deal.contacts}}{{influence}}{{/deal.contacts}}", "influence"),
            ("{{#deal.contacts | sort: influence}}{{name}}{{/deal.contacts}}", "influence"),
            ("{{deal.proposal.price_floor | default: \"none\"}}", "price_floor"),
            ("{{?deal.forecast}}", "deal.forecast"), ("{{> leak}}", "deal.forecast"),
            // What a reference says is a fact of its own, though whom it leads to may be named.
            ("{{#deal.contacts}}{{#influences}}{{name}}{{/influences}}{{/deal.contacts}}", "influences"),
            ("{{#deal.contacts}}{{#role}}{{name}}{{/role}}{{/deal.contacts}}", "role"),
            ("{{#deal.plans}}{{best_action.actor.name}}{{/deal.plans}}", "best_action.actor"),
            (
                "{{#deal.plans}}{{#outcome.criteria_met}}{{criterion.text}}{{/outcome.criteria_met}}{{/deal.plans}}",
                "criteria_met"
            ),
            ("{{#deal.plans}}{{#collateral}}{{title}}{{/collateral}}{{/deal.plans}}", "collateral"),
            ("{{#deal.plans}}{{#outcome}}x{{/outcome}}{{/deal.plans}}", "outcome"),
            ("{{#deal.contacts | sort: role.name}}{{name}}{{/deal.contacts}}", "role.name"),
        ])
    func reaching(body: String, field: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write("{{deal.forecast}}", to: "Templates/partials/leak.md")
        try workspace.replace("Dear {{deal.company}}, yours {{deal.rep}}.", with: body, in: "Templates/letter.md")
        let problems = try workspace.problems()
        #expect(problems.contains("error[E11]"), "\(problems)")
        #expect(problems.contains(field), "\(problems)")
        let report = try workspace.build()
        #expect(report.hasFailed)
        #expect(workspace.files() == [])
    }

    @Test("customers see their actions, partners also theirs, colleagues all of them")
    func actions() throws {
        for (audience, expected) in [("customer", ["C"]), ("partner", ["C", "P"]), ("internal", ["C", "P", "I"])] {
            let workspace = try TemporaryFolder(SmallSpecs.all)
            let actions = [("C", "customer"), ("P", "partner"), ("I", "internal")].map { text, audience in
                "  - {text: \(text)-action, owner: Cy, side: buyer, due: 2027-01-02, audience: \(audience)}"
            }
            try workspace.write(
                SmallSpecs.acme.replacing("[customer]", with: "[customer, partner]") + "\nactions:\n"
                    + actions.joined(separator: "\n"), to: "Specs/deals/acme.yaml")
            try workspace.replace("audience: customer", with: "audience: \(audience)", in: "Templates/letter.md")
            try workspace.replace(
                "yours {{deal.rep}}.", with: "{{#deal.actions}}{{text}} {{/deal.actions}}", in: "Templates/letter.md")
            try workspace.build { $0.formats = [.markdown] }
            let text = try workspace.text("output/letters/acme/Letter-to-Acme.md")
            for name in ["C", "P", "I"] { #expect(text.contains("\(name)-action") == expected.contains(name)) }
        }
    }

    @Test("customers read who of our team plays a role, and not which part we think their own people play")
    func peopleBehindRoles() throws {
        for (audience, expected) in [("customer", "Boss: . Rep: Ann."), ("internal", "Boss: Cy Young. Rep: Ann.")] {
            let workspace = try TemporaryFolder(SmallSpecs.all)
            try workspace.write(
                SmallSpecs.acme.replacing("name: Cy Young,", with: "name: Cy Young, role: boss,")
                    + "\nteam: [{role: rep, name: Ann}]", to: "Specs/deals/acme.yaml")
            try workspace.write(
                SmallSpecs.meeting + "\nparticipants: [boss, rep]", to: "Specs/interactions/meeting.yaml")
            try workspace.write(
                """
                ---
                document: who
                title: Who
                for: plan
                audience: \(audience)
                file: who
                ---
                {{#interaction.participants}}{{name}}: {{#people | any}}{{people | join: ", "}}{{/people}}. {{/interaction.participants}}
                """, to: "Templates/who.md")
            try workspace.build { $0.document = "who" }
            let text = try workspace.text("output/who.md")
            #expect(text.contains(expected), "\(text)")
        }
    }

    @Test("the start page says that it is for colleagues")
    func startPage() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        #expect(try workspace.text("output/index.html").contains("<p class=\"kind\">Internal · How we sell"))
    }

    @Test("an id may tell a customer's folders apart, not be in the file's name")
    func names() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.replace("Letter to {{deal.company}}\n", with: "{{deal.id}}\n", in: "Templates/letter.md")
        let problems = try workspace.problems()
        #expect(problems.contains("Templates/letter.md:7:"), "\(problems)")
        #expect(problems.contains("error[E11]"), "\(problems)")
    }

    /// The file's name and its text; of a Word document every part and every part's name.
    private func everything(in file: String, of workspace: TemporaryFolder) throws -> String {
        let bytes = try workspace.bytes(file)
        // A calendar's long lines are folded, also within words.
        guard file.hasSuffix(".docx") else {
            return file + String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
        }
        let package = try OPCPackage(zipped: bytes)
        return
            ([file, "\(package.relationships)"]
            + package.parts.map { "\($0.name) \($0.relationships) \(String(decoding: $0.bytes, as: UTF8.self))" })
            .joined(separator: "\n")
    }
}
