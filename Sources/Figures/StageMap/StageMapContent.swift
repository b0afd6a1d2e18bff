import DocumentModel
import Records
import SalesModel

/// The stages in the order of the process, the one the document is about marked, and in it the interaction.
struct StageMapContent: FigureContent {
    static let traits = FigureTraits(
        subject: .process,
        fields: [
            ProcessFields.read(\.stages), StageFields.read(\.name, \.interactions), InteractionFields.read(\.title),
        ],
        fieldsForColleagues: [InteractionFields.read(\.name)],
        content: StageMapContent.init)

    private let map: StageMap

    /// Others than colleagues read what they call a meeting themselves.
    init?(_ request: FigureRequest) {
        let isOutside = request.context.audience.isOutside
        let here = request.stage?.id?.value
        let process = request.record(.process)
        let read = process?.records(ProcessFields.declarations.stages) ?? []
        let stages = zip(read, request.workspace.stages).map { stage, known in
            let isCurrent = here != nil && known.id?.value == here
            let interactions = stage.records(StageFields.declarations.interactions)
            let ids = request.workspace.interactions(of: known).map(\.id?.value)
            let current = isCurrent ? ids.firstIndex(of: request.interaction?.id?.value) : nil
            return StageMap.Stage(
                name: stage.text(StageFields.declarations.name) ?? "", isCurrent: isCurrent,
                interactions: interactions.enumerated().map { index, interaction in
                    let fields = InteractionFields.declarations
                    return StageMap.Interaction(
                        name: (isOutside ? interaction.text(fields.title) : interaction.text(fields.name)) ?? "",
                        isCurrent: index == current)
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
