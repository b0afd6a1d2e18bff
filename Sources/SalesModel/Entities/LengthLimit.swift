package import Records

/// How long an item may be.
package typealias LengthLimit = Record<LengthLimitFields>

package final class LengthLimitFields: FieldSet {
    package static let declarations = LengthLimitFields()
    package static let entity = Entity(declarations, name: "length limit", "How long an item may be.")

    package let count = Field<Int>("count", .required, about: "How many")
    package let unit = Field<LengthUnit>("unit", .required, about: "Of what")
}
