import Records
import Testing

@testable import Figures

@Suite("A line of days")
struct DayScaleTests {
    @Test(
        "each month has a tick where it has room; of several between two marks that are near only the last has one",
        arguments: [
            ([(2026, 11, 20), (2027, 3, 1)], 400, [(12, false), (1, false), (2, false), (3, false)]),
            ([(2026, 11, 20), (2026, 11, 24), (2027, 3, 1)], 30, [(3, true)]),
            ([(2026, 11, 28), (2026, 12, 2), (2027, 1, 2)], 30, [(12, false), (1, false)]),
        ] as [([(Int, Int, Int)], Double, [(Int, Bool)])])
    func ticks(days: [(Int, Int, Int)], length: Double, expected: [(Int, Bool)]) {
        let scale = DayScale(
            days.map { Day(year: $0.0, month: $0.1, day: $0.2) }, length: length, gap: 15)
        let ticks = scale.ticks(apart: 12)
        #expect(ticks.map(\.month.month) == expected.map(\.0))
        #expect(ticks.map(\.isAfterBreak) == expected.map(\.1))
    }
}
