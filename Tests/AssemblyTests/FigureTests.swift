import DocumentModel
import Figures
import Records
import Testing

@Suite("Figures that are drawn")
struct FigureTests {
    struct Sheet: CustomTestStringConvertible {
        var block: String
        var target: String
        var audience: String
        var count: Int
        var script: FigureWorkspace.Script

        var testDescription: String { "\(block), \(count), \(script)" }
    }

    static let sheets: [Sheet] = [
        ("agenda-bar", "plan", "customer"), ("deal-strip", "plan", "internal"), ("timeline", "deal", "customer"),
        ("timeline", "deal", "internal"), ("timeline steps=open", "deal", "internal"),
        ("buying-and-selling", "process", "internal"), ("price-and-return", "deal", "customer"),
        ("coaching-trend", "plan", "coaching"), ("committee", "plan", "internal"),
        ("value-network", "process", "internal"),
    ].flatMap { block, target, audience in
        [1, 5, 12, 30].flatMap { count in
            FigureWorkspace.Script.allCases.map {
                Sheet(block: block, target: target, audience: audience, count: count, script: $0)
            }
        }
    }

    /// What is no drawing.
    static let stageMaps = [1, 5, 12, 30].flatMap { count in
        FigureWorkspace.Script.allCases.map {
            Sheet(block: "stage-map", target: "plan", audience: "customer", count: count, script: $0)
        }
    }

    @Test("the stage map has each stage with its meetings, and marks one of each, however many there are")
    func stageMap() throws {
        for sheet in Self.stageMaps {
            let workspace = FigureWorkspace(count: sheet.count, script: sheet.script)
            let document = try workspace.document(sheet.block, for: sheet.target, sheet.audience)
            guard case .figure(.stageMap(let map))? = document.blocks.first else {
                Issue.record("\(sheet.testDescription): nothing is drawn")
                continue
            }
            #expect(map.stages.map(\.name) == (1...sheet.count).map { "\(sheet.script.sentence) \($0)" })
            #expect(map.stages.map(\.interactions.count) == Array(repeating: 1, count: sheet.count))
            // The document is about the last meeting.
            #expect(map.stages.map(\.isCurrent) == (1...sheet.count).map { $0 == sheet.count })
            #expect(map.stages.last?.interactions.first?.isCurrent == true)
            #expect(map.alternative.hasSuffix("\(sheet.script.sentence) \(sheet.count) (you are here)"))
        }
    }

    @Test("no words meet others or leave the sheet, whatever there is to draw, and what they say stands in the table")
    func words() throws {
        for sheet in Self.sheets {
            let workspace = FigureWorkspace(count: sheet.count, script: sheet.script)
            let drawing = try workspace.drawing(sheet.block, for: sheet.target, sheet.audience)
            // Of one meeting nothing was practised before.
            if sheet.block == "coaching-trend", sheet.count == 1 {
                #expect(drawing == nil)
                continue
            }
            guard let drawing else {
                Issue.record("\(sheet.testDescription): nothing is drawn")
                continue
            }
            let faults = drawing.faults
            #expect(faults.isEmpty, "\(sheet.testDescription): \(faults.prefix(5))")
            #expect(
                drawing.size.width <= 482 && drawing.size.height <= 700, "\(sheet.testDescription): \(drawing.size)")
            #expect(!drawing.title.isEmpty && !drawing.description.isEmpty && !drawing.table.rows.isEmpty)
            #expect(drawing.mirrored.faults.isEmpty)
            for drawing in [drawing, drawing.mirrored, drawing.narrowed, drawing.mirrored.narrowed].compactMap(\.self) {
                let painted = try #require(drawing.paintedBounds)
                let isWithin =
                    painted.x > -0.001 && painted.y > -0.001 && painted.right < drawing.size.width + 0.001
                    && painted.bottom < drawing.size.height + 0.001
                #expect(isWithin, "\(sheet.testDescription): \(painted) is cut at the edge of \(drawing.size)")
            }
        }
    }

    @Test("price and return have a layout that fits a phone, and says the same")
    func narrow() throws {
        for script in FigureWorkspace.Script.allCases {
            let drawing = try FigureWorkspace(count: 5, script: script).drawing(
                "price-and-return", for: "deal", "customer")
            let narrow = try #require(drawing?.narrowed)
            #expect(narrow.size.width <= 260 && narrow.faults == [])
            let words = { (drawing: Drawing) in
                // A bar that is too short for its number has none.
                drawing.wordBoxes.map { $0.text.filter { !" -".contains($0) } }.filter { $0.count > 1 }.sorted()
            }
            #expect(words(narrow) == words(try #require(drawing)))
        }
    }

    @Test("each day with something to do on it has its sign where marks have numbers, and no row has none")
    func signs() throws {
        let drawing = try #require(
            try FigureWorkspace(count: 12).drawing("timeline labels=numbers", for: "deal", "internal"))
        let signs = drawing.table.rows.map { $0[0].content.plainText }
        #expect(Set(signs).count == signs.count && signs.contains("A") && !signs.contains(""))
        let words = drawing.wordBoxes.map(\.text)
        for sign in signs { #expect(words.contains(sign)) }
    }

    @Test("nothing in a figure is called by an id: neither in its drawing nor in its table or description")
    func names() throws {
        let id = /\b(todo|doing)\b|\w_\w|\b(role|step|stage|meeting|c)-\d/
        for sheet in Self.sheets where sheet.count == 12 && sheet.script == .english {
            let workspace = FigureWorkspace(count: sheet.count, script: sheet.script)
            let drawing = try #require(try workspace.drawing(sheet.block, for: sheet.target, sheet.audience))
            let cells = ([drawing.table.header ?? []] + drawing.table.rows).flatMap { $0.map(\.content.plainText) }
            for text in cells + [drawing.title, drawing.description] + drawing.wordBoxes.map(\.text) {
                #expect(text.firstMatch(of: id) == nil, "\(sheet.testDescription): \(text)")
            }
        }
    }

    @Test(
        "a key says what each mark of a figure means, and nothing of marks that it has not",
        arguments: [
            ("timeline", "deal", "customer", 1, "Under way|Meeting|Go-live", "To do|Done|Dropped|Milestone|Decision"),
            (
                "timeline", "deal", "internal", 5,
                "To do|Under way|Done|Dropped|Meeting|Go-live|Decision|Leads to what waits for it", "Milestone"
            ),
            ("deal-strip", "plan", "internal", 1, "This meeting|Next|Decision|Where the deal is", "Advance|Planned"),
            ("deal-strip", "plan", "internal", 12, "Advance|Continuation|No sale|Order|Next|Planned", "Held"),
            (
                "committee", "plan", "internal", 1, "For|Weight of their word",
                "Undecided|Against|Unknown|Influences"
            ),
            ("committee", "plan", "internal", 5, "For|Undecided|Against|Unknown|Influences", ""),
            (
                "value-network", "process", "internal", 1, "Tangible: one could be held to it|Stands in the table",
                "Intangible: it builds trust"
            ),
            (
                "value-network table=none", "process", "internal", 5,
                "Tangible: one could be held to it|Intangible: it builds trust", "Stands in the table|1"
            ),
            ("coaching-trend", "plan", "coaching", 12, "Another skill", "The same skill as in this meeting"),
            ("price-and-return", "deal", "customer", 5, "As much as the first year costs", ""),
            ("agenda-bar", "plan", "customer", 5, "Time left, 70 min", "Nobody named yet"),
        ])
    func key(block: String, target: String, audience: String, count: Int, words: String, others: String) throws {
        let drawing = try #require(try FigureWorkspace(count: count).drawing(block, for: target, audience))
        let printed = Set(drawing.wordBoxes.map { $0.text.replacing("\u{A0}", with: " ") })
        let said = Set(words.split(separator: "|").map(String.init))
        #expect(said.subtracting(printed).sorted() == [])
        #expect(printed.intersection(others.split(separator: "|").map(String.init)).sorted() == [])
    }

    @Test("a figure reads no field that it does not declare, whoever the document is for")
    func declaredFields() throws {
        for sheet in Self.sheets + Self.stageMaps where sheet.count == 12 {
            let kind = try #require(FigureKind(rawValue: String(sheet.block.prefix { $0 != " " })))
            let workspace = FigureWorkspace(count: sheet.count, script: sheet.script)
            var request = try workspace.request(sheet.block, for: sheet.target, sheet.audience)
            let read = ReadFields()
            request.root = ReadRecord(record: request.root, fields: read)
            _ = try #require(kind.traits.content(request))
            let declared = kind.traits.fields(for: try #require(Audience(rawValue: sheet.audience))).map(\.name)
            #expect(read.names.subtracting(declared).sorted() == [], "\(sheet.testDescription)")
        }
    }

    @Test("what a figure says is told in full before it is drawn: each text of it is among its facts")
    func facts() throws {
        for sheet in Self.sheets + Self.stageMaps where sheet.count == 12 {
            let kind = try #require(FigureKind(rawValue: String(sheet.block.prefix { $0 != " " })))
            let workspace = FigureWorkspace(count: sheet.count, script: sheet.script)
            let content = try #require(
                kind.traits.content(workspace.request(sheet.block, for: sheet.target, sheet.audience)))
            let told = Set(
                content.facts.map { fact in
                    switch fact {
                    case .text(let text): text
                    case .number(let number): String(number)
                    }
                })
            #expect(leaves(of: content).subtracting(told) == [], "\(sheet.testDescription)")
        }
    }

    /// The texts and numbers that a value holds, at any depth, but for words that stand in no spec.
    private func leaves(of value: Any) -> Set<String> {
        switch value {
        case let text as String: return [text]
        case let number as Int: return [String(number)]
        case is FigureWords: return []
        case let day as Day: return [day.iso]
        case _:
            return Mirror(reflecting: value).children.reduce(into: []) { $0.formUnion(leaves(of: $1.value)) }
        }
    }
}
