import Diagnostics
import Records
import SalesModel

/// Reads YAML nodes as records of their entities, by the entities' declarations alone, and gathers what is wrong.
///
/// What cannot be read is told and left out; everything around it is read all the same.
struct RecordReader {
    let source: SourceText
    /// The id that the file's name gives.
    let fileID: String?
    private(set) var diagnostics: [Diagnostic] = []
    /// The entities around the record that is being read, outermost first.
    private var around: [Entity] = []
    /// Keys told as indented too far, by the name of the entity around that lacks them now.
    private var strayed: [String: [String: Place]] = [:]

    init(source: SourceText, fileID: String?) {
        self.source = source
        self.fileID = fileID
    }

    mutating func record(_ node: YAMLNode, as entity: Entity) -> RecordStorage? {
        guard case .mapping(let written) = node.content else {
            report(.noRecord(entity: entity.name, found: node.shape), at: place(of: node))
            return nil
        }
        let place = place(of: node)
        var record = RecordBuilder(entity, at: place)
        around.append(entity)
        for (field, entry) in entries(written, of: entity) {
            record.say(field, at: self.place(of: entry.key))
            // Of a misspelt key it is enough to say that it is misspelt.
            if entry.key.scalar?.text != field.key, !field.kind.hasShape(of: entry.value) { continue }
            if let value = value(entry.value, as: field.kind, of: field) { record[field] = value }
        }
        around.removeLast()
        for (key, place) in strayed.removeValue(forKey: entity.name) ?? [:] {
            if let field = entity.field(key), !record.says(field) { record.say(field, at: place) }
        }
        for field in entity.fields where record[field] == nil {
            if let value = field.defaultValue { record[field] = Located(value, at: place) }
            if field.need == .fromFileName, let fileID { record[field] = Located(.text(fileID), at: place) }
            if field.need == .required, !record.says(field) {
                let example = field.kind.example
                report(
                    .missingKey(field.key, entity: entity.name, example: example, summary: field.summary), at: place)
            }
        }
        entity.complete?(&record)
        return record.record()
    }

    /// What the record says: each field once, entries that say nothing left out, those of `<<: *name` behind its own.
    ///
    /// A misspelt key is told and then read as the key it was probably meant to be, so that nothing follows from it.
    private mutating func entries(
        _ written: [YAMLNode.Entry], of entity: Entity
    ) -> [(field: FieldTraits, entry: YAMLNode.Entry)] {
        var found: [(FieldTraits, YAMLNode.Entry)] = []
        var misspelt: [(FieldTraits, YAMLNode.Entry)] = []
        for entry in unique(written, of: entity) {
            guard let key = entry.key.scalar?.text else { continue }
            let isNothing = entry.value.scalar?.isNothing == true
            if let field = entity.field(key) {
                let isSaid = !isNothing || field.kind.saysNothing(in: entry.value)
                if isWritten(field, of: entity, at: entry.key), isSaid { found.append((field, entry)) }
                continue
            }
            var near = KeySuggestion.find(key, in: entity, around: Array(around.dropLast()))
            if case .none = near, isNothing, !hasColon(entry.key) { near = .textBehindComma }
            report(.unknownKey(key, entity: entity.name, near: near), at: place(of: entry.key))
            if case .key(let name) = near, let field = entity.field(name), !isNothing {
                misspelt.append((field, entry))
            }
            if case .outer(let name) = near { strayed[name, default: [:]][key] = place(of: entry.key) }
        }
        for (field, entry) in misspelt where !found.contains(where: { $0.0.key == field.key }) {
            found.append((field, entry))
        }
        return found.map { (field: $0.0, entry: $0.1) }
    }

    /// Each key once: the first of those written, and what is merged in only where nothing is written.
    private mutating func unique(_ written: [YAMLNode.Entry], of entity: Entity) -> [YAMLNode.Entry] {
        var lines: [String: Int] = [:]
        var found: [YAMLNode.Entry] = []
        var merged: [YAMLNode.Entry] = []
        for entry in written {
            guard let key = entry.key.scalar else {
                report(.keyIsNoText(entity: entity.name), at: place(of: entry.key))
                continue
            }
            if key.text == "<<", key.style == .plain {
                merged += entry.value.merged
            } else if let line = lines[key.text] {
                report(.duplicateKey(key.text, firstLine: line), at: place(of: entry.key))
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

    private mutating func isWritten(_ field: FieldTraits, of entity: Entity, at node: YAMLNode) -> Bool {
        switch field.need {
        case .optional, .required, .requiredBy: return true
        case .fromFileName: report(.notWritten(field.key, entity: entity.name, .fileName), at: place(of: node))
        case .computed:
            report(.notWritten(field.key, entity: entity.name, .computed(field.summary)), at: place(of: node))
        }
        return false
    }

    mutating func report(_ fault: SpecFault, at place: Place) {
        diagnostics.append(fault.diagnostic(at: place))
    }
}
