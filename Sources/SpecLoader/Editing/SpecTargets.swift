import Records

/// Finds the nodes of a spec file that edits of its fields are about.
struct SpecTargets {
    let entity: Entity
    let record: RecordStorage
    /// The positions of the items with ids, by the way to their list.
    private var positions: [[FieldAddress.Step]: [String: Int]] = [:]
    /// What is to be set in records that are written as their text alone, in the order in which they were asked for.
    private var completions: [Completion] = []
    private var completionOfRecord: [ObjectIdentifier: Int] = [:]

    /// The new fields of a record that is written as its text alone.
    private struct Completion {
        let path: [NodeStep]
        let record: RecordStorage
        var values: [String: SpecValue]
        /// The field that was asked for first.
        let address: FieldAddress
    }

    init(entity: Entity, record: RecordStorage) {
        self.entity = entity
        self.record = record
    }

    /// Where an address leads in the file as it was.
    private struct Target {
        var path: [NodeStep] = []
        var kind: FieldKind
        /// What the file says there; nil where it says nothing.
        var value: FieldValue?
        /// Of a field of a record that is written as its text alone: that record, and the field's key.
        var alone: (record: RecordStorage, key: String)?
    }

    private mutating func target(_ address: FieldAddress) throws(SpecEditRefusal) -> Target {
        var target = Target(kind: .record(entity), value: .record(record))
        for (depth, step) in address.steps.enumerated() {
            switch (step, target.kind) {
            case (.field(let key), .record(let entity)):
                guard let field = entity.field(key) else { throw .unknownField(key, entity: entity.name) }
                switch field.need {
                case .computed: throw .computed(key)
                case .fromFileName: throw .namedByFile(key)
                case .optional, .required, .requiredBy: break
                }
                var value: FieldValue?
                if case .record(let record)? = target.value, record.keyPlace(of: field) != nil {
                    value = record[field]?.value
                }
                if case .record(let record)? = target.value, record.isWrittenAlone {
                    target = Target(path: target.path, kind: field.kind, value: value, alone: (record, key))
                    continue
                }
                target = Target(
                    path: target.path + [.key(key, order: entity.writtenKeys)], kind: field.kind, value: value)
            case (.item(let id), .list(let kind)):
                guard case .list(let items)? = target.value,
                    let index = position(of: id, among: items, at: Array(address.steps[..<depth]))
                else { throw .noItem(id) }
                target = Target(path: target.path + [.index(index)], kind: kind, value: items[index].value)
            case (.position(let position), .list(let kind)):
                guard case .list(let items)? = target.value, items.indices.contains(position - 1) else {
                    throw .noItem("#\(position)")
                }
                target = Target(
                    path: target.path + [.index(position - 1)], kind: kind, value: items[position - 1].value)
            case (.field(let key), _): throw .unknownField(key, entity: "value")
            case (.item(let id), _): throw .noItem(id)
            case (.position(let position), _): throw .noItem("#\(position)")
            }
        }
        return target
    }

    private mutating func position(
        of id: String, among items: [Located<FieldValue>], at steps: [FieldAddress.Step]
    ) -> Int? {
        if let known = positions[steps] { return known[id] }
        let ids = items.enumerated().compactMap { index, item in item.value.id.map { ($0, index) } }
        let known = Dictionary(ids, uniquingKeysWith: { first, _ in first })
        positions[steps] = known
        return known[id]
    }

    /// What all of the edits come to, in their order.
    mutating func nodeEdits(of edits: [SpecEdit], in said: YAMLData) throws(SpecEditError) -> [NodeEdit] {
        var steps: [NodeEdit] = []
        for edit in edits {
            do throws(SpecEditRefusal) {
                steps += try nodeEdits(of: edit, in: said)
            } catch {
                throw SpecEditError(place: edit.address.description, refusal: error)
            }
        }
        for completion in completions {
            do throws(SpecEditRefusal) {
                let whole = try completion.record.written(with: completion.values)
                steps += NodeEdit.turning(
                    said.value(at: completion.path[...]), into: whole, at: completion.path, completion.address)
            } catch {
                throw SpecEditError(place: completion.address.description, refusal: error)
            }
        }
        return steps
    }

    private mutating func nodeEdits(of edit: SpecEdit, in said: YAMLData) throws(SpecEditRefusal) -> [NodeEdit] {
        let target = try target(edit.address)
        guard !target.path.isEmpty else { throw .wrongShape }
        switch edit.change {
        case .set(let value):
            let written = try value.written(as: target.kind)
            if let alone = target.alone {
                set(value, for: alone.key, of: alone.record, at: target.path, edit.address)
                return []
            }
            return NodeEdit.turning(said.value(at: target.path[...]), into: written, at: target.path, edit.address)
        case .insert(let value, let position):
            guard case .list(let kind) = target.kind else { throw .wrongShape }
            var count = 0
            if case .list(let items)? = target.value { count = items.count }
            let index = (position ?? count + 1) - 1
            guard (0...count).contains(index) else { throw .noItem("#\(index + 1)") }
            let written = try value.written(as: kind)
            return [NodeEdit(path: target.path + [.index(index)], change: .insert(written), address: edit.address)]
        case .remove:
            guard target.value != nil else { throw .nothingThere }
            if target.alone != nil { throw .lastField }
            return [NodeEdit(path: target.path, change: .remove, address: edit.address)]
        }
    }

    private mutating func set(
        _ value: SpecValue, for key: String, of record: RecordStorage, at path: [NodeStep], _ address: FieldAddress
    ) {
        if let index = completionOfRecord[ObjectIdentifier(record)] {
            completions[index].values[key] = value
        } else {
            completionOfRecord[ObjectIdentifier(record)] = completions.count
            completions.append(Completion(path: path, record: record, values: [key: value], address: address))
        }
    }
}

extension RecordStorage {
    /// Whether the spec writes only the text that the record stands for.
    fileprivate var isWrittenAlone: Bool {
        guard let text = entity.shorthand, let value = self[text] else { return false }
        return keyPlace(of: text) == value.place && value.place == place
    }

    /// The record with the text that it was written as and new values of its fields; as a text where that alone is new.
    fileprivate func written(with values: [String: SpecValue]) throws(SpecEditRefusal) -> YAMLValue {
        guard let text = entity.shorthand, let said = self[text]?.value.raw else { throw .wrongShape }
        if values.count == 1, let own = values[text.key] { return try own.written(as: text.kind) }
        return try SpecValue.record([text.key: .text(said)].merging(values) { $1 }).written(as: .record(entity))
    }
}

extension FieldValue {
    /// Of a record.
    fileprivate var id: String? {
        if case .record(let record) = self { record.id?.value } else { nil }
    }
}

extension SpecValue {
    /// The value in the shape of its kind, the fields of records in their order.
    fileprivate func written(as kind: FieldKind) throws(SpecEditRefusal) -> YAMLValue {
        switch (self, kind) {
        case (.text(let text), .text), (.text(let text), .markdown), (.text(let text), .choice),
            (.text(let text), .reference):
            return .scalar(try Self.clean(text), isText: true)
        case (.text(let text), .integer), (.text(let text), .number), (.text(let text), .boolean),
            (.text(let text), .day), (.text(let text), .moment), (.text(let text), .timeSpan),
            (.text(let text), .dueDate):
            return .scalar(try Self.clean(text), isText: false)
        case (.list(let items), .list(let kind)):
            var written: [YAMLValue] = []
            for item in items { written.append(try item.written(as: kind)) }
            return .list(written)
        case (.record(let values), .record(let entity)):
            if let key = values.keys.sorted().first(where: { entity.field($0) == nil }) {
                throw .unknownField(key, entity: entity.name)
            }
            var fields: [YAMLValue.Field] = []
            for field in entity.fields {
                guard let value = values[field.key] else { continue }
                guard field.isWritten else { throw .computed(field.key) }
                fields.append(.init(key: field.key, value: try value.written(as: field.kind)))
            }
            return .record(fields)
        case (.text, .record(let entity)):
            guard let text = entity.shorthand else { throw .wrongShape }
            return try written(as: text.kind)
        case (.text, _), (.list, _), (.record, _): throw .wrongShape
        }
    }

    /// With the line ends of YAML's data model, whatever those of the text were.
    private static func clean(_ text: String) throws(SpecEditRefusal) -> String {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if text.saysNothing { throw .emptyText }
        if let character = ForbiddenCharacters.first(in: text) { throw .forbiddenCharacter(character) }
        return text
    }
}
