import Records
import SalesModel
import Synchronization
import TemplateEngine

/// What templates may name, made from the entities' declarations, labelled in the words of the workspace.
final class SchemaBridge: Sendable {
    let vocabulary: Vocabulary
    private let made = Mutex<[ObjectIdentifier: RecordSchema]>([:])
    private let roots = Mutex<[SubjectKind: RecordSchema]>([:])

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func schema(of entity: Entity) -> RecordSchema {
        made.withLock { made in
            if let known = made[ObjectIdentifier(entity)] { return known }
            let derived = DerivedField.all.filter { $0.entity === entity }
            let names = entity.fields.map(\.key) + derived.map(\.schema.name)
            let schema = RecordSchema(name: entity.name, fieldNames: names) { [self] name in
                if let field = entity.field(name) { return self.field(field) }
                return derived.first { $0.schema.name == name }?.schema
            }
            made[ObjectIdentifier(entity)] = schema
            return schema
        }
    }

    /// What a template of this kind may start a path with.
    func schema(of subjects: SubjectKind) -> RecordSchema {
        if let known = roots.withLock({ $0[subjects] }) { return known }
        let schema = subjects.schema(self)
        roots.withLock { $0[subjects] = schema }
        return schema
    }

    private func field(_ field: FieldTraits) -> FieldSchema {
        let type = type(of: field.kind)
        return FieldSchema(
            name: field.key, type: type,
            isOptional: (field.need == .optional || field.need == .computed) && field.defaultValue == nil,
            isInternal: field.audience != .customer && field.kind.isLeaf,
            label: vocabulary.label(of: field))
    }

    private func type(of kind: FieldKind) -> ValueType {
        switch kind {
        case .text, .timeSpan: .text
        case .markdown: .markdown
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .day, .moment: .date
        case .choice(let choice): .choice(choice.ids)
        case .reference(let target): .record(schema(of: target.entity))
        case .record(let entity): .record(schema(of: entity))
        case .list(let item): .list(self.type(of: item))
        }
    }
}
