/// Why a text is no value of its kind.
package enum ValueFault: Sendable, Equatable {
    case integer
    /// `plain` are the numbers that may be meant; several where the text can be read in two ways.
    case number(plain: [String])
    case boolean
    /// `iso` is the day somebody probably meant.
    case day(iso: String?)
    /// The form is right and the calendar has no such day.
    case noSuchDay
    /// `near` is the day and time somebody probably meant, without a zone.
    case moment(near: String?)
    case momentWithoutZone
    case timeSpan(near: String?)
    case dueDate
    case timeZone(near: String?)
    case currency(near: String?)
    case language(near: String?)
    case webAddress(near: String?)
    case asset
    case assetOutside
}

extension ValueFault {
    func message(field: String, text: String) -> String {
        switch self {
        case .integer: "'\(field)' expects a whole number, found '\(text)'"
        case .number(let plain) where plain.count > 1: "the number '\(text)' can be read in two ways"
        case .number: "'\(field)' expects a number, found '\(text)'"
        case .boolean: "'\(field)' expects true or false, found '\(text)'"
        case .day: "'\(field)' expects a day such as 2026-12-01, found '\(text)'"
        case .noSuchDay: "the calendar has no day '\(text)'"
        case .moment: "'\(field)' expects a day and time with its zone, found '\(text)'"
        case .momentWithoutZone: "'\(text)' does not say its time zone"
        case .timeSpan: "'\(field)' expects a length of time such as 14 days, found '\(text)'"
        case .dueDate:
            "'\(field)' expects a day, or a length of time before or after something, found '\(text)'"
        case .timeZone: "'\(text)' is not a time zone"
        case .currency: "'\(text)' is not a currency code"
        case .language: "'\(text)' is not a language tag"
        case .webAddress: "'\(text)' is not a web address"
        case .asset: "'\(text)' is neither a file of the workspace nor an https link"
        case .assetOutside: "'\(text)' leads out of the workspace"
        }
    }

    var help: String {
        switch self {
        case .integer: "write digits only: 30"
        case .number(let plain) where plain.isEmpty: "write digits, with a point for decimals: 12500.50"
        case .number(let plain): "write " + plain.joined(separator: ", or ")
        case .boolean: "write true or false"
        case .day(let iso?): "write it as \(iso)"
        case .day(nil): "write the year, the month and the day in figures, with hyphens"
        case .noSuchDay: "check the month and the day"
        case .moment(let near?): "write it as \(near)+01:00, with your own hours from UTC in the place of +01:00"
        case .moment(nil): "write it like 2026-12-01T09:30+01:00"
        case .momentWithoutZone: "add the zone, as hours from UTC: 2026-12-01T09:30+01:00 (Z for UTC itself)"
        case .timeSpan(let near?): "write '\(near)'"
        case .timeSpan(nil): "write a number and days, weeks, months or years: 14 days"
        case .dueDate: "write 2026-12-01, or like '3 days after <id of a plan>' or '2 weeks before go_live'"
        case .timeZone(let near?): "did you mean '\(near)'?"
        case .timeZone(nil): "write a continent and a city of the IANA time zones: Europe/Ljubljana"
        case .currency(let near?): "did you mean '\(near)'?"
        case .currency(nil): "write the three letters of ISO 4217: EUR, GBP, USD"
        case .language(let near?): "did you mean '\(near)'?"
        case .language(nil): "write a language, and a country if it matters: en-GB, de, pt-BR"
        case .webAddress(let near?): "write '\(near)'"
        case .webAddress(nil): "write it with https://, http:// or mailto: and without spaces"
        case .asset: "write a path such as assets/one-pager.pdf, or a link that begins with https://"
        case .assetOutside: "copy the file into the workspace and write its path from there"
        }
    }

    /// The value that was meant, where there is one to be sure of.
    var replacement: String? {
        switch self {
        case .number(let plain): plain.count == 1 ? plain[0] : nil
        case .day(let iso): iso
        case .timeSpan(let near), .currency(let near), .language(let near), .webAddress(let near), .timeZone(let near):
            near
        case .integer, .boolean, .noSuchDay, .moment, .momentWithoutZone, .dueDate, .asset, .assetOutside: nil
        }
    }
}
