import Diagnostics
package import Records

/// A part that a meeting needs on the other side, and who of the deal's contacts could play it but is not invited.
package typealias MissingRole = Record<MissingRoleFields>

package final class MissingRoleFields: FieldSet {
    package static let declarations = MissingRoleFields()
    package static let entity = Entity(
        declarations, name: "missing role",
        "A part that a meeting needs on the other side, and who could play it but is not invited.")

    package let role = Field<Reference<ToRole>>("role", .computed, about: "The role")
    package let contacts = Field<[Contact]>("contacts", .computed, about: "The contacts of the deal who play it")
}

extension EvaluationContext {
    /// The contacts who are invited or, where the outcome names who was there and the reader may know, were there.
    func people(of plan: Plan) -> [Contact] {
        let maySeeOutcome = audience.maySee(OutcomeFields.declarations.present.traits.audience)
        let present = maySeeOutcome ? plan.outcome?.value.present ?? [] : []
        return (present.isEmpty ? plan.attendees : present).compactMap { person in
            scope.deal?.contacts.first { $0.id?.value == person.value.id }
        }
    }

    /// The participants of a meeting, but our own, whom nobody who comes stands for, in the interaction's order; none
    /// while nobody is invited at all.
    func missingRoles(of plan: Plan) -> [MissingRole] {
        let people = people(of: plan)
        guard let deal = scope.deal, !people.isEmpty else { return [] }
        let played = Set(people.compactMap { $0.role?.value.id })
        let ofTeam = Set(deal.team.compactMap { $0.role?.value.id })
        return (scope.interaction?.participants ?? []).compactMap { participant in
            let id = participant.value.id
            guard let role = workspace.role(id), role.side?.value != .seller, !played.contains(id), !ofTeam.contains(id)
            else { return nil }
            var row = RecordBuilder(MissingRoleFields.entity, at: participant.place)
            let contacts = deal.contacts.filter { $0.role?.value.id == id }
            row[MissingRoleFields.declarations.role.traits] = participant.map { .reference($0.id) }
            row[MissingRoleFields.declarations.contacts.traits] = Located(
                .records(contacts.map(\.storage)), at: participant.place)
            return MissingRole(row.record())
        }
    }

    /// The contacts who neither come nor are missed.
    func others(than plan: Plan) -> [Contact] {
        let people = Set(people(of: plan).compactMap { $0.id?.value })
        guard let deal = scope.deal, !people.isEmpty else { return [] }
        let missed = Set(missingRoles(of: plan).compactMap { $0.role?.value.id })
        return deal.contacts.filter { contact in
            !people.contains(contact.id?.value ?? "") && !(contact.role.map { missed.contains($0.value.id) } ?? false)
        }
    }
}
