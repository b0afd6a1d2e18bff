package import Records
package import SalesModel

/// The JSON Schema of the spec files, for editors that complete and check YAML, made from the entities' declarations.
///
/// Draft 7, which every YAML editor knows. It accepts what the loader accepts: a number where text is expected, a key
/// without a value where the key is optional.
package enum SpecSchema {
    /// One schema for all kinds of file: a file is one of them. The kinds are its `definitions`.
    ///
    /// - Parameter readers: who reads each field, said behind its line
    package static func text(readers: FieldReaders = FieldReaders()) -> String {
        let roots = SpecKind.allCases.map { JSONValue.object([("$ref", reference(to: $0.entity))]) }
        return document(
            title: "Spec files of collateral", entities: SpecKind.allCases.map(\.entity),
            root: [("anyOf", .array(roots))], readers: readers)
    }

    /// The schema of one kind of file, which gives an editor the better messages.
    package static func text(for kind: SpecKind, readers: FieldReaders = FieldReaders()) -> String {
        text(for: kind.entity, in: kind.pattern, readers: readers)
    }

    /// The schema of any file that is read as specs are.
    ///
    /// - Parameter file: what it is called.
    package static func text(
        for entity: Entity, in file: String, readers: FieldReaders = FieldReaders()
    ) -> String {
        document(
            title: file, entities: [entity],
            root: [("allOf", .array([.object([("$ref", reference(to: entity))])]))], readers: readers)
    }

    private static func document(
        title: String, entities: [Entity], root: [(key: String, value: JSONValue)], readers: FieldReaders
    ) -> String {
        let definitions = Entity.reachable(from: entities).filter { !$0.writtenKeys.isEmpty }.map {
            (key: name(of: $0), value: EntitySchema(entity: $0, readers: readers).value)
        }
        let schema =
            [
                (key: "$schema", value: JSONValue.string("http://json-schema.org/draft-07/schema#")),
                (key: "title", value: .string(title)),
            ] + root + [(key: "definitions", value: .object(definitions))]
        return JSONValue.object(schema).text() + "\n"
    }

    static func name(of entity: Entity) -> String { entity.name.replacing(" ", with: "_") }

    static func reference(to entity: Entity) -> JSONValue { .string("#/definitions/" + name(of: entity)) }
}
