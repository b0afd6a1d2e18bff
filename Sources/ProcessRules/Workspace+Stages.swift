import SalesModel

extension Workspace {
    /// The stage an exchange happens in: its own, or its interaction's; nil where it says neither.
    func stageID(of exchange: Exchange) -> String? {
        if let stage = exchange.stage?.value.id { return stage }
        guard let id = exchange.interaction?.value.id else { return nil }
        return stages.first { $0.interactions.contains { $0.value.id == id } }?.id?.value
    }

    /// By the id of the stage; stages without exchanges are not in it.
    var exchangesByStage: [String: [Exchange]] {
        var found: [String: [Exchange]] = [:]
        for exchange in process?.exchanges ?? [] {
            if let stage = stageID(of: exchange) { found[stage, default: []].append(exchange) }
        }
        return found
    }

    /// How far along the process a plan's meeting is: 0 for the first stage.
    func position(of plan: Plan) -> Int? {
        guard let id = plan.interaction?.value.id else { return nil }
        return stages.firstIndex { $0.interactions.contains { $0.value.id == id } }
    }

    /// How many stages make up a third of the process, to the nearest: 1 of 2, 3 or 4, 2 of 5; none of a single one.
    var thirdOfStages: Int { stages.count > 1 ? (stages.count * 2 + 3) / 6 : 0 }
}
