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

    /// What a reference leads to.
    func schema(of kind: ReferenceKind) -> RecordSchema {
        switch kind {
        case .role: schema(of: RoleFields.entity)
        case .cluster: schema(of: ClusterFields.entity)
        case .audience: roleOrCluster()
        case .stage: schema(of: StageFields.entity)
        case .interaction: schema(of: InteractionFields.entity)
        case .buyingStep: schema(of: BuyingStepFields.entity)
        case .exchange: schema(of: ExchangeFields.entity)
        case .contact: schema(of: ContactFields.entity)
        case .criterion: schema(of: CriterionFields.entity)
        case .collateral: schema(of: CollateralFields.entity)
        }
    }

    /// The audience of a hand-off is a role or a cluster: the fields of both, each of them optional unless both have it,
    /// and internal where one of them keeps it so.
    private func roleOrCluster() -> RecordSchema {
        let role = schema(of: RoleFields.entity)
        let cluster = schema(of: ClusterFields.entity)
        let names = role.fieldNames + cluster.fieldNames.filter { role.field($0) == nil }
        return RecordSchema(
            name: "audience",
            fields: names.compactMap { name in
                guard var field = role.field(name) ?? cluster.field(name) else { return nil }
                if let one = role.field(name), let other = cluster.field(name) {
                    field.isOptional = one.isOptional || other.isOptional
                    field.isInternal = one.isInternal || other.isInternal
                } else {
                    field.isOptional = true
                }
                return field
            })
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
        case .text, .identifier, .timeSpan, .currency, .language, .webAddress, .asset: .text
        case .markdown: .markdown
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .day, .moment: .date
        case .choice(let choice): .choice(choice.ids)
        case .reference(let target): .record(schema(of: target))
        case .record(let type): .record(schema(of: type.entity))
        case .list(let item): .list(self.type(of: item))
        }
    }
}
