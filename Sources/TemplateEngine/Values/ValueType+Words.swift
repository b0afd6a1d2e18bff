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
