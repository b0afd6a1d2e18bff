/// The filters that a tag may pass its value through.
package enum FilterName: String, CaseIterable, Sendable {
    case date
    case currency
    case number
    case upper
    case lower
    case join
    case `default`
    case count
    case `any`
    case sort
    case `where`
    case first
    case rest
    case sum
    case rows

    /// What it takes, as messages say it.
    package var takes: String {
        switch self {
        case .date: "a date"
        case .currency, .number: "a number"
        case .upper, .lower: "a text or a choice"
        case .join: "a list of texts, numbers, dates or choices"
        case .default: "a value that can be printed"
        case .count, .any, .sort, .first, .rest, .rows: "a list"
        case .where, .sum: "a list of records"
        }
    }

    /// What may stand behind its colon, as messages say it.
    package var argument: String {
        switch self {
        case .date: DateForm.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        case .currency: "a currency of three letters, 'whole' or 'short', or both"
        case .number: "how many decimal places"
        case .upper, .lower, .count, .any: "nothing"
        case .join: "what stands between two"
        case .default: "the text to print where the value is missing"
        case .sort: "the field to sort by, and perhaps 'descending'"
        case .where: "a field and the values to keep"
        case .first: "how many to keep"
        case .rest: "how many to leave out"
        case .sum: "a field that is a number"
        case .rows: "how many blank rows, from 1 to 100"
        }
    }

    /// What it gives, as messages say it.
    package var gives: String {
        switch self {
        case .date, .currency, .number, .upper, .lower, .join, .default: "a text"
        case .count: "a whole number"
        case .any: "a yes or no"
        case .sort, .where, .first, .rest, .rows: "a list"
        case .sum: "a number"
        }
    }
}

/// How a date is written; the words of the argument of `date`.
package enum DateForm: String, CaseIterable, Sendable {
    /// `Tuesday, 3 March 2026`, with the time where one was said. What a date without a filter is.
    case long
    /// `Tuesday, 3 March 2026`
    case day
    /// `3 Mar 2026`
    case short
    /// `Tue, 3 Mar 2026`
    case dated
    /// `Tue, 3 Mar`, where the year was said before.
    case brief
    /// `Tuesday`
    case weekday
    /// `March 2026`
    case month
    /// `14:30`; missing where the date has no time.
    case time
    /// `2026-03-03`, or `2026-03-03T14:30+01:00`
    case iso
}
