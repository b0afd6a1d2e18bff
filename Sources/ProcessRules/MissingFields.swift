package import Diagnostics
package import Records
import SalesModel

/// A record without something a rule asks for.
package struct MissingFields: Sendable {
    package let record: RecordStorage
    /// In the order of their declaration; never empty.
    package let fields: [FieldTraits]

    /// Where to say it: at the list that was left empty, else where the record says what it is called.
    package var place: Place {
        if fields.count == 1, let written = record.keyPlace(of: fields[0]) { return written }
        return record.namePlace
    }

    package var keys: [String] { fields.map(\.key) }

    /// By the code of the rule that tells them.
    static func all(among records: [VisitedRecord]) -> [DiagnosticCode: [MissingFields]] {
        var found: [DiagnosticCode: [MissingFields]] = [:]
        for visited in records {
            var missing: [DiagnosticCode: [FieldTraits]] = [:]
            for field in visited.record.entity.fields {
                guard case .requiredBy(let code) = field.need, visited.record.isMissing(field) else { continue }
                missing[code, default: []].append(field)
            }
            for (code, fields) in missing {
                found[code, default: []].append(MissingFields(record: visited.record, fields: fields))
            }
        }
        return found
    }
}

extension RecordStorage {
    /// Whether the spec says nothing under this key, or an empty list. A value that could not be read is not missing: the
    /// loader told it.
    func isMissing(_ field: FieldTraits) -> Bool {
        guard let value = self[field]?.value else { return keyPlace(of: field) == nil }
        if case .list(let items) = value { return items.isEmpty }
        return false
    }

    /// The first text the spec wrote that is no id: a name, a title, a deliverable.
    var namePlace: Place {
        for field in entity.fields {
            guard case .text(.plain) = field.kind, keyPlace(of: field) != nil, let value = self[field] else { continue }
            return value.place
        }
        return place
    }
}

extension Record {
    /// The key of a field the spec says nothing about, nil where it says something.
    func lacking<Content>(_ path: KeyPath<Fields, Field<Content>>) -> String? {
        let field = Fields.declarations[keyPath: path].traits
        return storage.isMissing(field) ? field.key : nil
    }

    /// Whether the spec wrote something here that could not be read; the loader told it. A default may stand in for it,
    /// at the record's own place.
    func isUnreadable<Content>(_ path: KeyPath<Fields, Field<Content>>) -> Bool {
        let field = Fields.declarations[keyPath: path].traits
        guard storage.keyPlace(of: field) != nil else { return false }
        return storage[field].map { $0.place == storage.place } ?? true
    }
}
