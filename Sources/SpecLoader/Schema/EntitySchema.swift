import SalesModel

/// The schema of one entity.
struct EntitySchema {
    let entity: Entity

    var value: JSONValue {
        let fields = entity.fields.filter(\.isWritten)
        var schema: [(key: String, value: JSONValue)] = [
            ("description", .string(entity.summary)),
            ("type", .string("object")),
            ("additionalProperties", .boolean(false)),
        ]
        let needed = fields.filter(\.isNeeded).map(\.key)
        if !needed.isEmpty { schema.append(("required", .strings(needed))) }
        schema.append(("properties", .object(fields.map { ($0.key, EntitySchema.property($0)) })))
        return .object(schema)
    }

    private static func property(_ field: FieldTraits) -> JSONValue {
        var schema: [(key: String, value: JSONValue)] = [("description", .string(field.summary))]
        schema += KindSchema(kind: field.kind, isOptional: !field.isNeeded).fields
        if let value = field.defaultValue?.json { schema.append(("default", value)) }
        return .object(schema)
    }
}

extension FieldTraits {
    /// Whether a spec without it has an error, the loader's or a rule's.
    var isNeeded: Bool {
        switch need {
        case .required, .requiredBy: true
        case .optional, .fromFileName, .computed: false
        }
    }
}

extension FieldValue {
    /// As a default in a schema; records and lists have none.
    fileprivate var json: JSONValue? {
        switch self {
        case .text(let text): .string(text)
        case .integer(let number): .number(String(number))
        case .number(let number): .number("\(number)")
        case .boolean(let truth): .boolean(truth)
        case .day(let day): .string(day.iso)
        case .moment(let moment): .string(moment.iso)
        case .timeSpan(let span): .string(span.text)
        case .record, .list: nil
        }
    }
}
