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
    /// The participants of a meeting, but our own, whom nobody invited stands for, in the interaction's order; none
    /// while nobody is invited at all.
    func missingRoles(of plan: Plan) -> [MissingRole] {
        guard let deal = scope.deal, !plan.attendees.isEmpty else { return [] }
        let played = Set(deal.contacts.filter { plan.invites($0) }.compactMap { $0.role?.value.id })
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

    /// The contacts who are neither invited nor missed.
    func others(than plan: Plan) -> [Contact] {
        guard let deal = scope.deal, !plan.attendees.isEmpty else { return [] }
        let missed = Set(missingRoles(of: plan).compactMap { $0.role?.value.id })
        return deal.contacts.filter { contact in
            !plan.invites(contact) && !(contact.role.map { missed.contains($0.value.id) } ?? false)
        }
    }
}

extension Record where Fields == PlanFields {
    func invites(_ contact: Contact) -> Bool {
        self.attendees.contains { $0.value.id == contact.id?.value }
    }
}
