import Diagnostics
package import Records

/// A Major Interaction: `Specs/interactions/<id>.yaml`.
package typealias Interaction = Record<InteractionFields>

package final class InteractionFields: FieldSet {
    package static let declarations = InteractionFields()
    package static let entity = Entity(
        declarations, name: "interaction", "A Major Interaction: a conversation that decides the deal.")

    package let id = Field<String>("id", .fromFileName, kind: .text(.identifier), about: "The file's name")
    package let name = Field<String>("name", .required, .customer, about: "As people say it")
    package let purpose = Field<String>("purpose", .required, .customer, about: "Why both sides give it their time")
    package let customerDecision = Field<String>(
        "customer_decision", .optional, .customer, label: "decision",
        about: "The decision the customer is to make with our help")
    package let mode = Field<SellMode>("mode", about: "How we behave in it")
    package let buyingStep = Field<Reference<ToBuyingStep>>(
        "buying_step", unresolved: "E13", about: "Where the buyer is")
    package let cycle = Field<Cycle>(
        "cycle", default: .choice("PDCA"),
        about: "CAPD starts with what to check and learn, PDCA with what is planned")
    package let participants = Field<[Located<Reference<ToRole>>]>(
        "participants", .optional, .customer, about: "Who takes part")
    package let responsibilities = Field<[Responsibility]>(
        "responsibilities", .requiredBy("E04"),
        about: "Who of the selling team does what")
    package let coach = Field<Reference<ToRole>>("coach", .requiredBy("E05"), about: "Who coaches the rep for it")
    package let exitCriteria = Field<[Criterion]>(
        "exit_criteria", .requiredBy("E02"),
        about: "What the buyer has done when it went well")
    package let goals = Field<[Goal]>("goals", about: "SMART goals")
    package let agenda = Field<[AgendaItem]>("agenda", about: "How the time is spent")
    package let questions = Field<[Located<String>]>("questions", about: "What we want to learn, not to qualify")
    package let objections = Field<[Objection]>("objections", about: "What may be held against us, and what we say")
    package let risk = Field<String>("risk", about: "What kills the deal here")
    package let priority = Field<Int>("priority", about: "1 is the first moment of truth to get right")
    package let collateral = Field<[Collateral]>(
        "collateral", .requiredBy("E06"),
        about: "The hand-off specs: what marketing makes for exactly this event")
}
