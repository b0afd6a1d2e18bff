import Diagnostics
package import Records

/// Something somebody has promised to do by a day.
package typealias Action = Record<ActionFields>

package final class ActionFields: FieldSet {
    package static let declarations = ActionFields()
    package static let entity = Entity(declarations, name: "action", "Something somebody has promised to do by a day.")

    package let id = Field<String>("id", kind: .text(.identifier), about: "What other actions call it")
    package let text = Field<String>("text", .required, .customer, about: "What is done")
    package let owner = Field<Reference<ToOwner>>(
        "owner", .requiredBy("E14"), .customer, unresolved: "W22", about: "The one person who answers for it")
    package let counterpart = Field<Reference<ToOwner>>(
        "counterpart", .optional, .customer, unresolved: nil, about: "The other side's person")
    package let side = Field<ActionSide>("side", .required, .customer, about: "Whose action it is")
    package let due = Field<DueDate>(
        "due", .requiredBy("E14"), .customer,
        about: "By when: a day, `3 days after <plan>` or `2 weeks before go_live`")
    package let status = Field<ActionStatus>(
        "status", .optional, .customer, default: .choice("todo"), about: "How it stands")
    package let milestone = Field<Bool>(
        "milestone", .optional, .customer, about: "Whether it is an event that others follow from")
    package let dependsOn = Field<String>("depends_on", about: "What has to be done before")
    package let audience = Field<Audience>(
        "audience", kind: .choice(ChoiceKind(ids: Audience.ofRecords.map(\.rawValue))), default: .choice("internal"),
        about: "Who may see it")
}

/// Which side does it, the buyer's or ours.
package enum ActionSide: String, Choice {
    case buyer
    case seller
}

/// Whether an action is still to do, under way, done, or given up.
package enum ActionStatus: String, Choice {
    case todo
    case doing
    case done
    case dropped

    /// Whether it is neither done nor given up.
    package var isOpen: Bool {
        switch self {
        case .todo, .doing: true
        case .done, .dropped: false
        }
    }
}

extension Record where Fields == ActionFields {
    /// Whether it is neither done nor given up.
    package var isOpen: Bool { (self.status?.value ?? .todo).isOpen }
}
