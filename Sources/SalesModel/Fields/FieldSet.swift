/// The fields of one entity: a struct whose stored properties are its ``Field`` declarations.
///
/// ```swift
/// struct RoleFields: FieldSet {
///     static let declarations = RoleFields()
///     static let entity = Entity(declarations, name: "role", "A part somebody plays in a sale.")
///     let id = Field<String>("id", .required, kind: .identifier, about: "What other parts call the role")
/// }
/// ```
package protocol FieldSet: Sendable {
    static var entity: Entity { get }
    /// The instance that key paths are read from.
    static var declarations: Self { get }
}

/// What an entity is called and which fields it has, in order of declaration, read off its ``FieldSet``.
package final class Entity: Sendable {
    /// As messages call it: `exit criterion`.
    package let name: String
    package let summary: String
    package let fields: [FieldTraits]
    private let positions: [String: Int]

    package convenience init(_ declarations: some FieldSet, name: String, _ summary: String) {
        let children = Mirror(reflecting: declarations).children
        self.init(name: name, summary, fields: children.compactMap { ($0.value as? any FieldDeclaration)?.traits })
    }

    /// An entity whose fields follow from something else than declarations, such as the words a workspace translates.
    package init(name: String, _ summary: String, fields: [FieldTraits]) {
        self.name = name
        self.summary = summary
        self.fields = fields
        positions = Dictionary(
            fields.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package func field(_ key: String) -> FieldTraits? {
        positions[key].map { fields[$0] }
    }
}
