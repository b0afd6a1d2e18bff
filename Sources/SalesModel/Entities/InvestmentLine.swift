package import Records

package import struct Foundation.Decimal

/// A priced line of a proposal.
package typealias InvestmentLine = Record<InvestmentLineFields>

package final class InvestmentLineFields: FieldSet {
    package static let declarations = InvestmentLineFields()
    package static let entity = Entity(declarations, name: "investment line", "A priced line of a proposal.")

    package let item = Field<String>("item", .required, .customer, about: "What is bought")
    package let quantity = Field<Decimal>("quantity", .optional, .customer, default: .number(1), about: "How many")
    package let unitPrice = Field<Decimal>("unit_price", .required, .customer, about: "What one costs, before tax")
    package let optional = Field<Bool>("optional", .optional, .customer, about: "Whether the customer may leave it out")

    package let amount = ComputedField<Decimal>("amount", .customer, about: "Quantity times unit price") { record, _ in
        InvestmentLine(record).amount.map(FieldValue.number)
    }
}
