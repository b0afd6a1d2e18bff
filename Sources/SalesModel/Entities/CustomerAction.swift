import Diagnostics
package import Records

/// What one person of the customer does by a day.
package typealias CustomerAction = Record<CustomerActionFields>

package final class CustomerActionFields: FieldSet {
    package static let declarations = CustomerActionFields()
    package static let entity = Entity(
        declarations, name: "customer action", "What one person of the customer does by a day.")

    package let actor = Field<Reference<ToContact>>(
        "actor", .requiredBy("E16"), unresolved: "E16",
        about: "Who of the contacts")
    package let text = Field<String>("text", .required, about: "Does what")
    package let due = Field<Day>("due", .requiredBy("E16"), about: "By when")
}
