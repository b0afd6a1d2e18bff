import Diagnostics
package import Records

/// An edge of the value network: somebody gives somebody something.
package typealias Exchange = Record<ExchangeFields>

package final class ExchangeFields: FieldSet {
    package static let declarations = ExchangeFields()
    package static let entity = Entity(
        declarations, name: "exchange", "An edge of the value network: somebody gives somebody something.")

    package let id = Field<String>(
        "id", kind: .text(.identifier), about: "What outcomes and other exchanges call it; else its deliverable")
    package let order = Field<Int>(
        "order", about: "Where it comes among the exchanges; as written where nothing is said")
    package let from = Field<Reference<ToRole>>("from", .required, about: "Who gives")
    package let to = Field<Reference<ToRole>>("to", .required, about: "Who receives")
    package let deliverable = Field<String>("deliverable", .required, .customer, about: "What is given")
    package let kind = Field<ExchangeKind>(
        "kind", .requiredBy("E15"),
        about: "Formal and contractual (tangible), or what builds the relationship (intangible)")
    package let interaction = Field<Reference<ToInteraction>>(
        "interaction", about: "The Major Interaction it happens in")
    package let stage = Field<Reference<ToStage>>(
        "stage", unresolved: "E13",
        about: "The stage it happens in, where it is not one Major Interaction")
    package let replyTo = Field<Reference<ToExchange>>("reply_to", about: "The deliverable that this one answers")
    package let gain = Field<Level>("gain", about: "What its receiver gains by it, as the receiver sees it")
    package let cost = Field<Level>("cost", about: "What it costs its receiver to take it, as the receiver sees it")
    package let risk = Field<Level>("risk", about: "What its receiver risks with it, as the receiver sees it")
    package let manualTrigger = Field<String>("manual_trigger", about: "What sets off manual intervention")
    package let understood = Field<Day>("understood", about: "When the exchange was understood")
    package let simplified = Field<Day>("simplified", about: "When it was simplified")
    package let automated = Field<Day>("automated", about: "When it was automated")
}

/// How much of something there is.
package enum Level: String, Choice {
    case low
    case medium
    case high
}

/// Formal and contractual, or what builds the relationship.
package enum ExchangeKind: String, Choice {
    case tangible
    case intangible
}
