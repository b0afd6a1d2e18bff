import Diagnostics
import SalesModel

/// Defaults that follow from other fields, and so are no constant of a declaration.
enum Defaults {
    /// Adds to a record's values what the spec left to us; what it says, even badly, stays as it is.
    static func add(
        to values: inout [String: Located<FieldValue>], of entity: Entity, saying keys: [String: Place], at place: Place
    ) {
        if entity === StageFields.entity {
            let fields = StageFields.declarations
            guard keys[fields.id.traits.key] == nil, let name = values[fields.name.traits.key],
                case .text(let text) = name.value, let slug = Identifier.slug(text)
            else { return }
            values[fields.id.traits.key] = Located(.text(slug), at: name.place)
        } else if entity === PlanFields.entity {
            let fields = PlanFields.declarations
            guard keys[fields.id.traits.key] == nil else { return }
            values[fields.id.traits.key] = values[fields.interaction.traits.key]
        } else if entity === ProcessFields.entity {
            let key = ProcessFields.declarations.buyingSteps.traits.key
            guard keys[key] == nil else { return }
            let steps = BuyingStep.defaults(at: place).map { Located(FieldValue.record($0.storage), at: place) }
            values[key] = Located(.list(steps), at: place)
        }
    }
}
