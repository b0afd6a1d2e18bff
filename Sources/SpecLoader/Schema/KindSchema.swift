import Records
import SalesModel

/// What a value of a kind looks like to a JSON Schema.
struct KindSchema {
    let kind: FieldKind
    /// Nothing may be said: `key:`.
    let isOptional: Bool

    var fields: [(key: String, value: JSONValue)] {
        switch kind {
        case .text(.plain): scalar(["string", "number", "boolean"], pattern: oneLine)
        case .markdown: scalar(["string", "number", "boolean"], pattern: isOptional ? nil : "\\S")
        case .text(.lines): scalar(["string", "number", "boolean"], pattern: nil)
        case .text(.picture): scalar(["string"], pattern: "^(?![/~]|.*\\.\\.|.*:|.*\\\\).+$")
        case .text(.identifier):
            // Letters of any script, but no other sign of ASCII: an editor's patterns know no classes of Unicode.
            scalar(["string", "integer"], pattern: "^(?!-)[^\\s!-,./:-@A-Z\\[-`{-~]+(?<!-)$")
        case .integer: scalar(["integer", "string"], pattern: "^[0-9]+$") + [("minimum", .number("0"))]
        case .number: scalar(["number", "string"], pattern: "^-?[0-9]+(\\.[0-9]+)?$")
        case .boolean:
            choice([.boolean(true), .boolean(false)] + ["true", "false", "yes", "no"].map(JSONValue.string))
        case .day: scalar(["string"], pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .moment:
            scalar(
                ["string"],
                pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})? ?([Zz]|[+-][0-9]{2}:?[0-9]{2})$")
        case .timeSpan: scalar(["string"], pattern: "^[1-9][0-9]* +(day|week|month|year)s?$")
        case .dueDate:
            scalar(
                ["string"],
                pattern:
                    "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[1-9][0-9]* +(day|week|month|year)s? +(after|before) +[^\\s]+)$")
        case .text(.timeZone): scalar(["string"], pattern: "^[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)*$")
        case .text(.currency): choice(CurrencyCodes.all.sorted().map(JSONValue.string))
        case .text(.language): scalar(["string"], pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
        case .text(.webAddress):
            scalar(["string"], pattern: "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)\\S+$")
        case .text(.asset): scalar(["string"], pattern: "^(https://\\S+|(?![/~]|.*\\.\\.|.*:|.*\\\\).+)$")
        case .choice(let words): choice(words.ids.map(JSONValue.string))
        case .reference: scalar(["string", "number", "boolean"], pattern: oneLine, hasExample: false)
        case .record(let entity): record(entity)
        case .list(let item):
            [
                ("type", isOptional ? .strings(["array", "null"]) : .string("array")),
                ("items", .object(KindSchema(kind: item, isOptional: false).fields)),
            ]
        }
    }

    /// A folded text ends with line ends that the loader takes off.
    private var oneLine: String { isOptional ? "^[^\\n]*\\n*$" : "^[^\\n]*\\S[^\\n]*\\n*$" }

    private func scalar(
        _ types: [String], pattern: String?, hasExample: Bool = true
    ) -> [(key: String, value: JSONValue)] {
        var schema: [(key: String, value: JSONValue)] = []
        let all = types + (isOptional ? ["null"] : [])
        schema.append(("type", all.count == 1 ? .string(all[0]) : .strings(all)))
        if let pattern { schema.append(("pattern", .string(isOptional ? "^$|" + pattern : pattern))) }
        if hasExample, kind.example != "…" { schema.append(("examples", .strings([kind.example]))) }
        return schema
    }

    private func choice(_ values: [JSONValue]) -> [(key: String, value: JSONValue)] {
        [("enum", .array(values + (isOptional ? [.null] : [])))]
    }

    private func record(_ entity: Entity) -> [(key: String, value: JSONValue)] {
        let reference = JSONValue.object([("$ref", SpecSchema.reference(to: entity))])
        let alone = entity.shorthand.map { JSONValue.object(KindSchema(kind: $0.kind, isOptional: false).fields) }
        let nothing = isOptional ? JSONValue.object([("type", .string("null"))]) : nil
        let others = [alone, nothing].compactMap(\.self)
        return others.isEmpty
            ? [("allOf", .array([reference]))] : [("anyOf", .array([reference] + others))]
    }
}
