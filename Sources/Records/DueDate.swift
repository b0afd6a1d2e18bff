/// By when something is due: on a day, or so long before or after something whose day may not be known yet.
///
/// `2026-12-01`, `3 days after product-demonstration`, `2 weeks before go_live`
package enum DueDate: Hashable, Sendable {
    case day(Day)
    case relative(RelativeDay)

    /// Reads either form.
    package init?(_ text: String) {
        if let day = Day(text) {
            self = .day(day)
        } else if let relative = RelativeDay(text) {
            self = .relative(relative)
        } else {
            return nil
        }
    }
}

/// So long before or after something: `3 days after product-demonstration`.
package struct RelativeDay: Hashable, Sendable {
    package enum Direction: String, Sendable, CaseIterable { case after, before }

    package let span: TimeSpan
    package let direction: Direction
    /// What it counts from, in one word: an id, or the key of a field.
    package let anchor: String
    /// What readers call the anchor; the anchor as written where nil.
    package var anchorName: String?

    package init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 4, let span = TimeSpan("\(words[0]) \(words[1])"),
            let direction = Direction(rawValue: String(words[2]))
        else { return nil }
        self.span = span
        self.direction = direction
        anchor = String(words[3])
    }

    /// `3 days after product-demonstration`
    package var text: String { "\(span.text) \(direction.rawValue) \(anchor)" }

    /// The day meant, once the anchor's is known.
    package func day(from anchor: Day) -> Day {
        switch direction {
        case .after: anchor.adding(span)
        case .before: anchor.adding(span, times: -1)
        }
    }
}

extension DueDate: FieldContent {
    package static var kind: FieldKind { .dueDate }

    package init?(_ value: FieldValue) {
        switch value {
        case .day(let day): self = .day(day)
        case .relativeDay(let relative): self = .relative(relative)
        case .text, .markdown, .integer, .number, .boolean, .moment, .timeSpan, .choice, .reference, .record, .list:
            return nil
        }
    }
}

extension Day {
    /// The day a span later, or earlier for a negative number of times. Months and years end on the last day of a month
    /// that has no such day: a month after 31 January is 28 or 29 February.
    package func adding(_ span: TimeSpan, times: Int = 1) -> Day {
        let count = span.count * times
        switch span.unit {
        case .day: return adding(days: count)
        case .week: return adding(days: count * 7)
        case .month: return adding(months: count)
        case .year: return adding(months: count * 12)
        }
    }

    private func adding(months: Int) -> Day {
        let total = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
        for day in stride(from: day, through: 28, by: -1) {
            if let found = Day(year: total / 12, month: total % 12 + 1, day: day) { return found }
        }
        return Day(year: total / 12, month: total % 12 + 1, day: min(day, 28)) ?? self
    }
}
