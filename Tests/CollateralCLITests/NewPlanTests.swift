import Foundation
import TestSupport
import Testing

@Suite("A call plan that 'new' adds to a deal")
struct NewPlanTests {
    @Test("stands behind the deal's plans with comments, builds, and a second one gets an id of its own")
    func added() throws {
        let folder = try TemporaryFolder(SmallSpecs.all)
        let first = try Collateral.run("new", "plan", "acme", "meeting", "-C", folder.path)
        #expect(first.output.contains("'meeting'") && first.output.contains("Fill in when, objective"), "\(first)")
        let second = try Collateral.run(
            "new", "plan", "acme", "meeting", "--when", "2026-12-01T09:30+01:00", in: folder.path)
        #expect(
            second.output == """
                Added the call plan 'meeting-2' to Specs/deals/acme.yaml, line 24.
                Fill in objective, best_action and minimum_action, then: collateral build --deal acme

                """, "\(second)")
        #expect(
            try folder.text("Specs/deals/acme.yaml") == SmallSpecs.acme + """

                plans:
                  - interaction: meeting
                    # when: 2026-12-05T10:00+01:00
                    # objective: What we want to have reached when we leave
                    # best_action: {actor: cy, text: Does what, due: 2026-12-12}
                    # minimum_action: {actor: cy, text: Does at least what, due: 2026-12-12}
                    # attendees: [cy]
                    # place: Where it takes place  # on their agenda
                    # their_agenda: [What they want to talk about]  # on their agenda
                    # our_agenda: [What we want to talk about]  # on their agenda
                    # learn: [What we need to learn]
                    # ask: The sentence that asks for the commitment
                    # expected_questions: [{question: In their words, answer: In ours}]
                    # give: [What we may give and only for something]
                  - id: meeting-2
                    interaction: meeting
                    when: 2026-12-01T09:30+01:00
                    # objective: What we want to have reached when we leave
                    # best_action: {actor: cy, text: Does what, due: 2026-12-08}
                    # minimum_action: {actor: cy, text: Does at least what, due: 2026-12-08}
                    # attendees: [cy]
                    # place: Where it takes place  # on their agenda
                    # their_agenda: [What they want to talk about]  # on their agenda
                    # our_agenda: [What we want to talk about]  # on their agenda
                    # learn: [What we need to learn]
                    # ask: The sentence that asks for the commitment
                    # expected_questions: [{question: In their words, answer: In ours}]
                    # give: [What we may give and only for something]
                """)
        let filled = try folder.text("Specs/deals/acme.yaml").replacing(
            #/# (when|objective|best|minimum|att|place|their|our_|learn|ask|expected|give)/#
        ) { String($0.1) }
        try folder.write(filled, to: "Specs/deals/acme.yaml")
        let check = try Collateral.run("check", in: folder.path)
        #expect(!check.output.contains("error["), "\(check.output)")
    }

    @Test(
        "what cannot be done is said, and nothing is changed",
        arguments: [
            (["acmee", "meeting"], "there is no deal 'acmee'; did you mean 'acme'?", 64),
            (["acme", "meting"], "there is no interaction 'meting'; did you mean 'meeting'?", 64),
            (["acme", "meeting", "--when", "tomorrow"], "'tomorrow' is not a day and a time with its zone", 64),
            (["acme"], "Error: say the deal and the interaction", 64),
        ] as [([String], String, Int32)])
    func refused(arguments: [String], message: String, status: Int32) throws {
        let folder = try TemporaryFolder(SmallSpecs.all)
        let run = try Collateral.run(["new", "plan"] + arguments, in: folder.path)
        #expect(run.status == status && run.error.contains(message), "\(run)")
        #expect(try folder.text("Specs/deals/acme.yaml") == SmallSpecs.acme)
    }

    /// What the deal plans, what is asked for then, and whether it is made.
    private static let seconds: [(plan: String, when: String?, isMade: Bool)] = [
        ("when: 2026-12-01T09:30+01:00", "2026-12-01T09:30+01:00", false),
        ("when: 2026-12-01T09:30+01:00", "2026-12-01T15:00+01:00", false),
        ("when: 2026-12-01T09:30+01:00, status: held", "2026-12-01T15:00+01:00", false),
        ("when: 2026-12-01T09:30+01:00", nil, false),
        ("status: held", nil, false),
        ("when: 2026-12-01T09:30+01:00, status: held", nil, true),
        ("when: 2026-12-01T09:30+01:00", "2026-12-02T09:30+01:00", true),
        ("status: draft", "2026-12-02T09:30+01:00", true),
    ]

    @Test("one for a meeting that is planned already is refused, so that what is made builds", arguments: seconds)
    func planned(_ second: (plan: String, when: String?, isMade: Bool)) throws {
        let folder = try TemporaryFolder(SmallSpecs.all)
        let deal = SmallSpecs.acme + "\nplans:\n  - {interaction: meeting, \(second.plan)}\n"
        try folder.write(deal, to: "Specs/deals/acme.yaml")
        try folder.write(
            """
            ---
            document: agenda
            title: Agenda
            for: plan
            audience: customer
            file: "agendas/{{deal.id}}/Agenda{{#plan.when}} {{plan.when | date: short}}{{/plan.when}}"
            ---
            Welcome.
            """, to: "Templates/agenda.md")
        let when = second.when.map { ["--when", $0] } ?? []
        let run = try Collateral.run(["new", "plan", "acme", "meeting"] + when, in: folder.path)
        #expect((run.status == 0) == second.isMade, "\(run)")
        guard second.isMade else {
            #expect(run.status == 64)
            #expect(run.error.hasPrefix("collateral: Specs/deals/acme.yaml plans that meeting already, as 'meeting'"))
            #expect(try folder.text("Specs/deals/acme.yaml") == deal)
            return
        }
        let check = try Collateral.run("check", in: folder.path)
        #expect(!check.output.contains("T41"), "\(check.output)")
    }

    @Test("a list in brackets stays one, and a deal with errors is left alone")
    func shapes() throws {
        let folder = try TemporaryFolder(SmallSpecs.all)
        try folder.write(SmallSpecs.acme + "\nplans: [{interaction: meeting}]\n", to: "Specs/deals/acme.yaml")
        let run = try Collateral.run(
            "new", "plan", "acme", "meeting", "--when", "2026-12-01T09:30+01:00", in: folder.path)
        #expect(run.status == 0, "\(run)")
        #expect(try folder.text("Specs/deals/acme.yaml").contains("id: meeting-2"))
        try folder.write(SmallSpecs.acme + "\nplanes: 1\n", to: "Specs/deals/acme.yaml")
        let refused = try Collateral.run("new", "plan", "acme", "meeting", in: folder.path)
        #expect(refused.error.hasPrefix("collateral: no plan was written into Specs/deals/acme.yaml: "), "\(refused)")
        #expect(refused.status == 74)
    }
}
