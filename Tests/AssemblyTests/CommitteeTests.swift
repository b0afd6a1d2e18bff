import DocumentModel
import SalesModel
import Testing

@testable import Assembly
@testable import Figures

@Suite("Who decides, in a picture")
struct CommitteeTests {
    private static let contacts = """
        contacts:
          - {id: cy, name: Cy Half, title: Head of plant, role: boss, influence: high, stance: for, buying_role: Decides}
          - {id: di, name: Di Roe, influence: low, influences: [cy, cy, di], stance: undecided}
          - {id: ed, name: Ed Low, role: boss, influence: medium, influences: [cy], stance: against}
          - {id: flo, name: Flo Kay, influences: [ed]}
        """

    /// - Parameter plan: what the plan of the meeting says, before its interaction.
    private static func drawing(
        _ plan: String, contacts: String = contacts, options: String = ""
    ) throws -> Drawing {
        let file = "Specs/deals/acme.yaml"
        let head = try #require(MemoryWorkspace.acme.split(separator: "contacts:").first)
        let workspace = try MemoryWorkspace().with(
            file, "\(head)\(contacts)\nplans:\n  - {interaction: meeting\(plan)}\n"
        ).with(
            "Specs/process.yaml",
            MemoryWorkspace.process.replacing(
                "side: buyer}", with: "side: buyer}\n  - {id: purse, name: Purse keeper, side: buyer}")
        ).replacing("[rep, boss]", with: "[rep, boss, purse]", in: "Specs/interactions/meeting.yaml").with(
            "Templates/figure.md",
            MemoryWorkspace.template("figure", for: "plan", path: "figure", "```figure committee\(options)\n```\n"))
        let project = try workspace.project()
        let job = try #require(project.jobs().first { $0.name == "figure of acme, meeting" })
        let blocks = try #require(DocumentMaker(project: project).make(job)).document.blocks
        for case .figure(.drawing(let drawing)) in blocks { return drawing }
        throw NothingDrawn()
    }

    private struct NothingDrawn: Error {}

    @Test("the table says all of it: part, influence, stance, whom they influence, who comes and who is not known yet")
    func table() throws {
        let invited = try Self.drawing(", attendees: [cy, di]")
        #expect(
            invited.table.texts == [
                ["Name", "Buying role", "Influence", "Stance", "Influences", "This meeting"],
                ["Cy Half, Head of plant", "Decides", "High", "For", "", "Invited"],
                ["Di Roe", "", "Low", "Undecided", "Cy Half", "Invited"],
                ["Ed Low, Boss", "", "Medium", "Against", "Cy Half", "Not invited"],
                ["Flo Kay", "", "", "Unknown", "Ed Low", "Not invited"],
                ["Purse keeper", "", "", "", "", "Not met yet"],
            ])
        #expect(
            invited.description.contains("Unknown: Flo Kay. Not invited: Ed Low, Flo Kay. Not met yet: Purse keeper."))
        let nobody = try Self.drawing("")
        #expect(nobody.table.header?.count == 5 && nobody.table.rows.count == 4)
    }

    @Test("of a meeting that was held it tells who was there")
    func held() throws {
        let held = try Self.drawing(", attendees: [cy, di], outcome: {result: advance, present: [ed]}")
        #expect(
            held.table.texts.map { $0.last }
                == [
                    "This meeting", "Absent", "Absent", "Was there", "Absent", "Not met yet",
                ])
    }

    @Test(
        "circles are as large as somebody's influence and filled by where they stand; cards of who is away are dashed")
    func signs() throws {
        let drawing = try Self.drawing(", attendees: [cy, di]")
        let circles = drawing.elements.compactMap { element -> (width: Double, fill: Drawing.Fill)? in
            if case .ellipse(let box, let fill, _) = element { (box.width, fill) } else { nil }
        }
        // Behind them stand those of the key.
        #expect(circles.prefix(5).map(\.width) == [24, 9, 16, 9, 9])
        #expect(
            circles.prefix(5).map(\.fill) == [
                .plain(.accent), .pattern(.stripes, .accent), .pattern(.grid, .ink), .plain(.paper), .plain(.paper),
            ])
        let dashed = drawing.elements.compactMap { element -> Bool? in
            if case .rectangle(_, _, _, let stroke?) = element { stroke.isDashed } else { nil }
        }
        #expect(dashed == [false, false, true, true, true] + [true])
        let words = drawing.wordBoxes.map(\.text)
        for word in ["For", "Undecided", "Against · not invited", "Unknown · not invited", "Not met yet"] {
            #expect(words.contains(word))
        }
    }

    @Test("six people take at most six centimetres, and thirty one page")
    func sizes() throws {
        for (count, most) in [(6, 170.0), (12, 460), (30, 700)] {
            let rows = (1...count).map { number in
                "  - {id: c-\(number), name: Givenname Familyname, title: \"Head of something, line \(number)\", "
                    + "buying_role: Vouches for the figure, influence: high, stance: undecided, "
                    + "influences: [c-\(number * 5 % count + 1), c-\(number * 3 % count + 1)]}"
            }
            let drawing = try Self.drawing("", contacts: "contacts:\n" + rows.joined(separator: "\n"))
            #expect(drawing.size.height <= most && drawing.size.width <= 482, "\(count): \(drawing.size)")
            #expect(drawing.faults == [])
        }
    }

    @Test("the table stands below where words had to be cut, unless the template says otherwise")
    func cutWords() throws {
        let long =
            "contacts:\n  - {id: cy, name: Cy Half, title: \"Head of the plant, its lines and whoever mends them "
            + "in the night, on Sundays and between the years, with all that belongs to it, and of the yard behind the gate\"}"
        #expect(try Self.drawing("", contacts: long).showsTable)
        #expect(try !Self.drawing("", contacts: long, options: " table=none").showsTable)
        #expect(try !Self.drawing("").showsTable)
        #expect(try Self.drawing("", options: " table=below").showsTable)
    }

    @Test("more than a page holds is told by the table alone")
    func tooMany() throws {
        let rows = (1...43).map { "  - {id: c-\($0), name: Somebody \($0)}" }
        #expect(throws: NothingDrawn.self) {
            try Self.drawing("", contacts: "contacts:\n" + rows.joined(separator: "\n"))
        }
    }

    @Test(
        "people stand in three columns at most, of like length, and most arrows lead to the next column",
        arguments: [
            ([], []), ([[]], [0]), ([[1], []], [0, 1]), ([[1], [2], []], [0, 1, 2]), ([[], [], []], [0, 1, 2]),
            ([[1], [2], [3], [4], [5], []], [0, 1, 2, 1, 2, 0]),
        ] as [([[Int]], [Int])])
    func columns(influences: [[Int]], expected: [Int]) {
        let columns = CommitteeColumns(influences: influences).columns
        #expect(columns.count == expected.count)
        var loads = [0, 0, 0]
        for column in columns { loads[column] += 1 }
        #expect((loads.max() ?? 0) <= (influences.count + 2) / 3)
        if influences.count < 4, influences.contains(where: { !$0.isEmpty }) { #expect(columns == expected) }
    }

    @Test("a column's load counts, but no column is over a third of a committee and one")
    func longColumns() {
        let star = [[]] + Array(repeating: [0], count: 29)
        var loads = [0, 0, 0]
        for column in CommitteeColumns(influences: star).columns { loads[column] += 1 }
        #expect(loads.max() ?? 0 <= 11)
    }
}

extension Table {
    /// Its cells as texts, the heads first.
    var texts: [[String]] { ([header ?? []] + rows).map { $0.map(\.content.plainText) } }
}
