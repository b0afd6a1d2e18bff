import Diagnostics
package import Records

/// A stretch of the conversation with a purpose and an end the buyer reaches.
package typealias Stage = Record<StageFields>

package final class StageFields: FieldSet {
    package static let declarations = StageFields()
    package static let entity = Entity(
        declarations, name: "stage", "A stretch of the conversation with a purpose and an end the buyer reaches."
    ) { stage in
        let fields = declarations
        guard !stage.says(fields.id.traits), let name = stage[fields.name.traits], case .text(let text) = name.value,
            let slug = Identifier.slug(text)
        else { return }
        stage[fields.id.traits] = Located(.text(slug), at: name.place)
    }

    package let id = Field<String>(
        "id", kind: .text(.identifier),
        about: "What other parts call the stage; its name in lower case with hyphens where nothing is said")
    package let name = Field<String>("name", .required, .customer, about: "As people say it")
    package let purpose = Field<String>("purpose", .required, .customer, about: "Why the stage is there")
    package let knowledge = Field<String>("knowledge", .optional, .customer, about: "What the customer learns here")
    package let steps = Field<[Located<String>]>("steps", about: "The ordinary steps, beside the Major Interactions")
    package let interactions = Field<[Located<Reference<ToInteraction>>]>(
        "interactions", .optional, .customer,
        about: "Its Major Interactions, at most two")
    package let exitCriteria = Field<[Criterion]>(
        "exit_criteria", .requiredBy("E03"),
        about: "What the buyer has done when the stage is over")
    package let next = Field<[Located<Reference<ToStage>>]>(
        "next", unresolved: "E13",
        about: "Where a deal may go from here; the stage after it where nothing is said",
        otherwise: computing { (stage: Stage, context) in
            let after = context.workspace.stages.drop { $0.storage !== stage.storage }.dropFirst().first
            return .list((after?.id).map { [Located(.reference($0.value), at: $0.place)] } ?? [])
        })
    package let entryPoint = Field<Bool>("entry_point", about: "Whether a deal may begin here")
    package let buyingSteps = Field<[Located<Reference<ToBuyingStep>>]>(
        "buying_steps", unresolved: "E13",
        about: "The buying steps it serves")
}
