import Diagnostics
import Foundation
import TemplateEngine

/// A small model of selling, to check and render templates against.
enum Sales {
    static let root = RecordSchema(
        name: "document",
        fields: [
            FieldSchema(name: "deal", type: .record(deal)),
            FieldSchema(name: "plan", type: .record(plan), isOptional: true),
            FieldSchema(name: "interaction", type: .record(interaction)),
            FieldSchema(name: "today", type: .date),
        ])

    static let deal = RecordSchema(
        name: "deal",
        fields: [
            FieldSchema(name: "id", type: .text, isInternal: true),
            FieldSchema(name: "name", type: .text, isInternal: true),
            FieldSchema(name: "company", type: .text),
            FieldSchema(name: "amount", type: .number, isOptional: true, isInternal: true),
            FieldSchema(name: "close_date", type: .date, isOptional: true, isInternal: true),
            FieldSchema(name: "go_live", type: .date, isOptional: true),
            FieldSchema(name: "competitors", type: .list(.text), isOptional: true, isInternal: true),
            FieldSchema(name: "contacts", type: .list(.record(contact))),
            FieldSchema(name: "actions", type: .list(.record(action))),
            FieldSchema(name: "status", type: .choice(["open", "won", "no_decision"])),
        ])

    static let contact: RecordSchema = RecordSchema(
        name: "contact", fieldNames: ["name", "title", "influence", "advocate", "influences"]
    ) { name in
        switch name {
        case "name": FieldSchema(name: name, type: .text)
        case "title": FieldSchema(name: name, type: .text, isOptional: true)
        case "influence": FieldSchema(name: name, type: .choice(["high", "medium", "low"]), isInternal: true)
        case "advocate": FieldSchema(name: name, type: .boolean, isOptional: true, isInternal: true)
        case "influences": FieldSchema(name: name, type: .list(.record(contact)), isOptional: true)
        default: nil
        }
    }

    static let action = RecordSchema(
        name: "action",
        fields: [
            FieldSchema(name: "text", type: .text),
            FieldSchema(name: "due", type: .date, isOptional: true),
            FieldSchema(name: "hours", type: .integer, isOptional: true),
            FieldSchema(name: "cost", type: .number, isOptional: true, isInternal: true),
            FieldSchema(name: "audience", type: .choice(["internal", "partner", "customer"]), isInternal: true),
            FieldSchema(name: "done", type: .boolean, isOptional: true),
        ])

    static let plan = RecordSchema(
        name: "plan",
        fields: [
            FieldSchema(name: "id", type: .text, isInternal: true),
            FieldSchema(name: "when", type: .date, isOptional: true),
            FieldSchema(name: "minutes", type: .integer, isOptional: true),
            FieldSchema(name: "objective", type: .text, isOptional: true, isInternal: true),
            FieldSchema(name: "learn", type: .list(.text), isOptional: true, isInternal: true, label: "what to learn"),
            FieldSchema(name: "terms", type: .markdown, isOptional: true),
            FieldSchema(name: "give", type: .list(.record(gift)), isOptional: true),
            FieldSchema(name: "coaching", type: .record(coaching), isOptional: true),
        ])

    static let gift = RecordSchema(
        name: "gift",
        fields: [FieldSchema(name: "what", type: .text), FieldSchema(name: "until", type: .date, isOptional: true)])

    static let coaching = RecordSchema(
        name: "coaching",
        fields: [
            FieldSchema(name: "goal", type: .text, isOptional: true, isInternal: true),
            FieldSchema(name: "reality", type: .text, isOptional: true, isInternal: true),
        ])

    static let interaction = RecordSchema(
        name: "interaction",
        fields: [
            FieldSchema(name: "name", type: .text),
            FieldSchema(name: "cycle", type: .choice(["CAPD", "PDCA"]), isInternal: true),
        ])

    /// A record with some of its schema's fields.
    struct Record: TemplateRecord {
        let schema: RecordSchema
        let values: [String: TemplateValue]
        func value(of field: String) -> TemplateValue? { values[field] }
    }

    static func record(_ schema: RecordSchema, _ values: [String: TemplateValue.Content]) -> TemplateValue {
        TemplateValue(.record(Record(schema: schema, values: values.mapValues { TemplateValue($0) })))
    }

    static func list(_ values: [TemplateValue]) -> TemplateValue.Content { .list(values) }
    static func texts(_ texts: String...) -> TemplateValue.Content { .list(texts.map { TemplateValue(.text($0)) }) }

    /// Read as it is written: a literal would be binary first.
    static func amount(_ digits: String) -> TemplateValue.Content { .number(Decimal(string: digits) ?? .nan) }

    static func date(_ year: Int, _ month: Int, _ day: Int, _ hour: Int? = nil, _ minute: Int = 0) -> TemplateDate {
        let time = hour.map { TemplateDate.Time(hour: $0, minute: minute, utcOffset: 3_600) }
        return TemplateDate(year: year, month: month, day: day, time: time)
    }

    static let jane = record(
        contact,
        ["name": .text("Jane"), "title": .text("Plant manager"), "influence": .choice(id: "low", label: "low")])
    static let omar = record(
        contact,
        [
            "name": .text("Omar"), "influence": .choice(id: "high", label: "high"), "advocate": .boolean(true),
            "influences": list([jane]),
        ])

    /// A deal with two contacts and three actions, a plan with some of its fields.
    static let data = RootRecord(
        schema: root,
        values: [
            "deal": record(
                deal,
                [
                    "id": .text("acme"), "name": .text("Acme springs"), "company": .text("*Acme* | <b>R&D</b>"),
                    "amount": amount("184000.5"), "contacts": list([jane, omar]),
                    "status": .choice(id: "no_decision", label: "no decision"), "competitors": .list([]),
                    "actions": list([
                        record(
                            action,
                            [
                                "text": .text("Send plan"), "due": .date(date(2026, 3, 9)), "hours": .integer(2),
                                "cost": amount("10.25"), "audience": .choice(id: "customer", label: "customer"),
                                "done": .boolean(true),
                            ]),
                        record(
                            action,
                            [
                                "text": .text("Ask finance"), "hours": .integer(3), "cost": amount("1.5"),
                                "audience": .choice(id: "internal", label: "internal"),
                            ]),
                        record(
                            action,
                            [
                                "text": .text("Visit"), "due": .date(date(2026, 3, 3)),
                                "audience": .choice(id: "customer", label: "customer"),
                            ]),
                    ]),
                ]),
            "plan": record(
                plan,
                [
                    "id": .text("first"), "when": .date(date(2026, 3, 3, 14, 30)), "minutes": .integer(1_045),
                    "learn": texts("Who signs?", "What a stop costs?"), "terms": .markdown("Net **30** days"),
                ]),
            "interaction": record(
                interaction, ["name": .text("Demo"), "cycle": .choice(id: "CAPD", label: "CAPD")]),
            "today": TemplateValue(.date(date(2026, 2, 27))),
        ])
}
