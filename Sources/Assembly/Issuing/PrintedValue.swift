package import Records
import SalesModel
import Synchronization
import TemplateEngine

/// A value of the specs that a document printed, as specs write it: `deals/acme:actions[#2].due`, `2026-12-01`.
package struct PrintedValue: Sendable, Hashable {
    package var address: FieldAddress
    package var text: String

    package init(address: FieldAddress, text: String) {
        self.address = address
        self.text = text
    }
}

/// Gathers the values that one document reads, each once, in the order in which it asks for them. Of what its readers
/// may not see there is nothing to gather: they read no such value.
package final class PrintedValues: Sendable {
    private let state = Mutex<(values: [PrintedValue], seen: Set<FieldAddress>)>(([], []))

    package init() {}

    package var all: [PrintedValue] { state.withLock { $0.values } }

    fileprivate func note(_ text: String, at address: FieldAddress) {
        state.withLock { state in
            guard state.seen.insert(address).inserted else { return }
            state.values.append(PrintedValue(address: address, text: text))
        }
    }
}

/// A record that notes each value that is read from it, and from the records it leads to.
struct NotingRecord: TemplateRecord {
    private let record: any TemplateRecord
    private let values: PrintedValues
    /// Kept, since it is looked for in the whole file, and asked for with every value.
    let address: FieldAddress?

    init(_ record: any TemplateRecord, in values: PrintedValues) {
        self.record = record
        self.values = values
        address = record.address
    }

    var entity: Entity { record.entity }
    var reference: String? { record.reference }

    func value(of field: FieldTraits) -> TemplateValue? {
        record.value(of: field).map { noted($0, at: address?.appending(.field(field.key))) }
    }

    func value(ofKey key: String) -> TemplateValue? {
        record.value(ofKey: key).map { noted($0, at: address?.appending(.field(key))) }
    }

    /// Notes of each action of the document's deal that its readers may see what it is, whose, by when and how it stands.
    func noteActions() {
        let fields = ActionFields.declarations
        let deal = DealFields.declarations
        guard case .record(let record, _)? = value(ofKey: DealFields.entity.name),
            case .list(let actions, _)? = record.value(ofKey: deal.actions.traits.key)
        else { return }
        for case .record(let action, _) in actions {
            for field in [fields.text.traits, fields.owner.traits, fields.due.traits, fields.status.traits] {
                _ = action.value(of: field)
            }
        }
    }

    /// - Parameter address: nil for what is written in no spec, such as `today`.
    private func noted(_ value: TemplateValue, at address: FieldAddress?) -> TemplateValue {
        switch value {
        case .leaf(let leaf, _):
            if let raw = leaf.raw, let address { values.note(raw, at: address) }
            return value
        case .record(let record, let place):
            // Who is named by an id is printed by name.
            if record.reference != nil, let address, let field = record.entity.textField,
                case .leaf(let name, _)? = record.value(of: field), let raw = name.raw
            {
                values.note(raw, at: address)
            }
            return .record(NotingRecord(record, in: values), at: place)
        case .list(let items, let place):
            let noted = items.enumerated().map { index, item in
                self.noted(item, at: address?.appending(.position(index + 1)))
            }
            return .list(noted, at: place)
        }
    }
}
