package import Records

/// Where a contact is to be found.
package typealias ContactLink = Record<ContactLinkFields>

package final class ContactLinkFields: FieldSet {
    package static let declarations = ContactLinkFields()
    package static let entity = Entity(declarations, name: "link", "Where a contact is to be found.")

    package let url = Field<String>("url", .required, kind: .text(.webAddress), about: "The address")
    package let checked = Field<Day>("checked", about: "When somebody last looked")
}
