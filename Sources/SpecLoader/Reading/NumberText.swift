import Foundation

/// Numbers as specs write them: `12500`, `0.5`, `-300.25`.
enum NumberText {
    /// nil for every other form, and for `12.500`, which is twelve thousand five hundred to half of Europe.
    static func decimal(_ text: String) -> Decimal? {
        guard isPlain(text), !hasTwoMeanings(text.split(separator: ".")) else { return nil }
        return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    }

    /// The plain numbers that a text with separators, spaces or a currency may mean: for `€ 12.500,00` 12500.00, for
    /// `12,500` both 12500 and 12.5, for `a lot` none.
    static func meanings(_ text: String) -> [String] {
        let digits = withoutCurrency(text).filter { !$0.isWhitespace && $0 != "'" && $0 != "’" && $0 != "_" }
        let separators = digits.filter { $0 == "," || $0 == "." }
        let groups = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard let last = groups.last, groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else { return [] }
        // The last separator is a decimal one if it is unlike those before it, or if no three digits follow.
        let isDecimal = separators.last.map { sign in
            last.count != 3 || separators.dropLast().contains { $0 != sign }
        }
        let whole = isDecimal == true ? groups.dropLast() : groups[...]
        guard whole.dropFirst().allSatisfy({ $0.count == 3 }) else { return [] }
        let plain = whole.joined() + (isDecimal == true ? "." + last : "")
        guard isPlain(plain), plain != text else { return [] }
        return hasTwoMeanings(groups) ? [plain, decimalMeaning(groups)] : [plain]
    }

    /// One to three digits that do not begin with 0, and behind a separator exactly three.
    private static func hasTwoMeanings(_ groups: [Substring]) -> Bool {
        guard groups.count == 2, let first = groups[0].first(where: \.isDigit) else { return false }
        return groups[1].count == 3 && first != "0" && groups[0].filter(\.isDigit).count <= 3
    }

    /// `12.500` as a number with decimals that nobody takes for thousands: `12.5`, `12.345` as `12.3450`.
    private static func decimalMeaning(_ groups: [Substring]) -> String {
        var decimals = groups[1]
        while decimals.last == "0" { decimals.removeLast() }
        if decimals.isEmpty { return groups[0] + ".0" }
        return groups[0] + "." + (decimals.count == 3 ? decimals + "0" : decimals)
    }

    /// Without a sign or code of a currency before or behind: `€12`, `12 EUR`.
    private static func withoutCurrency(_ text: String) -> String {
        let letters = text.filter(\.isLetter)
        let bare = letters.count == 3 && CurrencyCodes.all.contains(letters) ? text.filter { !$0.isLetter } : text
        return bare.filter { !$0.isCurrencySymbol }.trimmed
    }

    private static func isPlain(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && digits.count <= 30 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
    }
}
