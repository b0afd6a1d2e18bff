/// Gives headings their ids: `What's to learn?` becomes `whats-to-learn`, the second of them `whats-to-learn-2`.
struct HeadingIDs {
    private var used = Set<String>()
    /// The number that the next heading with the same words gets, so that many alike take no longer than others.
    private var nextNumber: [String: Int] = [:]

    /// Letters and digits of any script, in lower case; white space and dashes become one hyphen, other signs go.
    mutating func id(for text: String) -> String {
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .uppercaseLetter,
                .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
                slug.unicodeScalars.append(scalar)
            default:
                let parts = properties.isWhitespace || properties.isDash || scalar == "_" || scalar == "/"
                if parts, !slug.isEmpty, slug.unicodeScalars.last != "-" { slug.append("-") }
            }
        }
        if slug.hasSuffix("-") { slug.removeLast() }
        if slug.isEmpty { slug = "section" }
        if used.insert(slug).inserted { return slug }
        var number = nextNumber[slug] ?? 2
        while !used.insert("\(slug)-\(number)").inserted { number += 1 }
        nextNumber[slug] = number + 1
        return "\(slug)-\(number)"
    }

    var all: Set<String> { used }
}
