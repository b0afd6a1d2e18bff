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

    package init(_ declarations: some FieldSet, name: String, _ summary: String) {
        self.name = name
        self.summary = summary
        fields = Mirror(reflecting: declarations).children.compactMap { ($0.value as? any FieldDeclaration)?.traits }
        positions = Dictionary(
            fields.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package func field(_ key: String) -> FieldTraits? {
        positions[key].map { fields[$0] }
    }
}
