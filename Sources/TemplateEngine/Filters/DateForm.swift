/// How a date is written; the words of the argument of `date`.
package enum DateForm: String, CaseIterable, Sendable {
    /// `Tuesday, 3 March 2026`, with the time where one was said. What a date without a filter is.
    case long
    /// `Tuesday, 3 March 2026`
    case day
    /// `3 Mar 2026`
    case short
    /// `Tuesday`
    case weekday
    /// `March 2026`
    case month
    /// `14:30`; missing where the date has no time.
    case time
    /// `2026-03-03`, or `2026-03-03T14:30+01:00`
    case iso
}
