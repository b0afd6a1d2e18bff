import Foundation
import TestSupport
import Testing

@Suite("A call plan that 'new' adds to a deal")
struct NewPlanTests {
    @Test("stands behind the deal's plans with comments, builds, and a second one gets an id of its own")
    func added() throws {
        let folder = try TemporaryFolder(SmallSpecs.all)
        let first = try Collateral.run(
            "new", "plan", "acme", "meeting", "--when", "2026-12-01T09:30+01:00", in: folder.path)
        #expect(
            first.output == """
                Added the call plan 'meeting' to Specs/deals/acme.yaml, line 11.
                Fill in objective, best_action and minimum_action, then: collateral build --deal acme

                """, "\(first)")
        let second = try Collateral.run("new", "plan", "acme", "meeting", "-C", folder.path)
        #expect(second.output.contains("'meeting-2'") && second.output.contains("Fill in when, objective"), "\(second)")
        #expect(
            try folder.text("Specs/deals/acme.yaml") == SmallSpecs.acme + """

                plans:
                  - interaction: meeting
                    when: 2026-12-01T09:30+01:00
                    # objective: What we want to have reached when we leave
                    # best_action: {actor: cy, text: Does what, due: 2026-12-08}
                    # minimum_action: {actor: cy, text: Does at least what, due: 2026-12-08}
                    # attendees: [cy]
                    # learn: [What we need to learn]
                  - id: meeting-2
                    interaction: meeting
                    # when: 2026-12-05T10:00+01:00
                    # objective: What we want to have reached when we leave
                    # best_action: {actor: cy, text: Does what, due: 2026-12-12}
                    # minimum_action: {actor: cy, text: Does at least what, due: 2026-12-12}
                    # attendees: [cy]
                    # learn: [What we need to learn]
                """)
        let filled = try folder.text("Specs/deals/acme.yaml").replacing(#/# (when|objective|best|minimum|att|learn)/#) {
            String($0.1)
        }
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

    @Test("a list in brackets stays one, and a deal with errors is left alone")
    func shapes() throws {
        let folder = try TemporaryFolder(SmallSpecs.all)
        try folder.write(SmallSpecs.acme + "\nplans: [{interaction: meeting}]\n", to: "Specs/deals/acme.yaml")
        let run = try Collateral.run("new", "plan", "acme", "meeting", in: folder.path)
        #expect(run.status == 0, "\(run)")
        #expect(try folder.text("Specs/deals/acme.yaml").contains("id: meeting-2"))
        try folder.write(SmallSpecs.acme + "\nplanes: 1\n", to: "Specs/deals/acme.yaml")
        let refused = try Collateral.run("new", "plan", "acme", "meeting", in: folder.path)
        #expect(refused.error.hasPrefix("collateral: no plan was written into Specs/deals/acme.yaml: "), "\(refused)")
        #expect(refused.status == 74)
    }
}
