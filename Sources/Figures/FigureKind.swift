package import DocumentModel
package import Records
import SalesModel

/// The figures a template can draw, by the name it writes: ```` ```figure stage-map ````.
package enum FigureKind: String, Sendable, CaseIterable {
    case stageMap = "stage-map"

    /// The fields the figure reads: each has to be one a customer may see, for the figure to stand in a customer's
    /// document (E11).
    package var fields: [(entity: Entity, field: FieldTraits)] {
        switch self {
        case .stageMap:
            [
                (StageFields.entity, StageFields.declarations.name.traits),
                (InteractionFields.entity, InteractionFields.declarations.name.traits),
            ]
        }
    }

    package func figure(_ request: FigureRequest) -> Figure {
        switch self {
        case .stageMap: .stageMap(StageMap(request))
        }
    }
}
