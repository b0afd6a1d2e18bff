package import Diagnostics

/// A record of some entity, read by its declared fields:
/// ```swift
/// deal.company?.value   // "Falkenried Brewery"
/// deal.company?.place   // Specs/deals/falkenried.yaml:3:10
/// ```
@dynamicMemberLookup
package struct Record<Fields: FieldSet>: Sendable {
    package let storage: RecordStorage

    package init(_ storage: RecordStorage) { self.storage = storage }

    package var place: Place { storage.place }

    /// The field's value, nil where the spec does not say it and it has no default.
    package subscript<Content>(dynamicMember path: KeyPath<Fields, Field<Content>>) -> Located<Content>? {
        let field = Fields.declarations[keyPath: path]
        guard let found = storage.values[field.traits.key], let content = Content(found.value) else { return nil }
        return Located(content, at: found.place)
    }

    /// A list's items; none where the spec does not say the list.
    package subscript<Item>(dynamicMember path: KeyPath<Fields, Field<[Item]>>) -> [Item] {
        let field = Fields.declarations[keyPath: path]
        guard let found = storage.values[field.traits.key], let content = [Item](found.value) else { return [] }
        return content
    }

    /// Where the key stands in the file; the record's own place where the spec does not say the field.
    package func place<Content>(of path: KeyPath<Fields, Field<Content>>) -> Place {
        storage.keyPlaces[Fields.declarations[keyPath: path].traits.key] ?? place
    }

    /// Whether the spec wrote the key at all, even with a value that could not be read.
    package func says<Content>(_ path: KeyPath<Fields, Field<Content>>) -> Bool {
        storage.keyPlaces[Fields.declarations[keyPath: path].traits.key] != nil
    }
}

extension Record: FieldContent {
    package static var kind: FieldKind { .record(Fields.self) }

    package init?(_ value: FieldValue) {
        guard case .record(let storage) = value else { return nil }
        self.init(storage)
    }
}

extension Record: LocatedContent {
    package static var itemKind: FieldKind { kind }

    package init?(item: Located<FieldValue>) {
        self.init(item.value)
    }
}

/// A record without its Swift type: what the loader makes, and what templates, the schema and the rules walk.
package final class RecordStorage: Sendable {
    package let entity: Entity
    /// Where the record begins.
    package let place: Place
    /// By key; what the spec says, and defaults.
    package let values: [String: Located<FieldValue>]
    /// Where each key the spec wrote stands, values that could not be read included.
    package let keyPlaces: [String: Place]
    /// The record's own id, where its entity has one and the spec (or the file's name) says it. Kept, since every
    /// reference asks for it.
    package let id: Located<String>?

    package init(
        entity: Entity, place: Place, values: [String: Located<FieldValue>], keyPlaces: [String: Place] = [:]
    ) {
        self.entity = entity
        self.place = place
        self.values = values
        self.keyPlaces = keyPlaces
        if let found = values["id"], case .text(let id) = found.value {
            self.id = Located(id, at: found.place)
        } else {
            id = nil
        }
    }
}
