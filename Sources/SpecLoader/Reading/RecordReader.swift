import Diagnostics
import SalesModel

/// Reads YAML nodes as records of their entities, by the entities' declarations alone, and gathers what is wrong.
///
/// What cannot be read is told and left out; everything around it is read all the same.
struct RecordReader {
    let file: String
    /// The id that the file's name gives.
    let fileID: String?
    private(set) var diagnostics: [Diagnostic] = []
    /// The entities around the record that is being read, outermost first.
    private var around: [Entity] = []

    init(file: String, fileID: String?) {
        self.file = file
        self.fileID = fileID
    }

    mutating func record(_ node: YAMLNode, as entity: Entity) -> RecordStorage? {
        guard case .mapping(let written) = node.content else {
            tell(.noRecord(entity: entity.name, found: node.shape), at: place(of: node))
            return nil
        }
        let place = place(of: node)
        var values: [String: Located<FieldValue>] = [:]
        var keyPlaces: [String: Place] = [:]
        around.append(entity)
        for entry in entries(written, of: entity) {
            guard let key = entry.key.scalar?.text, let traits = field(key, of: entity, at: entry.key) else { continue }
            if entry.value.scalar?.isNothing == true { continue }
            keyPlaces[key] = self.place(of: entry.key)
            if let value = value(entry.value, as: traits.kind, of: traits) { values[key] = value }
        }
        around.removeLast()
        for traits in entity.fields where values[traits.key] == nil {
            if let value = traits.defaultValue { values[traits.key] = Located(value, at: place) }
            if traits.need == .fromFileName, let fileID { values[traits.key] = Located(.text(fileID), at: place) }
            if traits.need == .required, keyPlaces[traits.key] == nil {
                tell(
                    .missingKey(
                        traits.key, entity: entity.name, example: traits.kind.example, summary: traits.summary),
                    at: place)
            }
        }
        Defaults.add(to: &values, of: entity, saying: keyPlaces, at: place)
        return RecordStorage(entity: entity, place: place, values: values, keyPlaces: keyPlaces)
    }

    /// The entries to read: each key once, and behind them those that `<<: *name` brings along.
    private mutating func entries(_ written: [YAMLNode.Entry], of entity: Entity) -> [YAMLNode.Entry] {
        var lines: [String: Int] = [:]
        var found: [YAMLNode.Entry] = []
        var merged: [YAMLNode.Entry] = []
        for entry in written {
            guard let key = entry.key.scalar else {
                tell(.keyIsNoText(entity: entity.name), at: place(of: entry.key))
                continue
            }
            if key.text == "<<", key.style == .plain {
                merged += entry.value.merged
            } else if let line = lines[key.text] {
                tell(.duplicateKey(key.text, firstLine: line), at: place(of: entry.key))
            } else {
                lines[key.text] = entry.key.start.line
                found.append(entry)
            }
        }
        for entry in merged {
            guard let key = entry.key.scalar?.text, lines[key] == nil else { continue }
            lines[key] = entry.key.start.line
            found.append(entry)
        }
        return found
    }

    private mutating func field(_ key: String, of entity: Entity, at node: YAMLNode) -> FieldTraits? {
        guard let traits = entity.field(key) else {
            let near = KeySuggestion.find(key, in: entity, around: Array(around.dropLast()))
            tell(.unknownKey(key, entity: entity.name, near: near), at: place(of: node))
            return nil
        }
        switch traits.need {
        case .optional, .required, .requiredBy: return traits
        case .fromFileName: tell(.notWritten(key, entity: entity.name, .fileName), at: place(of: node))
        case .computed:
            tell(.notWritten(key, entity: entity.name, .computed(traits.summary)), at: place(of: node))
        }
        return nil
    }

    private mutating func value(_ node: YAMLNode, as kind: FieldKind, of field: FieldTraits) -> Located<FieldValue>? {
        let place = place(of: node)
        switch (kind, node.content) {
        case (.record(let fields), .mapping):
            return record(node, as: fields.entity).map { Located(.record($0), at: place) }
        case (.list(let item), .sequence(let nodes)):
            let items = nodes.compactMap { node -> Located<FieldValue>? in
                if node.scalar?.isNothing == true {
                    tell(.emptyItem(field: field.key), at: self.place(of: node))
                    return nil
                }
                return value(node, as: item, of: field)
            }
            // A list of which nothing could be read is no empty list: what is wrong with it has been told.
            return items.isEmpty && !nodes.isEmpty ? nil : Located(.list(items), at: place)
        case (.record, _), (.list, _), (_, .mapping), (_, .sequence):
            tell(.wrongShape(field: field.key, expected: kind, found: node.shape), at: place)
            return nil
        case (_, .scalar(let scalar)):
            let read = ScalarReader(field: field.key, kind: kind).read(scalar)
            if let fault = read.fault { tell(fault, at: self.place(of: fault, in: node)) }
            return read.value.map { Located($0, at: place) }
        }
    }

    mutating func tell(_ fault: SpecFault, at place: Place) {
        diagnostics.append(fault.diagnostic(at: place))
    }

    /// A scalar's text; where a collection begins, with its first key if it has one.
    func place(of node: YAMLNode) -> Place {
        if case .mapping(let entries) = node.content, let first = entries.first, first.key.start >= node.start {
            return Place(file: file, start: first.key.start, end: first.key.end)
        }
        return Place(file: file, start: node.start, end: node.end)
    }

    /// Within a text that stands in the file as it is, the very character that is at fault.
    private func place(of fault: SpecFault, in node: YAMLNode) -> Place {
        let whole = place(of: node)
        guard case .forbiddenCharacter(let culprit) = fault, let scalar = node.scalar, scalar.style == .plain,
            whole.start.line == whole.end.line,
            let offset = scalar.text.unicodeScalars.firstIndex(of: culprit).map({
                scalar.text.unicodeScalars.distance(from: scalar.text.startIndex, to: $0)
            })
        else { return whole }
        return Place(file: file, line: whole.start.line, column: whole.start.column + offset, length: 1)
    }
}
