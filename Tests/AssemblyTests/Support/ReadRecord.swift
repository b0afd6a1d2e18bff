import Records
import Synchronization
import TemplateEngine

/// The fields that somebody read, by the names of their entities and keys, and that are there for them.
final class ReadFields: Sendable {
    private let state = Mutex<Set<FieldName>>([])

    var names: Set<FieldName> { state.withLock { $0 } }

    fileprivate func note(_ name: FieldName) { state.withLock { _ = $0.insert(name) } }
}

/// A record that notes which of its fields are asked for, and of the records it leads to.
struct ReadRecord: TemplateRecord {
    let record: any TemplateRecord
    let fields: ReadFields

    var entity: Entity { record.entity }
    var address: FieldAddress? { record.address }
    var reference: String? { record.reference }

    func value(of field: FieldTraits) -> TemplateValue? {
        guard let value = record.value(of: field) else { return nil }
        fields.note(FieldName(entity.name, field.key))
        return noting(value)
    }

    func value(ofKey key: String) -> TemplateValue? { record.value(ofKey: key).map(noting) }

    private func noting(_ value: TemplateValue) -> TemplateValue {
        switch value {
        case .leaf: value
        case .record(let record, let place): .record(ReadRecord(record: record, fields: fields), at: place)
        case .list(let items, let place): .list(items.map(noting), at: place)
        }
    }
}
