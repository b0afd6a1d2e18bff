import Diagnostics
import SalesModel

/// What one document is about.
struct Subject: Sendable {
    var stage: Stage?
    var interaction: Interaction?
    var collateral: Collateral?
    var deal: Deal?
    var plan: Plan?
    /// The last meeting of the deal that lies behind us and before this one.
    var previous: Plan?

    var scope: Scope { Scope(deal: deal, interaction: interaction) }

    /// The spec files the document is made from; an error in any of them keeps it from being written.
    var specFiles: [String] {
        [SpecPath.process] + [interaction?.place.file, deal?.place.file].compactMap { $0 }
    }
}

/// Where specs stand in a workspace.
enum SpecPath {
    static let process = "Specs/process.yaml"

    static let interactions = "Specs/interactions/"
    static let deals = "Specs/deals/"

    static func interaction(_ id: String) -> String { "\(interactions)\(id).yaml" }

    static func deal(_ id: String) -> String { "\(deals)\(id).yaml" }
}
