package import Records

/// Who of the selling team does what.
package typealias Responsibility = Record<ResponsibilityFields>

package final class ResponsibilityFields: FieldSet {
    package static let declarations = ResponsibilityFields()
    package static let entity = Entity(declarations, name: "responsibility", "Who of the selling team does what.")

    package let role = Field<Reference<ToRole>>("role", .required, about: "Who")
    package let duty = Field<String>("duty", .required, about: "Does what")
}
