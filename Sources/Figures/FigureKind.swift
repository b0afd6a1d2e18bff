package import DocumentModel
package import Records
package import SalesModel

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

/// What a figure may draw from: the workspace, and where in it the document stands.
package struct FigureRequest: Sendable {
    package var workspace: Workspace
    package var stage: Stage?
    package var interaction: Interaction?
    package var words: WriterWords

    package init(
        workspace: Workspace, stage: Stage? = nil, interaction: Interaction? = nil, words: WriterWords = WriterWords()
    ) {
        self.workspace = workspace
        self.stage = stage
        self.interaction = interaction
        self.words = words
    }
}

extension StageMap {
    /// The stages in the order of the process, the one the document is about marked, and in it the interaction.
    init(_ request: FigureRequest) {
        let here = request.stage?.id?.value
        let stages = request.workspace.stages.map { stage in
            let isCurrent = here != nil && stage.id?.value == here
            return Stage(
                name: stage.name?.value ?? stage.id?.value ?? "",
                isCurrent: isCurrent,
                interactions: request.workspace.interactions(of: stage).map { interaction in
                    Interaction(
                        name: interaction.name?.value ?? interaction.id?.value ?? "",
                        isCurrent: isCurrent && interaction.id?.value == request.interaction?.id?.value)
                })
        }
        self.init(stages: stages, alternative: StageMap.sentence(stages, words: request.words))
    }

    /// `First conversation → Line walk (you are here) → Trial`
    private static func sentence(_ stages: [Stage], words: WriterWords) -> String {
        stages.map { $0.isCurrent ? "\($0.name) (\(words.youAreHere))" : $0.name }.joined(separator: " → ")
    }
}
