package import Records

/// What the buyer does, and what the seller does beside it.
package typealias BuyingStep = Record<BuyingStepFields>

package final class BuyingStepFields: FieldSet {
    package static let declarations = BuyingStepFields()
    package static let entity = Entity(
        declarations, name: "buying step", "What the buyer does, and what the seller does beside it.")

    package let id = Field<String>("id", .required, kind: .text(.identifier), about: "What other parts call the step")
    package let name = Field<String>("name", .required, .customer, about: "What the buyer does")
    package let sellStep = Field<String>("sell_step", .required, about: "What the seller does meanwhile")
    package let sellMode = Field<SellMode>("sell_mode", about: "How the seller behaves meanwhile")
    package let buyerEvidence = Field<[Located<String>]>("buyer_evidence", about: "What shows that the buyer is here")
}
