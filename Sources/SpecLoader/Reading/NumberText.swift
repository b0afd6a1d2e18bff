import Foundation

/// Numbers as specs write them: `12500`, `0.5`, `-300.25`.
enum NumberText {
    static func decimal(_ text: String) -> Decimal? {
        guard isPlain(text) else { return nil }
        return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    }

    /// The plain number that a text with separators, spaces or a currency sign means, nil where it could be another:
    /// `12,500` and `€ 12.500,00` are 12500, `1,5` may be anything.
    static func plain(_ text: String) -> String? {
        var rest = text[...]
        let isSign: (Character) -> Bool = { $0.isCurrencySymbol || $0.isWhitespace || $0.isLetter }
        while let first = rest.first, isSign(first) { rest = rest.dropFirst() }
        while let last = rest.last, isSign(last) { rest = rest.dropLast() }
        let joined = rest.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" && $0 != "_" }
        let separators = joined.filter { $0 == "," || $0 == "." }
        let groups = joined.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard !groups.isEmpty, groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }), let last = groups.last
        else { return nil }
        // The last separator is a decimal one if it is unlike those before it, or if no three digits follow.
        let isDecimal = separators.last.map { sign in
            last.count != 3 || separators.dropLast().contains { $0 != sign }
        }
        let whole = isDecimal == true ? groups.dropLast() : groups[...]
        guard whole.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        let plain = whole.joined() + (isDecimal == true ? "." + last : "")
        return isPlain(plain) && plain != text ? plain : nil
    }

    private static func isPlain(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && digits.count <= 30 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
    }
}
