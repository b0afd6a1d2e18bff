import DocumentModel
import Records
import SalesModel

/// The stages in the order of the process, the one the document is about marked, and in it the interaction.
struct StageMapContent: FigureContent {
    static let traits = FigureTraits(
        subject: .process,
        fields: [StageFields.read(\.name), InteractionFields.read(\.name)],
        content: StageMapContent.init)

    private let map: StageMap

    init?(_ request: FigureRequest) {
        let here = request.stage?.id?.value
        let stages = request.workspace.stages.map { stage in
            let isCurrent = here != nil && stage.id?.value == here
            return StageMap.Stage(
                name: stage.name?.value ?? stage.id?.value ?? "",
                isCurrent: isCurrent,
                interactions: request.workspace.interactions(of: stage).map { interaction in
                    StageMap.Interaction(
                        name: interaction.name?.value ?? interaction.id?.value ?? "",
                        isCurrent: isCurrent && interaction.id?.value == request.interaction?.id?.value)
                })
        }
        // `First conversation → Line walk (you are here) → Trial`
        let names = stages.map { $0.isCurrent ? "\($0.name) (\(request.words.youAreHere))" : $0.name }
        map = StageMap(stages: stages, alternative: names.joined(separator: " → "))
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        facts.tell(map.stages) { facts, stage in
            facts.tell(stage.name)
            facts.tell(stage.isCurrent)
            facts.tell(stage.interactions) { facts, interaction in
                facts.tell(interaction.name)
                facts.tell(interaction.isCurrent)
            }
        }
        facts.tell(map.alternative)
        return facts
    }

    func figure(_ options: FigureOptions) -> Figure? { .stageMap(map) }
}
