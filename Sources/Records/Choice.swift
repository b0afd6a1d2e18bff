/// An enum of the specs: its raw values are the words people write.
package protocol Choice: FieldContent, RawRepresentable<String>, CaseIterable, Hashable {}

extension Choice {
    package static var kind: FieldKind { .choice(ChoiceKind(ids: allCases.map(\.rawValue))) }

    package init?(_ value: FieldValue) {
        guard case .choice(let id) = value else { return nil }
        self.init(rawValue: id)
    }
}

/// Who may read something. A leaf that is not marked is ``internal``; customers and partners see ``customer`` leaves;
/// what is marked for ``coaching`` nobody reads but a rep and the rep's manager, who read all the rest as well.
package enum Audience: String, Choice {
    case `internal`
    case partner
    case customer
    case coaching

    /// Those that a record may name for itself, as an action does.
    package static let ofRecords = [Audience.internal, .partner, .customer]

    /// Whether the readers are outside of our own organisation.
    package var isOutside: Bool {
        switch self {
        case .internal, .coaching: false
        case .partner, .customer: true
        }
    }

    /// Whether these readers may see a leaf that is marked for `leaf`.
    package func maySee(_ leaf: Audience) -> Bool {
        switch leaf {
        case .customer: true
        case .internal, .partner: !isOutside
        case .coaching: self == .coaching
        }
    }

    /// Whether these readers may see a record that names its own audience, as an action does: partners also see what is
    /// marked for partners.
    package func maySee(record audience: Audience) -> Bool {
        switch self {
        case .internal, .coaching: true
        case .partner: audience != .internal
        case .customer: audience == .customer
        }
    }
}
