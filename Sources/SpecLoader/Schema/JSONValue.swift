import Diagnostics

/// JSON whose keys keep the order they were given in.
indirect enum JSONValue {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    static func strings(_ strings: [String]) -> JSONValue { .array(strings.map(JSONValue.string)) }

    /// Indented by two spaces a level; short arrays of plain values on one line.
    func text(indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .null: return "null"
        case .boolean(let truth): return truth ? "true" : "false"
        case .number(let number): return number
        case .string(let text): return DiagnosticJSON.string(text)
        case .array(let items):
            let line = "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
            guard items.contains(where: \.isNested) || line.count > 100 else { return line }
            return "[\n" + items.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let fields):
            guard !fields.isEmpty else { return "{}" }
            let lines = fields.map { "\(inner)\(DiagnosticJSON.string($0.key)): \($0.value.text(indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private var isNested: Bool {
        switch self {
        case .array, .object: true
        case .null, .boolean, .number, .string: false
        }
    }
}
