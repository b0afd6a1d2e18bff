/// A small workspace that has no problems: one stage, one Major Interaction, one deal.
package enum SmallSpecs {
    package static let process = """
        name: How we sell
        organisation: {name: Sellers}
        roles:
          - {id: rep, name: Rep, side: seller}
          - {id: boss, name: Boss, side: buyer}
        stages:
          - id: first
            name: First talk
            purpose: Meet
            knowledge: What it costs
            entry_point: true
            interactions: [meeting]
            exit_criteria: [{text: They call back}]
        """

    package static let meeting = """
        name: Meeting
        purpose: Hear them
        customer_decision: Whether to go on
        responsibilities: [{role: rep, duty: Asks}]
        coach: rep
        exit_criteria: [{id: called, text: They call back}]
        collateral:
          - {id: sheet, title: Cost sheet, message: It costs you.}
        """

    package static let acme = """
        name: Acme one
        company: Acme
        stage: first
        rep: Ann
        manager: Bob
        shared_with: [customer]
        contacts:
          - {id: cy, name: Cy Young, influence: high}
          - {id: di, name: Di Old, influence: low}
        """

    package static let letter = """
        ---
        document: letter
        kind: Letter
        title: "Letter to {{deal.company}}"
        for: deal
        audience: customer
        file: letters/{{deal.id}}/Letter to {{deal.company}}
        ---
        Dear {{deal.company}}, yours {{deal.rep}}.
        """

    package static let all = [
        "Specs/process.yaml": process, "Specs/interactions/meeting.yaml": meeting, "Specs/deals/acme.yaml": acme,
        "Templates/letter.md": letter,
    ]
}
