import Diagnostics
package import Records

/// The coaching of one deal's plans, apart from the deal: `Specs/coaching/<deal>.yaml`. Who may read the folder reads it,
/// and nobody else.
package typealias CoachingFile = Record<CoachingFileFields>

package final class CoachingFileFields: FieldSet {
    package static let declarations = CoachingFileFields()
    package static let entity = Entity(
        declarations, name: "deal coaching", "The coaching of one deal's plans, where others may not read it.")

    package let id = Field<String>(
        "id", .fromFileName, kind: .text(.identifier), about: "The file's name: the deal's id")
    package let coaching = Field<[Coaching]>(
        "coaching", .required, kind: .list(.record(CoachedPlan.entity)), about: "The coaching of each plan")
}

/// The coaching of one plan, with the plan it is for.
package enum CoachedPlan {
    package static let plan = FieldTraits(
        key: "plan", kind: .reference(.plan), need: .required, audience: .coaching, summary: "Of which plan of the deal"
    )
    package static let entity = Entity(
        name: "coaching of a plan", "How the manager coaches the rep for one plan; never shared.",
        fields: [plan] + CoachingFields.entity.fields)
}

extension Record where Fields == CoachingFields {
    /// The plan it is for, where it stands in a file of its own.
    package var plan: Located<Reference<ToPlan>>? {
        guard let found = storage[CoachedPlan.plan.key], let plan = Reference<ToPlan>(found.value) else { return nil }
        return Located(plan, at: found.place)
    }
}

extension Workspace {
    /// What the file of coaching says of a deal's plans; nil where there is none.
    package func coachingFile(of deal: Deal) -> CoachingFile? { deal.id.flatMap { coachingByDeal[$0.value] } }

    /// How the rep is coached for a plan: what the plan says itself, else what the deal's file of coaching says.
    package func coaching(of plan: Plan, in deal: Deal?) -> Coaching? {
        if let own = plan.coaching { return own.value }
        guard let id = plan.id?.value, let file = deal.flatMap(coachingFile(of:)) else { return nil }
        return file.coaching.first { $0.plan?.value.id == id }
    }

    /// Files of coaching for deals that are not there.
    package var coachingOfNoDeal: [CoachingFile] {
        coachingFiles.filter { file in
            guard let id = file.id?.value else { return false }
            return deal(id) == nil && !unreadableDeals.contains(id)
        }
    }
}
