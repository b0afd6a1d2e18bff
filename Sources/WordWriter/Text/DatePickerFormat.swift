/// How Word writes a day that somebody picks in a date control.
enum DatePickerFormat {
    /// `dddd d MMMM yyyy` and its like: weekday, day, month, year in the order of the language.
    static func format(for language: String) -> String {
        switch language {
        case "en-US": "ddd, MMM d, yyyy"
        case "en-CA": "ddd, MMM d, yyyy"
        default:
            switch language.split(separator: "-").first ?? "" {
            case "ja", "zh": "yyyy年M月d日"
            case "ko": "yyyy년 M월 d일"
            case "de": "ddd, d. MMM yyyy"
            default: "ddd d MMM yyyy"
            }
        }
    }

    /// Whether a text has the form `2026-11-21`; Word calls a file damaged for another.
    static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        return 1...12 ~= month && 1...31 ~= day
    }
}
