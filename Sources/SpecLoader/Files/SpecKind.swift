package import Records
import SalesModel

/// The kinds of spec file, each with its place in the workspace and its entity.
package enum SpecKind: String, CaseIterable, Sendable {
    case process
    case interaction
    case deal

    package var entity: Entity {
        switch self {
        case .process: ProcessFields.entity
        case .interaction: InteractionFields.entity
        case .deal: DealFields.entity
        }
    }

    /// `Specs/deals/` for the many, the file itself for the one.
    package var location: String {
        switch self {
        case .process: "Specs/process.yaml"
        case .interaction: "Specs/interactions/"
        case .deal: "Specs/deals/"
        }
    }

    /// What a file of this kind is called in messages: `Specs/deals/<id>.yaml`.
    package var pattern: String {
        switch self {
        case .process: location
        case .interaction, .deal: location + "<id>.yaml"
        }
    }
}
