/// A filter as it was checked, ready to run.
enum BoundFilter: Sendable {
    case date(DateForm)
    /// nil: the currency of the rendering.
    case currency(code: String?, cents: Cents)
    case number(decimalPlaces: Int?)
    case upper
    case lower
    case join(separator: String)
    case defaultText(String)
    case count
    case any
    case sum(FieldKey)
    case sort(FieldKey, isDescending: Bool)
    case keep(FieldKey, values: [String])
    case first(Int)
    /// What `first` leaves out.
    case rest(Int)

    /// Whether what it gives is of the kind that it takes.
    var keepsType: Bool {
        switch self {
        case .sort, .keep, .first, .rest: true
        case .date, .currency, .number, .upper, .lower, .join, .defaultText, .count, .any, .sum: false
        }
    }
}

/// When an amount is written with its cents.
enum Cents: Sendable {
    case always
    case never
    /// Only where there are any, in this amount or in one beside it.
    case whereAny
}

/// The field of a list's items that a filter looks at.
struct FieldKey: Sendable {
    /// Empty: the item itself.
    var fields: [String]
    /// The order of an enum's cases, by which choices sort.
    var caseOrder: [String: Int]
}
