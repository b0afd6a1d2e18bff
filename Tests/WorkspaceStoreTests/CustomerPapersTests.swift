import Assembly
import TestSupport
import Testing
import WorkspaceStore

@Suite("The shipped papers for customers answer what a customer asks")
struct CustomerPapersTests {
    private static let deal = "Specs/deals/velmora-mineral-water.yaml"

    private func workspace() throws -> TemporaryFolder { try Checkout.workspace(deals: ["velmora-mineral-water"]) }

    private func text(_ document: String, _ workspace: TemporaryFolder) throws -> String {
        try workspace.build {
            $0.document = document
            $0.formats = [.markdown]
        }
        let file = try #require(
            workspace.files().first { $0.hasPrefix("output/\(folder(document))/") && $0.hasSuffix(".md") })
        return plain(try workspace.text(file))
    }

    private func folder(_ document: String) -> String { document == "proposal-outline" ? "proposals" : document + "s" }

    private func plain(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing(#/\ +/#, with: " ")
    }

    private static let scope = """
          scope:
            - Lines 1 and 3, from filler to packer
            - The Monday list and a named analyst for twelve months
            - One handover a shift on each line, four in all
            - A review of the hours with finance after each quarter

        """
    private static let deliverables = """
          deliverables:
            - Both lines fitted and heard, with a drawing of every sensor point
            - Fifty-two Monday lists
            - Four quarterly pages of hours saved and hours missed

        """

    static let proposals: [(old: String, new: String, says: [String], hidden: [String])] = [
        (
            "", "",
            [
                "# Decide on 16 March", "| €25,000 once; €19,200 each year |",
                "| **What it is worth** | €74,400 a quarter by your own figure; paid back in the first quarter |",
                "| **What you may choose**, not in the sums above |",
                "| **Once, together** | | | | **€25,000** |",
                "| First year, before tax | | | | €44,200 |", "| Each year after it, before tax | | | | €19,200 |",
                "Velmora Mineral Water: Maja Kovačič, plant manager",
                "Marta Lindqvist (Account manager), [+353 1 555 0111]",
            ], ["Draft", "Prices follow"]
        ),
        (
            "      every: year\n", "", ["| €44,200, once |", "| Together, before tax |"],
            ["Once, together", "Each year"]
        ),
        (
            "  investment:\n", "  investment:\n    - {item: Cable, quantity: 3, unit_price: 0.5}\n",
            ["| €4,600.00 | €9,200.00 |", "| €25,001.50 once; €19,200.00 each year |", "| €21,200.00 |"], []
        ),
        (
            "  addressee: Maja Kovačič, plant manager\n", "  addressee: Maja Kovačič, Velmora Mineral Water\n",
            ["| Maja Kovačič, Velmora Mineral Water |", "Velmora Mineral Water: Maja Kovačič |"], []
        ),
        (
            "  addressee: Maja Kovačič, plant manager\n", "  addressee: Velmora Mineral Water\n",
            ["| For | Velmora Mineral Water |", "| Signed for | Velmora Mineral Water | Brannock"], []
        ),
        ("  date: 2026-11-25\n", "", ["‹date›"], ["Signed for"]),
        ("  request: ", "  # ", ["# Fill the summer orders", "‹request›", "Draft"], ["Decide on", "Signed for"]),
        (scope, "", ["‹scope›", "Draft"], ["Signed for"]),
        (deliverables, "", ["‹deliverables›", "Draft"], ["Signed for"]),
        (
            "  tax_rate: 22\n", "", ["| ‹tax rate› |", "| **First year, before tax** | | | | **€44,200** |"],
            ["Signed for", "with tax"]
        ),
        ("  worth: ", "  # ", ["| **Price before tax** |"], ["What it is worth"]),
    ]

    @Test(
        "a proposal opens with the request and the price, keeps what is paid again apart, and is signed once finished",
        arguments: proposals)
    func proposal(old: String, new: String, says: [String], hidden: [String]) throws {
        let workspace = try workspace()
        if !old.isEmpty {
            #expect(try workspace.text(Self.deal).contains(old))
            try workspace.write(try workspace.text(Self.deal).replacing(old, with: new), to: Self.deal)
        }
        let text = try text("proposal-outline", workspace)
        for line in says { #expect(text.contains(line), "\(line)") }
        for line in hidden { #expect(!text.contains(line), "\(line)") }
    }

    @Test("an agenda names the next five promises, and says how many more there are")
    func long() throws {
        let workspace = try workspace()
        let more = (1...5).map {
            "  - {text: More \($0), owner: Petra Zajc, side: buyer, due: 2027-02-0\($0), audience: customer}\n"
        }
        let spec = try workspace.text(Self.deal).replacing("\nactions:\n", with: "\nactions:\n" + more.joined())
        try workspace.write(spec, to: Self.deal)
        let text = try text("agenda", workspace)
        #expect(
            text.contains("More 4") && !text.contains("More 5") && text.contains("\nAnd 2 more in the action plan."))
    }

    @Test("an action plan with a first day of use and no promise is one to continue and to sign")
    func fresh() throws {
        let workspace = try workspace()
        let spec = try workspace.text(Self.deal)
        let start = try #require(spec.firstRange(of: "\nactions:\n")).lowerBound
        let end = try #require(spec.firstRange(of: "\nplans:\n")).lowerBound
        try workspace.write(String(spec[..<start] + spec[end...]), to: Self.deal)
        let text = try text("action-plan", workspace)
        #expect(!text.contains("Nothing yet") && text.contains("## What we add when we next meet"))
        #expect(text.contains("| 4 |") && text.contains("| Agreed for |"))
    }

    @Test("a proposal without prices says so, is a draft and cannot be signed")
    func unpriced() throws {
        let workspace = try workspace()
        let spec = try workspace.text(Self.deal)
        let start = try #require(spec.firstRange(of: "  investment:\n")).lowerBound
        let end = try #require(spec.firstRange(of: "  # Percent.\n")).lowerBound
        try workspace.write(String(spec[..<start] + spec[end...]), to: Self.deal)
        let text = try text("proposal-outline", workspace)
        #expect(text.contains("Prices follow.") && text.contains("‹price›"))
        #expect(!text.contains("Signed for") && !text.contains("| Item |"))
    }

    @Test("an agenda says the hour by the customer's clock, who leads, and what is due before and after")
    func agenda() throws {
        let text = try text("agenda", workspace())
        for line in [
            "# The proposal, and what speaks against it", "10:00 to 11:00, Ljubljana time |",
            "| 4 | 10:45 | 15 | The first ninety days | Andrej Hribar |", "- **Petra Zajc**, by Mon 30 Nov: Write down",
            "- **Maja Kovačič**, by Tue 2 Mar 2027: Put",
            "Before we part at 11:00, we agree who", "Maja Kovačič (Plant manager)<br>Andrej Hribar",
            "Marta Lindqvist, [+353 1 555 0111]",
            "Ines Fabregat (Sales manager)",
        ] { #expect(text.contains(line), "\(line)") }
    }

    @Test("an action plan leads to the first day of use, and only one that is sent says what is overdue")
    func actionPlan() throws {
        let workspace = try workspace()
        let live = try text("action-plan", workspace)
        #expect(
            live.contains(
                "| **8** Mon 24 May | **In use from this day: First Monday list for both lines** | | **Lukas Winter** |"
            ))
        #expect(
            live.contains(
                "| **2** Mon 30 Nov | Write down which second-year figures finance wants to see – *under way* | **Petra"
            )
        )
        // Its figure has numbers alone: what has none is not drawn.
        #expect(!live.contains("what speaks against it"))
        #expect(!live.contains("Overdue") && !live.contains("Decide what we trade") && !live.contains("Simona"))
        try workspace.build { $0.document = "action-plan" }
        try workspace.issue("action-plan", of: "velmora-mineral-water", on: "2026-12-01")
        let file = try #require(workspace.files().first { $0.hasSuffix("Action-plan-Velmora-Mineral-Water.md") })
        #expect(
            plain(try workspace.text(file)).contains(
                "| **Overdue:** Write down which second-year figures finance wants to see"))
    }
}
