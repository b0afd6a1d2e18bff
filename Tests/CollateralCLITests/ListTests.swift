import Foundation
import TestSupport
import Testing

@Suite("What 'list' finds")
struct ListTests {
    /// Three deals of two reps and two managers, on Saturday 21 November 2026.
    private static func workspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder(SmallSpecs.all)
        func deal(_ id: String, _ rep: String, _ manager: String, _ rest: String) throws {
            let text = SmallSpecs.acme.replacing("Acme", with: id.capitalized)
                .replacing("rep: Ann", with: "rep: \(rep)").replacing("manager: Bob", with: "manager: \(manager)")
            try folder.write(text + "\n" + rest, to: "Specs/deals/\(id).yaml")
        }
        try folder.write(
            """
            people:
              - {id: ann, name: Ann Ash, manager: bob}
              - {id: bob, name: Bob Birch}
              - {id: cyd, name: Cyd Cole}
            """, to: "Specs/people.yaml")
        try deal(
            "acme", "ann", "bob",
            """
            amount: 41000.50
            close_date: 2027-01-31
            forecast: likely
            crm_ref: LB-7
            actions:
              - {text: Send the drawing, owner: Ann, side: seller, due: 2026-11-20}
              - {text: Sent long ago, owner: Ann, side: seller, due: 2026-11-01, status: done}
            plans:
              - {interaction: meeting, when: 2026-11-17T10:00+01:00}
              - {id: again, interaction: meeting, when: 2026-11-25T10:00+01:00}
            """)
        try deal("brook", "cyd", "bob", "plans: [{interaction: meeting, when: 2026-12-02T10:00+01:00}]")
        try deal("cedar", "cyd", "Dee", "status: won\nplans: [{interaction: meeting, when: 2026-11-18T10:00+01:00}]")
        return folder
    }

    private static func list(_ arguments: [String]) throws -> [String: [String]] {
        let folder = try workspace()
        let run = try Collateral.run(["list", "--json"] + arguments, in: folder.path)
        #expect(run.status == 0, "\(run)")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let deals = try #require(object?["deals"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: deals.map { deal in
                let meetings = deal["meetings"] as? [[String: Any]] ?? []
                return (deal["id"] as? String ?? "", meetings.map { $0["plan"] as? String ?? "" })
            })
    }

    @Test(
        "by person, week and what is missing",
        arguments: [
            ([], ["acme": ["meeting", "again"], "brook": ["meeting"], "cedar": ["meeting"]]),
            (["--manager", "bob"], ["acme": ["meeting", "again"], "brook": ["meeting"]]),
            (["--manager", "Dee"], ["cedar": ["meeting"]]),
            (["--rep", "ann ash"], ["acme": ["meeting", "again"]]),
            (["--rep", "cyd", "--manager", "bob"], ["brook": ["meeting"]]),
            (["--week"], ["acme": ["meeting"], "cedar": ["meeting"]]),
            (["--week", "2026-11-29"], ["acme": ["again"]]),
            (["--week", "2026-11-30", "--rep", "cyd"], ["brook": ["meeting"]]),
            (["--missing"], ["acme": ["meeting", "again"], "brook": ["meeting"]]),
            (["--missing", "--week"], ["acme": ["meeting"]]),
        ] as [([String], [String: [String]])])
    func filters(arguments: [String], deals: [String: [String]]) throws {
        #expect(try Self.list(arguments) == deals, "\(arguments)")
    }

    @Test("somebody nobody knows is wrong usage, and who was meant is said")
    func unknownPerson() throws {
        let folder = try Self.workspace()
        let run = try Collateral.run("list", "--manager", "bobb", in: folder.path)
        #expect(run.status == 64)
        #expect(run.error.hasPrefix("collateral: there is no manager 'bobb'; did you mean 'bob'?\n"), "\(run.error)")
        #expect(run.error.contains("Bob Birch, Dee"))
        #expect(try Collateral.run("list", "--week", "soon", in: folder.path).status == 64)
    }

    @Test("as JSON a deal has its amount, day, numbers, next meeting and what is overdue")
    func json() throws {
        let folder = try Self.workspace()
        let run = try Collateral.run("list", "--json", "--deal", "acme", in: folder.path)
        let lines = [
            #""amount" : 41000.5,"#, #""currency" : "EUR","#, #""close_date" : "2027-01-31","#,
            #""stage_id" : "first","#, #""forecast" : "likely","#, #""crm_ref" : "LB-7","#,
            #""plan" : "again","#, #""when" : "2026-11-25T10:00+01:00""#, #""text" : "Send the drawing""#,
            #""due" : "2026-11-20","#,
        ]
        for line in lines { #expect(run.output.contains(line), "\(line)\n\(run.output)") }
        #expect(!run.output.contains("Sent long ago"))
    }

    @Test("hand-offs come by the day they are first needed, those that are done at the end")
    func handOffs() throws {
        let folder = try Self.workspace()
        try folder.replace(
            "  - {id: sheet, title: Cost sheet, message: It costs you.}",
            with: """
                  - {id: sheet, title: Cost sheet, message: It costs you.}
                  - {id: old, title: Old sheet, message: Old., status: retired}
                  - {id: late, title: Late sheet, message: Late., due: 2026-11-01}
                  - {id: next, title: Next sheet, message: Next.}
                """, in: "Specs/interactions/meeting.yaml")
        try folder.replace(
            "{id: again, interaction: meeting, when",
            with: "{id: again, interaction: meeting, collateral: [next], when",
            in: "Specs/deals/acme.yaml")
        let run = try Collateral.run("list", in: folder.path)
        let lines = run.output.split(separator: "\n").drop { !$0.hasPrefix("Hand-offs") }
        #expect(
            lines.joined(separator: "\n") == """
                Hand-offs (1 late)
                        Next sheet  meeting  draft    needed 2026-11-25  no due date     no owner
                  LATE  Late sheet  meeting  draft    needed 2026-12-02  due 2026-11-01  no owner
                        Cost sheet  meeting  draft    needed 2026-12-02  no due date     no owner
                        Old sheet   meeting  retired                     no due date     no owner
                """, "\(run.output)")
        let json = try Collateral.run("list", "--json", in: folder.path)
        #expect(json.output.contains(#""first_needed" : "2026-11-25""#), "\(json.output)")
    }

    @Test("what is missing is listed without what was sent")
    func missingWithoutPapers() throws {
        let folder = try Self.workspace()
        try folder.write(SmallSpecs.letter.replacing("for: deal", with: "for: plan"), to: "Templates/letter.md")
        try folder.replace(
            "10:00+01:00}\n", with: "10:00+01:00, status: held}\n", in: "Specs/deals/acme.yaml", times: 1)
        let all = try Collateral.run("list", "--deal", "acme", in: folder.path)
        #expect(all.output.contains("  held, never issued: letter of meeting"), "\(all.output)")
        let missing = try Collateral.run("list", "--missing", "--deal", "acme", in: folder.path)
        #expect(missing.output.contains("outcome: missing") && !missing.output.contains("issued"), "\(missing.output)")
    }

    @Test("a week is listed without what was sent, and with what a meeting of the week left unsent")
    func weekWithoutPapers() throws {
        let folder = try Self.workspace()
        try folder.write(SmallSpecs.letter.replacing("for: deal", with: "for: plan"), to: "Templates/letter.md")
        try folder.replace("10:00+01:00", with: "10:00+01:00, status: held", in: "Specs/deals/acme.yaml", times: 2)
        try folder.write(
            """
            number: 1
            day: 2026-11-20
            path: letters/acme/Letter
            files: [{format: md, hash: "0123456789abcdef0123456789abcdef"}]
            """, to: "Specs/issued/acme/letter/other/1/record.yaml")
        let all = try Collateral.run("list", "--deal", "acme", in: folder.path)
        #expect(
            all.output.contains("sent: letter of other") && all.output.contains("letter of meeting, letter of again"))
        let week = try Collateral.run("list", "--week", "--deal", "acme", in: folder.path)
        #expect(week.output.contains("  held, never issued: letter of meeting\n"), "\(week.output)")
        #expect(!week.output.contains("sent:"), "\(week.output)")
    }

    @Test("as text it says what is missing of an open deal, and of a closed one nothing")
    func text() throws {
        let folder = try Self.workspace()
        let run = try Collateral.run("list", in: folder.path)
        #expect(
            run.output.hasPrefix(
                """
                Acme (acme) · open · First talk · Ann Ash, coached by Bob Birch
                  Meeting  2026-11-17 10:00  plan: draft  coaching: –        outcome: missing
                  Meeting  2026-11-25 10:00  plan: empty  coaching: missing  outcome: –
                  overdue: Send the drawing (Ann, since 2026-11-20)

                """), "\(run.output)")
        #expect(
            run.output.contains(
                """
                Cedar (cedar) · won · First talk · Cyd Cole, coached by Dee
                  Meeting  2026-11-18 10:00  plan: draft  coaching: –  outcome: –

                """), "\(run.output)")
    }
}
