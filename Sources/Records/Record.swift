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
        guard let found = storage[Fields.declarations[keyPath: path].traits], let content = Content(found.value)
        else { return nil }
        return Located(content, at: found.place)
    }

    /// A list's items; none where the spec does not say the list.
    package subscript<Item>(dynamicMember path: KeyPath<Fields, Field<[Item]>>) -> [Item] {
        guard let found = storage[Fields.declarations[keyPath: path].traits], let content = [Item](found.value)
        else { return [] }
        return content
    }

    /// Where the key stands in the file; the record's own place where the spec does not say the field.
    package func place<Content>(of path: KeyPath<Fields, Field<Content>>) -> Place {
        storage.keyPlace(of: Fields.declarations[keyPath: path].traits) ?? place
    }

    /// Whether the spec wrote the key at all, even with a value that could not be read.
    package func says<Content>(_ path: KeyPath<Fields, Field<Content>>) -> Bool {
        storage.keyPlace(of: Fields.declarations[keyPath: path].traits) != nil
    }
}

extension Record: FieldContent {
    package static var kind: FieldKind { .record(Fields.entity) }

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
