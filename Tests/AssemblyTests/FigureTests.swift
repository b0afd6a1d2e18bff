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
        }
    }

    @Test("a figure reads no field that it does not declare, whoever the document is for")
    func declaredFields() throws {
        for sheet in Self.sheets where sheet.count == 12 {
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
        for sheet in Self.sheets where sheet.count == 12 {
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
