import Diagnostics
import Records
package import SalesModel

/// What one document is about.
package struct Subject: Sendable {
    package var stage: Stage?
    package var interaction: Interaction?
    package var collateral: Collateral?
    package var deal: Deal?
    package var plan: Plan?
    /// The last meeting of the deal that lies behind us and before this one.
    package var previous: Plan?

    var scope: Scope { Scope(deal: deal, interaction: interaction) }

    /// The spec files the document is made from; an error in any of them keeps it from being written.
    package var specFiles: [String] {
        [SpecPath.process] + [interaction?.place.file, deal?.place.file].compactMap { $0 }
    }
}

/// Where specs stand in a workspace.
package enum SpecPath {
    package static let process = "Specs/process.yaml"

    package static let interactions = "Specs/interactions/"
    package static let deals = "Specs/deals/"

    package static func interaction(_ id: String) -> String { "\(interactions)\(id).yaml" }

    package static func deal(_ id: String) -> String { "\(deals)\(id).yaml" }

    /// The id of the deal whose file this is.
    package static func deal(of path: String) -> String? {
        guard path.hasPrefix(deals), path.hasSuffix(".yaml") else { return nil }
        let id = path.dropFirst(deals.count).dropLast(".yaml".count)
        return id.isEmpty || id.contains("/") ? nil : String(id)
    }
}
