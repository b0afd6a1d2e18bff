package import Records
package import SalesModel

/// What is still to be written about a meeting.
package enum MissingPart: String, Sendable, Encodable, CaseIterable {
    /// Nobody has written a call plan for a Major Interaction of the deal's stage, or the plan says neither what the
    /// meeting is for nor what the customer is to do at its end.
    case plan
    /// Nobody has written how the rep is coached for a meeting to come.
    case coaching
    /// The meeting is over, and nobody has written what came of it.
    case outcome
}

extension DocumentSubject {
    /// Whether somebody wrote the plan that the document is about.
    package var hasWrittenPlan: Bool {
        guard let plan else { return false }
        return deal?.plans.contains { $0.storage === plan.storage } ?? false
    }

    /// In the order of ``MissingPart``; nothing once the deal is no longer open.
    package func missingParts(in workspace: Workspace, on today: Day) -> [MissingPart] {
        guard let plan, let deal, deal.isOpen else { return [] }
        if plan.isOver(on: today) { return plan.outcome == nil ? [.outcome] : [] }
        let lacksCoaching = workspace.coaching(of: plan, in: deal) == nil
        let isEmpty = plan.objective == nil && plan.bestAction == nil
        return (isEmpty ? [.plan] : []) + (lacksCoaching ? [.coaching] : [])
    }
}

extension DocumentSubject {
    /// When the meeting begins, by the clock of the deal's zone where it has one.
    package var start: Moment? { plan.flatMap { deal?.start(of: $0) } }
}

extension [DocumentSubject] {
    /// By when the meetings begin; those without a day behind the others.
    package var earliestFirst: [DocumentSubject] {
        enumerated().sorted { a, b in
            switch (a.element.start, b.element.start) {
            case (let one?, let other?) where one < other || other < one: one < other
            case (_?, nil): true
            case (nil, _?): false
            case _: a.offset < b.offset
            }
        }.map(\.element)
    }
}

extension Record where Fields == PlanFields {
    /// Whether the meeting was held, or its day has passed.
    package func isOver(on today: Day) -> Bool {
        isHeld || self.when.map { $0.value.day < today } ?? false
    }
}
