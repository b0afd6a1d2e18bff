import Records

/// Where days stand on a line: as far apart as in the calendar, but never closer than marks need room. What has no day stands
/// next to what comes before it.
struct DayScale {
    /// Of each mark, in their order.
    let positions: [Double]
    private let known: [(day: Day, x: Double)]

    /// - Parameters:
    ///   - days: in order.
    ///   - length: of the line, in points.
    ///   - gap: between two marks; less where there are too many for it.
    init(_ days: [Day?], length: Double, gap: Double) {
        var last: Day?
        let distances = days.dropFirst().enumerated().map { index, day -> Double in
            if let before = days[index] { last = before }
            guard let day, let before = last else { return 0 }
            return Double(max(day.ordinal - before.ordinal, 0))
        }
        let gaps = Self.gaps(distances, length: length, gap: gap)
        var x = 0.0
        positions =
            days.isEmpty
            ? []
            : [0]
                + gaps.map {
                    x += $0; return x
                }
        known = zip(days, positions).compactMap { day, x in day.map { ($0, x) } }
    }

    /// The distances at the one scale that fills the line, each at least the gap.
    private static func gaps(_ distances: [Double], length: Double, gap: Double) -> [Double] {
        guard !distances.isEmpty else { return [] }
        let gap = min(gap, length / Double(distances.count))
        func total(_ scale: Double) -> Double { distances.reduce(0) { $0 + max(gap, $1 * scale) } }
        var (low, high) = (0.0, length)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if total(middle) < length { low = middle } else { high = middle }
        }
        return distances.map { max(gap, $0 * low) }
    }

    /// Where a day stands between two that are known; nil outside of them.
    func position(of day: Day) -> Double? {
        for (one, other) in zip(known, known.dropFirst()) where one.day <= day && day <= other.day {
            let span = other.day.ordinal - one.day.ordinal
            guard span > 0 else { return one.x }
            return one.x + (other.x - one.x) * Double(day.ordinal - one.day.ordinal) / Double(span)
        }
        return nil
    }

    /// Where months begin on the line, as far apart as is asked for, in points. Of months between two marks that have no
    /// such room the last one is there alone, and what comes before it is broken.
    func ticks(apart gap: Double) -> [(month: Day, x: Double, isAfterBreak: Bool)] {
        var ticks: [(month: Day, x: Double, isAfterBreak: Bool)] = []
        for month in months {
            guard let x = position(of: month) else { continue }
            if let last = ticks.last, x - last.x < gap, !isMark(between: last.x, x) {
                ticks[ticks.count - 1] = (month, x, true)
            } else {
                ticks.append((month, x, false))
            }
        }
        return ticks
    }

    private func isMark(between one: Double, _ other: Double) -> Bool {
        known.contains { $0.x > one && $0.x < other }
    }

    /// The first days of the months between the first and the last day.
    var months: [Day] {
        guard let first = known.first?.day, let last = known.last?.day else { return [] }
        var months: [Day] = []
        var (year, month) = (first.year, first.month)
        while let day = Day(year: year, month: month, day: 1), day <= last, months.count < 240 {
            if day >= first { months.append(day) }
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return months
    }
}
