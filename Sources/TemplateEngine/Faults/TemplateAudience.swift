/// Who reads what a template makes.
package enum TemplateAudience: String, Hashable, Sendable, CaseIterable {
    case `internal`
    case partner
    case customer

    /// Whether internal fields must be kept from them.
    package var isOutside: Bool {
        switch self {
        case .internal: false
        case .partner, .customer: true
        }
    }

    /// As messages call them.
    package var words: String {
        switch self {
        case .internal: "colleagues"
        case .partner: "partners"
        case .customer: "customers"
        }
    }
}
