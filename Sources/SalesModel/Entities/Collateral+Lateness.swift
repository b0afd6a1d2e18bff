package import Records

extension Record where Fields == CollateralFields {
    /// Whether the item is due before that day and neither approved nor retired.
    package func isLate(on today: Day) -> Bool {
        guard let due = self.due?.value, due < today else { return false }
        switch self.status?.value ?? .draft {
        case .draft, .requested, .inProduction: return true
        case .approved, .retired: return false
        }
    }
}
