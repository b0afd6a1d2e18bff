/// What an entity is called and which fields it has, in order of declaration.
///
/// Declared in Swift by a ``FieldSet``, or made at run time from anything else that names fields:
/// ```swift
/// let line = Entity(name: "order line", "A line of an order.", fields: [
///     FieldTraits(key: "item", kind: .text, need: .required, summary: "What is ordered"),
///     FieldTraits(key: "quantity", kind: .integer, summary: "How many"),
/// ])
/// let order = Entity(name: "order", "…", fields: [
///     FieldTraits(key: "lines", kind: .list(.record(line)), summary: "…")
/// ])
/// ```
package final class Entity: Sendable {
    /// As messages call it: `exit criterion`.
    package let name: String
    package let summary: String
    package let fields: [FieldTraits]
    /// Whether records may have any fields, of any kind: data that nobody declared.
    package let isOpen: Bool
    /// The field that stands for the whole record where a text is asked for, such as a person's name; nil where a record
    /// of this entity prints as nothing.
    package let textField: FieldTraits?
    /// Of an entity that stands for one of several: those. Else itself alone has its fields.
    package let alternatives: [Entity]
    /// Fills in what follows from other fields where a spec is silent, such as a stage's id from its name.
    package let complete: (@Sendable (inout RecordBuilder) -> Void)?
    private let byKey: [String: FieldTraits]

    /// - Parameter text: see ``textField``
    package convenience init(
        _ declarations: some FieldSet, name: String, _ summary: String, text: FieldTraits? = nil,
        completing complete: (@Sendable (inout RecordBuilder) -> Void)? = nil
    ) {
        let children = Mirror(reflecting: declarations).children
        self.init(
            name: name, summary, fields: children.compactMap { ($0.value as? any FieldDeclaration)?.traits },
            text: text, completing: complete)
    }

    package convenience init(
        name: String, _ summary: String, fields: [FieldTraits], text: FieldTraits? = nil, alternatives: [Entity] = [],
        completing complete: (@Sendable (inout RecordBuilder) -> Void)? = nil
    ) {
        self.init(
            name: name, summary, fields: fields, text: text, alternatives: alternatives, isOpen: false,
            completing: complete)
    }

    private init(
        name: String, _ summary: String, fields: [FieldTraits], text: FieldTraits?, alternatives: [Entity],
        isOpen: Bool,
        completing complete: (@Sendable (inout RecordBuilder) -> Void)?
    ) {
        self.name = name
        self.summary = summary
        self.fields = fields.enumerated().map { $1.placed(at: $0) }
        self.isOpen = isOpen
        self.alternatives = alternatives
        self.complete = complete
        byKey = Dictionary(self.fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        textField = text.flatMap { [byKey] in byKey[$0.key] }
    }

    /// Data that nobody declared, such as what a JSON file holds.
    package static let open = Entity(
        name: "data", "Anything.", fields: [], text: nil, alternatives: [], isOpen: true, completing: nil)

    /// The field that a spec may write alone instead of the record: ``textField`` where nothing else has to be said.
    package var shorthand: FieldTraits? {
        textField.flatMap { text in
            fields.allSatisfy { $0 === text || !$0.isNeeded } && text.isWritten ? text : nil
        }
    }

    package func field(_ key: String) -> FieldTraits? { byKey[key] }

    /// The entity's own field for one that may belong to another entity with the same key, as those of a union do.
    package func own(_ field: FieldTraits) -> FieldTraits? {
        let index = field.index
        return fields.indices.contains(index) && fields[index] === field ? field : byKey[field.key]
    }

    func index(of field: FieldTraits) -> Int? { own(field)?.index }
}

extension Entity {
    /// The keys a spec may write.
    package var writtenKeys: [String] { fields.filter(\.isWritten).map(\.key) }

    /// The entities written directly below this one, with the field that holds them.
    package var children: [(field: FieldTraits, entity: Entity)] {
        fields.compactMap { field in field.isWritten ? field.kind.nestedEntity.map { (field, $0) } : nil }
    }

    /// These entities and all that stand below them, written or computed, each once, parents before children.
    package static func reachable(from roots: [Entity]) -> [Entity] {
        var found: [Entity] = []
        func collect(_ entity: Entity) {
            guard !found.contains(where: { $0 === entity }) else { return }
            found.append(entity)
            for field in entity.fields { field.kind.nestedEntity.map(collect) }
        }
        roots.forEach(collect)
        return found
    }
}

/// The fields of one entity: a class whose stored properties are its ``Field`` declarations.
///
/// ```swift
/// final class RoleFields: FieldSet {
///     static let declarations = RoleFields()
///     static let entity = Entity(declarations, name: "role", "A part somebody plays in a sale.")
///     let id = Field<String>("id", .required, kind: .text(.identifier), about: "What other parts call the role")
/// }
/// ```
package protocol FieldSet: AnyObject, Sendable {
    static var entity: Entity { get }
    /// The instance that key paths are read from.
    static var declarations: Self { get }
}
