import Diagnostics
package import Records

/// A meeting of any deal for which the same manager coached the same rep.
package typealias PractisedMeeting = Record<PractisedMeetingFields>

package final class PractisedMeetingFields: FieldSet {
    package static let declarations = PractisedMeetingFields()
    package static let entity = Entity(
        declarations, name: "practised meeting",
        "A meeting of any deal for which the same manager coached the same rep; never shared.")

    package let day = Field<Day>("day", .computed, .coaching, about: "The day it was held")
    package let customer = Field<String>("customer", .computed, .coaching, about: "With which customer")
    package let interaction = Field<String>(
        "interaction", .computed, .coaching, about: "Which Major Interaction, by name")
    package let skillFocus = Field<String>(
        "skill_focus", .computed, .coaching, label: "the one skill", about: "The one skill of that day")
    package let sameSkill = Field<Bool>(
        "same_skill", .computed, .coaching, about: "Whether that is the one skill of this meeting too")
    package let transferNote = Field<String>(
        "transfer_note", .computed, .coaching, label: "taken along", about: "What was to go into the next calls")
    package let result = Field<OutcomeResult>("result", .computed, .coaching, about: "How it ended")
    package let reached = Field<Int>("reached", .computed, .coaching, about: "How many exit criteria were met")
    package let criteria = Field<Int>("criteria", .computed, .coaching, about: "How many there were")
}

extension EvaluationContext {
    private static let latest = 6

    /// The meetings before this one, with any customer, for which the deal's manager coached its rep: the six latest, and
    /// the six latest that were about the skill of this meeting; oldest first. Where this one has no day, all count as
    /// before it.
    func practisedMeetings(before plan: Plan) -> [PractisedMeeting] {
        guard let deal = scope.deal else { return [] }
        let skill = workspace.coaching(of: plan, in: deal)?.skillFocus?.value.lowercased()
        let earlier = coached.meetings(with: deal, in: workspace).filter { meeting in
            guard meeting.deal != deal.id?.value || meeting.plan != plan.id?.value else { return false }
            return plan.day.map { meeting.day < $0 } ?? true
        }
        let same = earlier.indices.filter { earlier[$0].skill.map { $0.lowercased() == skill } ?? false }
        let shown = Set(earlier.indices.suffix(Self.latest)).union(same.suffix(Self.latest))
        return shown.sorted().map { practised(earlier[$0], isSameSkill: same.contains($0), at: plan.place) }
    }

    private func practised(_ meeting: CoachedMeetings.Meeting, isSameSkill: Bool, at place: Place) -> PractisedMeeting {
        let fields = PractisedMeetingFields.declarations
        let interaction = workspace.interaction(meeting.interaction)
        let criteria = interaction?.exitCriteria ?? []
        let reached = criteria.filter { meeting.criteriaMet.contains(where: $0.isCalled) }
        var row = RecordBuilder(PractisedMeetingFields.entity, at: place)
        func located(_ value: FieldValue?) -> Located<FieldValue>? { value.map { Located($0, at: place) } }
        row[fields.day.traits] = located(.day(meeting.day))
        row[fields.customer.traits] = located(.text(meeting.customer))
        row[fields.interaction.traits] = located(.text(interaction?.name?.value ?? meeting.interaction))
        row[fields.skillFocus.traits] = located(meeting.skill.map(FieldValue.text))
        row[fields.sameSkill.traits] = located(.boolean(isSameSkill))
        row[fields.transferNote.traits] = located(meeting.transferNote.map(FieldValue.text))
        row[fields.result.traits] = located(meeting.result.map(FieldValue.choice))
        if meeting.result != nil {
            row[fields.reached.traits] = located(.integer(reached.count))
            row[fields.criteria.traits] = located(.integer(criteria.count))
        }
        return PractisedMeeting(row.record())
    }
}
