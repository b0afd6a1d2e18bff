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
    /// The meetings that were held before the one of this plan, oldest first: by the day they were held on, within a day
    /// by the time they were planned for. All that were held where this one has no day yet; those without a day come first.
    package func heldMeetings(before plan: Plan) -> [Plan] {
        let held = self.plans.filter { $0.isHeld && $0.id?.value != plan.id?.value }
        let earlier = held.filter { candidate in
            guard plan.day != nil else { return !plan.isHeld }
            return candidate.day != nil && candidate.isBefore(plan)
        }
        return earlier.enumerated().sorted { a, b in
            if a.element.isBefore(b.element) { return true }
            return !b.element.isBefore(a.element) && a.offset < b.offset
        }.map(\.element)
    }
}

extension Record where Fields == PlanFields {
    /// Whether its meeting is earlier than another one. What has no day is earlier than what has one, and within a day
    /// what has no time earlier than what has one.
    fileprivate func isBefore(_ other: Plan) -> Bool {
        switch (day, other.day) {
        case (let own?, let others?) where own != others: return own < others
        case (nil, _?): return true
        case (_?, nil): return false
        case (_, _): break
        }
        switch (self.when?.value, other.when?.value) {
        case (let own?, let others?): return own < others
        case (nil, _?): return true
        case (_, nil): return false
        }
    }
}
