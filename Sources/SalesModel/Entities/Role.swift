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
            let team = context.workspace.team(playing: id, in: deal)
            // Which part somebody of the customer's plays is our own view of them.
            let maySeeContacts = context.audience.maySee(ContactFields.declarations.role.traits.audience)
            let contacts = deal.contacts.filter { maySeeContacts && $0.role?.value.id == id }.compactMap(\.name)
            return .texts(team + contacts)
        })
}

/// Which side of the sale a role is on: the buyer's, ours, a partner's, or the community's around them.
package enum RoleSide: String, Choice {
    case buyer
    case seller
    case partner
    case community
}

/// An affinity group: roles that behave alike.
package typealias Cluster = Record<ClusterFields>

package final class ClusterFields: FieldSet {
    package static let declarations = ClusterFields()
    package static let entity = Entity(declarations, name: "cluster", "An affinity group: roles that behave alike.")

    package let id = Field<String>("id", .required, kind: .text(.identifier), about: "What hand-offs call the cluster")
    package let name = Field<String>("name", .required, about: "As people say it")
    package let members = Field<[Located<Reference<ToRole>>]>(
        "members", .required, about: "The roles that belong to it")
    package let behaviours = Field<[Located<String>]>(
        "behaviours", .required, about: "What these people do, strongest first")
    package let story = Field<String>("story", about: "A short story that shows the behaviour")

    package let memberNames = ComputedField<[Located<String>]>(
        "member_names", label: "members", about: "The names of its roles",
        from: computing { (group: Cluster, context) in
            .texts(group.members.compactMap { context.workspace.role($0.value.id)?.name })
        })
}

/// An empowered team with a vision of its own.
package typealias Pod = Record<PodFields>

package final class PodFields: FieldSet {
    package static let declarations = PodFields()
    package static let entity = Entity(declarations, name: "pod", "An empowered team with a vision of its own.")

    package let id = Field<String>("id", .required, kind: .text(.identifier), about: "What other parts call the pod")
    package let name = Field<String>("name", .required, about: "As people say it")
    package let vision = Field<String>("vision", .required, about: "What the team is there for")
    package let members = Field<[Located<Reference<ToRole>>]>("members", .required, about: "The roles in the team")
    package let decisions = Field<String>("decisions", about: "What the team decides without asking")

    package let memberNames = ComputedField<[Located<String>]>(
        "member_names", label: "members", about: "The names of its roles",
        from: computing { (group: Pod, context) in
            .texts(group.members.compactMap { context.workspace.role($0.value.id)?.name })
        })
}
