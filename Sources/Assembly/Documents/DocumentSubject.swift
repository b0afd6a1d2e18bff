import Diagnostics
import Records
package import SalesModel

/// What one document is about.
package struct DocumentSubject: Sendable {
    package var stage: Stage?
    package var interaction: Interaction?
    package var collateral: Collateral?
    package var deal: Deal?
    package var plan: Plan?
    /// The last meeting of the deal that lies behind us and before this one.
    package var previous: Plan?

    var scope: Scope { Scope(deal: deal, interaction: interaction) }

    /// The spec files that every document about it is made from.
    package var specFiles: [String] {
        [SpecPath.process, SpecPath.people] + [interaction?.place.file, deal?.place.file].compactMap { $0 }
    }
}

extension DocumentSubject {
    /// Documents for customers and partners are made only for deals that name them; what is about no deal is made for
    /// whoever the template says.
    func isShared(with audience: Audience) -> Bool {
        guard let deal else { return true }
        let names = deal.sharedWith.map(\.value)
        return switch audience {
        case .internal, .coaching: true
        case .partner: names.contains(.partner)
        case .customer: names.contains(.customer)
        }
    }
}
