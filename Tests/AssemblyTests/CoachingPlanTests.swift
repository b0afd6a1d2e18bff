import TestSupport
import Testing

@Suite("What a manager and a rep read in a coaching plan")
struct CoachingPlanTests {
    static let cases = [
        PaperCase(
            testDescription: "what the two practised before, with any customer, oldest first, and what came of it",
            paper: "coaching-plan of velmora-mineral-water, proposal-delivery",
            says: [
                "## What was practised before",
                "| 18 Jun 2026 | Discovery review, Velmora Mineral Water | Handing over the first page and sitting down |",
                "| 22 Oct 2026 | Solution outline, Velmora Mineral Water | Trading instead of giving | advance, ",
                "| Write the trade before you say it |",
                "how sure are you, from 1 to 10?", "**The manager.** One thing that worked, one thing to try",
                "**We look at it again on**",
            ],
            saysNot: ["| It ended in | advance", "Joris", "Aldermoor Dairy |"]),
        PaperCase(
            testDescription: "how the rep's forecast moved",
            paper: "coaching-plan of velmora-mineral-water, proposal-delivery",
            says: [
                "## What Marta Lindqvist expected", "50% | €63,300 | 15 Dec 2026 | Three lines before Christmas |",
                "70% | €44,200 | 16 Mar 2027 | Two lines; the board meets in March",
            ]),
        PaperCase(
            testDescription: "how a held meeting ended",
            paper: "coaching-plan of rovira-olive-oil, product-demonstration",
            says: ["| It ended in | no sale, 1 of 3 reached |", "- [x] A shift leader explains one entry"],
            saysNot: ["no_sale", "Rehearse aloud"]),
        PaperCase(
            testDescription: "the manager's turn, and the day of the next look",
            paper: "coaching-plan of velmora-mineral-water, solution-outline",
            says: [
                "Worked: two parts for the April evenings.", "Monday, 30 November 2026",
                "I write each trade on the page",
            ]),
        PaperCase(
            testDescription: "in bold what is practised again, in another deal",
            paper: "coaching-plan of velmora-mineral-water, solution-outline",
            says: [
                "| 26 Nov 2025 | Solution outline, Aldermoor Dairy | **Trading instead of giving** | advance, ",
                "| 24 Sep 2026 | High-level solution discussion, Velmora Mineral Water | Watching who looks at whom |",
                "| **The one skill** | **Trading instead of giving** |",
            ],
            saysNot: ["11 Dec 2025"]),
        PaperCase(
            testDescription: "nothing that another manager saw",
            paper: "coaching-plan of velmora-mineral-water, solution-outline",
            changes: [("deals/aldermoor-dairy", "manager: Ines Fabregat", "manager: Declan Rourke")],
            says: ["What was practised before"], saysNot: ["Solution outline, Aldermoor"]),
        PaperCase(
            testDescription: "who was coached, where a deal has another rep by now",
            paper: "coaching-plan of aldermoor-dairy, solution-outline",
            changes: [
                ("deals/aldermoor-dairy", "rep: Marta Lindqvist", "rep: Joris Verbeke"),
                (
                    "deals/aldermoor-dairy", "      skill_focus: Trading instead of giving",
                    "      rep: marta-lindqvist\n      skill_focus: Trading instead of giving"
                ),
            ],
            says: ["| Rep and coach | Marta Lindqvist, coached by Ines Fabregat |"]),
        PaperCase(
            testDescription: "what was practised in a deal that another rep has by now",
            paper: "coaching-plan of velmora-mineral-water, solution-outline",
            changes: [
                ("deals/aldermoor-dairy", "rep: Marta Lindqvist", "rep: Joris Verbeke"),
                (
                    "deals/aldermoor-dairy", "      skill_focus: Trading instead of giving",
                    "      rep: marta-lindqvist\n      skill_focus: Trading instead of giving"
                ),
            ],
            says: ["| 26 Nov 2025 | Solution outline, Aldermoor Dairy | **Trading instead of giving**"],
            saysNot: ["11 Dec 2025"]),
        PaperCase(
            testDescription: "what the manager saw in deals that call the rep by an id, and never another rep's",
            paper: "coaching-plan of lindtal-brewery, product-demonstration",
            changes: [("deals/rovira-olive-oil", "rep: Joris Verbeke", "rep: joris-verbeke")],
            says: ["| 12 May 2026 | Product demonstration, Rovira", "| no sale, 1 of 3 |"],
            saysNot: ["Velmora", "Harrow"]),
        PaperCase(
            testDescription: "nothing of earlier meetings where there were none",
            paper: "coaching-plan of aldermoor-dairy, needs-analysis",
            saysNot: ["practised before"]),
    ]

    @Test("says", arguments: cases)
    func says(_ paper: PaperCase) throws { try paper.check() }
}

@Suite("What a newcomer reads in the process guide")
struct ProcessGuideTests {
    static let cases = [
        PaperCase(
            testDescription: "a table for each stage and its meetings, roles by side, nothing to do",
            paper: "process-guide",
            says: [
                "| **Over when** | • The plant manager agrees to count one line's stops for two weeks<br>• The plant",
                "<br>Then: • Count the stops • Prove it on a line (a deal may begin at this stage) |",
                "a coach (Sales manager, in all of them)", "This is edition 2026.4.",
                "| **Discovery review** (priority 1)<br>Read the two weeks of stops together, with finance",
                "<br>*Is the cost of these stops high enough to test a cure, and on which machine?* |",
                "**At the customer**\n\n- **Plant manager**: Answers for cases", "**With us**", "**Around both**",
                "| Maintenance forum →<br>Account manager | 1 → The stop everyone",
                "| Stop analyst →<br>Maintenance manager | 11 → Two weeks of stops, machine by machine<br>12 ← Corr",
            ],
            saysNot: ["What sets off", "(buyer)", "- [ ]", "coached by"]),
        PaperCase(
            testDescription: "who coaches each meeting where it is not the same for all", paper: "process-guide",
            changes: [("interactions/discovery-review", "coach: sales-manager", "coach: account-manager")],
            says: [
                "a call plan, a coach and pages",
                "| **Discovery review** (priority 1), coached by: Account manager<br>",
            ]),
    ]

    @Test("says", arguments: cases)
    func says(_ paper: PaperCase) throws { try paper.check() }
}
