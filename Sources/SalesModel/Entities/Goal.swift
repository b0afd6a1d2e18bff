import Diagnostics
package import Records

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
