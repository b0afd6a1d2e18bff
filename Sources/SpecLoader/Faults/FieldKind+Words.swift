import Records
import SalesModel

extension FieldKind {
    /// `'minutes' expects …`
    var expectation: String {
        switch self {
        case .text(.plain): "one line of text"
        case .text(.identifier): "an id"
        case .markdown: "text"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .day: "a day"
        case .moment: "a day and time"
        case .timeSpan: "a length of time"
        case .dueDate: "a day, or a length of time before or after something"
        case .text(.currency): "a currency code"
        case .text(.language): "a language tag"
        case .text(.webAddress): "a web address"
        case .text(.asset): "a path or a link"
        case .text(.picture): "a path"
        case .text(.lines): "text"
        case .text(.timeZone): "a time zone"
        case .choice: "one word of a choice"
        case .reference(let target): target.written
        case .record(let entity): "the keys and values of \(article(entity.name))"
        case .list: "a list"
        }
    }

    /// A value as one writes it behind the key.
    var example: String {
        switch self {
        case .text(.plain), .text(.lines), .markdown, .reference, .list, .record: "…"
        case .text(.identifier): "a-short-name"
        case .integer: "30"
        case .number: "12500"
        case .boolean: "true"
        case .day: "2026-12-01"
        case .moment: "2026-12-01T09:30+01:00"
        case .timeSpan: "14 days"
        case .dueDate: "2026-12-01"
        case .text(.currency): "EUR"
        case .text(.language): "en-GB"
        case .text(.webAddress): "https://example.com"
        case .text(.asset): "assets/one-pager.pdf"
        case .text(.picture): "Templates/logo.png"
        case .text(.timeZone): "Europe/Ljubljana"
        case .choice(let choice): choice.ids.joined(separator: " | ")
        }
    }

    func help(field: String, found: FoundShape) -> String {
        switch self {
        case .record(let entity):
            let first = entity.fields.first { $0.need == .required } ?? entity.fields.first
            return "write its keys below it, indented: '\(first?.key ?? "name"): …'"
        case .list(.record(let entity)):
            let first = entity.fields.first { $0.need == .required } ?? entity.fields.first
            return "write each item on a line below it that begins with a hyphen: '- \(first?.key ?? "name"): …'"
        case .list:
            return "write each item on a line below it that begins with a hyphen: '- …'"
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice,
            .reference:
            switch found {
            case .mapping: return "put the text in quotes if the colon or brace belongs to it: '…'"
            case .list: return "write one value behind the colon; a text that begins with [ or - stands in quotes"
            case .text, .nothing: return "write '\(field): \(example)'"
            }
        }
    }
}
