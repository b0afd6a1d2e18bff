import Diagnostics
import Records
import SalesModel
import TemplateEngine

/// A record of the workspace as a template reads it: references are followed, what the reader may not see is absent.
struct BoundRecord: TemplateRecord {
    let storage: RecordStorage
    let context: BindingContext

    init(_ storage: RecordStorage, in context: BindingContext) {
        self.storage = storage
        // What a plan says of criteria and collateral is said of its own interaction.
        if storage.entity === PlanFields.entity, let id = Plan(storage).interaction?.value.id {
            self.context = context.within(interaction: context.workspace.interaction(id))
        } else if storage.entity === InteractionFields.entity {
            self.context = context.within(interaction: Interaction(storage))
        } else {
            self.context = context
        }
    }

    var schema: RecordSchema { context.bridge.schema(of: storage.entity) }

    func value(of name: String) -> TemplateValue? {
        guard context.maySee(.internal) || schema.field(name)?.isInternal == false else { return nil }
        guard let field = storage.entity.field(name) else {
            return DerivedField.named(name, of: storage.entity)?.compute(self)
        }
        if let compute = field.compute {
            return compute(storage, context).flatMap { self.value(Located($0, at: storage.place), as: field.kind) }
        }
        guard let found = storage[field] else { return following(field) }
        var value = self.value(found, as: field.kind)
        // A default was not said by any line.
        if storage.keyPlace(of: field) == nil, field.need != .fromFileName { value?.place = nil }
        return value
    }

    /// A stage that says no `next` leads to the stage after it.
    private func following(_ field: FieldTraits) -> TemplateValue? {
        guard storage.entity === StageFields.entity, field.key == StageFields.declarations.next.traits.key,
            storage.keyPlace(of: field) == nil
        else { return nil }
        let after = context.workspace.stages.drop { $0.storage !== storage }.dropFirst().first
        return TemplateValue(.list(after.map { [TemplateValue(.record(BoundRecord($0.storage, in: context)))] } ?? []))
    }

    private func value(_ found: Located<FieldValue>, as kind: FieldKind) -> TemplateValue? {
        guard let content = content(found, as: kind) else { return nil }
        return TemplateValue(content, at: found.place)
    }

    private func content(_ found: Located<FieldValue>, as kind: FieldKind) -> TemplateValue.Content? {
        switch (kind, found.value) {
        case (_, .choice(let id)): .choice(id: id, label: context.bridge.vocabulary.label(ofChoice: id))
        case (_, .markdown(let source)): .markdown(source)
        case (.reference(let target), .reference(let id)): reference(id, to: target)
        case (_, .reference): nil
        case (_, .text(let text)): .text(text)
        case (_, .integer(let number)): .integer(number)
        case (_, .number(let number)): .number(number)
        case (_, .boolean(let truth)): .boolean(truth)
        case (_, .day(let day)): .date(TemplateDate(day))
        case (_, .moment(let moment)): .date(TemplateDate(moment))
        case (_, .timeSpan(let span)): .text(context.bridge.vocabulary.text(of: span))
        case (_, .record(let record)): isVisible(record) ? .record(BoundRecord(record, in: context)) : nil
        case (.list(let item), .list(let items)): .list(items.compactMap { value($0, as: item) })
        case (_, .list): nil
        }
    }

    private func reference(_ id: String, to target: ReferenceKind) -> TemplateValue.Content? {
        switch context.workspace.resolve(id, target, in: context.scope) {
        case .found(let record): .record(BoundRecord(record, in: context))
        case .unreadable, .missing: nil
        }
    }

    private func isVisible(_ record: RecordStorage) -> Bool {
        guard record.entity === ActionFields.entity else { return true }
        return context.maySee(record: Action(record).audience?.value ?? .internal)
    }
}

extension TemplateDate {
    init(_ day: Day) {
        self.init(year: day.year, month: day.month, day: day.day)
    }

    init(_ moment: Moment) {
        self.init(
            year: moment.day.year, month: moment.day.month, day: moment.day.day,
            time: Time(hour: moment.hour, minute: moment.minute, utcOffset: moment.utcOffset))
    }
}
