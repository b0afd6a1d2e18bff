package import Records

/// What came of a meeting; never shared.
package typealias Outcome = Record<OutcomeFields>

package final class OutcomeFields: FieldSet {
    package static let declarations = OutcomeFields()
    package static let entity = Entity(declarations, name: "outcome", "What came of a meeting; never shared.")

    package let date = Field<Day>("date", about: "The day it was held, where it was not the day planned")
    package let present = Field<[Located<Reference<ToContact>>]>("present", about: "Who of the contacts was there")
    package let result = Field<OutcomeResult>("result", about: "How it ended")
    package let criteriaMet = Field<[CriterionMet]>("criteria_met", about: "Which exit criteria were met")
    package let exchanges = Field<[Located<Reference<ToExchange>>]>(
        "exchanges", about: "Which exchanges of the value network were made")
    package let commitments = Field<[Located<String>]>("commitments", about: "What was promised, by both sides")
    package let failureCause = Field<FailureCause>("failure_cause", about: "Why it failed")
    package let learnedAccount = Field<String>("learned_account", about: "What we learned about the account")
    package let learnedProcess = Field<String>("learned_process", about: "What we learned about our process")
    package let next = Field<String>("next", about: "What comes next")
}

/// How a meeting ended, in the terms of Neil Rackham's *SPIN Selling*: an order; an advance, which is an action of the
/// customer that moves the sale on; a continuation, which is interest without such an action; or no sale.
package enum OutcomeResult: String, Choice {
    case order
    case advance
    case continuation
    case noSale = "no_sale"
}

/// Why a meeting failed: nobody saw that it was a Major Interaction, its plan was poor, or its exit was not reached.
package enum FailureCause: String, Choice {
    case notRecognised = "not_recognised"
    case poorlyPlanned = "poorly_planned"
    case exitNotReached = "exit_not_reached"
}

/// An exit criterion that was met, and how one knows.
package typealias CriterionMet = Record<CriterionMetFields>

package final class CriterionMetFields: FieldSet {
    package static let declarations = CriterionMetFields()
    package static let entity = Entity(
        declarations, name: "criterion met", "An exit criterion that was met, and how one knows.")

    package let criterion = Field<Reference<ToCriterion>>("criterion", .required, about: "Which one")
    package let evidence = Field<String>("evidence", about: "How one knows")
}
