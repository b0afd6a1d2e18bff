import Diagnostics
package import Records

/// A meeting that was held before another one of the same deal.
package typealias EarlierMeeting = Record<EarlierMeetingFields>

package final class EarlierMeetingFields: FieldSet {
    package static let declarations = EarlierMeetingFields()
    package static let entity = Entity(
        declarations, name: "earlier meeting", "A meeting that was held before another one of the same deal.")

    package let interaction = Field<Reference<ToInteraction>>(
        "interaction", .computed, about: "Which Major Interaction")
    package let day = Field<Day>("day", .computed, about: "The day it was held")
    package let coaching = Field<Coaching>("coaching", .computed, about: "How the rep was coached for it")
}

extension EvaluationContext {
    /// The deal's meetings that were held before this one, oldest first.
    func earlierMeetings(than plan: Plan) -> [EarlierMeeting] {
        let fields = EarlierMeetingFields.declarations
        return (scope.deal?.heldMeetings(before: plan) ?? []).map { held in
            var row = RecordBuilder(EarlierMeetingFields.entity, at: held.place)
            row[fields.interaction.traits] = held.storage[PlanFields.declarations.interaction.traits]
            row[fields.coaching.traits] = workspace.coaching(of: held, in: scope.deal).map { coaching in
                Located(.record(coaching.storage), at: coaching.place)
            }
            row[fields.day.traits] = held.day.map { Located(.day($0), at: held.place) }
            return EarlierMeeting(row.record())
        }
    }
}

extension Record where Fields == DealFields {
    /// The meetings that were held before the one of this plan, oldest first; all that were held where this has no date
    /// yet. Those without a date come first.
    package func heldMeetings(before plan: Plan) -> [Plan] {
        let held = self.plans.filter { $0.isHeld && $0.id?.value != plan.id?.value }
        let earlier = held.filter { candidate in
            guard let limit = plan.when?.value else { return !plan.isHeld }
            guard let when = candidate.when?.value else { return false }
            return when < limit
        }
        return earlier.enumerated().sorted { a, b in
            switch (a.element.when?.value, b.element.when?.value) {
            case (let one?, let other?) where one != other: one < other
            case (nil, _?): true
            case (_?, nil): false
            case (_, _): a.offset < b.offset
            }
        }.map(\.element)
    }
}
