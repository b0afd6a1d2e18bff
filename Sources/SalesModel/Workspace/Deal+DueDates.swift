import Diagnostics
package import Records

extension Record where Fields == DealFields {
    /// The day a due date means in this deal; nil while what it counts from has none.
    package func day(of due: DueDate) -> Day? {
        switch due {
        case .day(let day): day
        case .relative(let relative): anchor(of: relative).map(relative.day(from:))
        }
    }

    /// By when an action of this deal is due; nil while nobody can say.
    package func dueDay(of action: Action) -> Day? { action.due.flatMap { day(of: $0.value) } }

    private func anchor(of relative: RelativeDay) -> Day? {
        if relative.anchor == DealFields.declarations.goLive.traits.key { return self.goLive?.value }
        return self.plans.first { $0.id?.value == relative.anchor }?.day
    }
}

extension EvaluationContext {
    /// A due date as readers are told it: the day, or the words with what readers call the meeting it counts from.
    package func dueDate(_ relative: RelativeDay) -> FieldValue {
        if let day = scope.deal?.day(of: .relative(relative)) { return .day(day) }
        var named = relative
        named.anchorName = anchorName(relative.anchor)
        return .relativeDay(named)
    }

    private func anchorName(_ anchor: String) -> String? {
        let goLive = DealFields.declarations.goLive.traits
        if anchor == goLive.key { return labels.label(of: goLive) }
        let plan = scope.deal?.plans.first { $0.id?.value == anchor }
        return workspace.interaction(plan?.interaction?.value.id ?? anchor)?.title
    }
}
