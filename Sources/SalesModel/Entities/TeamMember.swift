package import Records

/// Who works on a deal in which role.
package typealias TeamMember = Record<TeamMemberFields>

package final class TeamMemberFields: FieldSet {
    package static let declarations = TeamMemberFields()
    package static let entity = Entity(declarations, name: "team member", "Who works on a deal in which role.")

    package let role = Field<Reference<ToRole>>("role", .required, .customer, about: "In which role")
    package let name = Field<String>("name", .required, .customer, about: "Who")
}
