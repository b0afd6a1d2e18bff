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
    package let customerTitle = Field<String>(
        "customer_title", .optional, .customer,
        about: "What the customer calls this meeting: it stands on their papers instead of the name")
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
    package let questions = Field<[Question]>("questions", about: "What we want to learn, not to qualify")
    package let objections = Field<[Objection]>("objections", about: "What may be held against us, and what we say")
    package let risk = Field<String>("risk", about: "What kills the deal here")
    package let priority = Field<Int>("priority", about: "1 is the first moment of truth to get right")
    package let collateral = Field<[Collateral]>(
        "collateral", .requiredBy("E06"),
        about: "The hand-off specs: what marketing makes for exactly this event")

    package let title = ComputedField<String>(
        "title", .customer, about: "What customers call the meeting: the title that is theirs, else the name",
        from: computing { (interaction: Interaction, _) in interaction.title.map { .text($0) } })
}

extension Record where Fields == InteractionFields {
    /// What customers call the meeting: the title that is theirs, else the name.
    package var title: String? { (self.customerTitle ?? self.name)?.value }
}

/// Check, act, plan, do (discovery), or plan, do, check, act (improvement).
package enum Cycle: String, Choice {
    case capd = "CAPD"
    case pdca = "PDCA"
}

/// Who of the selling team does what.
package typealias Responsibility = Record<ResponsibilityFields>

package final class ResponsibilityFields: FieldSet {
    package static let declarations = ResponsibilityFields()
    package static let entity = Entity(declarations, name: "responsibility", "Who of the selling team does what.")

    package let role = Field<Reference<ToRole>>("role", .required, about: "Who")
    package let duty = Field<String>("duty", .required, about: "Does what")
}

/// A SMART goal that helps the customer make the decision.
package typealias Goal = Record<GoalFields>

package final class GoalFields: FieldSet {
    package static let declarations = GoalFields()
    package static let entity = Entity(declarations, name: "goal", "A SMART goal.")

    package let specific = Field<String>("specific", .requiredBy("E12"), .customer, about: "What exactly")
    package let measure = Field<String>("measure", .requiredBy("E12"), .customer, about: "What is counted")
    package let target = Field<String>("target", .requiredBy("E12"), .customer, about: "How much of it")
    package let achievable = Field<String>("achievable", .requiredBy("E12"), .customer, about: "Why it can be done")
    package let relevant = Field<String>(
        "relevant", .requiredBy("E12"), .customer, about: "Why it matters to the customer")
    package let due = Field<TimeSpan>(
        "due", .requiredBy("E12"), .customer, about: "By when, from the meeting on: 14 days")
}

/// A stretch of the meeting.
package typealias AgendaItem = Record<AgendaItemFields>

package final class AgendaItemFields: FieldSet {
    package static let declarations = AgendaItemFields()
    package static let entity = Entity(declarations, name: "agenda item", "A stretch of the meeting.")

    package let minutes = Field<Int>("minutes", .required, .customer, about: "How long")
    package let topic = Field<String>("topic", .required, .customer, about: "What about")
    package let lead = Field<Reference<ToRole>>("lead", .optional, .customer, about: "Who leads")
}

/// A question we ask: a text, or the text with its kind.
package typealias Question = Record<QuestionFields>

package final class QuestionFields: FieldSet {
    package static let declarations = QuestionFields()
    package static let entity = Entity(
        declarations, name: "question", "A question we ask: a text, or `{ask, kind}`.",
        text: declarations.ask.traits)

    package let ask = Field<String>("ask", .required, about: "As it is said aloud")
    package let kind = Field<QuestionKind>("kind", about: "What it is for")
}

/// What a question is for: to learn the situation; the problem; what the problem leads to; what a way out would be worth
/// (Neil Rackham's *SPIN Selling*); to confirm what we heard; or to ask for the commitment.
package enum QuestionKind: String, Choice {
    case situation
    case problem
    case implication
    case need
    case confirm
    case commitment
}

/// What may be held against us, and what we say.
package typealias Objection = Record<ObjectionFields>

package final class ObjectionFields: FieldSet {
    package static let declarations = ObjectionFields()
    package static let entity = Entity(declarations, name: "objection", "What may be held against us, and what we say.")

    package let objection = Field<String>("objection", .required, about: "In the words of the customer")
    package let response = Field<Markdown>("response", .required, about: "What we say")
}
