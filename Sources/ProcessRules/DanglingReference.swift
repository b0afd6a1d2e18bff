package import Diagnostics
package import Records
package import SalesModel

/// A reference that leads nowhere, and what may have been meant.
package struct DanglingReference: Sendable {
    package let reference: VisitedReference
    /// The name most likely meant.
    package let nearest: Located<String>?
    /// Everything that could stand here.
    package let candidates: [Located<String>]

    package var place: Place { reference.id.place }

    /// In the order of the files. What another problem explains is left out: see ``isToldElsewhere(_:among:)``.
    static func all(in workspace: Workspace) -> [DanglingReference] {
        workspace.references().compactMap { reference in
            guard case .missing = workspace.resolve(reference.id.value, reference.kind, in: reference.scope) else {
                return nil
            }
            let records = workspace.candidates(reference.kind, in: reference.scope)
            if isToldElsewhere(reference, among: records) { return nil }
            var seen = Set<String>()
            let names = records.compactMap { workspace.name(of: $0, as: reference.kind) }
                .filter { seen.insert($0.value).inserted }
            let nearest = NearestName.find(reference.id.value, in: names.map(\.value))
            return DanglingReference(
                reference: reference, nearest: names.first { $0.value == nearest }, candidates: names)
        }
    }

    /// Where the list itself is missing, that is told and mends all references into it. So does an id that is missing,
    /// is no id or is another one's, for a reference that reads like it or like its record's name: `plant-manager`
    /// beside `id: Plant manager`.
    private static func isToldElsewhere(_ reference: VisitedReference, among records: [RecordStorage]) -> Bool {
        switch reference.kind {
        case .role, .cluster, .stage, .contact, .criterion, .exchange:
            if records.isEmpty { return true }
        case .audience:
            if !records.contains(where: { $0.entity === RoleFields.entity }) { return true }
        case .collateral:
            // Of an interaction for which nothing is made, that is told.
            if reference.scope.interaction != nil, records.isEmpty { return true }
        default: break
        }
        guard reference.kind != .criterion else { return false }
        var seen = Set<String>()
        return records.contains { record in
            guard record.entity.field("id") != nil else { return false }
            if let id = record.id?.value, seen.insert(id).inserted {
                return id != id.slug && id.slug == reference.id.value
            }
            return record.entity.fields.contains { field in
                guard case .text(let text)? = record[field]?.value else { return false }
                return text.slug == reference.id.value
            }
        }
    }
}
