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
}
