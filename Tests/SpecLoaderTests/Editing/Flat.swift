import Diagnostics
import Records
import SalesModel
import SpecLoader
import Testing

/// The fields of a spec file that hold one value, by address.
struct Flat {
    struct Field {
        var raw: String
        var kind: FieldKind
        var place: Place
    }

    var fields: [FieldAddress: Field] = [:]
    var lists: [FieldAddress: Int] = [:]

    init?(_ file: SpecFile, as entity: Entity? = nil) {
        guard let address = FieldAddress(specFile: file.path) else { return nil }
        let read = SpecLoader.read(file, as: entity ?? Flat.entity(of: file), id: "a")
        guard let record = read.record, !read.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        add(record, at: address)
    }

    static func entity(of file: SpecFile) -> Entity {
        SpecKind.allCases.first { file.path.hasPrefix($0.location) }?.entity ?? ProcessFields.entity
    }

    private mutating func add(_ record: RecordStorage, at address: FieldAddress) {
        for field in record.entity.fields where field.isWritten && record.keyPlace(of: field) != nil {
            guard let value = record[field] else { continue }
            add(value, field.kind, at: address.appending(.field(field.key)))
        }
    }

    private mutating func add(_ value: Located<FieldValue>, _ kind: FieldKind, at address: FieldAddress) {
        switch (value.value, kind) {
        case (.record(let record), _): add(record, at: address)
        case (.list(let items), .list(let kind)):
            lists[address] = items.count
            for (index, item) in items.enumerated() {
                var step = FieldAddress.Step.position(index + 1)
                if case .record(let record) = item.value, let id = record.id?.value { step = .item(id) }
                add(item, kind, at: address.appending(step))
            }
        default:
            fields[address] = Field(raw: value.value.raw ?? "", kind: kind, place: value.place)
        }
    }

    /// Of all fields but one, and but those whose addresses its change may change.
    func raws(without address: FieldAddress?) -> [String: String] {
        var raws: [String: String] = [:]
        for (other, field) in fields where other != address {
            if let address, address.steps.last == .field("id") || address.steps.last == .field("interaction"),
                other.steps.starts(with: address.steps.dropLast(2))
            {
                continue
            }
            raws[other.description] = field.raw
        }
        return raws
    }
}

extension Flat.Field {
    /// Another value of the same kind.
    var otherValue: String? {
        switch kind {
        case .text(.plain), .text(.lines), .text(.picture): raw + ": and 'more' #1"
        case .text(.identifier): raw + "-2"
        case .text(.currency): raw == "USD" ? "CHF" : "USD"
        case .text(.language): raw == "de-AT" ? "de-CH" : "de-AT"
        case .text(.timeZone): raw == "Europe/Oslo" ? "Europe/Paris" : "Europe/Oslo"
        case .dueDate: raw == "2027-01-02" ? "3 days after go_live" : "2027-01-02"
        case .text(.webAddress), .text(.asset): "https://example.com/\(raw.count)"
        case .markdown: raw + "\n\n- one\n  - two: [x]\n\nEnd"
        case .integer: String((Int(raw) ?? 0) + 1)
        case .number: raw == "12.5" ? "13" : "12.5"
        case .boolean: raw == "true" ? "false" : "true"
        case .day: raw == "2027-01-02" ? "2027-01-03" : "2027-01-02"
        case .moment: raw == "2027-01-02T09:30+01:00" ? "2027-01-03T09:30+01:00" : "2027-01-02T09:30+01:00"
        case .timeSpan: raw == "3 weeks" ? "4 weeks" : "3 weeks"
        case .choice(let choice): choice.ids.first { $0 != raw }
        case .reference: raw + "-2"
        case .record, .list: nil
        }
    }
}

extension SpecFile: CustomTestStringConvertible {
    package var testDescription: String { path }
}
