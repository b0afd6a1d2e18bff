import DocumentModel
import Records
import SalesModel

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
    private static func sentence(_ stages: [Stage], words: Words) -> String {
        stages.map { $0.isCurrent ? "\($0.name) (\(words.youAreHere))" : $0.name }.joined(separator: " → ")
    }
}
