package import Records

/// The company that sells.
package typealias Organisation = Record<OrganisationFields>

package final class OrganisationFields: FieldSet {
    package static let declarations = OrganisationFields()
    package static let entity = Entity(declarations, name: "organisation", "The company that sells.")

    package let name = Field<String>("name", .required, .customer, about: "As it stands on letters")
    package let logo = Field<String>("logo", kind: .text(.asset), about: "A picture in the workspace")
    package let address = Field<String>("address", .optional, .customer, about: "In one line")
}
