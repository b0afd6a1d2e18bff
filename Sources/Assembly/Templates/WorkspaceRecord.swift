import Diagnostics
import Records
import SalesModel
import TemplateEngine

/// A record of the workspace as a template reads it: references are followed, what the reader may not see is absent.
struct WorkspaceRecord: TemplateRecord {
    let storage: RecordStorage
    let context: EvaluationContext
    let reference: String?

    /// - Parameter reference: what the spec wrote to refer to it
    init(_ storage: RecordStorage, in context: EvaluationContext, reference: String? = nil) {
        self.storage = storage
        self.reference = reference
        // What a plan says of criteria and collateral is said of its own interaction.
        if storage.entity === PlanFields.entity, let id = Plan(storage).interaction?.value.id {
            self.context = context.within(interaction: context.workspace.interaction(id))
        } else if storage.entity === InteractionFields.entity {
            self.context = context.within(interaction: Interaction(storage))
        } else {
            self.context = context
        }
    }

    var entity: Entity { storage.entity }

    var address: FieldAddress? { context.workspace.address(of: storage) }

    func value(ofKey key: String) -> TemplateValue? { entity.field(key).flatMap(value(of:)) }

    func value(of field: FieldTraits) -> TemplateValue? {
        guard let field = entity.own(field), context.maySee(field) else { return nil }
        let isWritten = storage.keyPlace(of: field) != nil || field.need == .fromFileName
        guard let found = storage[field] else {
            guard !isWritten, let computed = field.compute?(storage, context) else { return nil }
            return value(computed, as: field.kind, at: nil)
        }
        // A default was not said by any line.
        return value(found.value, as: field.kind, at: isWritten ? found.place : nil)
    }

    private func value(_ value: FieldValue, as kind: FieldKind, at place: Place?) -> TemplateValue? {
        switch (value, kind) {
        case (.reference(let id), .reference(let kind)):
            guard let record = record(id, kind, at: place) else { return nil }
            return .record(WorkspaceRecord(record, in: context, reference: id), at: place)
        case (.record(let record), _):
            return isVisible(record) ? .record(WorkspaceRecord(record, in: context), at: place) : nil
        case (.list(let items), .list(let item)):
            return .list(items.compactMap { self.value($0.value, as: item, at: $0.place) }, at: place)
        case (.relativeDay(let due), _): return .leaf(context.dueDate(due), at: place)
        case (.text, _), (.markdown, _), (.integer, _), (.number, _), (.boolean, _), (.day, _), (.moment, _),
            (.timeSpan, _), (.choice, _):
            return .leaf(value, at: place)
        case (.reference, _), (.list, _): return nil
        }
    }

    private func record(_ id: String, _ kind: ReferenceKind, at place: Place?) -> RecordStorage? {
        switch context.workspace.resolve(id, kind, in: context.scope) {
        case .found(let record): record
        case .missing, .unreadable: kind.standIn(named: Located(id, at: place ?? storage.place))
        }
    }

    private func isVisible(_ record: RecordStorage) -> Bool {
        guard record.entity === ActionFields.entity else { return true }
        return context.audience.maySee(record: Action(record).audience?.value ?? .internal)
    }
}
