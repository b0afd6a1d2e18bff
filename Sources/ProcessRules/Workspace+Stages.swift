import Records
import SalesModel

extension Workspace {
    /// Each exchange with the stage it happens in: its own, or its interaction's; nil where it says neither.
    var exchangesInStages: [(exchange: Exchange, stageID: String?)] {
        let listed = stages.flatMap { stage in stage.interactions.map { ($0.value.id, stage.id?.value) } }
        let homes = Dictionary(listed, uniquingKeysWith: { first, _ in first })
        return (process?.exchanges ?? []).map { exchange in
            if let stage = exchange.stage?.value.id { return (exchange, stage) }
            return (exchange, exchange.interaction.flatMap { homes[$0.value.id] ?? nil })
        }
    }

    /// How far along the process a plan's meeting is: 0 for the first stage.
    func position(of plan: Plan) -> Int? {
        guard let id = plan.interaction?.value.id else { return nil }
        return stages.firstIndex { $0.interactions.contains { $0.value.id == id } }
    }

    /// How many stages make up a third of the process, to the nearest: 1 of 2, 3 or 4, 2 of 5; none of a single one.
    var thirdOfStages: Int { stages.count > 1 ? (stages.count * 2 + 3) / 6 : 0 }
}
