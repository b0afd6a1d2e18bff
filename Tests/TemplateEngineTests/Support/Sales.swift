import Diagnostics
import Foundation
import Records
import TemplateEngine

/// A small model of selling, to check and render templates against.
enum Sales {
    static let root = Entity(
        name: "document", "",
        fields: [
            field("deal", .record(deal)),
            field("plan", .record(plan)),
            field("interaction", .record(interaction)),
            field("today", .day, changesWithDay: true),
        ])

    static let deal = Entity(
        name: "deal", "",
        fields: [
            field("id", .text, isInternal: true),
            field("name", .text, isInternal: true),
            field("company", .text),
            field("amount", .number, isInternal: true),
            field("close_date", .day, isInternal: true),
            field("go_live", .day),
            field("competitors", .list(.text), isInternal: true),
            field("contacts", .list(.record(contact))),
            field("actions", .list(.record(action))),
            field("status", .choice(ChoiceKind(ids: ["open", "won", "no_decision"]))),
            field("overdue", .boolean, isInternal: true, changesWithDay: true),
            field("rep", .reference(toPerson)),
            field("owners", .list(.record(person))),
            field("goals", .list(.record(goal))),
        ])

    static let person: Entity = {
        let name = field("name", .text)
        return Entity(
            name: "person", "",
            fields: [
                name, field("email", .text), field("zone", .text, isInternal: true),
                field("manager", .reference(toPerson), isInternal: true),
            ], text: name)
    }()

    /// Somebody of ours, by id or by a name that nobody has listed.
    static let toPerson: ReferenceKind = ReferenceKind("person", isLenient: true) { [person] }

    /// What we do not tell stands for the whole record.
    static let goal: Entity = {
        let text = field("text", .text, isInternal: true)
        return Entity(name: "goal", "", fields: [text, field("due", .day)], text: text)
    }()

    static let contact: Entity = Entity(
        name: "contact", "",
        fields: [
            field("name", .text),
            field("title", .text),
            field("influence", .choice(ChoiceKind(ids: ["high", "medium", "low"])), isInternal: true),
            field("advocate", .boolean, isInternal: true),
            field("influences", .list(.reference(toContact))),
        ])

    private static let toContact: ReferenceKind = ReferenceKind("contact") { [contact] }

    static let action = Entity(
        name: "action", "",
        fields: [
            field("text", .text),
            field("due", .day),
            field("hours", .integer),
            field("cost", .number, isInternal: true),
            field("audience", .choice(ChoiceKind(ids: ["internal", "partner", "customer"])), isInternal: true),
            field("done", .boolean),
            field("late", .boolean, changesWithDay: true),
            field("owner", .reference(toPerson)),
        ])

    static let plan = Entity(
        name: "plan", "",
        fields: [
            field("id", .text, isInternal: true),
            field("when", .moment),
            field("minutes", .integer),
            field("objective", .text, isInternal: true),
            field("learn", .list(.text), isInternal: true, label: "what to learn"),
            field("terms", .markdown),
            field("give", .list(.record(gift))),
            field("coaching", .record(coaching)),
            field("review", .record(review)),
        ])

    /// What only a rep and the rep's manager read.
    static let review = Entity(
        name: "review", "",
        fields: [FieldTraits(key: "note", kind: .text, audience: .coaching, summary: "")])

    static let gift = Entity(
        name: "gift", "",
        fields: [field("what", .text), field("until", .day)])

    static let coaching = Entity(
        name: "coaching", "",
        fields: [
            field("goal", .text, isInternal: true),
            field("reality", .text, isInternal: true),
        ])

    static let interaction = Entity(
        name: "interaction", "",
        fields: [
            field("name", .text),
            field("cycle", .choice(ChoiceKind(ids: ["CAPD", "PDCA"])), isInternal: true),
        ])

    /// A record with some of its schema's fields.
    struct Record: TemplateRecord {
        let entity: Entity
        let values: [String: TemplateValue]
        var address: FieldAddress?
        var reference: String?
        func value(of field: FieldTraits) -> TemplateValue? { values[field.key] }
        func value(ofKey key: String) -> TemplateValue? { values[key] }
    }

    private static func field(
        _ key: String, _ kind: FieldKind, isInternal: Bool = false, changesWithDay: Bool = false, label: String? = nil
    ) -> FieldTraits {
        FieldTraits(
            key: key, kind: kind, audience: isInternal ? .internal : .customer, label: label, summary: "",
            changesWithDay: changesWithDay)
    }

    static func record(_ entity: Entity, _ values: [String: TemplateValue]) -> TemplateValue {
        .record(Record(entity: entity, values: values), at: nil)
    }

    static func texts(_ texts: String...) -> TemplateValue { .list(texts.map(TemplateValue.text)) }

    /// Read as it is written: a literal would be binary first.
    static func amount(_ digits: String) -> TemplateValue { .number(Decimal(string: digits) ?? .nan) }

    /// A day, or with an hour a moment one hour ahead of Greenwich.
    static func date(_ iso: String) -> TemplateValue {
        Moment(iso + "+01:00").map { .leaf(.moment($0), at: nil) }
            ?? .leaf(Day(iso).map(FieldValue.day) ?? .text(iso), at: nil)
    }

    static let jane = record(
        contact,
        ["name": .text("Jane"), "title": .text("Plant manager"), "influence": .choice("low")])
    static let maeve = TemplateValue.record(
        Record(
            entity: person,
            values: ["name": .text("Maeve Kiely"), "email": .text("maeve@brannock.example"), "zone": .text("north")],
            address: FieldAddress(file: "people", steps: [.field("people"), .item("maeve")]), reference: "maeve"),
        at: nil)
    static let omar = record(
        contact,
        [
            "name": .text("Omar"), "influence": .choice("high"), "advocate": .boolean(true),
            "influences": .list([jane]),
        ])

    /// Somebody whom no record has.
    private static func named(_ name: String) -> TemplateValue {
        .record(Record(entity: person, values: ["name": .text(name)], reference: name), at: nil)
    }

    /// A deal with two contacts and three actions, a plan with some of its fields.
    static let data = Record(
        entity: root,
        values: [
            "deal": record(
                deal,
                [
                    "id": .text("acme"), "name": .text("Acme springs"), "company": .text("*Acme* | <b>R&D</b>"),
                    "amount": amount("184000.5"), "contacts": .list([jane, omar]),
                    "status": .choice("no_decision"), "competitors": .list([]),
                    "rep": maeve, "owners": .list([maeve, named("Colm Brady")]),
                    "goals": .list([record(goal, ["text": .text("Grow")]), record(goal, ["text": .text("Cut waste")])]),
                    "actions": .list([
                        record(
                            action,
                            [
                                "text": .text("Send plan"), "due": date("2026-03-09"), "hours": .integer(2),
                                "cost": amount("10.25"), "audience": .choice("customer"),
                                "done": .boolean(true), "owner": maeve,
                            ]),
                        record(
                            action,
                            [
                                "text": .text("Ask finance"), "hours": .integer(3), "cost": amount("1.5"),
                                "audience": .choice("internal"), "owner": named("Colm Brady"),
                            ]),
                        record(
                            action,
                            [
                                "text": .text("Visit"), "due": date("2026-03-03"),
                                "audience": .choice("customer"),
                            ]),
                    ]),
                ]),
            "plan": record(
                plan,
                [
                    "id": .text("first"), "when": date("2026-03-03T14:30"), "minutes": .integer(1_045),
                    "learn": texts("Who signs?", "What a stop costs?"), "terms": .markdown("Net **30** days"),
                ]),
            "interaction": record(
                interaction, ["name": .text("Demo"), "cycle": .choice("CAPD")]),
            "today": date("2026-02-27"),
        ])
}

extension TemplateValue {
    static func text(_ text: String) -> TemplateValue { .leaf(.text(text), at: nil) }
    static func markdown(_ source: String) -> TemplateValue { .leaf(.markdown(source), at: nil) }
    static func integer(_ number: Int) -> TemplateValue { .leaf(.integer(number), at: nil) }
    static func number(_ number: Decimal) -> TemplateValue { .leaf(.number(number), at: nil) }
    static func boolean(_ truth: Bool) -> TemplateValue { .leaf(.boolean(truth), at: nil) }
    static func choice(_ id: String) -> TemplateValue { .leaf(.choice(id), at: nil) }
    static func list(_ items: [TemplateValue]) -> TemplateValue { .list(items, at: nil) }
}
