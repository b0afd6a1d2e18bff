import Diagnostics
import Records
import SalesModel
import TemplateEngine

/// What a template makes one document for each of: the front matter's `for`.
package enum TemplateTarget: String, Sendable, CaseIterable {
    case process
    case interaction
    case collateral
    case deal
    case plan

    /// Whether its documents are about a deal, and so about a customer.
    var isAboutDeal: Bool { self == .deal || self == .plan }

    /// The names a template of this kind may start a path with, as the fields of an entity of its own. What customers and
    /// partners get of a deal may be a revision, and `issued` says which.
    func entity(for audience: Audience) -> Entity {
        switch self {
        case .process: Self.processDocument
        case .interaction: Self.interactionDocument
        case .collateral: Self.collateralDocument
        case .deal: audience.isOutside ? Self.dealPaper : Self.dealDocument
        case .plan: audience.isOutside ? Self.planPaper : Self.planDocument
        }
    }

    private static let processDocument = document("process", [("process", ProcessFields.entity)])
    private static let interactionDocument = document("interaction", interactionFields)
    private static let collateralDocument = document(
        "collateral", interactionFields + [("collateral", CollateralFields.entity)])
    private static let dealDocument = document("deal", dealFields)
    private static let dealPaper = document("deal", dealFields + issuedFields)
    private static let planDocument = document("plan", planFields)
    private static let planPaper = document("plan", planFields + issuedFields)

    private static let dealFields: [(key: String, entity: Entity)] = [
        ("process", ProcessFields.entity), ("stage", StageFields.entity), ("deal", DealFields.entity),
    ]
    private static let planFields: [(key: String, entity: Entity)] =
        interactionFields + [
            ("deal", DealFields.entity), ("plan", PlanFields.entity), ("previous", PlanFields.entity),
        ]
    private static let issuedFields: [(key: String, entity: Entity)] = [("issued", IssuedFields.entity)]
    private static let interactionFields: [(key: String, entity: Entity)] = [
        ("process", ProcessFields.entity), ("stage", StageFields.entity), ("interaction", InteractionFields.entity),
    ]

    private static func document(_ name: String, _ records: [(key: String, entity: Entity)]) -> Entity {
        let fields = records.map { FieldTraits(key: $0.key, kind: .record($0.entity), summary: $0.entity.summary) }
        let today = FieldTraits(
            key: "today", kind: .day, audience: .customer, summary: "The day of the build", changesWithDay: true)
        return Entity(name: "\(name) document", "What one document is about.", fields: fields + [today])
    }
}

extension DocumentSubject {
    /// The values of the names of ``TemplateTarget/entity(for:)``.
    func root(_ entity: Entity, as revision: RevisionMark?, in context: EvaluationContext) -> WorkspaceRecord {
        let place = deal?.place ?? interaction?.place ?? Place(file: SpecPath.process)
        var root = RecordBuilder(entity, at: place)
        let records: [(String, RecordStorage?)] = [
            ("process", context.workspace.process?.storage), ("stage", stage?.storage),
            ("interaction", interaction?.storage), ("collateral", collateral?.storage), ("deal", deal?.storage),
            ("plan", plan?.storage), ("previous", previous?.storage),
            ("issued", revision?.record(for: self, in: context, at: place)),
        ]
        for case (let key, let record?) in records { root[key] = Located(.record(record), at: record.place) }
        root["today"] = Located(.day(context.today), at: place)
        return WorkspaceRecord(root.record(), in: context)
    }
}
