package import Diagnostics
package import Records

/// A value that a template prints, tests or loops over, with the line of the spec that said it.
///
/// The place is nil where no file said the value: `today`, a default, a computed value.
package enum TemplateValue: Sendable {
    /// What prints as it is: a text, a number, a day, a choice. Never a record or a list.
    case leaf(FieldValue, at: Place?)
    case record(any TemplateRecord, at: Place?)
    case list([TemplateValue], at: Place?)

    package var place: Place? {
        switch self {
        case .leaf(_, let place), .record(_, let place), .list(_, let place): place
        }
    }

    /// What it prints as: a record that stands for a text is that text, nil where that is missing.
    var printed: TemplateValue? {
        guard case .record(let record, _) = self, let field = record.entity.textField else { return self }
        return record.value(of: field)
    }

    /// A value just as it is stored: references stay ids.
    package init(_ value: FieldValue, at place: Place? = nil) {
        switch value {
        case .record(let record): self = .record(StoredRecord(record), at: place)
        case .list(let items): self = .list(items.map { TemplateValue($0.value, at: $0.place) }, at: place)
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .relativeDay, .choice, .reference:
            self = .leaf(value, at: place)
        }
    }
}

/// A record as a template reads it. What stands behind it may follow references, and leave out what the readers of the
/// document may not see.
package protocol TemplateRecord: Sendable {
    var entity: Entity { get }
    /// Where the record is written; nil where it is written nowhere.
    var address: FieldAddress? { get }
    /// What the spec wrote to refer to it, an id or a name; nil where it was not reached by a reference.
    var reference: String? { get }
    /// The value of a field of ``entity``, nil where the spec does not say it.
    func value(of field: FieldTraits) -> TemplateValue?
    /// The same by its key: how data that nobody declared are read.
    func value(ofKey key: String) -> TemplateValue?
}

extension TemplateRecord {
    package var reference: String? { nil }
}

/// A record read just as it is stored, by anybody.
package struct StoredRecord: TemplateRecord {
    package let storage: RecordStorage

    package init(_ storage: RecordStorage) { self.storage = storage }

    package var entity: Entity { storage.entity }
    package var address: FieldAddress? { nil }

    package func value(of field: FieldTraits) -> TemplateValue? {
        storage[field].map { TemplateValue($0.value, at: $0.place) }
    }

    package func value(ofKey key: String) -> TemplateValue? {
        storage[key].map { TemplateValue($0.value, at: $0.place) }
    }
}
