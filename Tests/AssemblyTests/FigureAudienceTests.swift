import Assembly
import DocumentModel
import Records
import Testing

@Suite("What figures show to whom, and what makes a document with a figure anew")
struct FigureAudienceTests {
    private static let deal =
        MemoryWorkspace.acme + """

            close_date: 2027-01-20
            go_live: 2027-03-01
            actions:
              - {text: Count the stops, owner: Cy, side: buyer, due: 2026-11-30, audience: customer}
              - {text: Ask for less, owner: Ann, side: seller, due: 2026-12-05}
              - {text: Fit the kit, owner: Ann, side: seller, due: 3 days after meeting, audience: customer, depends_on: Count the stops}
            """

    private func workspace(_ target: String, _ audience: String, _ body: String) -> MemoryWorkspace {
        MemoryWorkspace().with("Specs/deals/acme.yaml", Self.deal).with(
            "Templates/figure.md",
            MemoryWorkspace.template("figure", for: target, audience, path: "figures/{{process.name}}/Figure", body))
    }

    @Test(
        "a figure that its readers may not see, or that the document is not about, is told when templates are checked",
        arguments: [
            (
                "deal", "customer", "deal-strip",
                "Templates/figure.md:11:4 E11: the figure 'deal-strip' shows 'deal.status', 'deal.close_date', 'deal.closed' "
                    + "and 3 more fields, which are for colleagues only, and this template is for others"
            ),
            (
                "deal", "customer", "committee",
                "Templates/figure.md:11:4 E11: the figure 'committee' shows 'contact.role', 'contact.influence', 'contact.influences' "
                    + "and 4 more fields, which are for colleagues only, and this template is for others"
            ),
            (
                "plan", "internal", "coaching-trend",
                "Templates/figure.md:11:4 E11: the figure 'coaching-trend' shows 'practised meeting.day', 'practised meeting.customer', 'practised meeting.interaction' "
                    + "and 6 more fields, which are for coaching alone, and this template is for others"
            ),
            (
                "process", "internal", "agenda-bar",
                "Templates/figure.md:11:4 T21: the figure 'agenda-bar' shows a plan, and this template is 'for: process'"
            ),
            (
                "deal", "customer", "timeline table=low",
                "Templates/figure.md:11:20 T21: 'low' is no value of 'table'"
            ),
            ("deal", "customer", "timeline table=none", nil), ("plan", "customer", "price-and-return", nil),
            ("process", "internal", "buying-and-selling", nil),
        ] as [(String, String, String, String?)])
    func check(target: String, audience: String, block: String, told: String?) throws {
        let project = try workspace(target, audience, "Text\n\n```figure \(block)\n```").project()
        let lines = project.problems().lines.filter { $0.hasPrefix("Templates/figure.md:1") }
        #expect(lines == [told].compactMap(\.self))
    }

    @Test("customers read on the stage map what they call a meeting themselves", arguments: ["customer", "internal"])
    func stageMap(audience: String) throws {
        let project = try workspace("plan", audience, "```figure stage-map\n```")
            .with("Specs/interactions/meeting.yaml", MemoryWorkspace.meeting + "\ncustomer_title: Your stops\n")
            .project()
        let job = try #require(project.jobs().first { $0.name.hasPrefix("figure of acme") })
        let document = try #require(DocumentMaker(project: project).make(job)).document
        guard case .figure(.stageMap(let map))? = document.blocks.first else { throw NothingDrawn() }
        let shown = map.stages.flatMap(\.interactions)
        #expect(shown.map(\.name).contains("Your stops") == (audience == "customer"))
        #expect(shown.filter(\.isCurrent).count == 1)
    }

    private func drawing(_ audience: String, as revision: RevisionMark? = nil) throws -> Drawing {
        let project = try workspace("deal", audience, "```figure timeline\n```").project()
        let job = try #require(project.jobs().first { $0.name == "figure of acme" })
        let maker = DocumentMaker(project: project)
        for case .figure(.drawing(let drawing)) in maker.make(try #require(maker.render(job, as: revision))).document
            .blocks
        {
            return drawing
        }
        throw NothingDrawn()
    }

    private struct NothingDrawn: Error {}

    @Test("customers see their own steps; the day of the decision and today are for colleagues")
    func readers() throws {
        let customers = try drawing("customer").description.withPlainSpaces
        #expect(
            customers
                == "Mon 30 Nov 2026, Count the stops (Cy), to do; Tue 1 Dec 2026, Meeting; "
                + "Fri 4 Dec 2026, Fit the kit (Ann), to do; Mon 1 Mar 2027, Go-live.")
        let colleagues = try drawing("internal").description.withPlainSpaces
        #expect(colleagues.hasPrefix("today, Sat 21 Nov; Mon 30 Nov 2026, Count the stops (Cy), to do; "))
        for words in ["Ask for less (Ann)", "Wed 20 Jan 2027, Decision"] { #expect(colleagues.contains(words)) }
    }

    @Test("a paper that is sent has a line for the day it is sent on")
    func revision() throws {
        let sent = RevisionMark(number: 1, day: try #require(Day("2026-12-02")), previous: nil)
        let told = try drawing("customer", as: sent).description.withPlainSpaces
        #expect(told.hasPrefix("sent, Wed 2 Dec; Mon 30 Nov 2026, Count the stops (Cy), to do; "))
    }

    @Test(
        "a document is made anew where its figure says something else, and only there; of the day where it shows today")
    func content() throws {
        func hashes(
            _ audience: String, _ change: (String, String), on day: String = "2026-11-21"
        ) throws -> (key: ContentHash?, content: ContentHash) {
            let project = try workspace("deal", audience, "```figure timeline\n```")
                .replacing(change.0, with: change.1, in: "Specs/deals/acme.yaml").project(on: day)
            let job = try #require(DocumentPaths(project).assignments.first { $0.job.name == "figure of acme" }).job
            let hashes = InputHashes(of: project, program: "1", workspace: "../", drawsGraphs: true)
            return (hashes.key(of: job), hashes.content(of: try #require(DocumentMaker(project: project).render(job))))
        }
        let before = try hashes("customer", ("Count the stops", "Count the stops"))
        #expect(try hashes("customer", ("due: 2026-11-30", "due: 2026-12-03")).content != before.content)
        #expect(try hashes("customer", ("go_live: 2027-03-01", "go_live: 2027-03-02")).content != before.content)
        // What only colleagues see changes no paper of a customer.
        #expect(try hashes("customer", ("close_date: 2027-01-20", "close_date: 2027-01-21")).content == before.content)
        #expect(try hashes("customer", ("Ask for less", "Ask for more")).content == before.content)
        let tomorrow = try hashes("customer", ("Acme one", "Acme one"), on: "2026-11-22")
        #expect(tomorrow.key == before.key && tomorrow.content == before.content)
        let own = try hashes("internal", ("Acme one", "Acme one"))
        #expect(try hashes("internal", ("Acme one", "Acme one"), on: "2026-11-22").key != own.key)
        #expect(try hashes("internal", ("close_date: 2027-01-20", "close_date: 2027-01-21")).content != own.content)
    }
}

extension String {
    fileprivate var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
