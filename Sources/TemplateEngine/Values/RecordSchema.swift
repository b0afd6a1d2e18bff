/// What a record has: the fields a template may name, their types, and who may see them.
///
/// A class, since records refer to each other in circles (a contact influences contacts): `field(_:)` is asked lazily.
package final class RecordSchema: Sendable {
    /// As messages call it: `deal`, `exit criterion`.
    package let name: String
    /// In order of declaration.
    package let fieldNames: [String]
    /// Whether anything may be named: names are then looked up while rendering, from the innermost scope outwards, as
    /// the Mustache specification has it. Such a schema says nothing else, and a value of its type may be anything.
    package let isOpen: Bool
    private let lookup: @Sendable (String) -> FieldSchema?

    package init(name: String, fieldNames: [String], lookup: @escaping @Sendable (String) -> FieldSchema?) {
        self.name = name
        self.fieldNames = fieldNames
        self.isOpen = false
        self.lookup = lookup
    }

    package convenience init(name: String, fields: [FieldSchema]) {
        let table = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(name: name, fieldNames: fields.map(\.name)) { table[$0] }
    }

    private init(openNamed name: String) {
        self.name = name
        self.fieldNames = []
        self.isOpen = true
        self.lookup = { _ in nil }
    }

    /// The schema of data that nobody declared.
    package static let open = RecordSchema(openNamed: "data")

    package func field(_ name: String) -> FieldSchema? { lookup(name) }
}
