import Records

/// Makes ids for items whose entity requires one, of their names, each another one.
struct NewIDs {
    /// Ids that no new item may get.
    private(set) var taken: Set<String>
    private(set) var made: Set<String> = []

    /// What is required and not there.
    struct MissingFields: Error {
        var keys: [String]
    }

    init(taken: Set<String>) { self.taken = taken }

    /// The value with an id for each record in it that needs one.
    mutating func complete(_ value: SpecValue, as kind: FieldKind?) throws(MissingFields) -> SpecValue {
        switch (value, kind) {
        case (.list(let items), .list(let kind)?):
            // Items need ids of their own within their list only.
            var ids = NewIDs(taken: taken.union(items.compactMap(\.id)))
            var completed: [SpecValue] = []
            for item in items { completed.append(try ids.complete(item, as: kind)) }
            made.formUnion(ids.made)
            return .list(completed)
        case (.record(var fields), .record(let entity)?):
            if entity.requiresID, fields["id"] == nil, let name = value.name(of: entity), let id = newID(name) {
                fields["id"] = .text(id)
            }
            let missing = entity.fields.filter { $0.need == .required && fields[$0.key] == nil }
            guard missing.isEmpty else { throw MissingFields(keys: missing.map(\.key)) }
            for field in entity.fields {
                if let value = fields[field.key] { fields[field.key] = try complete(value, as: field.kind) }
            }
            return .record(fields)
        case (.text, _), (.list, _), (.record, _): return value
        }
    }

    private mutating func newID(_ name: String) -> String? {
        guard let slug = Identifier.slug(name) else { return nil }
        var id = slug
        var number = 2
        while taken.contains(id) {
            id = "\(slug)-\(number)"
            number += 1
        }
        taken.insert(id)
        made.insert(id)
        return id
    }
}

extension Entity {
    /// Whether no record of it may be without an id.
    var requiresID: Bool { field("id")?.need == .required }
}

extension SpecValue {
    /// What ids are made of: a record's name, or its title where its entity has no names.
    func name(of entity: Entity) -> String? {
        guard case .record(let fields) = self,
            case .text(let name)? = fields[entity.field("name") == nil ? "title" : "name"]
        else { return nil }
        return name
    }
}
