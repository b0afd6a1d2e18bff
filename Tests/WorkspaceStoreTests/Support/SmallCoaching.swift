import Foundation
import TestSupport

/// A workspace with one deal, whose rep Ann is coached by Bob for one meeting.
enum SmallCoaching {
    static let template = """
        ---
        document: coaching
        kind: Coaching plan
        title: "{{deal.rep}}: {{interaction.name}}"
        for: plan
        audience: coaching
        file: coaching/{{deal.manager.folder}}/{{deal.id}}/{{plan.id}}
        ---
        {{?plan.coaching.goal}}
        """

    static let plans =
        "\nplans:\n  - {interaction: meeting, when: 2026-12-01T10:00+01:00, coaching: {goal: Ask once, date: 2026-11-28}}\n"

    static func workspace() throws -> TemporaryFolder {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write(SmallSpecs.acme + plans, to: "Specs/deals/acme.yaml")
        try workspace.write(template, to: "Templates/coaching.md")
        return workspace
    }
}
