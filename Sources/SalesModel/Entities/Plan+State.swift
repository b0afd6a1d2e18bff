package import Records

extension Record where Fields == PlanFields {
    /// Whether the meeting lies behind us: it is marked as held, or somebody wrote down what came of it.
    package var isHeld: Bool { self.status?.value == .held || self.outcome != nil }
}
