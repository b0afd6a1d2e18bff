package import Records

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
