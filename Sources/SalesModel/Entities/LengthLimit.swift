package import Records

/// How long an item may be.
package typealias LengthLimit = Record<LengthLimitFields>

package final class LengthLimitFields: FieldSet {
    package static let declarations = LengthLimitFields()
    package static let entity = Entity(declarations, name: "length limit", "How long an item may be.")

    package let count = Field<Int>("count", .required, about: "How many")
    package let unit = Field<LengthUnit>("unit", .required, about: "Of what")

    package let text = ComputedField<String>(
        "text", label: "length", about: "Count and unit: `12 slides`",
        from: computing { (length: LengthLimit, context) in
            guard let count = length.count?.value, let unit = length.unit?.value else { return nil }
            let many = context.labels.label(ofChoice: unit.rawValue)
            let one = many == unit.rawValue && many.hasSuffix("s") ? String(many.dropLast()) : many
            return .text("\(count) \(count == 1 ? one : many)")
        })
}
