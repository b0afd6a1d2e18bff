package import Records

/// A part somebody plays in a sale, on either side.
package typealias Role = Record<RoleFields>

package final class RoleFields: FieldSet {
    package static let declarations = RoleFields()
    package static let entity = Entity(declarations, name: "role", "A part somebody plays in a sale, on either side.")

    package let id = Field<String>("id", .required, kind: .text(.identifier), about: "What other parts call the role")
    package let name = Field<String>("name", .required, .customer, about: "As people say it: Plant manager")
    package let side = Field<RoleSide>("side", .required, .customer, about: "Whose side the role is on")
    package let description = Field<String>("description", about: "What somebody in this role does")

    package let people = ComputedField<[Located<String>]>(
        "people", .customer, about: "Who plays it in the deal at hand; to outsiders only our own side is told",
        from: computing { (role: Role, context) in
            guard let deal = context.scope.deal, let id = role.id?.value else { return nil }
            let team = deal.team.filter { $0.role?.value.id == id }.compactMap(\.name)
            // Which part somebody of the customer's plays is our own view of them.
            let maySeeContacts = context.audience.maySee(ContactFields.declarations.role.traits.audience)
            let contacts = deal.contacts.filter { maySeeContacts && $0.role?.value.id == id }.compactMap(\.name)
            return .texts(team + contacts)
        })
}
