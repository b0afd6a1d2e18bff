import Records

extension EvaluationContext {
    enum MeetingSide { case before, after }

    /// What somebody still has to do before or after a meeting, by day and then as written; nothing once it was held.
    /// What has no day yet comes after; while the meeting has none, everything with a day comes before.
    func openActions(_ side: MeetingSide, _ plan: Plan) -> FieldValue? {
        guard let deal = scope.deal else { return nil }
        guard !plan.isHeld else { return .list([]) }
        let dated = deal.actions.filter(\.isOpen).map { (action: $0, due: deal.dueDay(of: $0)) }
        let chosen = dated.filter { item in
            let isBefore = item.due.map { due in plan.day.map { due <= $0 } ?? true } ?? false
            return isBefore == (side == .before)
        }
        let sorted = chosen.enumerated().sorted { a, b in
            switch (a.element.due, b.element.due) {
            case (let one?, let other?) where one != other: one < other
            case (_?, nil): true
            case (nil, _?): false
            case (_, _): a.offset < b.offset
            }
        }
        return .records(sorted.map(\.element.action.storage))
    }
}
