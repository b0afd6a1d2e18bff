package import Records

/// A line of the plan that both sides go by.
package typealias PlannedStep = Record<PlannedStepFields>

package final class PlannedStepFields: FieldSet {
    package static let declarations = PlannedStepFields()
    package static let entity = Entity(
        declarations, name: "planned step", "A line of the plan that both sides go by.")

    package let number = Field<Int>("number", .computed, .customer, about: "Its place in the plan, from 1")
    package let kind = Field<StepKind>("kind", .computed, .customer, about: "What it is")
    package let text = Field<String>("text", .computed, .customer, about: "What is done, or what happens")
    package let due = Field<DueDate>(
        "due", .computed, .customer, about: "By when; missing where the timeline names no day")
    package let when = Field<String>(
        "when", .computed, .customer, about: "When, in the words of the timeline that name no day")
    package let startsYear = Field<Bool>(
        "starts_year", .computed, .customer, about: "Whether it is the first one of its year")
    package let owner = Field<String>("owner", .computed, .customer, about: "The one person who answers for it")
    package let counterpart = Field<String>(
        "counterpart", .computed, .customer, about: "The other side's person")
    package let side = Field<ActionSide>("side", .computed, .customer, about: "Whose step it is, the buyer's or ours")
    package let status = Field<ActionStatus>("status", .computed, .customer, about: "How it stands")
    package let milestone = Field<Bool>(
        "milestone", .computed, .customer, about: "Whether it is an event that others follow from")
    package let after = Field<String>(
        "after", .computed, .customer, about: "The step that has to be done before, where the reader may see that one")

    package let late = ComputedField<Bool>(
        "late", .customer, changesWithDay: true, about: "Whether it is open and was due before today",
        from: computing { (step: PlannedStep, context) in
            guard case .day(let due)? = step.due?.value else { return .boolean(false) }
            return .boolean(step.status?.value.isOpen == true && due < context.today)
        })
}

/// What a line of the plan is: something that somebody does, an event of the proposal's timeline, or the first day of use.
package enum StepKind: String, Choice {
    case action
    case event
    case goLive = "go_live"
}
