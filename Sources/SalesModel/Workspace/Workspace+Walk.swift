import Diagnostics
package import Records

/// A record of the workspace met on a walk, and the scope its references are read in.
package struct VisitedRecord: Sendable {
    package let record: RecordStorage
    package let scope: Scope
}

/// A reference of the workspace, with everything needed to follow it or to say that it leads nowhere.
package struct VisitedReference: Sendable {
    package let field: FieldTraits
    package let kind: ReferenceKind
    package let id: Located<String>
    package let owner: RecordStorage
    package let scope: Scope
    /// What the spec writes before the id in the same value: `3 days after `.
    package var prefix = ""

    /// The whole value as a spec would write it with this id.
    package func written(naming id: String) -> String { prefix + id }
}

extension Workspace {
    /// Every record of every file, parents before children, in the order of the files.
    package func records() -> [VisitedRecord] { processRecords() + deals.flatMap(records(of:)) }

    /// Every record of the process, of our people and the interactions, parents before children, in the order of the files.
    package func processRecords() -> [VisitedRecord] {
        var found: [VisitedRecord] = []
        if let process { visit(process.storage, in: Scope(), into: &found) }
        if let people { visit(people.storage, in: Scope(), into: &found) }
        for interaction in interactions {
            visit(interaction.storage, in: Scope(interaction: interaction), into: &found)
        }
        return found
    }

    /// Every record of one deal and of its file of coaching, parents before children.
    package func records(of deal: Deal) -> [VisitedRecord] {
        var found: [VisitedRecord] = []
        visit(deal.storage, in: Scope(deal: deal), into: &found)
        if let coaching = coachingFile(of: deal) { visit(coaching.storage, in: Scope(deal: deal), into: &found) }
        return found
    }

    /// Every reference of every record, in the order of the records.
    package func references() -> [VisitedReference] { references(of: records()) }

    /// Every reference of these records, in their order.
    package func references(of records: [VisitedRecord]) -> [VisitedReference] {
        records.flatMap { visited in
            visited.record.entity.fields.flatMap { field -> [VisitedReference] in
                guard let value = visited.record[field] else { return [] }
                return references(in: value, as: field.kind, of: field, by: visited)
            }
        }
    }

    private func references(
        in value: Located<FieldValue>, as kind: FieldKind, of field: FieldTraits, by visited: VisitedRecord
    ) -> [VisitedReference] {
        switch (kind, value.value) {
        case (.reference(let target), .reference(let id)):
            return [
                VisitedReference(
                    field: field, kind: target, id: Located(id, at: value.place), owner: visited.record,
                    scope: visited.scope)
            ]
        case (.list(let item), .list(let values)):
            return values.flatMap { references(in: $0, as: item, of: field, by: visited) }
        case (.dueDate, .relativeDay(let due)) where due.anchor != DealFields.declarations.goLive.traits.key:
            return [
                VisitedReference(
                    field: field, kind: .meeting, id: Located(due.anchor, at: value.place), owner: visited.record,
                    scope: visited.scope, prefix: String(due.text.dropLast(due.anchor.count)))
            ]
        default:
            return []
        }
    }

    private func visit(_ record: RecordStorage, in scope: Scope, into found: inout [VisitedRecord]) {
        var scope = scope
        // What a plan says of criteria and collateral is said of its own interaction.
        if record.entity === PlanFields.entity, let id = Plan(record).interaction?.value.id {
            scope.interaction = interaction(id)
        }
        found.append(VisitedRecord(record: record, scope: scope))
        for field in record.entity.fields {
            guard let value = record[field]?.value else { continue }
            switch value {
            case .record(let child): visit(child, in: scope, into: &found)
            case .list(let items):
                for case .record(let child) in items.map(\.value) { visit(child, in: scope, into: &found) }
            case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .relativeDay, .choice,
                .reference:
                break
            }
        }
    }
}
