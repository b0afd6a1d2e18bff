import SalesModel

extension FieldKind {
    /// `'minutes' expects …`
    var expectation: String {
        switch self {
        case .text: "one line of text"
        case .identifier: "an id"
        case .markdown: "text"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .day: "a day"
        case .moment: "a day and time"
        case .timeSpan: "a length of time"
        case .currency: "a currency code"
        case .language: "a language tag"
        case .webAddress: "a web address"
        case .asset: "a path or a link"
        case .choice: "one word of a choice"
        case .reference(let target):
            switch target {
            case .audience: "the id of a role or cluster"
            case .exchange: "the deliverable of an exchange"
            case .criterion: "the id or text of an exit criterion"
            case .role, .cluster, .stage, .interaction, .buyingStep, .contact, .collateral:
                "the id of \(article(target == .collateral ? "collateral item" : target.rawValue))"
            }
        case .record(let fields): "the keys and values of \(article(fields.entity.name))"
        case .list: "a list"
        }
    }

    /// A value as one writes it behind the key.
    var example: String {
        switch self {
        case .text, .markdown, .reference, .list, .record: "…"
        case .identifier: "a-short-name"
        case .integer: "30"
        case .number: "12500"
        case .boolean: "true"
        case .day: "2026-12-01"
        case .moment: "2026-12-01T09:30+01:00"
        case .timeSpan: "14 days"
        case .currency: "EUR"
        case .language: "en-GB"
        case .webAddress: "https://example.com"
        case .asset: "assets/one-pager.pdf"
        case .choice(let choice): choice.ids.joined(separator: " | ")
        }
    }

    func help(field: String, found: FoundShape) -> String {
        switch self {
        case .record(let fields):
            let first = fields.entity.fields.first { $0.need == .required } ?? fields.entity.fields.first
            return "write its keys below it, indented: '\(first?.key ?? "name"): …'"
        case .list(.record(let fields)):
            let first = fields.entity.fields.first { $0.need == .required } ?? fields.entity.fields.first
            return "write each item on a line below it that begins with a hyphen: '- \(first?.key ?? "name"): …'"
        case .list:
            return "write each item on a line below it that begins with a hyphen: '- …'"
        case .text, .identifier, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .currency,
            .language, .webAddress, .asset, .choice, .reference:
            switch found {
            case .mapping: return "put the text in quotes if the colon or brace belongs to it: '…'"
            case .list: return "write one value behind the colon; a text that begins with [ or - stands in quotes"
            case .text, .nothing: return "write '\(field): \(example)'"
            }
        }
    }
}
