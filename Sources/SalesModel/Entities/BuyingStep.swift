package import Diagnostics
package import Records

/// What the buyer does, and what the seller does beside it.
package typealias BuyingStep = Record<BuyingStepFields>

package final class BuyingStepFields: FieldSet {
    package static let declarations = BuyingStepFields()
    package static let entity = Entity(
        declarations, name: "buying step", "What the buyer does, and what the seller does beside it.")

    package let id = Field<String>("id", .required, kind: .text(.identifier), about: "What other parts call the step")
    package let name = Field<String>("name", .required, .customer, about: "What the buyer does")
    package let sellStep = Field<String>("sell_step", .required, about: "What the seller does meanwhile")
    package let sellMode = Field<SellMode>("sell_mode", about: "How the seller behaves meanwhile")
    package let buyerEvidence = Field<[Located<String>]>("buyer_evidence", about: "What shows that the buyer is here")
}

/// What the seller mainly does at a step.
package enum SellMode: String, Choice {
    case listen
    case discuss
    case present
    case negotiate
}

extension Record where Fields == BuyingStepFields {
    /// The buying steps of a process that names none of its own: what buyers do today, and what the seller does beside
    /// it. While options are evaluated, the seller listens.
    ///
    /// - Parameter place: where the process could have said its own.
    package static func defaults(at place: Place) -> [BuyingStep] {
        let steps = [
            ("search", "Search", "Be found; listen for who is looking", SellMode.listen),
            ("referencing", "Ask around", "Introduce them to customers, unprepared", .discuss),
            ("evaluating-options", "Evaluate options", "Listen, and help when asked", .listen),
            ("free-trials", "Try it", "Make trying easy", .present),
            ("best-practices", "Learn how others use it", "Bring users together", .discuss),
            ("negotiation", "Explore vendors and negotiate", "Negotiate openly", .negotiate),
            ("purchase-decision", "Decide", "Let the customer close", .discuss),
        ]
        return steps.map { id, name, sellStep, mode in
            let fields = BuyingStepFields.declarations
            var step = RecordBuilder(BuyingStepFields.entity, at: place)
            step[fields.id.traits] = Located(.text(id), at: place)
            step[fields.name.traits] = Located(.text(name), at: place)
            step[fields.sellStep.traits] = Located(.text(sellStep), at: place)
            step[fields.sellMode.traits] = Located(.choice(mode.rawValue), at: place)
            return BuyingStep(step.record())
        }
    }
}
