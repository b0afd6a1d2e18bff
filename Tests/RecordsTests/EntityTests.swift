import Diagnostics
import Records
import Testing

@Suite("Entities and records, declared or made at run time")
struct EntityTests {
    static let place = Place(file: "Specs/test.yaml")

    static func located(_ value: FieldValue) -> Located<FieldValue> { Located(value, at: place) }

    static let line = Entity(
        name: "line", "",
        fields: [
            FieldTraits(key: "id", kind: .text(.identifier), summary: ""),
            FieldTraits(key: "item", kind: .text, need: .required, audience: .customer, summary: ""),
        ])
    static let order = Entity(
        name: "order", "", fields: [FieldTraits(key: "lines", kind: .list(.record(line)), summary: "")])

    @Test("what a reference to one of several entities leads to has the fields of all, no more open than the strictest")
    func union() {
        let other = Entity(
            name: "service", "",
            fields: [
                FieldTraits(key: "item", kind: .text, need: .required, summary: ""),
                FieldTraits(key: "hours", kind: .integer, need: .required, audience: .customer, summary: ""),
            ])
        let union = ReferenceKind("line or service") { [Self.line, other] }.entity
        #expect(union.name == "line or service")
        #expect(union.fields.map(\.key) == ["id", "item", "hours"])
        #expect(union.field("item")?.isInternal == true)
        #expect(union.field("item")?.isOptional == false)
        #expect(union.field("hours")?.isOptional == true)
        #expect(union.field("hours")?.isInternal == false)
        // A field of the union names the record's own field with that key.
        let record = RecordStorage(entity: other, place: Self.place, values: ["hours": Self.located(.integer(3))])
        #expect(union.field("hours").flatMap { record[$0] }?.value.raw == "3")
        #expect(union.field("id").flatMap { record[$0] } == nil)
    }

    @Test("records of a list are found by their id, the first of those that have it", arguments: [3, 40])
    func children(count: Int) throws {
        let items = (0..<count).map { index in
            RecordStorage(
                entity: Self.line, place: Self.place,
                values: ["id": Self.located(.text("l\(index / 2)")), "item": Self.located(.text("item \(index)"))])
        }
        let order = RecordStorage(
            entity: Self.order, place: Self.place,
            values: ["lines": Self.located(.list(items.map { Self.located(.record($0)) }))])
        let lines = try #require(Self.order.field("lines"))
        #expect(order.child("l1", in: lines) === items[2])
        #expect(order.child("l0", in: lines) === items[0])
        #expect(order.child("l99", in: lines) == nil)
        #expect(order.records(in: lines).count == count)
    }

    @Test("data that nobody declared keeps every key; a declared entity drops the others")
    func open() {
        let values = ["item": Self.located(.text("x")), "colour": Self.located(.text("red"))]
        let open = RecordStorage(entity: .open, place: Self.place, values: values)
        #expect(open["colour"]?.value.raw == "red")
        let declared = RecordStorage(entity: Self.line, place: Self.place, values: values)
        #expect(declared["colour"] == nil)
        #expect(declared["item"]?.value.raw == "x")
    }

    @Test("entities are met once, parents before children")
    func reachable() {
        #expect(Entity.reachable(from: [Self.order, Self.line]).map(\.name) == ["order", "line"])
    }

    @Test("labels are those of the workspace, else the declared ones")
    func labels() throws {
        let item = try #require(Self.line.field("item"))
        let days = try #require(TimeSpan("14 days"))
        let day = try #require(TimeSpan("1 day"))
        let labels = Labels(
            choices: ["won": "gewonnen"], fields: ["item": "Artikel"], units: [.day: .init(one: "Tag", many: "Tage")])
        #expect([labels.label(ofChoice: "won"), labels.label(ofChoice: "no_decision")] == ["gewonnen", "no decision"])
        #expect([labels.label(of: item), Labels().label(of: item)] == ["Artikel", "item"])
        #expect(
            [labels.text(of: days), labels.text(of: day), Labels().text(of: days)] == [
                "14\u{A0}Tage", "1\u{A0}Tag", "14\u{A0}days",
            ])
    }
}
