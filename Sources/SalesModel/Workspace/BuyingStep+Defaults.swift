package import Diagnostics

extension Record where Fields == BuyingStepFields {
    /// The buying steps of a process that names none of its own: what buyers do today, and what the seller does beside
    /// it. While options are evaluated, the seller listens.
    ///
    /// - Parameter place: where the process could have said its own.
    package static func defaults(at place: Place) -> [BuyingStep] {
        let steps = [
            ("search", "Search", "Be found; listen for who is looking", SellMode.listen),
            ("referencing", "Ask around", "Introduce them to customers, unprepared", .discuss),
            ("evaluating-options", "Evaluate options", "Listen, and help when asked", .listen),
            ("free-trials", "Try it", "Make trying easy", .present),
            ("best-practices", "Learn how others use it", "Bring users together", .discuss),
            ("negotiation", "Explore vendors and negotiate", "Negotiate openly", .negotiate),
            ("purchase-decision", "Decide", "Let the customer close", .discuss),
        ]
        return steps.map { id, name, sellStep, mode in
            let texts = ["id": id, "name": name, "sell_step": sellStep, "sell_mode": mode.rawValue]
            return BuyingStep(
                RecordStorage(
                    entity: BuyingStepFields.entity, place: place,
                    values: texts.mapValues { Located(.text($0), at: place) }))
        }
    }
}
