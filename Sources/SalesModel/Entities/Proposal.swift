import Diagnostics
package import Records

package import struct Foundation.Decimal

/// What we propose, in the customer's words and figures.
package typealias Proposal = Record<ProposalFields>

package final class ProposalFields: FieldSet {
    package static let declarations = ProposalFields()
    package static let entity = Entity(
        declarations, name: "proposal", "What we propose, in the customer's words and figures.")

    package let date = Field<Day>("date", .optional, .customer, about: "The day it is handed over")
    package let number = Field<String>("number", .optional, .customer, about: "Its number in our books")
    package let request = Field<String>(
        "request", .optional, .customer, about: "What we ask the customer to decide, by when, in one sentence")
    package let addressee = Field<String>("addressee", .optional, .customer, about: "Whom it is addressed to")
    package let problem = Field<String>(
        "problem", .optional, .customer,
        about: "The problem, in the customer's words and figures")
    package let outcome = Field<String>(
        "outcome", .optional, .customer, about: "What is different afterwards, and when")
    package let worth = Field<String>(
        "worth", .optional, .customer,
        about: "What that is worth by the customer's own figure, and when it has paid for itself, in a few words")
    package let returns = Field<[Return]>(
        "returns", about: "The same in figures: what it brings, and how often; adds up to what `worth` says")
    package let approach = Field<Markdown>("approach", .optional, .customer, about: "How we get there")
    package let scope = Field<[Located<String>]>("scope", .optional, .customer, about: "What is in it")
    package let outOfScope = Field<[Located<String>]>("out_of_scope", .optional, .customer, about: "What is not")
    package let deliverables = Field<[Located<String>]>(
        "deliverables", .optional, .customer, about: "What the customer gets")
    package let timeline = Field<[TimelineEntry]>("timeline", about: "What happens when")
    package let investment = Field<[InvestmentLine]>("investment", about: "What it costs, line by line")
    package let taxRate = Field<Decimal>("tax_rate", .optional, .customer, about: "In per cent: 19")
    package let payment = Field<String>("payment", .optional, .customer, about: "When which part is paid")
    package let proof = Field<[Located<String>]>("proof", .optional, .customer, about: "Who has done it before")
    package let terms = Field<Markdown>("terms", .optional, .customer, about: "On which terms")
    package let acceptance = Field<String>("acceptance", .optional, .customer, about: "How it is accepted")
    package let validUntil = Field<Day>("valid_until", .optional, .customer, about: "Until when it holds")
    package let nextSteps = Field<[Located<String>]>("next_steps", .optional, .customer, about: "What happens next")
    package let winThemes = Field<String>("win_themes", about: "Why we win")
    package let priceFloor = Field<Decimal>("price_floor", about: "Below this we do not go")

    package let once = ComputedField<Decimal>(
        "once", .customer, about: "The fixed lines that are paid once, together, before tax",
        from: computing { (proposal: Proposal, context) in
            context.sums.sum(of: proposal, paid: .once).map(FieldValue.number)
        })
    package let eachYear = ComputedField<Decimal>(
        "each_year", .customer, about: "The fixed lines that are paid each year, together, before tax",
        from: computing { (proposal: Proposal, context) in
            context.sums.sum(of: proposal, paid: .year).map(FieldValue.number)
        })
    package let eachMonth = ComputedField<Decimal>(
        "each_month", .customer, about: "The fixed lines that are paid each month, together, before tax",
        from: computing { (proposal: Proposal, context) in
            context.sums.sum(of: proposal, paid: .month).map(FieldValue.number)
        })
    package let laterYear = ComputedField<Decimal>(
        "later_year", .customer,
        about: "What each year after the first costs, before tax; missing where all is paid once",
        from: computing { (proposal: Proposal, context) in
            context.sums.laterYear(of: proposal).map(FieldValue.number)
        })
    package let subtotal = ComputedField<Decimal>(
        "subtotal", .customer, label: "price", about: "The fixed lines of the first year together, before tax",
        from: computing { (proposal: Proposal, context) in
            context.sums.subtotal(of: proposal).map(FieldValue.number)
        })
    package let tax = ComputedField<Decimal>(
        "tax", .customer, about: "The tax on the fixed lines of the first year",
        from: computing { (proposal: Proposal, context) in context.sums.tax(on: proposal).map(FieldValue.number) })
    package let total = ComputedField<Decimal>(
        "total", .customer, label: "price", about: "The fixed lines of the first year together, tax included",
        from: computing { (proposal: Proposal, context) in context.sums.total(of: proposal).map(FieldValue.number) })
    package let firstYearReturn = ComputedField<Decimal>(
        "first_year_return", .customer, about: "What it brings in the first year; missing where no returns are said",
        from: computing { (proposal: Proposal, context) in
            context.sums.firstYearReturn(of: proposal).map(FieldValue.number)
        })
    package let payback = ComputedField<TimeSpan>(
        "payback", .customer,
        about:
            "After how many months the returns cover what was paid by then; missing where that takes over five years",
        from: computing { (proposal: Proposal, context) in
            context.sums.paybackMonths(of: proposal).map { .timeSpan(TimeSpan(count: $0, unit: .month)) }
        })
    package let signatory = ComputedField<String>(
        "signatory", .customer, label: "addressee",
        about: "The addressee, without the customer's name behind it; missing where there is nothing else",
        from: computing { (proposal: Proposal, context) in
            context.signatory(of: proposal).map(FieldValue.text)
        })
    package let complete = ComputedField<Bool>(
        "complete", .customer, about: "Whether it says all that somebody who signs it has to know",
        from: computing { (proposal: Proposal, context) in
            .boolean(proposal.isWorded && proposal.taxRate != nil && context.sums.subtotal(of: proposal) != nil)
        })
}

extension Record where Fields == ProposalFields {
    /// Whether it has its words: its date, what it asks of whom, until when it holds, what it is for, what is in it,
    /// what comes of it and on which terms.
    fileprivate var isWorded: Bool {
        let texts = [self.request, self.addressee, self.problem, self.outcome, self.acceptance]
        return texts.allSatisfy { $0 != nil } && self.approach != nil && self.terms != nil && self.date != nil
            && self.validUntil != nil && !self.scope.isEmpty && !self.deliverables.isEmpty
    }
}

extension EvaluationContext {
    /// `Ada Half` of `Ada Half, Half Ltd` in a deal with Half Ltd: papers say the company beside it.
    fileprivate func signatory(of proposal: Proposal) -> String? {
        guard let addressee = proposal.addressee?.value else { return nil }
        guard let company = scope.deal?.company?.value, addressee.hasSuffix(company) else { return addressee }
        var name = addressee.dropLast(company.count)
        // A longer word that ends like the company's name is another name.
        guard name.last.map({ !$0.isLetter && !$0.isNumber && $0 != "-" }) ?? true else { return addressee }
        while let last = name.last, !last.isLetter, !last.isNumber, last != ".", last != ")" { name.removeLast() }
        return name.isEmpty ? nil : String(name)
    }
}

/// What happens when.
package typealias TimelineEntry = Record<TimelineEntryFields>

package final class TimelineEntryFields: FieldSet {
    package static let declarations = TimelineEntryFields()
    package static let entity = Entity(declarations, name: "timeline entry", "What happens when.")

    package let when = Field<String>("when", .required, .customer, about: "When")
    package let what = Field<String>("what", .required, .customer, about: "What")
    package let owner = Field<Reference<ToOwner>>(
        "owner", .optional, .customer, unresolved: "W22",
        about: "The one person who answers for it, on either side")
}

/// A priced line of a proposal.
package typealias InvestmentLine = Record<InvestmentLineFields>

package final class InvestmentLineFields: FieldSet {
    package static let declarations = InvestmentLineFields()
    package static let entity = Entity(declarations, name: "investment line", "A priced line of a proposal.")

    package let item = Field<String>("item", .required, .customer, about: "What is bought")
    package let quantity = Field<Decimal>("quantity", .optional, .customer, default: .number(1), about: "How many")
    package let unitPrice = Field<Decimal>("unit_price", .required, .customer, about: "What one costs, before tax")
    package let every = Field<Every>(
        "every", .optional, .customer, default: .choice("once"),
        about: "Whether it is paid once, each year or each month")
    package let optional = Field<Bool>("optional", .optional, .customer, about: "Whether the customer may leave it out")

    package let amount = ComputedField<Decimal>(
        "amount", .customer, about: "Quantity times unit price",
        from: computing { (line: InvestmentLine, context) in context.sums.amount(of: line).map(FieldValue.number) })
}

/// How often a line is paid.
package enum Every: String, Choice {
    case once
    case year
    case month
}
