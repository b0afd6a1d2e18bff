import Diagnostics
package import Records

/// The first meeting that an item is needed for.
package typealias FirstNeed = Record<FirstNeedFields>

package final class FirstNeedFields: FieldSet {
    package static let declarations = FirstNeedFields()
    package static let entity = Entity(
        declarations, name: "first need", "The first meeting that an item is needed for.")

    package let day = Field<Day>("day", .computed, about: "The day of that meeting")
    package let customer = Field<String>("customer", .computed, about: "With which customer")
    package let rep = Field<Reference<ToPerson>>("rep", .computed, about: "Whose deal it is")
    package let tooLate = Field<Bool>(
        "too_late", .computed, about: "Whether the item is due only after it, and neither approved nor retired")
}

extension EvaluationContext {
    /// The first planned meeting of any deal, from today on, that the item is taken to.
    func firstNeed(of item: Collateral) -> FirstNeed? {
        guard let meeting = meetings.first(for: item, from: today, in: workspace) else { return nil }
        let fields = FirstNeedFields.declarations
        var need = RecordBuilder(FirstNeedFields.entity, at: item.place)
        func located(_ value: FieldValue) -> Located<FieldValue> { Located(value, at: item.place) }
        need[fields.day.traits] = located(.day(meeting.when.day))
        need[fields.customer.traits] = located(.text(meeting.customer))
        need[fields.rep.traits] = meeting.rep.map { located(.reference($0)) }
        need[fields.tooLate.traits] = located(.boolean(item.isDue(after: meeting.when.day)))
        return FirstNeed(need.record())
    }
}
