package import Foundation
package import Records

extension Record where Fields == InvestmentLineFields {
    /// Quantity times unit price.
    package var amount: Decimal? {
        guard let price = self.unitPrice?.value else { return nil }
        return (self.quantity?.value ?? 1) * price
    }
}

extension Record where Fields == ProposalFields {
    /// The lines the customer does not choose, together; nil where there are none.
    package var subtotal: Decimal? {
        let amounts = self.investment.filter { $0.optional?.value != true }.compactMap(\.amount)
        return amounts.isEmpty ? nil : amounts.reduce(0, +)
    }

    /// nil where no rate is said.
    package var taxAmount: Decimal? {
        guard let subtotal, let rate = self.taxRate?.value else { return nil }
        return subtotal * rate / 100
    }

    package var total: Decimal? {
        subtotal.map { $0 + (taxAmount ?? 0) }
    }
}
