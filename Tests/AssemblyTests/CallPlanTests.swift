import Assembly
import DocumentModel
import Records
import TestSupport
import Testing

@Suite("What a rep reads in a call plan")
struct CallPlanTests {
    private static let velmora = "call-plan of velmora-mineral-water, proposal-delivery"
    private static let lindtal = "call-plan of lindtal-brewery, product-demonstration"
    private static let lindtalDeal = "deals/lindtal-brewery"
    private static let attendees = "attendees: [uwe-kastner, henning-rauch, timo-brandl]"

    static let cases = [
        PaperCase(
            testDescription: "the decision asked for, in one sentence", paper: velmora,
            says: ["| **How I ask for it** | “If all of this is said", "| They decide |"]),
        PaperCase(
            testDescription: "where the deal stands", paper: velmora,
            says: [
                "**Last meeting:** Solution outline, Thursday, 22 October 2026: advance, 3 of 3 reached",
                "The board asks only about the second year",
                "Simona Turnšek reads the proposal a day before the others",
                "- [ ] **Petra Zajc**, 30 Nov 2026: Write down which second-year figures finance wants to see (under",
                "Sonargrid", "A person who reads",
            ],
            saysNot: ["Put the proposal before the board"]),
        PaperCase(
            testDescription:
                "the customer's own figure and whose it is, the price as it is paid, and the days that follow",
            paper: velmora,
            says: [
                "**Their figure:** “Line 3 stops when we need it most.”",
                "€3,100 an hour, the figure Petra Zajc signed",
                "**Worth:** €44,200 (€25,000 once; €19,200 each year), decision Tue 16 Mar 2027, in use Mon 24 May",
                "- **Not below:** €40,500",
            ]),
        PaperCase(
            testDescription: "where the buyer is, since when, and what showed it", paper: velmora,
            says: [
                "**The buyer is at:** Decide, since 23 Oct 2026: Who decides and on which day, in Maja Kovačič's hand"
            ]),
        PaperCase(
            testDescription: "where the buyer is, also where nobody wrote since when", paper: lindtal,
            says: ["**The buyer is at:** Try it on one line\n"]),
        PaperCase(
            testDescription: "why both meet, and how to reach and look up who comes", paper: velmora,
            says: [
                "| Why we meet | Go through the proposal together",
                "- **Petra Zajc**, +386 1 555 0143, petra.zajc@velmora.example. **Job:** A cost",
                "Look up <https://forum.bottlers.example/people/andrej-hribar>, looked at on 30 Oct",
            ]),
        PaperCase(
            testDescription: "what we want to learn, each on its line below one label", paper: velmora,
            says: [
                "- **To learn this time:** What Petra Zajc would need to vouch for the second year\\\n  Who on the"
            ]),
        PaperCase(
            testDescription: "room for each thing to learn afterwards, one below the other", paper: velmora,
            says: [
                "**If it went nowhere, why?**", "**What did we learn about them?**\n\n",
                "**And about the way we sell?**\n\n",
            ],
            saysNot: ["| What did we learn about them? |"]),
        PaperCase(
            testDescription: "what a deal is worth while nothing is priced", paper: lindtal,
            says: ["**Worth:** €27,400, decision Wed 30 Jun 2027, in use"]),
        PaperCase(
            testDescription: "each person's part, results, stance and whom they influence", paper: velmora,
            says: [
                "| Petra Zajc, Finance controller | Vouches for the figure | High | Undecided | Maja Kovačič, Simona "
                    + "Turnšek | Invited |",
                "| Rok Jelen, Shift leader, line 3 | Reads the list | Medium | For | Andrej Hribar | Not invited |",
                "**Job:** A cost that shrinks in her own ledger. **Self:** To be asked before the decision for once. "
                    + "Wants to see the second year.",
            ],
            saysNot: ["Not coming"]),
        PaperCase(
            testDescription: "the time of each item, with the name of who leads it", paper: velmora,
            says: [
                "| 10:00 | The problem and the figure, in the plant's words | Maja Kovačič |",
                "| 10:10 | Scope, dates and price, line by line | Marta Lindqvist |", "at 10:00 to 11:00.",
                "| They want to (on their agenda) |", "| See the second year on its own line<br>Be sure of",
            ]),
        PaperCase(
            testDescription: "whoever is needed and not invited", paper: lindtal,
            changes: [(lindtalDeal, attendees, "attendees: [uwe-kastner, henning-rauch]")],
            says: [
                "Not coming: IT security", "Timo Brandl (high influence, stance not known). Move the date, or name who",
                "IT security, **nobody invited**",
            ],
            saysNot: [
                "Timo Brandl, IT security, brewery group | Can refuse for the whole group | high | Unknown | Beate "
                    + "Wolfram | invited"
            ]),
        PaperCase(
            testDescription: "whoever was needed and not there",
            paper: "call-plan of rovira-olive-oil, product-demonstration",
            changes: [("deals/rovira-olive-oil", "pau-segarra, ferran-quer]", "pau-segarra]")],
            says: [
                "| Ferran Quer, IT security | Refused | High | Against | Núria Pallarès, Oriol Bastida | Absent |",
                "IT security, **nobody came**",
            ],
            saysNot: ["Not coming", "Move the date", "- **Ferran Quer**"]),
        PaperCase(
            testDescription:
                "who was there where others came than were invited, where they stand today, and why it was lost",
            paper: "call-plan of rovira-olive-oil, product-demonstration",
            says: [
                "## Who was there", "- **Ferran Quer**", "| Against | Núria Pallarès, Oriol Bastida | Was there |",
                "Where the data goes | Ferran Quer",
                "**Lost because:** Whoever could refuse the box",
            ],
            saysNot: ["Was not there", "Why we meet", "Look up"]),
        PaperCase(
            testDescription: "whom a criterion means that begins with the first word of one role's name",
            paper: "call-plan of velmora-mineral-water, next-steps-agreement",
            says: ["Finance accepts the invitation to the day the result is looked at (Petra Zajc)"]),
        PaperCase(
            testDescription: "a part nobody is known for", paper: lindtal,
            changes: [
                (lindtalDeal, attendees, "attendees: [uwe-kastner, henning-rauch]"),
                (lindtalDeal, "    role: it-security\n", ""),
            ],
            says: ["Not coming: IT security", "Nobody in this part is known yet."]),
        PaperCase(
            testDescription: "who does what the criteria say", paper: lindtal,
            says: [
                "- [ ] The maintenance manager writes a work order on the strength of one warning (Uwe Kastner)",
                "- [ ] IT security signs the drawing of the way the data takes (Timo Brandl)",
                "- [ ] A shift leader explains one entry of the list to the maintenance manager (Henning Rauch)",
            ],
            saysNot: ["[x]"]),
        PaperCase(
            testDescription: "one list of criteria, ticked by the outcome",
            paper: "call-plan of velmora-mineral-water, introductory-meeting",
            says: ["- [x] The plant manager names one line and one stop worth counting", "Line 3, capper; confirmed"],
            saysNot: ["- [ ] The plant manager", "Both in our summary", "How I ask for it"]),
        PaperCase(
            testDescription: "what came of a meeting in lines, with room for what nobody has written",
            paper: "call-plan of velmora-mineral-water, solution-outline",
            says: [
                "**Promised:** Simona Turnšek reads the proposal a day before the others",
                "**What did we learn about them?** The board asks only about the second year",
                "**And about the way we sell?** ____", "**What comes next, and on which day?** Price it",
            ], saysNot: ["What was promised, by whom"]),
        PaperCase(
            testDescription: "how the time is spent where a meeting is not as its kind",
            paper: "call-plan of velmora-mineral-water, night-shift-demonstration",
            says: ["| 22:20 | One entry of the list, heard at the capper | Rok Jelen |"]),
        PaperCase(
            testDescription:
                "what they may ask before what they may hold against us, and our questions by their kind",
            paper: lindtal,
            says: [
                "**They may ask, or object**", "- **“What did the trial miss?”** The broken pocket on 19 November.",
                "- **What hurts:** What would make you ignore an entry?",
            ]),
        PaperCase(
            testDescription: "what will not be there in time, and whom to ask", paper: lindtal,
            changes: [
                (
                    "interactions/product-demonstration",
                    "title: Where the data goes, and where it cannot go\n    status: approved",
                    "title: Where the data goes, and where it cannot go\n    status: in_production"
                ), ("interactions/product-demonstration", "due: 2026-07-17", "due: 2027-01-15"),
            ],
            says: [
                "Not ready: Where the data goes",
                "It is in production and due on Friday, 15 January 2027: it will not be "
                    + "ready for Thursday, 3 December 2026. Ask Tomas Hrubec, +353 1 555 0132.",
            ],
            saysNot: ["in_production"]),
        PaperCase(
            testDescription: "what we bring, with a link, and who brings it", paper: lindtal,
            says: [
                "**Where the data goes, and where it cannot go** ([as it is made for all](https://assets.brannock.",
                "data-path.pdf)), Aoife Tierney",
            ]),
    ]

    @Test("says", arguments: cases)
    func says(_ paper: PaperCase) throws { try paper.check() }

    /// A deal as `collateral new deal` makes it: two contacts and no plan.
    private static let fresh = """
        name: Northwind one
        company: Northwind
        stage: first-conversation
        rep: Niamh Calloway
        manager: Declan Rourke
        contacts:
          - {id: first-contact, name: Ada First, title: Managing director, influence: high}
          - {id: second-contact, name: Ben Second, role: plant-manager}
        """

    @Test("an empty plan has the people who are known, and room to write everything else")
    func empty() throws {
        let plan = try MemoryWorkspace.shipped().with("Specs/deals/northwind.yaml", Self.fresh)
            .paper("call-plan of northwind, introductory-meeting")
        for words in [
            "| Ada First | Managing director |", "- [ ] Plant manager: Ben Second", "- [ ] Maintenance manager: \\_",
            "- [ ] Account manager: Niamh Calloway", "- [ ] Sales manager: Declan Rourke",
            "- [ ] Application engineer: \\_",
            "**From us:** Niamh Calloway, coached by Declan Rourke", "- **Last meeting:** none is written up", "5 min",
        ] {
            #expect(plan.contains(words), "\(words) in\n\(plan)")
        }
        #expect(!plan.contains("Not coming"))
    }

    @Test("no heading of any internal paper has nothing below it, and none prints the id of a choice")
    func headings() throws {
        let project = try MemoryWorkspace.shipped().with("Specs/deals/northwind.yaml", Self.fresh).project()
        let maker = DocumentMaker(project: project)
        for job in project.jobs() where job.template.audience == .internal {
            let document = try #require(maker.make(job)).document
            for (index, block) in document.blocks.enumerated() {
                guard case .heading(let heading) = block else { continue }
                let isLast = index + 1 == document.blocks.count
                #expect(!isLast, "\(job.name)")
                guard !isLast, case .heading(let other) = document.blocks[index + 1] else { continue }
                #expect(other.level > heading.level, "\(job.name)")
            }
            #expect(
                !document.plainText.contains(/\b(in_production|no_sale|no_decision|not_recognised)\b/), "\(job.name)")
        }
    }
}
