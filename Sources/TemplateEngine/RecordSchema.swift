/// What a record has: the fields a template may name, their types, and who may see them.
///
/// A class, since records refer to each other in circles (a contact influences contacts): `field(_:)` is asked lazily.
package final class RecordSchema: Sendable {
    /// As messages call it: `deal`, `exit criterion`.
    package let name: String
    /// In order of declaration.
    package let fieldNames: [String]
    private let lookup: @Sendable (String) -> FieldSchema?

    package init(name: String, fieldNames: [String], lookup: @escaping @Sendable (String) -> FieldSchema?) {
        self.name = name
        self.fieldNames = fieldNames
        self.lookup = lookup
    }

    package convenience init(name: String, fields: [FieldSchema]) {
        let table = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(name: name, fieldNames: fields.map(\.name)) { table[$0] }
    }

    package func field(_ name: String) -> FieldSchema? { lookup(name) }
}

package struct FieldSchema: Sendable {
    package var name: String
    package var type: ValueType
    /// Whether a spec may leave it out; a value missing where it is not optional is an open item too.
    package var isOptional: Bool
    /// Whether the field is kept from customers and partners. Lists and records have no audience, only leaves do.
    package var isInternal: Bool
    /// In the reader's words: `close date`. What an open item and a blank print.
    package var label: String

    package init(
        name: String, type: ValueType, isOptional: Bool = false, isInternal: Bool = false, label: String? = nil
    ) {
        self.name = name
        self.type = type
        self.isOptional = isOptional
        self.isInternal = isInternal
        self.label = label ?? name.replacing("_", with: " ")
    }
}

package indirect enum ValueType: Sendable {
    case text
    case markdown
    case integer
    case number
    /// With or without a time of day.
    case date
    case boolean
    /// The ids of an enum's cases: each is a boolean field of the value.
    case choice([String])
    case list(ValueType)
    case record(RecordSchema)
}
