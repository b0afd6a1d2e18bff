import Records
import SalesModel
import TemplateEngine

/// What a template makes one document for each of: the front matter's `for`.
package enum SubjectKind: String, Sendable, CaseIterable {
    case process
    case interaction
    case collateral
    case deal
    case plan

    /// The names a template of this kind may start a path with, in the order they are told.
    func schema(_ bridge: SchemaBridge) -> RecordSchema {
        var fields = [record("process", ProcessFields.entity, bridge)]
        switch self {
        case .process: break
        case .interaction:
            fields += [
                record("stage", StageFields.entity, bridge), record("interaction", InteractionFields.entity, bridge),
            ]
        case .collateral:
            fields += [
                record("stage", StageFields.entity, bridge), record("interaction", InteractionFields.entity, bridge),
                record("collateral", CollateralFields.entity, bridge),
            ]
        case .deal:
            fields += [record("stage", StageFields.entity, bridge), record("deal", DealFields.entity, bridge)]
        case .plan:
            fields += [
                record("stage", StageFields.entity, bridge), record("interaction", InteractionFields.entity, bridge),
                record("deal", DealFields.entity, bridge), record("plan", PlanFields.entity, bridge),
                record("previous", PlanFields.entity, bridge, isOptional: true),
            ]
        }
        fields.append(FieldSchema(name: "today", type: .date))
        return RecordSchema(name: "\(rawValue) document", fields: fields)
    }

    private func record(
        _ name: String, _ entity: Entity, _ bridge: SchemaBridge, isOptional: Bool = false
    ) -> FieldSchema {
        FieldSchema(name: name, type: .record(bridge.schema(of: entity)), isOptional: isOptional)
    }
}

extension Subject {
    /// The values of the names of ``SubjectKind/schema(_:)``.
    func root(_ schema: RecordSchema, in context: BindingContext) -> RootRecord {
        func bound<Fields>(_ record: Record<Fields>?) -> TemplateValue? {
            record.map { TemplateValue(.record(BoundRecord($0.storage, in: context)), at: $0.place) }
        }
        let values: [String: TemplateValue?] = [
            "process": bound(context.workspace.process), "stage": bound(stage), "interaction": bound(interaction),
            "collateral": bound(collateral), "deal": bound(deal), "plan": bound(plan), "previous": bound(previous),
            "today": TemplateValue(.date(TemplateDate(context.today))),
        ]
        return RootRecord(schema: schema, values: values.compactMapValues { $0 })
    }
}
