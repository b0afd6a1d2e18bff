/// What a field holds, for whoever reads, checks or describes records without knowing their types.
package indirect enum FieldKind: Sendable {
    /// One line of text.
    case text
    /// Lower-case letters, digits and hyphens.
    case identifier
    case markdown
    case integer
    case number
    case boolean
    /// `2026-12-01`
    case day
    /// `2026-12-01T09:30+01:00`
    case moment
    /// `14 days`
    case timeSpan
    /// ISO 4217: `EUR`
    case currency
    /// BCP 47: `en-GB`
    case language
    /// http, https or mailto.
    case webAddress
    /// A file of the workspace, or an https link.
    case asset
    case choice(ChoiceKind)
    case reference(ReferenceKind)
    case record(any FieldSet.Type)
    case list(FieldKind)
}

/// A closed set of words a field may hold.
package struct ChoiceKind: Sendable {
    /// In the order of declaration.
    package let ids: [String]

    package init(ids: [String]) { self.ids = ids }
}

/// What a reference may point at. Where it is looked up depends on who refers: a contact within its deal, a criterion
/// within its interaction.
package enum ReferenceKind: String, Sendable, CaseIterable {
    case role
    case cluster
    /// A role or a cluster: the audience of a hand-off.
    case audience
    case stage
    case interaction
    case buyingStep = "buying step"
    /// Another exchange, by its deliverable.
    case exchange
    /// A contact of the same deal.
    case contact
    /// An exit criterion of the same interaction, by id or exact text.
    case criterion = "exit criterion"
    /// A hand-off, by its id.
    case collateral
}

extension FieldKind {
    /// Lists and nested records have no audience of their own, only their leaves do. A reference is a leaf: that one
    /// contact influences another may be told to nobody outside, though the names of both may.
    package var isLeaf: Bool {
        switch self {
        case .text, .identifier, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .currency, .language,
            .webAddress, .asset, .choice, .reference:
            true
        case .list(let item): item.isLeaf
        case .record: false
        }
    }
}
