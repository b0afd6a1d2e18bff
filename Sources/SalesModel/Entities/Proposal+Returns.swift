package import Records

package import struct Foundation.Decimal

/// What a proposal brings the customer, in one figure of theirs.
package typealias Return = Record<ReturnFields>

package final class ReturnFields: FieldSet {
    package static let declarations = ReturnFields()
    package static let entity = Entity(
        declarations, name: "return", "What a proposal brings the customer, in one figure of theirs.")

    package let what = Field<String>("what", .required, .customer, about: "What it brings, or what it saves")
    package let amount = Field<Decimal>("amount", .required, .customer, about: "What that is worth, each time")
    package let every = Field<ReturnPeriod>(
        "every", .optional, .customer, default: .choice("once"),
        about: "Whether it comes once, or by the end of each month, quarter or year")
}

extension Record where Fields == ReturnFields {
    /// Whether it is worth more than nothing, as far as anybody has said what it is worth.
    package var bringsAnything: Bool { self.amount.map { $0.value > 0 } ?? true }
}

/// How often a return comes.
package enum ReturnPeriod: String, Choice {
    case once
    case month
    case quarter
    case year

    /// How often it comes in a year.
    package var timesAYear: Int {
        switch self {
        case .once: 1
        case .month: 12
        case .quarter: 4
        case .year: 1
        }
    }
}

extension ProposalSums {
    /// How long one looks ahead for a proposal to pay for itself, in months.
    private static let horizon = 60

    /// What it brings in the first year; nil where nothing is said of that.
    func firstYearReturn(of proposal: Proposal) -> Decimal? {
        let amounts = proposal.returns.compactMap { item in
            item.amount.map { $0.value * Decimal((item.every?.value ?? .once).timesAYear) }
        }
        return amounts.isEmpty ? nil : amounts.reduce(0, +)
    }

    /// After how many months what it brought covers what was paid by then, before tax and without options; nil where
    /// nothing is said of one of the two, or where it takes more than five years.
    ///
    /// What is paid for a month or a year is paid as that begins, what is paid once at the start. What comes each month,
    /// quarter or year counts when that is over, what comes once from the end of the first month on.
    func paybackMonths(of proposal: Proposal) -> Int? {
        guard subtotal(of: proposal) != nil, firstYearReturn(of: proposal) != nil else { return nil }
        let once = sum(of: proposal, paid: .once) ?? 0
        let (monthly, yearly) = (sum(of: proposal, paid: .month) ?? 0, sum(of: proposal, paid: .year) ?? 0)
        return (1...Self.horizon).first { month in
            let paid = once + monthly * Decimal(month) + yearly * Decimal((month + 11) / 12)
            let brought = proposal.returns.reduce(Decimal(0)) { sum, item in
                let times =
                    switch item.every?.value ?? .once {
                    case .once: 1
                    case .month: month
                    case .quarter: month / 3
                    case .year: month / 12
                    }
                return sum + (item.amount?.value ?? 0) * Decimal(times)
            }
            return brought >= paid
        }
    }
}
