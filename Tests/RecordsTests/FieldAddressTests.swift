import Diagnostics
import Records
import Testing

@Suite("A field of the specs has an address of one line")
struct FieldAddressTests {
    @Test(
        "an address reads back as it was written",
        arguments: [
            "process:", "process:name", "process:stages[first-conversation].exit_criteria[#2].text",
            "deals/lindtal-brewery:plans[introductory-meeting].objective",
            "deals/lindtal-brewery:plans[introductory-meeting].learn[#3]", "deals/münchen:contacts[jürgen-2].name",
        ])
    func roundTrip(text: String) throws {
        #expect(try FieldAddress(parsing: text).description == text)
    }

    @Test("the steps say field, item and position")
    func steps() throws {
        let address = try FieldAddress(parsing: "deals/acme:plans[demo].learn[#3]")
        #expect(address.file == "deals/acme")
        #expect(address.specFile == "Specs/deals/acme.yaml")
        #expect(address.steps == [.field("plans"), .item("demo"), .field("learn"), .position(3)])
        #expect(FieldAddress(specFile: "Specs/deals/acme.yaml") == FieldAddress(file: "deals/acme"))
        #expect(FieldAddress(specFile: "Templates/agenda.md") == nil)
    }

    @Test(
        "what is no address is refused, with the reason",
        arguments: [
            ("", .noFile), (":name", .noFile), ("deals/acme", .noFile), ("../etc:name", .badFile("../etc")),
            ("deals//acme:name", .badFile("deals//acme")), ("deals/Acme:name", .badFile("deals/Acme")),
            ("deals/acme:Name", .badKey("Name")), ("deals/acme:a..b", .badKey("")), ("deals/acme:a.", .badKey("")),
            ("deals/acme:[x]", .itemOfNothing), ("deals/acme:a[x][y]", .itemOfNothing),
            ("deals/acme:a[x", .openBracket), ("deals/acme:a[]", .badID("")), ("deals/acme:a[X y]", .badID("X y")),
            ("deals/acme:a[#0]", .badPosition("#0")), ("deals/acme:a[#]", .badPosition("#")),
            ("deals/acme:a[#-1]", .badPosition("#-1")), ("deals/acme:a[x]b", .badKey("b")),
        ] as [(String, FieldAddressError)])
    func refused(text: String, reason: FieldAddressError) {
        #expect(throws: reason) { try FieldAddress(parsing: text) }
    }

    static let item = Entity(
        name: "item", "",
        fields: [
            FieldTraits(key: "id", kind: .text(.identifier), summary: ""),
            FieldTraits(key: "text", kind: .text, summary: ""),
        ])
    static let order = Entity(
        name: "order", "",
        fields: [
            FieldTraits(key: "items", kind: .list(.record(item)), summary: ""),
            FieldTraits(key: "notes", kind: .list(.text), summary: ""),
            FieldTraits(key: "first", kind: .record(item), summary: ""),
        ])

    static func at(_ value: FieldValue) -> Located<FieldValue> { Located(value, at: Place(file: "f")) }

    static func item(_ id: String?, _ text: String) -> RecordStorage {
        var values = ["text": at(.text(text))]
        if let id { values["id"] = at(.text(id)) }
        return RecordStorage(entity: item, place: Place(file: "f"), values: values)
    }

    @Test("a record made at run time is walked by addresses: items by id, those without one by position")
    func walk() throws {
        let items = [Self.item("a", "one"), Self.item(nil, "two"), Self.item("a", "three"), Self.item("No id", "four")]
        let first = Self.item(nil, "first")
        let order = RecordStorage(
            entity: Self.order, place: Place(file: "f"),
            values: [
                "items": Self.at(.list(items.map { Self.at(.record($0)) })),
                "notes": Self.at(.list([Self.at(.text("x")), Self.at(.text("y"))])), "first": Self.at(.record(first)),
            ])
        let addresses = (items + [first, order]).map { record in
            order.steps(to: record).map { FieldAddress(file: "f", steps: $0).description }
        }
        #expect(addresses == ["f:items[a]", "f:items[#2]", "f:items[#3]", "f:items[#4]", "f:first", "f:"])
        #expect(order.steps(to: Self.item("a", "one")) == nil)
        for (text, expected) in [
            ("f:items[a].text", "one"), ("f:items[#3].text", "three"), ("f:notes[#2]", "y"), ("f:first.text", "first"),
            ("f:items[b].text", nil), ("f:notes[#3]", nil), ("f:first.nothing", nil), ("f:notes.text", nil),
        ] as [(String, String?)] {
            let steps = try FieldAddress(parsing: text).steps
            #expect(order.value(at: steps)?.value.raw == expected, "\(text)")
        }
        let steps = try FieldAddress(parsing: "f:items[#9].text").steps
        #expect(Self.order.field(at: steps)?.field.key == "text")
        #expect(Self.order.field(at: steps.dropLast())?.field.key == "items")
        #expect(Self.order.field(at: []) == nil)
    }
}
