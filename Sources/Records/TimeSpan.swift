/// A span of calendar time, written `14 days`, `1 week`, `6 months`.
package struct TimeSpan: Hashable, Sendable {
    package enum Unit: String, Sendable, CaseIterable { case day, week, month, year }

    /// At least 1.
    package let count: Int
    package let unit: Unit

    /// - Parameter count: at least 1.
    package init(count: Int, unit: Unit) {
        self.count = max(count, 1)
        self.unit = unit
    }

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), (1...10_000).contains(count),
            let unit = Unit.allCases.first(where: { parts[1] == $0.rawValue || parts[1] == $0.rawValue + "s" })
        else { return nil }
        self.count = count
        self.unit = unit
    }

    /// `14 days`
    package var text: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}

extension TimeSpan: FieldContent {
    package static var kind: FieldKind { .timeSpan }

    package init?(_ value: FieldValue) {
        guard case .timeSpan(let span) = value else { return nil }
        self = span
    }
}
