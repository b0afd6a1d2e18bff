import Records
import TemplateEngine

/// A record as a figure reads it: as the template does, by the Swift types of its fields.
///
/// ```swift
/// let plan = request.record(.plan)
/// plan?.value(PlanFields.declarations.minutes)     // 60
/// plan?.records(PlanFields.declarations.schedule)  // the stretches of the meeting
/// ```
struct FigureRecord {
    private let record: any TemplateRecord

    init(_ record: any TemplateRecord) { self.record = record }

    func value<Content: FieldContent>(_ field: Field<Content>) -> Content? { leaf(field.traits).flatMap(Content.init) }

    func value<Content: FieldContent>(_ field: ComputedField<Content>) -> Content? {
        leaf(field.traits).flatMap(Content.init)
    }

    /// A text; of somebody who is named their name.
    func text(_ field: some FieldDeclaration) -> String? {
        switch record.value(of: field.traits) {
        case .leaf(.text(let text), _)?, .leaf(.markdown(let text), _)?: return text
        case .record(let record, _)?:
            guard let name = record.entity.textField, case .leaf(.text(let text), _)? = record.value(of: name) else {
                return nil
            }
            return text
        case .leaf?, .list?, nil: return nil
        }
    }

    func texts(_ field: some FieldDeclaration) -> [String] {
        guard case .list(let items, _)? = record.value(of: field.traits) else { return [] }
        return items.compactMap { item in
            if case .leaf(.text(let text), _) = item { text } else { nil }
        }
    }

    /// A record below this one, or one that it refers to.
    func record(_ field: some FieldDeclaration) -> FigureRecord? {
        guard case .record(let record, _)? = record.value(of: field.traits) else { return nil }
        return FigureRecord(record)
    }

    func records(_ field: some FieldDeclaration) -> [FigureRecord] {
        guard case .list(let items, _)? = record.value(of: field.traits) else { return [] }
        return items.compactMap { item in
            if case .record(let record, _) = item { FigureRecord(record) } else { nil }
        }
    }

    private func leaf(_ field: FieldTraits) -> FieldValue? {
        guard case .leaf(let leaf, _)? = record.value(of: field) else { return nil }
        return leaf
    }
}
