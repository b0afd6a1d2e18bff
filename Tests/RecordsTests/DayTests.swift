import Records
import Testing

@Suite("Days and moments")
struct DayTests {
    @Test(
        "days are counted in the Gregorian calendar, also before it was invented",
        arguments: [
            ("0001-01-01", 1, 1), ("1582-10-04", 577_725, 1), ("1582-10-15", 577_736, 5), ("1970-01-01", 719_163, 4),
            ("2000-02-29", 730_179, 2), ("2026-11-24", 739_944, 2), ("9999-12-31", 3_652_059, 5),
        ])
    func ordinals(text: String, ordinal: Int, weekday: Int) throws {
        let day = try #require(Day(text))
        #expect(day.ordinal == ordinal)
        #expect(day.weekday == weekday)
        #expect(day.iso == text)
    }

    @Test(
        "days are added across months, leap days and years, and stay within what can be written",
        arguments: [
            ("2026-12-31", 1, "2027-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2100-02-28", 1, "2100-03-01"),
            ("2026-03-01", -1, "2026-02-28"), ("2026-01-01", 365, "2027-01-01"), ("9999-12-31", 1, "9999-12-31"),
            ("0001-01-01", -1, "0001-01-01"), ("2000-01-01", 146_097, "2400-01-01"),
        ])
    func adding(text: String, days: Int, expected: String) {
        #expect(Day(text)?.adding(days: days).iso == expected)
    }

    @Test("days sort as they follow one another")
    func order() {
        let days = ["2026-12-01", "2026-02-28", "2025-12-31", "2026-02-27"].compactMap(Day.init(_:)).sorted()
        #expect(days.map(\.iso) == ["2025-12-31", "2026-02-27", "2026-02-28", "2026-12-01"])
    }

    @Test(
        "what no calendar has is no day",
        arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-1-1"])
    func none(text: String) { #expect(Day(text) == nil) }

    @Test("a moment that is earlier comes first, wherever it was written")
    func moments() throws {
        let berlin = try #require(Moment("2026-03-01T09:00+01:00"))
        let london = try #require(Moment("2026-03-01 08:30Z"))
        let kathmandu = try #require(Moment("2026-03-01T23:59:30-11:45"))
        #expect(berlin < london && london < kathmandu)
        #expect(
            [berlin, london, kathmandu].map(\.iso) == [
                "2026-03-01T09:00+01:00", "2026-03-01T08:30Z", "2026-03-01T23:59-11:45",
            ])
        #expect((kathmandu.hour, kathmandu.minute, kathmandu.utcOffset) == (23, 59, -42_300))
    }

    @Test("seconds since 1970 become days")
    func seconds() {
        #expect(Day.utc(secondsSince1970: 0)?.iso == "1970-01-01")
        #expect(Day.utc(secondsSince1970: 86_399)?.iso == "1970-01-01")
        #expect(Day.utc(secondsSince1970: 951_782_400)?.iso == "2000-02-29")
        #expect(Day.utc(secondsSince1970: -1) == nil)
    }
}
