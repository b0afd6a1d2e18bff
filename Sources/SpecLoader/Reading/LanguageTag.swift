/// Language tags of BCP 47, as far as documents need them: language, script, region, variants, extensions.
enum LanguageTag {
    /// As many characters as RFC 5646 asks programs to have room for.
    private static let longest = 35

    static func isValid(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
        guard let language = parts.popFirst(), (2...3).contains(language.count), isLetters(language) else {
            return false
        }
        if let script = parts.first, script.count == 4, isLetters(script) { parts.removeFirst() }
        if let region = parts.first, region.count == 2 && isLetters(region) || region.count == 3 && isDigits(region) {
            if region.uppercased() == "UK" { return false }
            parts.removeFirst()
        }
        return parts.allSatisfy {
            (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isDigit) }
        }
    }

    /// A valid tag as everybody writes it: `zh-hant-tw` is `zh-Hant-TW`.
    static func normalized(_ text: String) -> String {
        var isExtension = false
        let parts = text.lowercased().split(separator: "-").enumerated().map { index, part -> String in
            if part.count == 1 { isExtension = true }
            guard index > 0, !isExtension else { return String(part) }
            if index == 1, part.count == 4, isLetters(part) { return part.prefix(1).uppercased() + part.dropFirst() }
            return part.count == 2 && isLetters(part) ? part.uppercased() : String(part)
        }
        return parts.joined(separator: "-")
    }

    /// `en_GB`, `EN-gb`, `en-UK`.
    static func near(_ text: String) -> String? {
        let parts = text.split { $0 == "-" || $0 == "_" || $0 == " " }
        guard let language = parts.first, parts.count <= 2 else { return nil }
        let region = parts.dropFirst().first.map { $0.uppercased() == "UK" ? "GB" : $0.uppercased() }
        let tag = ([language.lowercased()] + [region].compactMap { $0 }).joined(separator: "-")
        return isValid(tag) && tag != text ? tag : nil
    }

    private static func isLetters(_ text: some StringProtocol) -> Bool { text.allSatisfy { $0.isASCII && $0.isLetter } }

    private static func isDigits(_ text: some StringProtocol) -> Bool { text.allSatisfy(\.isDigit) }
}
