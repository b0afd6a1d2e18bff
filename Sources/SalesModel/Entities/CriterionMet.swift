package import Records

/// An exit criterion that was met, and how one knows.
package typealias CriterionMet = Record<CriterionMetFields>

package final class CriterionMetFields: FieldSet {
    package static let declarations = CriterionMetFields()
    package static let entity = Entity(
        declarations, name: "criterion met", "An exit criterion that was met, and how one knows.")

    package let criterion = Field<Reference<ToCriterion>>("criterion", .required, about: "Which one")
    package let evidence = Field<String>("evidence", about: "How one knows")
}
