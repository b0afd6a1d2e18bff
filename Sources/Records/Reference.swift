import Synchronization

/// What a reference may lead to: `exit criterion`, `stage`. Where it is looked up depends on who refers: a contact
/// within its deal, a criterion within its interaction.
///
/// ```swift
/// extension ReferenceKind {
///     static let stage = ReferenceKind("stage") { [StageFields.entity] }
/// }
/// ```
/// A *lenient* reference also takes a name that no record has: it leads to a record that holds only that name, so that
/// people may be called by what they are called long before anybody lists them.
package final class ReferenceKind: Sendable, Hashable {
    /// As messages call one of them: `buying step`.
    package let name: String
    /// What a spec writes for it, in the words of the field reference: `the id of a role or cluster`.
    package let written: String
    /// Whether a name that no record has will do.
    package let isLenient: Bool
    private let targets: @Sendable () -> [Entity]
    private let known = Mutex<Entity?>(nil)

    /// - Parameters:
    ///   - isLenient: see ``isLenient``; its entities then stand for a text (see ``Entity/textField``).
    ///   - targets: the entities it may lead to. Asked when first needed, since entities refer to one another in circles.
    package init(
        _ name: String, written: String? = nil, isLenient: Bool = false, to targets: @escaping @Sendable () -> [Entity]
    ) {
        self.name = name
        self.written = written ?? "the id of \(Self.article(name)) \(name)"
        self.isLenient = isLenient
        self.targets = targets
    }

    /// What it leads to. Of several entities the fields of all: each optional unless all have it, and internal where one
    /// of them keeps it so.
    package var entity: Entity {
        let entities = targets()
        if entities.count == 1, let only = entities.first { return only }
        return known.withLock { known in
            if let known { return known }
            let union = Entity.union(of: entities, name: name)
            known = union
            return union
        }
    }

    /// The record that a lenient reference leads to where no other has its name: it holds the name as written, and
    /// nothing else.
    package func standIn(named name: Located<String>) -> RecordStorage? {
        guard isLenient, let entity = targets().first, let field = entity.textField else { return nil }
        return RecordStorage(
            entity: entity, place: name.place, values: [field.key: name.map(FieldValue.text)],
            keyPlaces: [field.key: name.place])
    }

    package static func == (a: ReferenceKind, b: ReferenceKind) -> Bool { a === b }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    private static func article(_ name: String) -> String {
        name.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    }
}

extension Entity {
    fileprivate static func union(of entities: [Entity], name: String) -> Entity {
        var keys: [String] = []
        for key in entities.flatMap(\.fields).map(\.key) where !keys.contains(key) { keys.append(key) }
        let fields = keys.compactMap { key -> FieldTraits? in
            let found = entities.compactMap { $0.field(key) }
            guard let first = found.first else { return nil }
            let isOptional = found.count < entities.count || found.contains(where: \.isOptional)
            let audience = found.allSatisfy { $0.audience == .customer } ? first.audience : .internal
            return FieldTraits(
                key: key, kind: first.kind, need: isOptional ? .optional : first.need, audience: audience,
                label: first.label, summary: first.summary)
        }
        let texts = entities.compactMap(\.textField)
        let isText = texts.count == entities.count && texts.allSatisfy { $0.key == texts.first?.key }
        return Entity(
            name: name, "One of: \(entities.map(\.name).joined(separator: ", ")).", fields: fields,
            text: isText ? texts.first : nil, alternatives: entities)
    }
}

/// A reference as written: the id (or exact text) of something that stands elsewhere.
package struct Reference<Target: ReferenceTarget>: FieldContent, Hashable {
    package var id: String

    package static var kind: FieldKind { .reference(Target.kind) }

    package init?(_ value: FieldValue) {
        guard case .reference(let id) = value else { return nil }
        self.id = id
    }
}

/// Something that can be referred to; tells references to roles from references to stages in Swift's types.
package protocol ReferenceTarget: Sendable {
    static var kind: ReferenceKind { get }
}
