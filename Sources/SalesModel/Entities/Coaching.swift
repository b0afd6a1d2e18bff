import Diagnostics
package import Records

/// How the manager coaches the rep; never shared.
package typealias Coaching = Record<CoachingFields>

package final class CoachingFields: FieldSet {
    package static let declarations = CoachingFields()
    package static let entity = Entity(declarations, name: "coaching", "How the manager coaches the rep; never shared.")

    package let date = Field<Day>("date", .optional, .coaching, about: "On which day")
    package let type = Field<CoachingType>(
        "type", .optional, .coaching, about: "Developing the rep (coaching), or showing how (demo)")
    package let rep = Field<Reference<ToPerson>>(
        "rep", .optional, .coaching, unresolved: "W22",
        about: "Who was coached, where the deal has another rep by now")
    package let manager = Field<Reference<ToPerson>>(
        "manager", .optional, .coaching, unresolved: "W22",
        about: "Who coached, where the deal has another manager by now")
    package let skillFocus = Field<String>("skill_focus", .optional, .coaching, about: "The one skill")
    package let goal = Field<String>("goal", .optional, .coaching, about: "What the rep wants to reach")
    package let reality = Field<String>("reality", .optional, .coaching, about: "Where the rep stands")
    package let options = Field<String>("options", .optional, .coaching, about: "What could be done")
    package let will = Field<String>("will", .optional, .coaching, about: "What the rep will do")
    package let managerRole = Field<String>(
        "manager_role", .optional, .coaching, about: "What the manager does in the call, and what not")
    package let observations = Field<String>("observations", .optional, .coaching, about: "What was seen and heard")
    package let repReview = Field<String>("rep_review", .optional, .coaching, about: "The rep's own review, first")
    package let managerReview = Field<String>(
        "manager_review", .optional, .coaching,
        about: "One thing that worked and one thing to try, said after the rep's own review")
    package let nextLook = Field<Day>(
        "next_look", .optional, .coaching, about: "When manager and rep look at it again")
    package let transferNote = Field<String>(
        "transfer_note", .optional, .coaching, about: "What goes into the next calls")
}

/// Developing the rep, or showing how it is done.
package enum CoachingType: String, Choice {
    case coaching
    case demo
}
