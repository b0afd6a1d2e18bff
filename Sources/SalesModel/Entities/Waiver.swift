package import Records

/// A warning that is not told, and why.
package typealias Waiver = Record<WaiverFields>

package final class WaiverFields: FieldSet {
    package static let declarations = WaiverFields()
    package static let entity = Entity(declarations, name: "waiver", "A warning that is not told, and why.")

    package let rule = Field<String>("rule", .required, about: "The code of a warning: W08")
    package let because = Field<String>("because", .required, about: "Why this organisation lives with it")
}
