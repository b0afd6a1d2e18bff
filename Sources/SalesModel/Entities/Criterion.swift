package import Records

/// Something somebody does that others can see, and that ends a stage or a Major Interaction.
package typealias Criterion = Record<CriterionFields>

package final class CriterionFields: FieldSet {
    package static let declarations = CriterionFields()
    package static let entity = Entity(
        declarations, name: "exit criterion",
        "Something somebody does that others can see, and that ends a stage or a Major Interaction.")

    package let id = Field<String>(
        "id", kind: .text(.identifier), about: "What other parts call it; its exact text does as well")
    package let text = Field<String>("text", .required, .customer, about: "What is done")
    package let actor = Field<CriterionActor>(
        "actor", .optional, .customer, default: .choice("buyer"), about: "Who does it")
    package let evidence = Field<String>("evidence", about: "How one knows")
}

extension Record where Fields == CriterionFields {
    /// Whether other parts call it by this name: its id or its exact words.
    package func isCalled(_ name: String) -> Bool { self.id?.value == name || self.text?.value == name }
}

/// Who does what an exit criterion says.
package enum CriterionActor: String, Choice {
    case buyer
    case seller
    case both
}
