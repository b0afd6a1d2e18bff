extension ValueType {
    /// As messages call it: `a date`, `a list`.
    var words: String {
        switch self {
        case .text: "a text"
        case .markdown: "a Markdown text"
        case .integer: "a whole number"
        case .number: "a number"
        case .date: "a date"
        case .boolean: "a yes or no"
        case .choice: "a choice"
        case .list: "a list"
        case .record(let schema): schema.isOpen ? "anything" : "a record"
        }
    }

    /// The same, and what a list holds: `a list of records`.
    var wordsInFull: String {
        guard case .list(let element) = self else { return words }
        return switch element {
        case .text: "a list of texts"
        case .markdown: "a list of Markdown texts"
        case .integer, .number: "a list of numbers"
        case .date: "a list of dates"
        case .boolean: "a list of yes or no"
        case .choice: "a list of choices"
        case .list: "a list of lists"
        case .record(let schema): schema.isOpen ? words : "a list of records"
        }
    }

    /// Whether only rendering shows what it is.
    var isOpen: Bool {
        if case .record(let schema) = self { schema.isOpen } else { false }
    }

    /// The type of what is left when every list around it is opened.
    var leaf: ValueType {
        var type = self
        while case .list(let element) = type { type = element }
        return type
    }
}
