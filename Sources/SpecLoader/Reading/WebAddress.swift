/// Addresses that a document may link to: http, https and mailto.
enum WebAddress {
    static func isValid(_ text: String) -> Bool {
        guard !text.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" || $0 == "\"" || $0 == "\\" }) else {
            return false
        }
        let lower = text.lowercased()
        if lower.hasPrefix("mailto:") {
            let parts = text.dropFirst("mailto:".count).split(separator: "@", omittingEmptySubsequences: false)
            return parts.count >= 2 && parts.allSatisfy { !$0.isEmpty }
        }
        for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
            guard let first = text.dropFirst(scheme.count).first else { return false }
            return first.isLetter || first.isNumber || first == "["
        }
        return false
    }

    /// `www.example.com/page` and `sales@example.com`, with what they lack.
    static func near(_ text: String) -> String? {
        guard !text.contains(":"), text.contains(".") else { return nil }
        let whole = (text.contains("@") ? "mailto:" : "https://") + text
        return isValid(whole) ? whole : nil
    }
}
