import DocumentModel
import Records
import SalesModel

/// What the customer does step by step, and what we do beside it and how; with the stages of the process that serve each step.
struct BuyingAndSellingContent: FigureContent {
    static let traits = FigureTraits(
        subject: .process,
        options: [
            FigureOption("table", "none", "below"), FigureOption("stages", "shown", "hidden"),
            FigureOption("evidence", "hidden", "shown"),
        ],
        fields: [
            ProcessFields.read(\.buyingSteps, \.stages),
            BuyingStepFields.read(\.id, \.name, \.sellStep, \.sellMode, \.buyerEvidence),
            StageFields.read(\.name, \.buyingSteps),
        ],
        content: BuyingAndSellingContent.init)

    struct Step: Sendable {
        var name: String
        var sellStep: String
        var mode: SellMode?
        /// In the document's language.
        var modeLabel: String?
        /// What shows that the customer is there.
        var evidence: [String]
    }

    struct Stage: Sendable {
        var name: String
        /// The steps that it serves, by their places.
        var steps: [Int]
    }

    var steps: [Step]
    var stages: [Stage]
    private let words: FigureWords

    init?(_ request: FigureRequest) {
        guard let process = request.record(.process) else { return nil }
        words = request.figureWords
        let fields = BuyingStepFields.declarations
        let records = process.records(ProcessFields.declarations.buyingSteps)
        steps = records.map { step in
            let mode = step.value(fields.sellMode)
            return Step(
                name: step.text(fields.name) ?? "", sellStep: step.text(fields.sellStep) ?? "", mode: mode,
                modeLabel: mode.map { request.label($0) }, evidence: step.texts(fields.buyerEvidence))
        }
        let places = Dictionary(
            records.enumerated().compactMap { index, step in step.value(fields.id).map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        stages = process.records(ProcessFields.declarations.stages).map { stage in
            let served = stage.records(StageFields.declarations.buyingSteps).compactMap { $0.value(fields.id) }
            return Stage(
                name: stage.text(StageFields.declarations.name) ?? "",
                steps: Set(served.compactMap { places[$0] }).sorted())
        }
        if steps.isEmpty { return nil }
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        facts.tell(steps) { facts, step in
            facts.tell(step.name)
            facts.tell(step.sellStep)
            facts.tell(step.mode?.rawValue)
            facts.tell(step.modeLabel)
            facts.tell(step.evidence) { $0.tell($1) }
        }
        facts.tell(stages) { facts, stage in
            facts.tell(stage.name)
            facts.tell(stage.steps) { $0.tell($1) }
        }
        return facts
    }

    func figure(_ options: FigureOptions) -> Figure? {
        let steps = BuyingAndSelling(
            self, words, showsStages: options["stages"] != "hidden", showsEvidence: options["evidence"] == "shown")
        var drawing = steps.drawing(
            title: words.buyingTitle, description: description, table: table(isNumbered: steps.isNumbered))
        drawing.showsTable = options["table"] == "below" || steps.isNumbered
        return .drawing(drawing)
    }

    private var description: String {
        let told = steps.map { step in
            "\(step.name): "
                + [
                    step.sellStep, step.modeLabel.map { "(\($0))" },
                    step.evidence.isEmpty ? nil : "– " + step.evidence.joined(separator: ", "),
                ]
                .joined(by: " ")
        }
        return told.joined(separator: "; ") + "."
    }

    private func table(isNumbered: Bool) -> Table {
        let rows = steps.enumerated().map { index, step in
            let serving = stages.filter { $0.steps.contains(index) }.map(\.name)
            return (isNumbered ? ["\(index + 1)"] : [])
                + [
                    step.name, step.sellStep, step.modeLabel ?? "", serving.joined(separator: ", "),
                    step.evidence.joined(separator: "; "),
                ]
        }
        let heads = [words.they, words.we, words.how, words.stage, words.evidence]
        return isNumbered ? Table([words.number] + heads, numbers: [0], rows) : Table(heads, rows)
    }
}
