import DocumentModel
import Testing

@testable import Assembly

@Suite("Who gives what to whom, in a picture")
struct ValueNetworkTests {
    private static func document(_ exchanges: [String], options: String = "") throws -> Document {
        let roles = """
            roles:
              - {id: boss, name: Boss, side: buyer}
              - {id: rep, name: Rep, side: seller}
              - {id: fitter, name: Fitter, side: partner}
              - {id: forum, name: Forum, side: community}
              - {id: idle, name: Idle, side: community}
            exchanges:

            """
        let process =
            try #require(MemoryWorkspace.process.split(separator: "roles:").first) + roles
            + exchanges.map { "  - {\($0)}\n" }.joined()
            + "stages:\n  - {id: first, name: First, purpose: Meet, interactions: [meeting], exit_criteria: [{text: Go}]}\n"
        let project = try MemoryWorkspace().with("Specs/process.yaml", process).with(
            "Templates/figure.md",
            MemoryWorkspace.template(
                "figure", for: "process", path: "figure", "```figure value-network\(options)\n```\n")
        ).project()
        let job = try #require(project.jobs().first { $0.name.hasPrefix("figure") })
        return try #require(DocumentMaker(project: project).make(job)).document
    }

    private static let exchanges = [
        "from: boss, to: rep, deliverable: A first figure, kind: intangible",
        "from: rep, to: boss, deliverable: The sheet, kind: tangible, manual_trigger: No answer after a week",
        "from: fitter, to: boss, deliverable: A slot, kind: tangible",
        "from: boss, to: rep, deliverable: A warning, kind: intangible",
        "from: boss, to: rep, deliverable: The order, kind: tangible",
        "from: forum, to: forum, deliverable: Gossip, kind: intangible",
    ]

    private static func drawing(_ exchanges: [String] = exchanges, options: String = "") throws -> Drawing? {
        for case .figure(.drawing(let drawing)) in try document(exchanges, options: options).blocks { return drawing }
        return nil
    }

    @Test(
        "the table below has a row for two roles: the number of each exchange, its way, what is given and of what kind")
    func table() throws {
        let drawing = try #require(try Self.drawing())
        #expect(
            drawing.table.texts == [
                ["From → To", "Deliverable"],
                ["Boss →\nRep", "1 → A first figure (intangible)\n2 ← The sheet. No answer after a week"],
                ["Fitter →\nBoss", "3 → A slot"],
                ["Boss →\nRep", "4 → A warning (intangible)\n5 → The order"],
                ["Forum →\nForum", "6 → Gossip (intangible)"],
            ])
        #expect(drawing.showsTable)
        #expect(try Self.drawing(options: " table=none")?.showsTable == false)
    }

    @Test("where lines run from right to left its arrows lead to the left")
    func rightToLeft() throws {
        let drawing = try #require(
            try FigureWorkspace(count: 5, script: .hebrew).drawing("value-network", for: "process"))
        let texts = drawing.table.texts
        #expect(texts[0][0].contains(" ← ") && texts.dropFirst().allSatisfy { $0[0].contains(" ←\n") })
    }

    @Test("exchanges of one kind from one role to another share a line; tangible ones are solid, the rest dashed")
    func lines() throws {
        let drawing = try #require(try Self.drawing())
        let words = drawing.wordBoxes.map(\.text)
        for label in ["1, 4", "2", "3", "5", "6"] { #expect(words.contains(label)) }
        let strokes = drawing.elements.compactMap { element -> Drawing.Stroke? in
            if case .path(_, let stroke) = element { stroke } else { nil }
        }
        // Two stretches of each of five lines, and two of the key.
        #expect(strokes.count == 12 && strokes.count(where: \.isDashed) == 5)
        #expect(drawing.faults == [])
    }

    @Test("each side has its shape and its word, and a role that takes no part is left out")
    func sides() throws {
        let drawing = try #require(try Self.drawing())
        let shapes = drawing.elements.reduce(into: (round: 0, plain: 0, polygons: 0, ellipses: 0)) { count, element in
            switch element {
            case .rectangle(_, let corner, _, _): if corner > 0 { count.round += 1 } else { count.plain += 1 }
            case .polygon(let points, _, _): if points.count == 6 { count.polygons += 1 }
            case .ellipse: count.ellipses += 1
            case .path, .words: break
            }
        }
        #expect(shapes == (1, 1, 1, 1))
        let words = drawing.wordBoxes.map(\.text)
        for word in ["Buyer", "Seller", "Partner", "Community", "Boss"] { #expect(words.contains(word)) }
        #expect(!words.contains("Idle"))
        #expect(drawing.description == "Buyer: Boss. Seller: Rep. Partner: Fitter. Community: Forum.")
    }

    @Test("an order that is said goes before the one they are written in")
    func order() throws {
        let drawing = try #require(
            try Self.drawing([
                "from: boss, to: rep, deliverable: Second, kind: tangible, order: 2",
                "from: rep, to: boss, deliverable: First, kind: tangible, order: 1",
            ]))
        #expect(drawing.table.texts.last == ["Rep →\nBoss", "1 → First\n2 ← Second"])
    }

    @Test("nothing is drawn where nobody gives anything; what is too much for a page is its table alone")
    func limits() throws {
        #expect(try Self.document([]).blocks.isEmpty)
        let many = (0..<400).map { "from: boss, to: rep, deliverable: Thing \($0), kind: tangible" }
        let blocks = try Self.document(many).blocks
        guard case .table(let table)? = blocks.first else {
            Issue.record("\(blocks.count) blocks")
            return
        }
        #expect(table.rows.count == 67)
    }
}
