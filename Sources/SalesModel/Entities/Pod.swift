package import Records

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
