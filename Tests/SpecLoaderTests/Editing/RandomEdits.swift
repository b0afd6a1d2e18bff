import Diagnostics
import Records
import SpecLoader
import TestSupport

/// Changes at random of any field, item, list or record of a spec, also of fields that it does not say yet.
struct RandomEdits {
    struct Found {
        var address: FieldAddress
        var kind: FieldKind
        /// The lines it takes.
        var lines: ClosedRange<Int>
        var isItem: Bool

        var isScalar: Bool {
            switch kind {
            case .list, .record: false
            case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice,
                .reference:
                true
            }
        }
    }

    let file: String
    private(set) var values: [Found] = []
    private(set) var lists: [(address: FieldAddress, item: FieldKind, count: Int)] = []
    private(set) var records: [(address: FieldAddress, entity: Entity)] = []

    init(of record: RecordStorage, in file: String) {
        self.file = file
        _ = add(record, at: FieldAddress(file: file))
    }

    /// - Returns: the lines it takes
    private mutating func add(_ record: RecordStorage, at address: FieldAddress) -> ClosedRange<Int> {
        records.append((address, record.entity))
        var lines = record.place.start.line...record.place.end.line
        for field in record.entity.fields where field.isWritten {
            guard let key = record.keyPlace(of: field), let value = record[field] else { continue }
            let own = add(value, field.kind, at: address.appending(.field(field.key)), from: key.start.line)
            lines = min(lines.lowerBound, own.lowerBound)...max(lines.upperBound, own.upperBound)
        }
        return lines
    }

    private mutating func add(
        _ value: Located<FieldValue>, _ kind: FieldKind, at address: FieldAddress, from line: Int, isItem: Bool = false
    ) -> ClosedRange<Int> {
        var lines = min(line, value.place.start.line)...max(line, value.place.end.line)
        switch (value.value, kind) {
        case (.record(let record), _):
            let own = add(record, at: address)
            lines = min(lines.lowerBound, own.lowerBound)...max(lines.upperBound, own.upperBound)
        case (.list(let items), .list(let item)):
            lists.append((address, item, items.count))
            let ids = items.map { item -> String? in
                // Without an id of its own, a call plan goes by its interaction's.
                guard case .record(let record) = item.value, let field = record.entity.field("id"),
                    record.keyPlace(of: field) != nil
                else { return nil }
                return record.id?.value
            }
            for (index, value) in items.enumerated() {
                var step = FieldAddress.Step.position(index + 1)
                if let id = ids[index], ids.firstIndex(of: id) == index { step = .item(id) }
                let own = add(
                    value, item, at: address.appending(step), from: value.place.start.line, isItem: true)
                lines = min(lines.lowerBound, own.lowerBound)...max(lines.upperBound, own.upperBound)
            }
        default: break
        }
        values.append(Found(address: address, kind: kind, lines: lines, isItem: isItem))
        return lines
    }

    func next(using random: inout SeededRandom) -> SpecEdit {
        let scalars = values.filter(\.isScalar)
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<4:
            if let found = scalars.randomElement(using: &random) {
                return SpecEdit(found.address, .set(.text(RandomEdits.text(found.kind, using: &random))))
            }
        case 4, 5:
            if let list = lists.randomElement(using: &random) {
                let position = Bool.random(using: &random) ? nil : Int.random(in: 1...(list.count + 1), using: &random)
                return SpecEdit(list.address, .insert(RandomEdits.value(list.item, using: &random), at: position))
            }
        case 6:
            if scalars.count > 4, let found = values.filter({ !$0.isItem }).randomElement(using: &random) {
                return SpecEdit(found.address, .remove)
            }
        case 7, 8:
            if scalars.count > 6, let item = values.filter(\.isItem).randomElement(using: &random) {
                return SpecEdit(item.address, .remove)
            }
        case 9:
            // A whole list or record at once.
            let whole = values.filter { !$0.isScalar }
            if let found = whole.randomElement(using: &random) {
                return SpecEdit(found.address, .set(RandomEdits.value(found.kind, using: &random)))
            }
        default: break
        }
        let record = records.randomElement(using: &random)
        let fields = record?.entity.fields.filter(\.isWritten) ?? []
        let field = fields.randomElement(using: &random)
        return SpecEdit(
            record?.address.appending(.field(field?.key ?? "name")) ?? FieldAddress(file: file),
            .set(field.map { RandomEdits.value($0.kind, using: &random) } ?? .text("x")))
    }

    // MARK: Values

    private static func value(_ kind: FieldKind, using random: inout SeededRandom) -> SpecValue {
        switch kind {
        case .list(let item):
            return .list((0..<Int.random(in: 1...3, using: &random)).map { _ in value(item, using: &random) })
        case .record(let entity):
            let fields = entity.fields.filter(\.isWritten)
            var values: [String: SpecValue] = [:]
            for field in fields where field.need == .required || Bool.random(using: &random) {
                values[field.key] = value(field.kind, using: &random)
            }
            if values.isEmpty, let field = fields.first { values[field.key] = value(field.kind, using: &random) }
            return .record(values)
        default: return .text(text(kind, using: &random))
        }
    }

    private static func text(_ kind: FieldKind, using random: inout SeededRandom) -> String {
        let number = Int.random(in: 1...9, using: &random)
        switch kind {
        case .markdown: return (texts + breaks + breaks).randomElement(using: &random) ?? ""
        case .text(.plain), .text(.lines), .text(.picture): return texts.randomElement(using: &random) ?? ""
        case .text(.identifier): return "id-\(Int.random(in: 0..<100_000, using: &random))"
        case .text(.currency): return ["EUR", "CHF", "USD"].randomElement(using: &random) ?? ""
        case .text(.language): return ["de-AT", "en-GB", "pt-PT"].randomElement(using: &random) ?? ""
        case .text(.timeZone): return ["Europe/Oslo", "America/New_York"].randomElement(using: &random) ?? ""
        case .dueDate: return Bool.random(using: &random) ? "2026-12-0\(number)" : "\(number + 1) weeks before go_live"
        case .text(.webAddress), .text(.asset): return "https://example.com/\(number)?a=b#c"
        case .integer: return String(number)
        case .number: return "\(number).5"
        case .boolean: return Bool.random(using: &random) ? "true" : "false"
        case .day: return "2026-12-0\(number)"
        case .moment: return "2026-12-0\(number)T09:30Z"
        case .timeSpan: return "\(number + 1) days"
        case .choice(let choice): return choice.ids.randomElement(using: &random) ?? ""
        case .reference, .list, .record: return texts.randomElement(using: &random) ?? ""
        }
    }

    private static let texts = [
        "x", "two words", "it's", "a \"b\"", "a: b", "a #b", "# a", "- a", "? a", ": a", "[a]", "{a}", "a, b", "a]b}",
        "&a",
        "*a", "!a", "|", ">", "%a", "@a", "`a`", "yes", "No", "null", "~", "12", "1.5e3", "2026-12-01", "12:30", "0x1F",
        " a", "a ", "a\tb", "'", "\"", "''", "\\", "a\\nb", "é", "e\u{301}", "👩‍💻", "אלון", "名前", "\u{F0B7} x", "a:",
        "a::b",
        "---", "--- a", "...", "<<", "=", "http://example.com/#a", "a\u{A0}b",
        String(repeating: "long words ", count: 15) + "end",
    ]

    private static let breaks = [
        "one\ntwo", "a\n\n\nb", "- a\n  - b\n- c", "  a\nb", "\n a", "a \nb", "a\n  \nb", "# a\nb", "a\n# b", "'a\n\"b",
        "a: b\nc: d",
        "---\na", "a\n...", "\ta\nb", "a\n\tb",
    ]
}

/// What a spec says, to be compared with what it is to say.
extension SpecValue {
    init(_ record: RecordStorage) {
        var fields: [String: SpecValue] = [:]
        for field in record.entity.fields where field.isWritten && record.keyPlace(of: field) != nil {
            fields[field.key] = record[field].flatMap { SpecValue($0.value) }
        }
        self = .record(fields)
    }

    /// nil for what says nothing.
    private init?(_ value: FieldValue) {
        switch value {
        case .record(let record): self.init(record)
        case .list(let items): self = .list(items.compactMap { SpecValue($0.value) })
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .relativeDay, .choice, .reference:
            self = .text(value.raw ?? "")
        }
    }

    /// Without fields that are empty lists or records, which nobody tells from none.
    var compact: SpecValue {
        switch self {
        case .text: self
        case .list(let items): .list(items.map(\.compact))
        case .record(let fields):
            .record(fields.mapValues(\.compact).filter { $0.value != .list([]) && $0.value != .record([:]) })
        }
    }

    /// nil where nothing is left.
    func applying(_ change: SpecEdit.Change, at steps: ArraySlice<FieldAddress.Step>) -> SpecValue? {
        guard let step = steps.first else {
            switch (change, self) {
            case (.set(let value), _): return value
            case (.insert(let value, let position), .list(var items)):
                items.insert(value, at: (position ?? items.count + 1) - 1)
                return .list(items)
            case (.insert, _), (.remove, _): return nil
            }
        }
        let rest = steps.dropFirst()
        switch (step, self) {
        case (.field(let key), .record(var fields)):
            var missing = SpecValue.record([:])
            if rest.isEmpty, case .insert = change { missing = .list([]) }
            fields[key] = (fields[key] ?? missing).applying(change, at: rest)
            return .record(fields)
        case (.item, .list(var items)), (.position, .list(var items)):
            let index = items.enumerated().first { number, item in
                switch step {
                case .position(let position): number + 1 == position
                case .item(let id): if case .record(let fields) = item { fields["id"] == .text(id) } else { false }
                case .field: false
                }
            }?.offset
            guard let index else { return nil }
            if let item = items[index].applying(change, at: rest) {
                items[index] = item
            } else {
                items.remove(at: index)
            }
            return .list(items)
        case (.field, _), (.item, _), (.position, _): return nil
        }
    }
}
