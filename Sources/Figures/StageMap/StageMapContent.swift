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
        let process = request.record(.process)
        let fields = InteractionFields.declarations
        let read = process?.records(ProcessFields.declarations.stages) ?? []
        let stages = read.enumerated().map { position, stage in
            let isCurrent = position == request.place.stage
            let interactions = stage.records(StageFields.declarations.interactions).map { interaction in
                (request.isOutside ? interaction.text(fields.title) : interaction.text(fields.name)) ?? ""
            }
            return StageMap.Stage(
                name: stage.text(StageFields.declarations.name) ?? "", isCurrent: isCurrent,
                interactions: interactions.enumerated().map { position, name in
                    StageMap.Interaction(name: name, isCurrent: isCurrent && position == request.place.interaction)
                })
        }
        // `First conversation → Line walk (you are here) → Trial`
        let names = stages.map { $0.isCurrent ? "\($0.name) (\(request.words.youAreHere))" : $0.name }
        map = StageMap(stages: stages, alternative: names.joined(separator: " \(request.arrows.onward) "))
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
