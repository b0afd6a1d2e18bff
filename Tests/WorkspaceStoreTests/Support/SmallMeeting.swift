import Assembly
import PDFMaker
import TestSupport
import WorkspaceStore

/// The small workspace with a meeting whose agenda the customer gets, and an action plan.
enum SmallMeeting {
    static let deal = "Specs/deals/acme.yaml"
    static let agenda = "output/agendas/acme/Agenda-Meeting.md"
    static let actionPlan = "output/action-plans/acme/Action-plan.md"

    static func workspace() throws -> TemporaryFolder {
        try TemporaryFolder(
            SmallSpecs.all.merging([
                deal: SmallSpecs.acme + """

                    actions:
                      - {id: tour, text: Show the line, owner: Cy Young, side: buyer, due: 2026-12-01, audience: customer}
                      - {id: offer, text: Send the offer, owner: Ann, side: seller, due: 2026-12-08, audience: customer}
                      - {id: margin, text: Ask for the margin, owner: Bob, side: seller, due: 2026-12-02}
                    plans:
                      - id: first
                        interaction: meeting
                        when: 2026-11-25T09:30+01:00
                        status: reviewed
                        attendees: [cy]
                        objective: Hear the cost
                        best_action: {actor: cy, text: Sign, due: 2026-12-09}

                    """,
                "Templates/agenda.md": """
                ---
                document: agenda
                title: "Agenda of {{deal.company}}"
                for: plan
                audience: customer
                file: agendas/{{deal.id}}/Agenda {{interaction.name}}
                ---
                We meet on {{plan.when | date: long}}.{{#issued}} Sent as number {{number}} on {{today | date: long}}.{{/issued}}
                """,
                "Templates/action-plan.md": """
                ---
                document: action-plan
                title: "{{deal.company}}: who does what"
                for: deal
                audience: customer
                file: action-plans/{{deal.id}}/Action plan
                ---
                {{#issued}}
                Revision {{number}} of {{day | date: short}}.

                {{#changes}}
                - {{#kind.done}}done{{/kind.done}}{{#kind.moved}}moved from {{was | date: short}} to {{due | date: short}}{{/kind.moved}}{{#kind.new}}new{{/kind.new}}{{#kind.dropped}}dropped{{/kind.dropped}}: {{text}}
                {{/changes}}
                {{/issued}}

                {{#deal.actions | sort: due}}
                - {{text}}, {{owner}}, by {{due | date: short}}{{#status.done}}, done{{/status.done}}
                {{/deal.actions}}
                """,
            ]) { $1 })
    }
}

extension SmallMeeting {
    /// All documents made in the usual formats.
    static func built() throws -> TemporaryFolder {
        let workspace = try workspace()
        try workspace.build()
        return workspace
    }
}

extension TemporaryFolder {
    @discardableResult
    func issue(
        _ document: String, of deal: String = "acme", plan: String? = nil, to recipient: String? = nil,
        on day: String = "2026-11-21", office: Result<Office, Office.Missing> = .failure(Office.Missing())
    ) throws -> IssuedPaper {
        let issuer = try Issuer(
            project: project(on: day), in: WorkspaceFolder(at: path), output: nil, office: office)
        return try issuer.issue(document, of: deal, plan: plan, to: recipient)
    }
}
