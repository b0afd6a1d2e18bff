import Records
import SalesModel
import SpecLoader
import TestSupport
import Testing

@Suite("What people add to a form gets into the spec, whatever else they filled")
struct NewItemTests {
    private static let contacts = FieldAddress(file: "deals/acme", steps: [.field("contacts")])

    /// `ada: Ada, CFO`, `Ben`: id, name and title, each as far as it is there.
    private func contacts(_ lines: [String]?) -> SpecValue? {
        lines.map { lines in
            .list(
                lines.map { line in
                    let parts = line.split(separator: ": ", omittingEmptySubsequences: false).map(String.init)
                    let said = (parts.last ?? "").split(separator: ", ", omittingEmptySubsequences: false)
                    var fields = ["name": SpecValue.text(String(said[0]))]
                    if parts.count > 1 { fields["id"] = .text(parts[0]) }
                    if said.count > 1 { fields["title"] = .text(String(said[1])) }
                    return .record(fields)
                })
        }
    }

    private func merge(_ base: [String]?, _ filled: [String], _ current: [String]?) -> FieldMerge {
        FieldMerge(
            base: contacts(base), filled: contacts(filled), current: contacts(current), at: Self.contacts)
    }

    private static func shown(_ value: SpecValue?) -> String {
        switch value {
        case .text(let text)?: text
        case .list(let items)?: items.map { shown($0) }.joined(separator: " + ")
        case .record(let fields)?:
            (fields["id"].map { shown($0) + ": " } ?? "")
                + ["name", "title"].compactMap { fields[$0] }.map { shown($0) }.joined(separator: ", ")
        case nil: "nothing"
        }
    }

    private static func shown(_ merge: FieldMerge) -> [String] {
        merge.edits.map { edit in
            let place = String(edit.address.description.dropFirst("deals/acme:contacts".count))
            return switch edit.change {
            case .set(let value): "\(place) = \(shown(value))"
            case .insert(let value, _): "\(place)+ \(shown(value))"
            case .remove: "\(place) -"
            }
        } + merge.conflicts.map { "\($0.address) \($0.reason): \(shown($0.filled))" }
    }

    @Test(
        "a new row gets an id of its name, one that no other has",
        arguments: [
            (["ada: Ada"], ["ada: Ada", "Ben Ó Brien, CFO"], ["ada: Ada"], ["+ ben-ó-brien: Ben Ó Brien, CFO"]),
            (["ada: Ada"], ["ada: Ada, CFO", "Ben"], ["ada: Ada"], ["[ada].title = CFO", "+ ben: Ben"]),
            ([], ["Ada", "Ben"], [], ["+ ada: Ada", "+ ben: Ben"]), (nil, ["Ada"], nil, ["+ ada: Ada"]),
            ([], ["Ada", "Ada, CFO"], [], ["+ ada: Ada", "+ ada-2: Ada, CFO"]),
            (["ada: Ada"], ["ada: Ada", "Ada, CFO"], ["ada: Ada"], ["+ ada-2: Ada, CFO"]),
            // Who was taken away meanwhile may still be named elsewhere.
            (["ada: A", "b: B"], ["ada: A", "b: B", "Ada"], ["b: B", "ada-2: C"], ["+ ada-3: Ada"]),
            (["ada: Ada"], ["ada: Ada", "x: Xi"], ["ada: Ada"], ["+ x: Xi"]),
        ] as [([String]?, [String], [String]?, [String])])
    func added(base: [String]?, filled: [String], current: [String]?, shown: [String]) {
        #expect(Self.shown(merge(base, filled, current)) == shown)
    }

    @Test(
        "a row without a name is told, and all else is written",
        arguments: [
            (", CFO", #"deals/acme:contacts missing(["id", "name"]): CFO"#),
            ("!?, CFO", #"deals/acme:contacts missing(["id"]): !?, CFO"#),
            ("x: , CFO", #"deals/acme:contacts missing(["name"]): x: CFO"#),
        ])
    func incomplete(row: String, told: String) {
        let merge = merge(["ada: Ada"], ["ada: Ada, CEO", row, "Ben"], ["ada: Ada"])
        #expect(Self.shown(merge) == ["[ada].title = CEO", "+ ben: Ben", told])
    }

    @Test("what is required and was cleared is told, and stays")
    func cleared() {
        let merge = merge(["ada: Ada, CEO"], ["ada: , CFO"], ["ada: Ada, CEO"])
        #expect(
            Self.shown(merge) == ["[ada].title = CFO", #"deals/acme:contacts[ada].name missing(["name"]): nothing"#])
    }

    @Test(
        "a row that is there already is known by what it says, by its name or by the id that its name gives",
        arguments: [
            (["Ben"], ["ben: Ben"], []), (["Ben"], ["ben: Ben, CFO"], []),
            (["Ben", "Ben"], ["ben: Ben", "ben-2: Ben"], []),
            (["Ben, CFO", "Ben, CEO"], ["ben: Ben, CFO", "ben-2: Ben, CEO"], []),
            (["Ben, CEO", "Ben"], ["ben-2: Ben, CEO", "x: Ben"], []),
            (["Ben, CFO"], ["ben: Ben"], ["[ben].title = CFO"]),
            (["Ben, CFO"], ["b: Ben, CEO"], ["deals/acme:contacts[b].title bothChanged: CFO"]),
            (["Ben"], ["ben: Benn"], ["deals/acme:contacts[ben] unclearItems: Ben"]),
            (["Ben"], ["cy: Cy"], ["+ ben: Ben"]),
        ] as [([String], [String], [String])])
    func known(new: [String], added: [String], shown: [String]) {
        #expect(Self.shown(merge(["ada: Ada"], ["ada: Ada"] + new, ["ada: Ada"] + added)) == shown)
    }

    @Test("a row that lost its id, or was typed again, stays who it was")
    func lostIDs() {
        let base = ["ada: Ada, CEO", "ben: Ben"]
        #expect(Self.shown(merge(base, ["Ada, CEO", "ben: Ben"], base)) == [])
        #expect(Self.shown(merge(base, ["Ada, CFO", "Ben"], base)) == ["[ada].title = CFO"])
        #expect(Self.shown(merge(["ada: A"], ["Ada"], ["ada: A"])) == ["deals/acme:contacts[ada] unclearItems: Ada"])
        #expect(Self.shown(merge(base, ["ben: Ben", "Cy"], base)) == ["+ cy: Cy", "[ada] -"])
    }

    @Test("ids that others have elsewhere are not given, and those that were given are told")
    func elsewhere() {
        let merge = FieldMerge(
            base: nil, filled: contacts(["Ada", "Ada"]), current: nil, at: Self.contacts, avoiding: ["ada", "ada-3"])
        #expect(Self.shown(merge) == ["+ ada-2: Ada", "+ ada-4: Ada"])
        #expect(merge.newIDs == ["ada-2", "ada-4"])
    }

    @Test("rows of lists without ids that lack what is required are told, and the others are written")
    func agenda() {
        func items(_ lines: String...) -> SpecValue {
            .list(
                lines.map { line in
                    let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
                    return .record(["minutes": .text(parts[0]), "topic": .text(parts[1])])
                })
        }
        func merge(_ base: SpecValue, _ filled: SpecValue, _ current: SpecValue) -> FieldMerge {
            FieldMerge(
                base: base, filled: filled, current: current,
                at: FieldAddress(file: "interactions/demo", steps: [.field("agenda")]))
        }
        let base = items("5 a", "10 b")
        let alone = merge(base, items("5 a", " b", "20 c", " d"), base)
        #expect(alone.edits.map(\.change) == [.set(items("5 a", "10 b", "20 c"))])
        #expect(alone.conflicts.map(\.reason) == [.missing(["minutes"]), .missing(["minutes"])])
        let both = merge(base, items("5 a", "10 b", " d"), items("5 a", "10 b", "1 x"))
        #expect(both.edits == [])
        #expect(both.conflicts.map(\.reason) == [.missing(["minutes"])])
    }

    @Test(
        "at random: a second merge changes nothing, ids stay unique, and what was typed is written or told",
        arguments: 0..<8)
    func properties(seed: UInt64) throws {
        var random = SeededRandom(seed: 900 + seed)
        func one<Item>(_ items: [Item]) -> Item? { items.randomElement(using: &random) }
        func line() -> String { (one(["Ada", "Ben", "Cy", "!"]) ?? "") + (one(["", ", CEO", ", CFO"]) ?? "") }
        for _ in 0..<(RoundTripTests.rounds * 5) {
            let base = ["ada: Ada", "ben: Ben, CFO", "cy: Cy, CEO"].shuffled(using: &random)
                .prefix(Int.random(in: 0...3, using: &random))
            func changed(_ lines: some Sequence<String>, keepsIDs: Bool) -> [String] {
                lines.compactMap { row -> String? in
                    let id = String(row.prefix { $0 != ":" })
                    switch Int.random(in: 0..<6, using: &random) {
                    case 0: return nil
                    case 1: return "\(id): \(line())"
                    case 2: return keepsIDs ? row : String(row.dropFirst(id.count + 2))
                    default: return row
                    }
                }
            }
            var current = changed(base, keepsIDs: true)
            for id in ["ada", "ben", "x"] where !current.contains(where: { $0.hasPrefix(id + ":") }) {
                if Bool.random(using: &random) { current.append("\(id): \(line())") }
            }
            let new = (0..<Int.random(in: 0...3, using: &random)).map { _ in line() }
            let filled = (changed(base, keepsIDs: false) + new).shuffled(using: &random)
            let merge = merge(Array(base), filled, current)
            let told = "\(base) \(filled) \(current) → \(Self.shown(merge))"

            var spec = SpecValue.record(["contacts": try #require(contacts(current))])
            for edit in merge.edits.filter({ $0.change.isInsertion }) + merge.edits.filter({ !$0.change.isInsertion }) {
                spec = try #require(spec.applying(edit.change, at: edit.address.steps[...]), "\(told)")
            }
            guard case .record(let fields) = spec, case .list(let items)? = fields["contacts"] else { return }
            let lines = items.map { Self.shown($0) }
            let again = FieldMerge(
                base: contacts(Array(base)), filled: contacts(filled), current: fields["contacts"], at: Self.contacts)
            #expect(again.edits == [], "\(told) → \(lines)")
            let ids = lines.map { $0.prefix { $0 != ":" } }
            #expect(Set(ids).count == ids.count, "\(told) → \(lines)")
            // A row of the name of one that was there may be that one.
            func name(_ line: String) -> Substring {
                line.split(separator: ": ", omittingEmptySubsequences: false).last?.prefix { $0 != "," } ?? ""
            }
            let old = base.map(name)
            for row in filled where !row.contains(":") && !old.contains(name(row)) {
                let words = row.split(separator: ", ").map(String.init)
                let isWritten = lines.contains { line in words.allSatisfy(line.split(separator: ": ")[1].contains) }
                let isTold = merge.conflicts.contains { conflict in
                    words.contains(Self.shown(conflict.filled)) || Self.shown(conflict.filled) == row
                        || Self.shown(conflict.filled).hasSuffix(": " + row)
                }
                #expect(isWritten || isTold, "\(row) of \(told) → \(lines)")
            }
        }
    }

    @Test("a filled form is written into a deal as it ships, and the second time nothing is")
    func written() throws {
        let file = try #require(try ShippedSpecs.specs().first { $0.path.hasPrefix("Specs/deals/") })
        let address = try #require(FieldAddress(specFile: file.path)).appending(.field("contacts"))
        func contacts(_ file: SpecFile) throws -> SpecValue? {
            let record = try #require(SpecLoader.read(file, as: DealFields.entity, id: "a").record)
            guard case .record(let fields) = SpecValue(record) else { return nil }
            return fields["contacts"]
        }
        let base = try contacts(file)
        guard case .list(var rows)? = base, case .record(var first)? = rows.first else { return }
        first["title"] = .text("Owner: now")
        rows[0] = .record(first)
        rows.insert(.record(["name": .text("Zoë Quist"), "title": .text("Cellar")]), at: 1)
        rows.append(.record(["title": .text("nobody")]))
        let merge = FieldMerge(base: base, filled: .list(rows), current: base, at: address)
        #expect(merge.edits.count == 2)
        #expect(merge.conflicts.map(\.reason) == [.missing(["id", "name"])])
        let edited = try SpecEditor(file).applying(merge.edits)
        let text = String(decoding: edited.file.bytes, as: UTF8.self)
        #expect(text.contains("- id: zoë-quist\n    name: Zoë Quist\n    title: Cellar\n"))
        let again = FieldMerge(base: base, filled: .list(rows), current: try contacts(edited.file), at: address)
        #expect(again.edits == [])
        #expect(again.conflicts == merge.conflicts)
    }
}

extension SpecEdit.Change {
    fileprivate var isInsertion: Bool {
        if case .insert = self { true } else { false }
    }
}
