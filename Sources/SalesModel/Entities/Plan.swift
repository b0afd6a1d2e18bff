package import Records

/// A call plan: one deal, one Major Interaction.
package typealias Plan = Record<PlanFields>

package final class PlanFields: FieldSet {
    package static let declarations = PlanFields()
    package static let entity = Entity(
        declarations, name: "plan", "A call plan: one deal, one Major Interaction."
    ) { plan in
        let fields = declarations
        guard !plan.says(fields.id.traits), let interaction = plan[fields.interaction.traits],
            case .reference(let id) = interaction.value
        else { return }
        plan[fields.id.traits] = Located(.text(id), at: interaction.place)
    }

    package let id = Field<String>(
        "id", kind: .text(.identifier), about: "Its name; the interaction's id where nothing is said")
    package let interaction = Field<Reference<ToInteraction>>(
        "interaction", .required, .customer, about: "Which Major Interaction")
    package let when = Field<Moment>(
        "when", .optional, .customer, label: "day and time",
        about: "Day and time with its zone: 2026-12-01T09:30+01:00")
    package let place = Field<String>("place", .optional, .customer, about: "Where it takes place")
    package let link = Field<String>(
        "link", .optional, .customer, kind: .text(.webAddress), about: "Where to join online")
    package let minutes = Field<Int>("minutes", .optional, .customer, about: "How long it takes")
    package let attendees = Field<[Located<Reference<ToContact>>]>(
        "attendees", .optional, .customer, about: "Who of the deal's contacts comes")
    package let objective = Field<String>("objective", about: "What we want to have reached when we leave")
    package let bestAction = Field<CustomerAction>(
        "best_action", about: "The best thing the customer may do in the end")
    package let minimumAction = Field<CustomerAction>(
        "minimum_action",
        about: "The least thing that makes the meeting a success")
    package let theirAgenda = Field<[Located<String>]>(
        "their_agenda", .optional, .customer,
        about: "What they want to talk about")
    package let ourAgenda = Field<[Located<String>]>(
        "our_agenda", .optional, .customer, about: "What we want to talk about")
    package let learn = Field<[Located<String>]>("learn", about: "What we need to learn")
    package let expectedQuestions = Field<[ExpectedQuestion]>("expected_questions", about: "What they will ask")
    package let risks = Field<String>("risks", about: "What may go wrong")
    package let give = Field<[Located<String>]>("give", about: "What we may give, and only for something")
    package let collateral = Field<[Located<Reference<ToCollateral>>]>("collateral", about: "What we take along")
    package let status = Field<PlanStatus>("status", default: .choice("draft"), about: "How it stands")
    package let coaching = Field<Coaching>("coaching", about: "How the manager coaches the rep for it")
    package let outcome = Field<Outcome>("outcome", about: "What came of it")
}
