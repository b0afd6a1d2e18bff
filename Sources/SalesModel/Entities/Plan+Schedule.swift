import Diagnostics
package import Records

/// A stretch of a planned meeting: an agenda item with its time of day and the person who leads it.
package typealias ScheduledItem = Record<ScheduledItemFields>

package final class ScheduledItemFields: FieldSet {
    package static let declarations = ScheduledItemFields()
    package static let entity = Entity(
        declarations, name: "scheduled item",
        "A stretch of a planned meeting: an agenda item with its time of day and the person who leads it.")

    package let starts = Field<Moment>(
        "starts", .computed, .customer, about: "When it begins; missing while the meeting has no time")
    package let minutes = Field<Int>("minutes", .computed, .customer, about: "How long")
    package let topic = Field<String>("topic", .computed, .customer, about: "What about")
    package let lead = Field<Reference<ToRole>>("lead", .computed, .customer, about: "The role that leads")
    package let leader = Field<String>(
        "leader", .computed, .customer,
        about: "Who of those who come plays that role, by name; missing while nobody does")
    package let leaderAbsent = Field<Bool>(
        "leader_absent", .computed,
        about: "Whether people are invited and none of them plays the role, which is not ours")
}

extension EvaluationContext {
    /// When a meeting begins, by the clock of the deal's zone where the deal has one, else as it is written.
    func start(of plan: Plan) -> Moment? {
        scope.deal.map { $0.start(of: plan) } ?? plan.when?.value
    }

    /// When it ends: after the minutes that the plan says, else after the last stretch of its schedule.
    package func end(of plan: Plan) -> Moment? {
        guard let start = start(of: plan) else { return nil }
        if let minutes = plan.minutes?.value { return start.adding(minutes: minutes) }
        let items = plan.agendaItems(in: workspace)
        return items.isEmpty ? nil : items.reduce(start) { $0.adding(minutes: $1.minutes?.value ?? 0) }
    }

    /// The plan's own agenda, else the interaction's, each item with its time and leader.
    func schedule(of plan: Plan) -> [ScheduledItem] {
        let fields = ScheduledItemFields.declarations
        var starts = start(of: plan)
        let people = people(of: plan)
        return plan.agendaItems(in: workspace).map { item in
            var row = RecordBuilder(ScheduledItemFields.entity, at: item.place)
            row[fields.starts.traits] = starts.map { Located(.moment($0), at: item.place) }
            for key in [fields.minutes.traits.key, fields.topic.traits.key, fields.lead.traits.key] {
                row[key] = item.storage[key]
            }
            if let role = item.lead?.value.id {
                let leader = leader(role, among: people)
                row[fields.leader.traits] = leader?.map(FieldValue.text)
                let isAbsent = leader == nil && !people.isEmpty && workspace.role(role)?.side?.value != .seller
                row[fields.leaderAbsent.traits] = Located(.boolean(isAbsent), at: item.place)
            }
            starts = starts?.adding(minutes: item.minutes?.value ?? 0)
            return ScheduledItem(row.record())
        }
    }

    /// Who of those who come plays a role: theirs first, then our own.
    func leader(_ role: String, among people: [Contact]) -> Located<String>? {
        guard let deal = scope.deal else { return nil }
        let theirs = people.filter { $0.role?.value.id == role }.compactMap(\.name)
        let names = theirs.isEmpty ? workspace.team(playing: role, in: deal) : theirs
        return names.first.map { Located(names.map(\.value).joined(separator: ", "), at: $0.place) }
    }
}
