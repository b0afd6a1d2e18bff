package import Diagnostics

/// A record without its Swift type: what the loader makes, and what templates, the schema and the rules walk.
package final class RecordStorage: Sendable {
    package let entity: Entity
    /// Where the record begins.
    package let place: Place
    /// The record's own id, where its entity has one and the spec (or the file's name) says it. Kept, since every
    /// reference asks for it.
    package let id: Located<String>?
    /// By the position of the field in its entity.
    private let values: [Located<FieldValue>?]
    private let keyPlaces: [Place?]
    /// Of an open entity, whose fields nobody declared: by key.
    private let undeclared: [String: Located<FieldValue>]
    /// By the position of a field that holds many records: which of them has an id.
    private let children: [Int: [String: RecordStorage]]

    fileprivate init(_ builder: RecordBuilder) {
        entity = builder.entity
        place = builder.place
        values = builder.values
        keyPlaces = builder.keyPlaces
        undeclared = builder.undeclared
        if let field = entity.field("id"), let found = values[field.index], case .text(let id) = found.value {
            self.id = Located(id, at: found.place)
        } else {
            id = nil
        }
        children = Self.index(values)
    }

    /// A record with these values, by key.
    package convenience init(
        entity: Entity, place: Place, values: [String: Located<FieldValue>], keyPlaces: [String: Place] = [:]
    ) {
        var builder = RecordBuilder(entity, at: place)
        for (key, value) in values { builder[key] = value }
        for (key, place) in keyPlaces {
            if let field = entity.field(key) { builder.say(field, at: place) }
        }
        self.init(builder)
    }

    /// The same record with another value; nil takes it out.
    package func replacing(_ key: String, with value: Located<FieldValue>?) -> RecordStorage {
        var builder = RecordBuilder(entity, at: place)
        (builder.values, builder.keyPlaces, builder.undeclared) = (values, keyPlaces, undeclared)
        builder[key] = value
        if let field = entity.field(key), let value, !builder.says(field) { builder.say(field, at: value.place) }
        return RecordStorage(builder)
    }

    /// What the spec says of a field of this entity, or the default.
    package subscript(field: FieldTraits) -> Located<FieldValue>? { entity.index(of: field).flatMap { values[$0] } }

    /// What the spec says of a field by its key, or the default.
    package subscript(key: String) -> Located<FieldValue>? {
        if let field = entity.field(key) { return values[field.index] }
        return undeclared[key]
    }

    /// Where the key the spec wrote stands, also where its value could not be read; nil where the spec does not say it.
    package func keyPlace(of field: FieldTraits) -> Place? { entity.index(of: field).flatMap { keyPlaces[$0] } }

    /// The record with this id in a list of records; the first, should several have it.
    package func child(_ id: String, in field: FieldTraits) -> RecordStorage? {
        guard let index = entity.index(of: field) else { return nil }
        if let known = children[index] { return known[id] }
        guard case .list(let items)? = values[index]?.value else { return nil }
        for item in items {
            if case .record(let record) = item.value, record.id?.value == id { return record }
        }
        return nil
    }

    /// The records of a list, in the order of the spec.
    package func records(in field: FieldTraits) -> [RecordStorage] {
        guard case .list(let items)? = self[field]?.value else { return [] }
        return items.compactMap { if case .record(let record) = $0.value { record } else { nil } }
    }

    /// Shorter lists are searched as quickly as they are looked up.
    private static let longList = 12

    private static func index(_ values: [Located<FieldValue>?]) -> [Int: [String: RecordStorage]] {
        var index: [Int: [String: RecordStorage]] = [:]
        for (position, value) in values.enumerated() {
            guard case .list(let items)? = value?.value, items.count > longList, case .record? = items.first?.value
            else { continue }
            var byID: [String: RecordStorage] = [:]
            for item in items {
                if case .record(let record) = item.value, let id = record.id?.value, byID[id] == nil {
                    byID[id] = record
                }
            }
            index[position] = byID
        }
        return index
    }
}

/// A record while it is being read: values are added field by field.
package struct RecordBuilder {
    package let entity: Entity
    package let place: Place
    fileprivate var values: [Located<FieldValue>?]
    fileprivate var keyPlaces: [Place?]
    fileprivate var undeclared: [String: Located<FieldValue>] = [:]

    /// - Parameter place: where the record begins
    package init(_ entity: Entity, at place: Place) {
        self.entity = entity
        self.place = place
        values = Array(repeating: nil, count: entity.fields.count)
        keyPlaces = Array(repeating: nil, count: entity.fields.count)
    }

    package subscript(field: FieldTraits) -> Located<FieldValue>? {
        get { entity.index(of: field).flatMap { values[$0] } }
        set { if let index = entity.index(of: field) { values[index] = newValue } }
    }

    /// A value by its key; one that the entity does not declare is kept only if it is open.
    package subscript(key: String) -> Located<FieldValue>? {
        get { entity.field(key).map { values[$0.index] } ?? undeclared[key] }
        set {
            if let field = entity.field(key) {
                values[field.index] = newValue
            } else if entity.isOpen {
                undeclared[key] = newValue
            }
        }
    }

    /// Remembers where the spec wrote a field's key.
    package mutating func say(_ field: FieldTraits, at place: Place) {
        if let index = entity.index(of: field) { keyPlaces[index] = place }
    }

    /// Whether the spec wrote the field's key, with whatever value.
    package func says(_ field: FieldTraits) -> Bool {
        entity.index(of: field).map { keyPlaces[$0] != nil } ?? false
    }

    package func record() -> RecordStorage { RecordStorage(self) }
}
