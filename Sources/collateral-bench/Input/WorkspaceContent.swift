import Foundation

/// A workspace of any size: one process, one Major Interaction, one template, and deals with their call plans.
struct WorkspaceContent {
    var deals: Int
    var plansOfEach = 1

    static let interaction = "product-demonstration"
    static let interactionName = "Product demonstration"

    /// - Parameter folder: made where it is missing.
    func write(to folder: String) throws {
        try save(WorkspaceContent.process, as: "Specs/process.yaml", in: folder)
        try save(
            WorkspaceContent.demonstration, as: "Specs/interactions/\(WorkspaceContent.interaction).yaml", in: folder)
        try save(WorkspaceContent.template, as: "Templates/call-plan.md", in: folder)
        for number in 1...deals {
            let text = CallPlan(number: number).yaml(number: number, plans: plansOfEach)
            try save(text, as: "Specs/deals/deal-\(number).yaml", in: folder)
        }
    }

    private func save(_ text: String, as path: String, in folder: String) throws {
        let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private static let process = """
        name: How we sell
        organisation: {name: Sellers}
        roles:
          - {id: rep, name: Sales rep, side: seller}
          - {id: plant-manager, name: Plant manager, side: buyer}
        stages:
          - id: prove-on-a-line
            name: Prove it on a line
            purpose: Find out together whether it holds
            knowledge: What the stops cost them today
            entry_point: true
            interactions: [\(interaction)]
            buying_steps:
              [search, referencing, evaluating-options, free-trials, best-practices, negotiation, purchase-decision]
            exit_criteria: [{text: They ask for a proposal}]

        """

    private static let demonstration = """
        name: \(interactionName)
        purpose: Show the one thing they asked for
        customer_decision: Whether it is worth a trial on one line
        responsibilities: [{role: rep, duty: Asks before showing}]
        coach: rep
        exit_criteria: [{id: asked, text: They ask for a proposal}]
        collateral: [{id: sheet, title: What a stop costs, message: A stop costs more than the sensor.}]

        """

    /// One heading, one paragraph and one table for each contact, and nothing a peer cannot do.
    private static let template = """
        ---
        document: call-plan
        title: "Call plan: {{interaction.name}} with {{deal.company}}"
        for: plan
        audience: internal
        file: call-plans/{{deal.id}}/{{plan.id}}
        ---
        Customer: {{deal.company}}. We leave with: {{plan.objective}}.

        ## Agenda

        {{#plan.our_agenda}}
        - {{.}}
        {{/plan.our_agenda}}

        {{#deal.contacts}}
        ## {{name}}

        {{title}}. {{buying_role}}.

        | What counts | What we know |
        | --- | --- |
        | **Influence** | {{influence}} |
        | **Part in the decision** | {{buying_role}} |
        | **Where they stand** | {{support}} |
        | **Result their job needs** | {{results}} |
        | **What they win** | {{personal_win}} |
        {{#influences}}
        | **Has the ear of** | {{name}} |
        {{/influences}}

        {{/deal.contacts}}

        """
}
