import Records
import SalesModel

/// The schema of one entity.
struct EntitySchema {
    let entity: Entity
    let readers: FieldReaders

    var value: JSONValue {
        let fields = entity.fields.filter(\.isWritten)
        var schema: [(key: String, value: JSONValue)] = [
            ("description", .string(entity.summary)),
            ("type", .string("object")),
            ("additionalProperties", .boolean(false)),
        ]
        let needed = fields.filter(\.isNeeded).map(\.key)
        if !needed.isEmpty { schema.append(("required", .strings(needed))) }
        schema.append(("properties", .object(fields.map { ($0.key, property($0)) })))
        return .object(schema)
    }

    private func property(_ field: FieldTraits) -> JSONValue {
        let readers = self.readers.words(field, of: entity)
        let description = readers.isEmpty ? field.summary : "\(field.summary). \(readers)"
        var schema: [(key: String, value: JSONValue)] = [("description", .string(description))]
        let list = KindSchema(kind: field.kind, isOptional: !field.isNeeded).fields
        if field.takesOne, case .list(let item) = field.kind {
            let one = KindSchema(kind: item, isOptional: false).fields
            schema.append(("anyOf", .array([.object(list), .object(one)])))
        } else {
            schema += list
        }
        if let value = field.defaultValue?.json { schema.append(("default", value)) }
        return .object(schema)
    }
}

extension FieldValue {
    /// As a default in a schema; records and lists have none.
    fileprivate var json: JSONValue? {
        switch self {
        case .integer, .number: raw.map(JSONValue.number)
        case .boolean(let truth): .boolean(truth)
        case .text, .markdown, .day, .moment, .timeSpan, .relativeDay, .choice, .reference:
            raw.map(JSONValue.string)
        case .record, .list: nil
        }
    }
}
