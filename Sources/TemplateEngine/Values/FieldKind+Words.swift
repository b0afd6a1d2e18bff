import Records

extension FieldKind {
    /// As messages call it: `a date`, `a list`.
    var words: String {
        switch self {
        case .text: "a text"
        case .markdown: "a Markdown text"
        case .integer: "a whole number"
        case .number: "a number"
        case .day, .moment, .dueDate: "a date"
        case .timeSpan: "a length of time"
        case .boolean: "a yes or no"
        case .choice: "a choice"
        case .list: "a list"
        case .record(let entity): entity.isOpen ? "anything" : "a record"
        case .reference: "a record"
        }
    }

    /// The same, and what a list holds: `a list of records`.
    var wordsInFull: String {
        guard case .list(let element) = self else { return words }
        return switch element {
        case .text: "a list of texts"
        case .markdown: "a list of Markdown texts"
        case .integer, .number: "a list of numbers"
        case .day, .moment, .dueDate: "a list of dates"
        case .timeSpan: "a list of lengths of time"
        case .boolean: "a list of yes or no"
        case .choice: "a list of choices"
        case .list: "a list of lists"
        case .record(let entity): entity.isOpen ? words : "a list of records"
        case .reference: "a list of records"
        }
    }

    /// Whether only rendering shows what it is.
    var isOpen: Bool {
        if case .record(let entity) = self { entity.isOpen } else { false }
    }

    /// What is left when every list around it is opened.
    var innermost: FieldKind {
        var kind = self
        while case .list(let element) = kind { kind = element }
        return kind
    }
}

extension Audience {
    /// As messages call these readers.
    var words: String {
        switch self {
        case .internal: "colleagues"
        case .partner: "partners"
        case .customer: "customers"
        case .coaching: "the rep and the manager"
        }
    }
}
